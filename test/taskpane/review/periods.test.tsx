/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { COMPARE_TEXT, NEIGHBOUR_WORDS } from "../../../src/review/steps/compare/words";
import { OVERVIEW_TEXT } from "../../../src/review/steps/overview/words";
import { YEAR_TEXT } from "../../../src/review/steps/year/words";
import { capital } from "../../../src/text/fill";
import type { Language } from "../../../src/schema/language";
import { LANGUAGES } from "../../../src/schema/language";
import { periodWords } from "../../../src/text/period-words";
import { buildPreset } from "../../../src/template/presets";
import { tablesOf } from "../../../src/document/reading/tables";
import { withPeriod } from "../../../src/document/formulas/period-cell";
import { writeXlsx } from "../../../src/xlsx";
import type { WorkbookDocument } from "../../../src/document/document";
import { halvesWorkbook, withPolicy } from "../../document/periods/support";
import { openPane } from "../render";

async function openStep(document: WorkbookDocument, step: string, language: Language = "vi") {
  const pane = await openPane(document, language);
  const user = userEvent.setup();
  await act(() => Promise.resolve(pane.session.show("review")));
  const button = await waitFor(() => document_(`[data-step="${step}"]`));
  await user.click(button);
  return { ...pane, user };
}

function document_(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`no ${selector}`);
  }
  return found;
}

async function halves(period: string, yearFrom?: string): Promise<WorkbookDocument> {
  return withPeriod(await halvesWorkbook(yearFrom), period);
}

function rowOf(unit: string): HTMLElement {
  return screen.getByRole("rowheader", { name: new RegExp(`^${unit}`) }).closest("tr")!;
}

describe.each(LANGUAGES)("the comparison in %s", (language) => {
  test("each unit with figures, an arrow and its words; a chart that is said in words; who is new", async () => {
    await openStep(await halves("2017-H2"), "compare", language);
    await screen.findByText(COMPARE_TEXT.ready[language]);
    const row = rowOf("Quảng Ninh");
    expect(row.textContent).toContain({ vi: "98,40% → 98,80%▲tăng 0,4 điểm %", en: "98.40% → 98.80%▲up 0.4 pp" }[language]);
    expect(row.textContent).toContain({ vi: "=giữ hạng", en: "=same rank" }[language]);
    const chart = within(row).getByRole("img");
    expect(chart.getAttribute("aria-label")).toContain(
      `${periodWords("2017-H1", language)} ${{ vi: "98,40%", en: "98.40%" }[language]}, ${periodWords("2017-H2", language)} ${{ vi: "98,80%", en: "98.80%" }[language]}`,
    );
    expect(chart.querySelector("path")!.getAttribute("stroke")).toBe("currentColor");
    expect(rowOf("Yên Bái").textContent).toContain({ vi: "mới: kỳ kia chưa có số liệu", en: "new: no figures then" }[language]);
    expect(within(rowOf("Yên Bái")).getByRole("img").getAttribute("aria-label")).toContain(
      `${periodWords("2017-H1", language)} ${{ vi: "chưa có", en: "not there" }[language]}`,
    );
  });

  test("last year is not there: it is said, and no zero is shown", async () => {
    const { user } = await openStep(await halves("2017-H2"), "compare", language);
    await user.click(screen.getByRole("radio", { name: capital(NEIGHBOUR_WORDS["last-year"][language]) }));
    await screen.findByText({ vi: /6 tháng cuối năm 2016 không có trong bảng kỳ/, en: /does not list Second half of 2016/i }[language]);
    expect(screen.queryByRole("table")).toBeNull();
    await user.click(screen.getByRole("radio", { name: capital(NEIGHBOUR_WORDS.previous[language]) }));
    await screen.findByRole("table");
  });
});

test("the criteria of a unit, and grades where the policy has them", async () => {
  await openStep(withPolicy(await halves("2017-H2"), "grades", "98,5: A; 90: B"), "compare");
  await screen.findByText(COMPARE_TEXT.ready.vi);
  const row = rowOf("Quảng Ninh");
  expect(row.textContent).toContain("B → A▲lên loại");
  expect(row.textContent).toMatch(/III\.1 .+Điểm: 95 → 96 ▲tăng 1/);
});

test("the year from its periods stands beside its own scoring, with its weights among the rules", async () => {
  const { user } = await openStep(await halves("2017-H2"), "year");
  await screen.findByText(YEAR_TEXT.ready.vi);
  const row = rowOf("Quảng Ninh");
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["98,67%Hạng 1", "98,80%Hạng 1"]);
  expect(row.textContent).toContain("6 tháng đầu năm 2017: 98,40% · 6 tháng cuối năm 2017: 98,80%");
  expect(rowOf("Thái Nguyên").textContent).toContain("Đồng hạng với Tuyên Quang");
  expect(screen.getByText(YEAR_TEXT.beside.vi)).toBeTruthy();
  expect(screen.getByText("Yên Bái: 82,88% → 54,11%; 6 → 8")).toBeTruthy();
  expect(screen.getByText("2017-H1 = 1; 2017-H2 = 2")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.back }));
  expect(document.querySelector('[data-step="year"]')).not.toBeNull();
});

