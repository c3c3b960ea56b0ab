/** @jest-environment jsdom */
/** The workbook of a cluster of one's own, from the first screen: two steps and one action; what is wrong stands at its field. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LANGUAGES, type Language } from "../../../src/schema/language";
import { NEW_PANE } from "../../../src/review/steps/new-cluster/words";
import { RUBRIC_TABLE } from "../../../src/review/steps/new-cluster/rubric-words";
import { rowsOf } from "../../../src/review/table-rows";
import { periodWords } from "../../../src/text/period-words";
import { DIVISION_IDS, firstDraft, type Draft } from "../../../src/taskpane/use-cases/new-draft";
import { planDraft } from "../../../src/taskpane/views/new-cluster";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { tablesOf } from "../../../src/document/reading/tables";
import { openPane, switchLanguage } from "../render";

const EIGHT = ["Xã An", "Xã Bình", "Xã Chính", "Xã Dũng", "Phường Giang", "Phường Hòa", "Xã Kiên", "Xã Lâm"].join("\n");

async function begin(language: Language = "vi") {
  const pane = await openPane(null, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: PANE_TEXT[language].start.ownBegin }));
  await screen.findByText(NEW_PANE.who[language]);
  return { ...pane, user };
}

/** A required label has a star behind it. */
function field(label: keyof typeof NEW_PANE, language: Language = "vi"): HTMLElement {
  return screen.getByLabelText(new RegExp(`^${NEW_PANE[label][language]}`));
}

function type(label: keyof typeof NEW_PANE, value: string, language: Language = "vi"): void {
  fireEvent.change(field(label, language), { target: { value } });
}

/** What a screen reader says with a field. */
function saidAt(label: keyof typeof NEW_PANE): string {
  const ids = field(label).getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

function goOn(language: Language = "vi"): void {
  fireEvent.click(screen.getByRole("button", { name: NEW_PANE.next[language] }));
}

test.each(LANGUAGES)(
  "a cluster is made, its first period with its rows, and taken back; what was entered is still there (%s)",
  async (language) => {
    const t = PANE_TEXT[language];
    const { workbook, user } = await begin(language);
    expect(document.activeElement).toBe(field("name", language));
    type("name", "Cụm thi đua số 9", language);
    type("authority", "Công an tỉnh Lâm Đồng", language);
    type("year", "2026", language);
    type("units", EIGHT, language);
    type("lead", "Xã Bình", language);
    type("deputy", "Phường Giang", language);
    fireEvent.change(field("periods", language), { target: { value: "halves" } });
    goOn(language);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.back }));
    await user.click(screen.getByRole("radio", { name: NEW_PANE.fromPreset[language] }));
    expect(screen.getByRole("heading", { name: NEW_PANE.willHave[language] })).toBeTruthy();
    expect(document.querySelector("dl")?.textContent).toContain(
      language === "vi" ? "120 dòng (8 đơn vị × 15 tiêu chí)" : "120 rows (8 units × 15 criteria)",
    );
    expect(workbook.document().sheets).toEqual([]);
    await user.click(screen.getByRole("button", { name: t.start.confirm }));
    await screen.findByText(`${t.done.created(12)} ${t.done.next}`);
    const tables = tablesOf(workbook.document());
    expect(rowsOf(tables, "EmuUnits").map(({ unit, role }) => `${unit as string}: ${role as string}`)).toEqual(
      EIGHT.split("\n").map((unit) => `${unit}: ${unit === "Xã Bình" ? "lead" : unit === "Phường Giang" ? "deputy" : "member"}`),
    );
    expect(rowsOf(tables, "EmuPeriods").map(({ id }) => id)).toEqual(["2026-H1", "2026-H2", "2026"]);
    expect(rowsOf(tables, "EmuEntries")).toHaveLength(120);
    expect(rowsOf(tables, "EmuCluster").find(({ name }) => name === "authority")?.value).toBe("Công an tỉnh Lâm Đồng");
    await user.click(screen.getAllByRole("button", { name: t.undo })[0]!);
    expect(workbook.document().sheets).toEqual([]);
    await user.click(screen.getByRole("button", { name: t.start.ownGoOn }));
    expect(screen.getByText(NEW_PANE.what[language])).toBeTruthy();
    await user.click(screen.getByRole("button", { name: t.back }));
    expect(field("units", language)).toHaveProperty("value", EIGHT);
  },
);

