/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { LANGUAGES } from "../../../../src/schema/language";
import { BOARD_TEXT, REPORT_STATES } from "../../../../src/review/steps/board/words";
import { cellOf } from "../../support";
import { blanked, preset } from "../../../document/split/support";
import { openStep } from "./support";

const WHOLE = preset("bca-cum3-2017");

function reports(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-report]")];
}

test.each(LANGUAGES)("every unit with what it owes and what is faulty (%s)", async (language) => {
  const { user } = await openStep(WHOLE, "board", language);
  const rows = reports();
  expect(rows).toHaveLength(8);
  const owing = rows.filter((row) => row.dataset.report === "part").map(({ textContent }) => textContent);
  expect(owing).toEqual([
    expect.stringMatching(
      language === "vi" ? /^Bắc KạnChưa đủ.*14\/15.*Có lỗi, phải sửa: V\.2$/ : /^Bắc KạnIncomplete.*14 of 15.*Faulty.*: V\.2$/,
    ),
    expect.stringMatching(
      language === "vi" ? /^Yên BáiChưa đủ.*13\/14.*Còn thiếu: VIII\.2$/ : /^Yên BáiIncomplete.*13 of 14.*Owed: VIII\.2$/,
    ),
  ]);
  await user.selectOptions(screen.getByLabelText(BOARD_TEXT.filter[language]), "open");
  expect(reports()).toHaveLength(2);
});

test("nothing in yet; the board follows the workbook", async () => {
  const { workbook, session } = await openStep(blanked(WHOLE, "2017"), "board");
  // One unit has an appraisal of its own: something has come in.
  expect(screen.getAllByText(REPORT_STATES.none.vi)).toHaveLength(7);
  workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "state"), "không phát sinh");
  await act(() => session.refresh());
  expect(screen.getAllByText(REPORT_STATES.none.vi)).toHaveLength(6);
  expect(screen.getAllByText(REPORT_STATES.part.vi)).toHaveLength(2);
});

test("rows whose period nobody can read count for no unit, and are named", async () => {
  const { workbook, session } = await openStep(WHOLE, "board");
  workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "period"), "quý một");
  await act(() => session.refresh());
  expect(screen.getByText("Dòng chưa tính được cho đơn vị nào (1):")).toBeTruthy();
  expect(screen.getByText(/^Chấm điểm!N\d+ · Kỳ \(“quý một”\): /)).toBeTruthy();
});
