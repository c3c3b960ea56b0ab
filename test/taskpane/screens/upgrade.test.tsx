/** @jest-environment jsdom */
/** A workbook of schema 1 in the pane: what would move is shown first, one click moves it, undo takes it back. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { openPane } from "../render";
import { sampleWorkbook } from "../support";
import type { WorkbookDocument } from "../../../src/document/document";

const t = PANE_TEXT.vi;
const SHEETS = ["Đơn vị", "Không xét"];

/** The units not considered below the units, and both below what is said of the cluster. */
function stacked(document: WorkbookDocument): WorkbookDocument {
  const parts = ["EmuUnits", "EmuStatus"].map((table) => document.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!);
  const sheets = document.sheets
    .filter((sheet) => !parts.includes(sheet))
    .map((sheet) => {
      if (!sheet.tables.some(({ name }) => name === "EmuCluster")) {
        return sheet;
      }
      return parts.reduce(
        (made, part) => {
          const down = made.cells.length + 1;
          const [table] = part.tables;
          const cells = [...made.cells, [], ...part.cells.slice(3)];
          return { ...made, cells, tables: [...made.tables, { ...table!, row: table!.row - 3 + down }] };
        },
        { ...sheet, validations: [] },
      );
    });
  return { ...document, sheets };
}

test("offered, shown, moved, said, and taken back", async () => {
  const { workbook } = await openPane(stacked(sampleWorkbook("vi")), "vi");
  const before = workbook.document();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: t.upgrade.show }));
  expect(workbook.document()).toBe(before);
  for (const sheet of SHEETS) {
    expect(screen.getByText(new RegExp(`^Emu\\w+: Cụm!A\\d+:\\w+\\d+ → trang ${sheet}$`))).toBeTruthy();
  }
  await user.click(screen.getByRole("button", { name: t.upgrade.act(2) }));
  expect(await screen.findByText(t.done.upgraded(2))).toBeTruthy();
  expect(screen.queryByText(t.upgrade.title)).toBeNull();
  expect(workbook.document().sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(SHEETS));
  await user.click(screen.getAllByRole("button", { name: new RegExp(`^${t.undo}`) })[0]!);
  expect(await screen.findByText(t.upgrade.title)).toBeTruthy();
  expect(workbook.document().sheets).toBe(before.sheets);
});