test("a draft stays while the language changes, and while one goes back and forth", async () => {
  const { user } = await begin();
  type("name", "Cụm 9");
  type("units", EIGHT);
  await switchLanguage("vi");
  expect(field("name", "en")).toHaveProperty("value", "Cụm 9");
  goOn("en");
  await user.click(screen.getByRole("radio", { name: NEW_PANE.fromEmpty.en }));
  const back = () => screen.getByRole("button", { name: PANE_TEXT.en.back });
  await user.click(back());
  expect(field("units", "en")).toHaveProperty("value", EIGHT);
  await user.click(back());
  const own = screen.getByRole("button", { name: PANE_TEXT.en.start.ownGoOn });
  expect(document.activeElement).toBe(own);
  await user.click(own);
  goOn("en");
  expect(screen.getByRole("radio", { name: NEW_PANE.fromEmpty.en })).toHaveProperty("checked", true);
});

test("what was read of a pasted list is said at once", async () => {
  await begin();
  type("units", "Đơn vị:\n1. Xã An Hòa;\n2. Phường Sen Ngư\n3. Phường Sen Ngữ\nĐông Phú");
  expect(screen.getByText("Đã đọc 4 đơn vị: 2 phường, 1 xã, 1 không ghi cấp.")).toBeTruthy();
  const note = document.querySelector('[data-note="warning"]')?.textContent ?? "";
  ["là tiêu đề của danh sách", "Đã bỏ số thứ tự", "chỉ khác dấu"].forEach((said) => {
    expect(note).toContain(said);
  });
  expect(within(field("lead")).getAllByRole("option")).toHaveLength(5);
});

test.each<[what: string, enter: () => void, at: keyof typeof NEW_PANE, said: string]>([
  ["no name", () => type("name", " "), "name", "Ghi tên cụm"],
  ["no year", () => type("year", "26"), "year", "“26” không phải một năm"],
  ["no unit", () => type("units", "\n"), "units", "Chưa có đơn vị nào"],
  ["a unit twice", () => type("units", `${EIGHT}\nxã  an`), "units", "Dòng 9: “xã an” đã có ở dòng 1"],
  ["letters of another alphabet", () => type("units", `${EIGHT}\nXã Аn`), "units", "Dòng 9: “Xã Аn” trông giống hệt “Xã An”"],
  [
    "a lead that is taken out of the list",
    () => {
      type("lead", "Xã Bình");
      type("units", EIGHT.replace("Xã Bình", "Xã Bính"));
    },
    "lead",
    "“Xã Bình” không có trong các đơn vị; có phải “Xã Bính”?",
  ],
  [
    "one unit in two roles",
    () => {
      type("lead", "Xã An");
      type("deputy", "Xã An");
    },
    "deputy",
    "không thể vừa là Cụm trưởng vừa là Cụm phó",
  ],
  [
    "no number of drives",
    () => {
      type("periods", "drives");
      type("drives", "0");
    },
    "drives",
    "Ghi số đợt từ 1 đến 99",
  ],
])("%s is said at its field, which has the focus; nothing goes on", async (_what, enter, at, said) => {
  await begin();
  type("name", "Cụm 9");
  type("units", EIGHT);
  enter();
  goOn();
  expect(saidAt(at)).toContain(said);
  expect(field(at).getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field(at));
  expect(screen.getByText(NEW_PANE.who.vi)).toBeTruthy();
});

test("nothing is said to be wrong before it was written or asked for", async () => {
  const { user } = await begin();
  expect(document.querySelector("[aria-invalid]")).toBeNull();
  await user.tab();
  expect(saidAt("name")).toContain("Ghi tên cụm");
  expect(field("units").getAttribute("aria-invalid")).toBeNull();
});

