/** @jest-environment jsdom */
/** A regulation pasted into the pane: read, asked about, previewed, and written as one action that can be taken back. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { RUBRIC_STEP } from "../../../../src/review/steps/rubric/words";
import { CHOICE_TEXTS } from "../../../../src/text/phrases/questions";
import { tablesOf } from "../../../../src/document/reading/tables";
import { rowsOf } from "../../../../src/review/table-rows";
import { buildPreset } from "../../../../src/template/presets";
import { openStep } from "./support";

const EMPTY = buildPreset("empty", { sample: false, language: "vi" })!;
const PASTED = "TT\tNội dung\tĐiểm tối đa\nII.1\tTỷ lệ khám phá án đạt từ 75% trở lên\t10\nII.2\tMỗi vụ vi phạm trừ 2 điểm\t10";

async function read(text = PASTED) {
  const opened = await openStep(EMPTY, "rubric");
  const field = await screen.findByLabelText<HTMLTextAreaElement>(RUBRIC_STEP.paste.vi);
  await opened.user.click(field);
  await opened.user.paste(text);
  await opened.user.click(screen.getByRole("button", { name: RUBRIC_STEP.read.vi }));
  return opened;
}

test("what is asked must be answered, then one click writes what was shown", async () => {
  const { user, workbook, calls, session } = await read();
  expect(screen.getByText("Ví dụ: 74,9% → 0; 75% → 10.")).toBeTruthy();
  expect(screen.getByText("Còn 1 dòng phải trả lời.")).toBeTruthy();
  const second = screen.getByRole("region", { name: /^Dòng 2/ });
  await user.click(within(second).getByRole("radio", { name: CHOICE_TEXTS["floor-zero"].vi }));
  expect(screen.getByText("Sẽ thêm 2 dòng vào bảng Thang điểm.")).toBeTruthy();
  const before = rowsOf(tablesOf(workbook.document()), "EmuRubric").length;
  await user.click(screen.getByRole("button", { name: "Ghi 2 dòng vào Thang điểm" }));
  await waitFor(() => expect(rowsOf(tablesOf(workbook.document()), "EmuRubric").length).toBe(before + 2));
  expect(rowsOf(tablesOf(workbook.document()), "EmuRubric").at(-1)).toMatchObject({
    code: "II.2",
    rule: "count",
    parameters: "khởi điểm=10; mỗi lần=-2; tối thiểu=0",
  });
  expect(calls.filter((call) => call === "appendRows")).toHaveLength(1);
  await act(() => session.undo());
  expect(rowsOf(tablesOf(workbook.document()), "EmuRubric").length).toBe(before);
});

test("a code that the rubric has already is named, and nothing can be written", async () => {
  await read("TT\tNội dung\tĐiểm tối đa\nI.1\tKhông để xảy ra cháy, nổ\t5");
  expect(screen.getByText(/Mã đã có trong Thang điểm: I\.1/)).toBeTruthy();
});
