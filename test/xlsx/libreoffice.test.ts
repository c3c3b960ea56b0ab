/** LibreOffice opens what we write, shows our numbers, and we read what it saves. */
import type { Cell } from "../../src/core/model/cell";
import { isCellError } from "../../src/core/model/cell";
import type { SheetDocument, WorkbookDocument } from "../../src/document/document";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { EVERY_FEATURE } from "./every-feature";
import { convertWithLibreOffice, describeWithLibreOffice, parseCsv } from "./libreoffice";

const A_MINUTE = 120_000;

async function savedByLibreOffice(document: WorkbookDocument): Promise<WorkbookDocument> {
  const [file] = await convertWithLibreOffice(writeXlsx(document), "xlsx");
  const result = readXlsx(file?.bytes ?? new Uint8Array());
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.document;
}

function sheetNamed(document: WorkbookDocument, name: string): SheetDocument {
  const sheet = document.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Every value with its place, blank ones left out. */
function valuesOf(sheet: SheetDocument): readonly (readonly [number, number, Cell])[] {
  return sheet.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === undefined || cell.value === null || cell.value === "" ? [] : [[r, c, cell.value] as const])),
  );
}

describeWithLibreOffice("LibreOffice", () => {
  test(
    "a values-only copy opens with the same values on every sheet, and comes back with them",
    async () => {
      const copy = valuesOnly(EVERY_FEATURE);
      const saved = await savedByLibreOffice(copy);
      for (const sheet of copy.sheets) {
        // LibreOffice keeps 15 digits, line feeds only, and no control characters.
        const expected = valuesOf(sheet).map(([r, c, value]) => [r, c, asLibreOfficeKeeps(value)]);
        expect(valuesOf(sheetNamed(saved, sheet.name)).map(([r, c, value]) => [r, c, asLibreOfficeKeeps(value)])).toEqual(expected);
      }
    },
    A_MINUTE,
  );

  // Without a window LibreOffice saves no panes, so frozen rows cannot be asked for here.
  test(
    "tables, names, validations, styles, widths and repeated rows are understood",
    async () => {
      const saved = await savedByLibreOffice(valuesOnly(EVERY_FEATURE));
      const entries = sheetNamed(saved, "Chấm điểm 'Cụm 3' 2017");
      const original = sheetNamed(EVERY_FEATURE, "Chấm điểm 'Cụm 3' 2017");
      expect(entries.tables).toEqual(original.tables);
      expect(entries.printTitleRows).toBe(3);
      expect(entries.widths?.slice(0, 2).map((width) => Math.round(width ?? 0))).toEqual([24, 13]);
      expect(entries.validations.map(({ row, column, rule }) => [row, column, rule.type])).toEqual(
        expect.arrayContaining(original.validations.map(({ row, column, rule }) => [row, column, rule.type])),
      );
      expect(entries.cells[3]?.map((cell) => cell?.style)).toEqual(original.cells[3]?.map((cell) => cell?.style));
      expect(entries.cells[3]?.[1]?.format).toBe("@");
      expect(sheetNamed(saved, "emu").hidden).toBe(true);
      expect(saved.names.find(({ name }) => name === "EMU_SCHEMA")?.refersTo).toBe("1");
    },
    A_MINUTE,
  );

  test(
    "the values-only copy shows the numbers as formatted, error values and texts that look like formulas",
    async () => {
      const files = await convertWithLibreOffice(writeXlsx(valuesOnly(EVERY_FEATURE)), "csv");
      const rowsOf = (sheet: string) => parseCsv(files.find(({ name }) => name.endsWith(`-${sheet}.csv`))?.bytes ?? new Uint8Array());
      expect(rowsOf("Chấm điểm 'Cụm 3' 2017").slice(2)).toEqual([
        ["Đơn vị", "Tiêu chí\n(mã)", "Kết quả", "", "Điểm", ""],
        ["Phú Thọ", "01.10", "83.25", "", "8.33", "đạt"],
        ["Bắc Kạn", "=1+1", "25,67", "", "#N/A", ""],
        ["", "-5", "", "", "x", ""],
      ]);
      expect(rowsOf("Tổng hợp").slice(0, 2)).toEqual([
        ["2017", "861.84", "đạt", ""],
        ["TRUE", "#DIV/0!", "", "12.5%"],
      ]);
    },
    A_MINUTE,
  );

  test(
    "with formulas, a function LibreOffice does not know keeps its result in a single cell, number or text",
    async () => {
      const total = "EMU.TOTAL(A1)";
      const cells: SheetDocument["cells"] = [
        [{ value: "2017" }, { value: 861.84, formula: total }, { value: "đạt", formula: total }, { value: 0, formula: total }],
      ];
      const sheet: SheetDocument = { name: "Cụm", cells, tables: [], validations: [] };
      const [file] = await convertWithLibreOffice(
        writeXlsx({ sheets: [sheet], names: [], properties: { title: "", language: "vi-VN" } }),
        "csv",
      );
      expect(parseCsv(file?.bytes ?? new Uint8Array())).toEqual([["2017", "861.84", "đạt", "0"]]);
    },
    A_MINUTE,
  );

  test(
    "a file it cannot open is an error, not an empty answer",
    async () => {
      await expect(convertWithLibreOffice(Buffer.from("PK\u0003\u0004nonsense"), "pdf")).rejects.toThrow();
    },
    A_MINUTE,
  );
});

function asLibreOfficeKeeps(value: Cell): Cell {
  if (typeof value === "number") return Number(value.toPrecision(14));
  if (typeof value === "string")
    return value
      .replace(/\r\n/g, "\n")
      .replace(/\p{Cc}/gu, " ")
      .trim();
  return isCellError(value) ? value.error : value;
}