test("without weights there is the year's own scoring alone, and what to do about it", async () => {
  await openStep(await halves("2017-H2", "own"), "year");
  await screen.findByText(YEAR_TEXT.ready.vi);
  expect(screen.getByText(/Quy định chưa nêu hệ số các kỳ của năm 2017/)).toBeTruthy();
  expect(screen.queryByText(YEAR_TEXT.computed.vi)).toBeNull();
  expect(screen.getByText(YEAR_TEXT.own.vi)).toBeTruthy();
});

describe("the overview", () => {
  const PROVINCE = buildPreset("daknong-2021", { sample: true, language: "vi" })!;
  const file = (name: string, bytes: Uint8Array) => {
    const made = new File([bytes as BlobPart], name);
    Object.defineProperty(made, "arrayBuffer", { value: () => Promise.resolve(bytes.slice().buffer) });
    return made;
  };
  const sheets = (workbook: { document: () => WorkbookDocument }) => workbook.document().sheets.map(({ name }) => name);

  test("the open workbook's clusters, and those of chosen files; problems are named", async () => {
    const { user } = await openStep(PROVINCE, "overview");
    await screen.findByText("Đã đọc 1 tệp: 4 cụm, 0 vấn đề.");
    expect(within(screen.getByRole("table", { name: OVERVIEW_TEXT.clusters.vi })).getAllByRole("row")).toHaveLength(5);
    await user.upload(screen.getByLabelText(OVERVIEW_TEXT.files.vi), [
      file("Book1.xlsx", writeXlsx(PROVINCE)),
      file("cum3.xlsx", writeXlsx(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!)),
      file("hong.xlsx", new Uint8Array([1, 2, 3])),
    ]);
    expect((await screen.findByText(/Đã đọc 4 tệp/)).textContent).toBe("Đã đọc 4 tệp: 4 cụm, 3 vấn đề.");
    expect(screen.getByText(/cum3\.xlsx: không có số liệu của năm 2021; các kỳ có số liệu: Năm 2017\./)).toBeTruthy();
    expect(screen.getByText(/Tệp hong\.xlsx: không dùng được/)).toBeTruthy();
    expect(screen.getAllByText(/Book1\.xlsx \(2\) giống hệt Book1\.xlsx/)).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText(OVERVIEW_TEXT.period.vi), "2017");
    await screen.findByText(/1 cụm/);
    await user.click(screen.getByRole("checkbox", { name: OVERVIEW_TEXT.thisWorkbook.vi }));
    await user.click(screen.getByRole("button", { name: OVERVIEW_TEXT.clear.vi }));
    await screen.findByText("Đã đọc 0 tệp: 0 cụm, 0 vấn đề.");
  });

  test("is written as a sheet, the next one beside it, and undone", async () => {
    const { user, workbook } = await openStep(PROVINCE, "overview");
    await screen.findByText(/4 cụm/);
    const before = sheets(workbook);
    await user.click(screen.getByRole("button", { name: OVERVIEW_TEXT.write.vi }));
    await waitFor(() => expect(sheets(workbook)).toEqual([...before, "Toàn tỉnh 2021"]));
    await screen.findAllByText("Đã ghi trang “Toàn tỉnh 2021”.");
    await user.click(screen.getByRole("button", { name: OVERVIEW_TEXT.write.vi }));
    await waitFor(() => expect(sheets(workbook)).toEqual([...before, "Toàn tỉnh 2021", "Toàn tỉnh 2021 (2)"]));
    const logged = tablesOf(workbook.document())
      .EmuLog!.cells.slice(1)
      .map((line) => line.slice(1, 3));
    expect(logged).toEqual(["Toàn tỉnh 2021", "Toàn tỉnh 2021 (2)"].map((name) => ["Tạo trang tổng hợp toàn tỉnh", name]));
    await user.click(await screen.findByRole("button", { name: PANE_TEXT.vi.undo }));
    await waitFor(() => expect(sheets(workbook)).toEqual([...before, "Toàn tỉnh 2021"]));
  });

  test("what Excel refuses is said, and nothing is written", async () => {
    const { user, workbook, failing } = await openStep(PROVINCE, "overview");
    await screen.findByText(/4 cụm/);
    failing.set("create", "protected");
    const before = sheets(workbook);
    await user.click(screen.getByRole("button", { name: OVERVIEW_TEXT.write.vi }));
    await waitFor(() => expect(document.querySelector('[data-note="error"], [role="alert"]')).not.toBeNull());
    expect(sheets(workbook)).toEqual(before);
  });
});