test("a name that is taken is refused with the way out; the draft stays", async () => {
  const pane = await openPane({
    sheets: [{ name: "Chấm điểm", cells: [], tables: [], validations: [] }],
    names: [],
    properties: { title: "", language: "vi-VN" },
  });
  fireEvent.click(screen.getByRole("button", { name: PANE_TEXT.vi.start.ownBegin }));
  await screen.findByText(NEW_PANE.who.vi);
  type("name", "Cụm 9");
  type("units", EIGHT);
  goOn();
  fireEvent.click(screen.getByRole("button", { name: PANE_TEXT.vi.start.confirm }));
  expect(await screen.findByText(PANE_TEXT.vi.failure["name-taken"])).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("button", { name: PANE_TEXT.vi.start.confirm })).toBeTruthy());
  expect(pane.workbook.document().sheets).toHaveLength(1);
});

test.each(DIVISION_IDS.flatMap((periods) => LANGUAGES.map((language) => [periods, language] as const)))(
  "a year divided by %s is planned, and every period of it has a name (%s)",
  (periods, language) => {
    const year = periods === "school-year" || periods === "semesters" ? "2025-2026" : "2026";
    const draft: Draft = { ...firstDraft(2026, "bca-cum3-2017"), name: "Cụm 9", year, periods, units: EIGHT };
    const plan = planDraft(draft, language);
    const ids = plan.kind === "planned" ? plan.content.periods.map(({ id }) => id as string) : [];
    expect(ids.at(-1)).toBe(year);
    expect(ids.filter((id) => periodWords(id, language) === id)).toEqual([]);
  },
);

test.each(LANGUAGES)(
  "a rubric that was pasted: a column that is not known is asked about, and days of a period are written (%s)",
  async (language) => {
    const t = PANE_TEXT[language];
    const { workbook, user } = await begin(language);
    type("name", "Cụm thi đua số 9", language);
    type("year", "2026", language);
    type("units", EIGHT, language);
    await user.click(screen.getByRole("button", { name: NEW_PANE.editDates[language] }));
    const first = document.querySelector<HTMLInputElement>('[data-days="2026-Q1 from"]')!;
    expect(first.value).toBe(language === "vi" ? "01/01/2026" : first.value);
    fireEvent.change(first, { target: { value: "31/02/2026" } });
    goOn(language);
    expect(screen.queryByText(NEW_PANE.what[language])).toBeNull();
    fireEvent.change(first, { target: { value: "01/12/2025" } });
    goOn(language);
    await user.click(screen.getByRole("radio", { name: RUBRIC_TABLE.from[language] }));
    const create = () => screen.getByRole("button", { name: t.start.confirm });
    expect(create().getAttribute("aria-disabled")).toBe("true");
    const table = ["TT\tNội dung\tĐiểm tối đa\tTheo dõi", "I\tPhòng ngừa\t\t", "1\tTin báo\t60\tPX03", "2\tÁn\t40\tPX03"].join("\n");
    fireEvent.change(document.querySelector("[data-field=rubric]")!, { target: { value: table } });
    const asked = document.querySelector<HTMLSelectElement>('[data-column="Theo dõi"]')!;
    expect(create().getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(asked, { target: { value: "ignore" } });
    expect(document.querySelector("p[role=status]")?.textContent).toMatch(/2.*100/);
    await user.click(create());
    await screen.findByText(`${t.done.created(12)} ${t.done.next}`);
    const tables = tablesOf(workbook.document());
    expect(rowsOf(tables, "EmuRubric").map(({ code, maximum = null }) => [code, maximum])).toEqual([
      ["I", null],
      ["I.1", 60],
      ["I.2", 40],
    ]);
    expect(rowsOf(tables, "EmuPeriods")[0]).toMatchObject({ id: "2026-Q1", from: 45992 });
  },
);
