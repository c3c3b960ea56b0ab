/** @jest-environment jsdom */
/** Opening a period in the pane: what is shown is what is written, in one action of the workbook, and taken back as one. */
import { act, screen, waitFor } from "@testing-library/react";
import { OPEN_STEP, OPEN_STEP_REFUSED } from "../../../../src/review/steps/open-period/words";
import { periodInCell } from "../../../../src/document/formulas/period-cell";
import { tablesOf } from "../../../../src/document/reading/tables";
import { rowsOf } from "../../../../src/review/table-rows";
import type { WorkbookDocument } from "../../../../src/document/document";
import { buildPreset } from "../../../../src/template/presets";
import { standardWorkbook } from "../../../../src/template/standard-workbook";
import { contentOf } from "../../../cases/golden";
import { openStep } from "./support";

const EMPTY = buildPreset("cahn-cum11-2021", { sample: false, language: "vi" })!;

function rowsIn(document: WorkbookDocument, period: string): number {
  return rowsOf(tablesOf(document), "EmuEntries").filter((row) => row.period === period).length;
}

test("one click adds the rows of the period, shows it, says so and can be taken back", async () => {
  const { user, workbook, calls, session } = await openStep(EMPTY, "open-period");
  const before = workbook.document();
  const which = screen.getByLabelText<HTMLSelectElement>(OPEN_STEP.which.vi);
  expect([...which.options].map(({ text }) => text)).toEqual(expect.arrayContaining(["Đợt 1/2021", "Đợt 2/2021"]));
  await user.selectOptions(which, "2021-D2");
  expect(screen.getByText("Đợt 2/2021 chưa có dòng nào.")).toBeTruthy();
  expect(screen.getByText("77 dòng: 7 đơn vị × 11 tiêu chí")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Thêm 77 dòng" }));
  await waitFor(() => expect(rowsIn(workbook.document(), "2021-D2")).toBe(77));
  expect(periodInCell(workbook.document())).toBe("2021-D2");
  expect(calls.filter((call) => ["appendRows", "choosePeriod", "applyEdits", "create"].includes(call))).toEqual(["appendRows"]);
  expect(await screen.findByText("Đã mở đợt 2/2021: thêm 77 dòng.")).toBeTruthy();
  await act(() => session.undo());
  const [tables, former] = [tablesOf(workbook.document()), tablesOf(before)];
  expect([tables.EmuEntries, tables.EmuPeriods, periodInCell(workbook.document())]).toEqual([
    former.EmuEntries,
    former.EmuPeriods,
    "2021-D1",
  ]);
});

test("a period that the workbook does not list yet follows the latest one, and is listed with its days", async () => {
  const { user, workbook } = await openStep(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, "open-period");
  await user.selectOptions(screen.getByLabelText(OPEN_STEP.which.vi), "2018");
  expect([...document.querySelectorAll("dd")].map(({ textContent }) => textContent)).toContain("Thêm kỳ này, 01/01/2018 – 31/12/2018");
  await user.click(screen.getByRole("button", { name: /^Thêm \d+ dòng$/ }));
  await waitFor(() => expect(rowsOf(tablesOf(workbook.document()), "EmuPeriods").at(-1)).toMatchObject({ id: "2018", status: "open" }));
});

test("refused by Excel: said, and nothing of it stands in the workbook", async () => {
  const { user, workbook, failing } = await openStep(EMPTY, "open-period");
  const before = workbook.document();
  failing.set("appendRows", "protected");
  await user.selectOptions(screen.getByLabelText(OPEN_STEP.which.vi), "2021-D2");
  await user.click(screen.getByRole("button", { name: "Thêm 77 dòng" }));
  expect((await screen.findAllByText(/Chưa mở được kỳ/)).length).toBeGreaterThan(0);
  expect(workbook.document()).toBe(before);
});

test("a rubric without criteria is said, and no button adds anything", async () => {
  const rubric = [{ code: "I", text: "Nội dung" }];
  const content = contentOf({ rule: "Cụm thử", units: ["A", "B"], rubric, entries: {}, expected: { findings: [] } });
  await openStep(standardWorkbook({ ...content, period: "2021" }, { language: "vi" }), "open-period");
  expect(screen.getByText(OPEN_STEP_REFUSED["no-rubric"].vi)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Thêm/ })).toBeNull();
});
