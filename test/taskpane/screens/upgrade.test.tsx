/** A workbook of schema 1 in the pane: what would move is shown first, one click moves it, undo takes it back. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PANE_TEXT } from "../../../src/text/pane";
import { schemaOne } from "../../workbook/schema-1/support";
import { openPane } from "../render";

const t = PANE_TEXT.vi;
const SHEETS = ["Đơn vị", "Kỳ", "Quy định", "Danh hiệu", "Không xét", "Bỏ phiếu"];

test("offered, shown, moved, said, and taken back", async () => {
  const { workbook } = await openPane(schemaOne(), "vi");
  const before = workbook.document();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: t.upgrade.show }));
  expect(workbook.document()).toBe(before);
  for (const sheet of SHEETS) {
    expect(screen.getByText(new RegExp(`^Emu\\w+: Cụm!A\\d+:\\w+\\d+ → trang ${sheet}$`))).toBeTruthy();
  }
  await user.click(screen.getByRole("button", { name: t.upgrade.act(6) }));
  expect(await screen.findByText(t.done.upgraded(6))).toBeTruthy();
  expect(screen.queryByText(t.upgrade.title)).toBeNull();
  expect(workbook.document().sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(SHEETS));
  await user.click(screen.getAllByRole("button", { name: new RegExp(`^${t.undo}`) })[0]!);
  expect(workbook.document().sheets).toBe(before.sheets);
  expect(screen.getByText(t.upgrade.title)).toBeTruthy();
});
