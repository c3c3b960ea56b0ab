/** @jest-environment jsdom */
/** The steps “Trạng thái kỳ” and “Niêm phong”, as a person goes through them. */
import { screen, within } from "@testing-library/react";
import type { WorkbookDocument } from "../../../../src/document/document";
import { contentAt, withContents } from "../../../../src/document/patch/cells";
import { placeOf } from "../../../../src/document/patch/edits";
import { storedSeals } from "../../../../src/document/parts/seal";
import { tablesOf } from "../../../../src/document/reading/tables";
import { cleanSample, entryCell, inStatus, sealedSample, typedInto } from "../../../document/seal/support";
import { openStep, type Opened } from "./support";

jest.setTimeout(60_000);

let pane: Opened;

async function openOn(document: WorkbookDocument, step: "states" | "seal", language: "vi" | "en" = "vi"): Promise<void> {
  pane = await openStep(document, step, language);
}

const press = (name: string | RegExp) => pane.user.click(screen.getByRole("button", { name }));
const log = () => tablesOf(pane.workbook.document()).EmuLog!.cells.slice(1);

test("a period moves on step by step, each step logged; the closed one is taken back with a reason, and that is undone", async () => {
  await openOn(inStatus(cleanSample(), "appraisal"), "states");
  expect(screen.getByText("Trạng thái năm 2017: thẩm định")).toBeTruthy();
  expect(screen.getByText("2 đơn vị đồng hạng; EMU không tự phân hạng.")).toBeTruthy();
  await press("Chuyển sang “đã khóa”");
  expect(await screen.findByText("Trạng thái năm 2017: đã khóa")).toBeTruthy();
  expect(screen.getByText(/mở bước “Niêm phong”/)).toBeTruthy();
  const back = screen.getByRole("button", { name: "Mở lại để thẩm định" });
  expect(back.getAttribute("aria-disabled")).toBe("true");
  await pane.user.click(back);
  expect(screen.getByText("Trạng thái năm 2017: đã khóa")).toBeTruthy();
  await pane.user.type(screen.getByRole("textbox", { name: /Lý do mở lại/ }), "Sót minh chứng");
  await press("Mở lại để thẩm định");
  expect(await screen.findByText("Trạng thái năm 2017: thẩm định")).toBeTruthy();
  expect(log().map((line) => [line[1], line[4]])).toEqual([
    ["Chuyển trạng thái kỳ", "“đã khóa”"],
    ["Mở lại kỳ để thẩm định", "“thẩm định”"],
    ["Mở lại kỳ để thẩm định", "“Sót minh chứng”"],
  ]);
});

test("what blocks is said, and the button does nothing; the way to the cell is offered", async () => {
  const document = inStatus(cleanSample(), "appraisal");
  await openOn(typedInto(document, entryCell(document, 0, "numerator"), "một"), "states");
  expect(screen.getByText("Còn 1 lỗi trong sổ.")).toBeTruthy();
  await press("Chuyển sang “đã khóa”");
  expect(pane.calls).not.toContain("applyEdits");
  const cell = entryCell(document, 0, "numerator");
  await press(`Đến chỗ đó: ${cell.sheet}!${cell.cell}`);
  expect(pane.workbook.selected()).toEqual({ sheet: cell.sheet, cell: cell.cell });
});

test("sealing: what is sealed, the code, the list that holds; undoing takes it away and says so in the log", async () => {
  await openOn(inStatus(cleanSample(), "closed"), "seal");
  expect(screen.getByText(/Sẽ niêm phong năm 2017: \d+ ô/)).toBeTruthy();
  expect(screen.getByText("Sổ chưa có niêm phong nào.")).toBeTruthy();
  await press("Niêm phong năm 2017");
  expect(await screen.findByText(/^Mã: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: /Năm 2017: Còn nguyên/ })).toBeTruthy();
  expect(storedSeals(pane.workbook.document())).toHaveLength(1);
  await pane.user.click(screen.getAllByRole("button", { name: /Hoàn tác/ })[0]!);
  expect(await screen.findByText("Sổ chưa có niêm phong nào.")).toBeTruthy();
  expect(storedSeals(pane.workbook.document())).toEqual([]);
  expect(log().at(-1)![1]).toBe("Hoàn tác niêm phong");
});

test("a formula in what is sealed is named first, and becomes its value", async () => {
  const closed = inStatus(cleanSample(), "closed");
  const cell = entryCell(closed, 0, "numerator");
  const place = placeOf(cell);
  const { value, format } = contentAt(closed, place)!;
  await openOn(withContents(closed, [{ place, value, format, answer: { formula: "SUM(1,2)" } }]), "seal");
  expect(screen.getByText(new RegExp(`^1 ô trong số đó đang là công thức.*${cell.sheet}!${cell.cell}`))).toBeTruthy();
  await press("Niêm phong năm 2017");
  expect(await screen.findByRole("heading", { name: /Năm 2017: Còn nguyên/ })).toBeTruthy();
  expect(contentAt(pane.workbook.document(), place)).toEqual({ ...contentAt(closed, place), formula: undefined });
});

test.each([
  [
    "a formula that shows an error",
    { value: { error: "#N/A" }, answer: { formula: "NA()" } },
    /là công thức chưa có giá trị, hoặc đang báo lỗi/,
  ],
  ["a format that shows another number", { value: 5, format: '"9"' }, /hiện khác giá trị thật/],
] as const)("%s keeps the period from being sealed", async (_what, content, said) => {
  const closed = inStatus(cleanSample(), "closed");
  const place = placeOf(entryCell(closed, 0, "numerator"));
  await openOn(withContents(closed, [{ place, format: undefined, ...content }]), "seal");
  expect(screen.getByText(said)).toBeTruthy();
  await press("Niêm phong năm 2017");
  expect(storedSeals(pane.workbook.document())).toEqual([]);
});

test("a cell changed after the seal is named in the list and among the findings, and is one click away", async () => {
  const sealed = await sealedSample("en");
  const cell = entryCell(sealed, 0, "numerator");
  await openOn(typedInto(sealed, cell, 1), "seal", "en");
  const seal = screen.getByRole("heading", { name: /Year 2017: Does not hold/ }).closest("li")!;
  expect(within(seal).getByText("Cells changed: 1")).toBeTruthy();
  expect(within(seal).getByText(`Sealed: ${String(cell.value)} · Now: 1`)).toBeTruthy();
  await press(`Go to ${cell.sheet}!${cell.cell}`);
  expect(pane.workbook.selected()).toEqual({ sheet: cell.sheet, cell: cell.cell });
  const { workbook } = pane.session.state();
  const codes = workbook.kind === "bound" ? workbook.reading.review.findings.map(({ code }) => code) : [];
  expect(codes).toEqual(expect.arrayContaining(["SEAL_BROKEN", "SEAL_CELL_CHANGED"]));
});

test("seals that cannot be read, and those that are missing, are said", async () => {
  await openOn({ ...(await sealedSample()), xmlParts: [] }, "seal");
  expect(screen.getByText(/^Nhật ký ghi kỳ 2017 đã niêm phong với mã .+, nhưng niêm phong đó không còn trong sổ\.$/)).toBeTruthy();
});
