/** @jest-environment jsdom */
/** The step “Kiểm tra chéo”: draw, write as one action, take back; differences filtered, explained, shown in the sheet. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readBook } from "../../../../src/tables/read-book";
import { LANGUAGES, type Language } from "../../../../src/schema/language";
import { PANE_TEXT } from "../../../../src/text/pane/pane";
import { CROSSCHECK_ACTION, CROSSCHECK_TEXT, sayStep } from "../../../../src/review/steps/crosscheck/words";
import type { WorkbookDocument } from "../../../../src/document/document";
import { withContent } from "../../../../src/document/patch/cells";
import { tablesOf } from "../../../../src/document/reading/tables";
import { openPane } from "../../render";
import { enterStep } from "./support";
import { inStatus } from "../../../document/seal/support";
import { cellOf, columnOf, sampleWorkbook as openSample } from "../../support";

/** The sample once its period has come to the cross-check. */
function sampleWorkbook(language: Language = "vi"): WorkbookDocument {
  return inStatus(openSample(language), "cross-check", language);
}

async function openStep(document: WorkbookDocument, language: Language = "vi") {
  const pane = await openPane(document, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: PANE_TEXT[language].places.review }));
  await enterStep(pane, user, "cross-check");
  return { ...pane, user };
}

function checksOf(document: WorkbookDocument) {
  return readBook(tablesOf(document)).checks ?? [];
}

/** Two entries of the first unit whose scores lie apart, and a limit in the policy. */
function withDifferences(document: WorkbookDocument = sampleWorkbook()): WorkbookDocument {
  const row = columnOf(document, "EmuEntries", "self").findIndex((cell) => typeof cell === "number");
  const self = columnOf(document, "EmuEntries", "self")[row] as number;
  const limit = columnOf(document, "EmuPolicy", "name").findIndex((cell) => cell === "Chênh lệch phải giải trình");
  const changes = [
    { place: cellOf(document, "EmuPolicy", limit, "value"), value: 0.5 },
    { place: cellOf(document, "EmuEntries", row, "cross-check"), value: self - 1 },
  ];
  return changes.reduce((now, { place, value }) => withContent(now, place, value, undefined), document);
}

const writeButton = (language: Language) =>
  screen.getByRole("button", {
    name: new RegExp(`^${CROSSCHECK_TEXT.write[language].split(":")[0]!}|^${CROSSCHECK_TEXT.replace[language].split(":")[0]!}`),
  });

test.each(LANGUAGES)(
  "drawn with a seed, written as one action on a sheet of its own, taken back (%s)",
  async (language) => {
    const { user, workbook, calls } = await openStep(sampleWorkbook(), language);
    const before = workbook.document();
    const table = screen.getByRole("table", { name: CROSSCHECK_TEXT.draw[language] });
    expect(within(table).getAllByRole("row")).toHaveLength(9);
    expect(before.sheets.some(({ name }) => name === "Kiểm tra chéo")).toBe(false);
    await user.click(writeButton(language));
    await waitFor(() => expect(checksOf(workbook.document())).toHaveLength(8));
    expect(calls.filter((call) => call === "create")).toHaveLength(1);
    expect(await screen.findByText(/(số gieo|seed) \d+\.$/)).toBeTruthy();
    expect(columnOf(workbook.document(), "EmuLog", "action").filter((cell) => cell === CROSSCHECK_ACTION.log.made.vi)).toHaveLength(1);
    // The plan stands in the pane as well, and would be replaced; the checkers' workbooks can be made.
    expect(screen.getByRole("button", { name: sayStep("files", language, { count: "8" }) })).toBeTruthy();
    await waitFor(() => expect(screen.getByText(CROSSCHECK_TEXT.replaceNote[language])).toBeTruthy());
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].undoLabel }));
    await waitFor(() => expect(workbook.document()).toEqual(before));
  },
  30_000,
);

test("another seed, another plan; it replaces the old one where it stands, and the log says so", async () => {
  const { user, workbook, calls } = await openStep(sampleWorkbook());
  await user.click(writeButton("vi"));
  await waitFor(() => expect(checksOf(workbook.document())).toHaveLength(8));
  const first = checksOf(workbook.document());
  await user.click(screen.getByRole("button", { name: CROSSCHECK_TEXT.other.vi }));
  await user.click(writeButton("vi"));
  await waitFor(() => expect(checksOf(workbook.document())).not.toEqual(first));
  expect(checksOf(workbook.document())).toHaveLength(8);
  expect(calls.filter((call) => call === "appendRows")).toHaveLength(1);
  expect(columnOf(workbook.document(), "EmuLog", "action")).toContain("Phân công kiểm tra chéo");
}, 30_000);

test("what cannot be drawn is said, and nothing can be written", async () => {
  const { user } = await openStep(sampleWorkbook());
  const seed = screen.getByRole("textbox", { name: CROSSCHECK_TEXT.seed.vi });
  await user.clear(seed);
  await user.type(seed, "1.5");
  expect(screen.getByText(sayStep("wholeNumber", "vi", { least: "0", most: "999999999" }))).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ghi phân công/ })).toBeNull();
  await user.clear(seed);
  await user.type(seed, "5");
  await user.selectOptions(screen.getByRole("combobox", { name: CROSSCHECK_TEXT.mode.vi }), "between");
  expect(screen.getByText(/chỉ có một cụm/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ghi phân công/ })).toBeNull();
}, 30_000);

test("a difference above the limit: shown first, gone to, explained; then nothing keeps the period open", async () => {
  const { user, workbook } = await openStep(withDifferences());
  expect(screen.getByText(sayStep("blocks", "vi", { count: "1" }))).toBeTruthy();
  const [line] = [...document.querySelectorAll<HTMLElement>("[data-difference]")];
  // The other one of the sample is explained.
  expect(document.querySelectorAll("[data-difference]")).toHaveLength(2);
  expect(line!.textContent).toContain("Chênh lệch 1");
  await user.click(within(line!).getByRole("button", { name: `${CROSSCHECK_TEXT.jump.vi}: Phú Thọ · III.1` }));
  await waitFor(() => expect(workbook.selected()?.sheet).toBe("Chấm điểm"));
  const save = within(line!).getByRole("button", { name: CROSSCHECK_TEXT.save.vi });
  expect(save.getAttribute("aria-disabled")).toBe("true");
  await user.type(within(line!).getByRole("textbox"), "=đã đối chiếu hồ sơ");
  await user.click(save);
  await waitFor(() => expect(screen.getByText(CROSSCHECK_TEXT.noBlocks.vi)).toBeTruthy());
  expect(columnOf(workbook.document(), "EmuEntries", "reason")).toContain("=đã đối chiếu hồ sơ");
  expect(columnOf(workbook.document(), "EmuLog", "action")).toContain("Ghi giải trình chênh lệch");
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.undoLabel }));
  await waitFor(() => expect(screen.getByText(sayStep("blocks", "vi", { count: "1" }))).toBeTruthy());
}, 30_000);

test("a closed period is looked at only", async () => {
  const sample = withDifferences();
  const row = columnOf(sample, "EmuPeriods", "id").findIndex((cell) => String(cell) === "2017");
  const closed = withContent(sample, cellOf(sample, "EmuPeriods", row, "status"), "closed", undefined);
  await openStep(closed);
  expect(screen.getByText(sayStep("closed", "vi", { period: "Năm 2017" }))).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ghi/ })).toBeNull();
  expect(document.querySelectorAll("[data-difference]")).toHaveLength(2);
}, 30_000);

test("a write that Excel refuses changes nothing and says so", async () => {
  const { user, workbook, failing } = await openStep(sampleWorkbook());
  const before = workbook.document();
  failing.set("create", "name-taken");
  await user.click(writeButton("vi"));
  await waitFor(() => expect(document.querySelector('[data-note="error"]')).not.toBeNull());
  expect(workbook.document()).toEqual(before);
}, 30_000);
