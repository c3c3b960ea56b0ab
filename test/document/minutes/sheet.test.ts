/** The minutes as a sheet: lines and tables of one page's width, values only, one logged action that can be undone. */
import fc from "fast-check";
import type { WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { createMinutes } from "../../../src/review/steps/minutes/patch";
import { minutesSheet, minutesSheetName } from "../../../src/review/steps/minutes/sheet";
import type { MinutesTable } from "../../../src/document/paper";
import { LEADING, parts, wrap } from "../../../src/document/paper-wrap";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { runs } from "../../runs";
import { openXmlErrors } from "../../xlsx/validate";
import { DIRECT, minutesIn, minutesOfCase, sample } from "./support";

const S0 = sample("cahn-cum11-2021");
const HOSTILE = [
  '=HYPERLINK("http://evil","x")',
  "<img src=x onerror=alert(1)>",
  "+1",
  "-1",
  "@SUM(A1)",
  "Sơn\u0007 Tây",
  "Ba\u202E Vì",
  "Hòa".repeat(400),
];

function textsOf(document: WorkbookDocument): readonly string[] {
  return document.sheets.flatMap(({ cells }) => cells.flat()).flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []));
}

test("lines are no longer than the page and lose no letter but blanks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 8, max: 100 }), (text, room) => {
      const lines = wrap(text, room, "   ");
      const letters = (words: string): string => words.replaceAll(" ", "");
      expect(letters(lines.join(""))).toBe(letters(text));
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(room);
    }),
    { numRuns: runs(300) },
  );
});

test("a table cut into parts has every column once, and the leading ones in each", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 8 }), (figures, most) => {
      const headers = Array.from({ length: LEADING + figures }, (_header, index) => `${index}`);
      const columns = headers.map((header) => ({ header, kind: "figure" as const }));
      const table: MinutesTable = { caption: "T", columns, rows: [headers] };
      const cut = parts(table, most);
      expect(cut.flatMap((part) => part.rows[0]!.slice(LEADING))).toEqual(headers.slice(LEADING));
      expect(cut.every((part) => part.columns.length <= LEADING + most && part.rows[0]![1] === "1")).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test("the sheet holds values only, stands upright, and repeats its first rows", () => {
  const minutes = minutesIn(S0, "2021");
  const sheet = minutesSheet(minutes, minutesSheetName(minutes));
  expect(sheet).toMatchObject({ name: "Biên bản 2021", orientation: "portrait", printTitleRows: 2, tables: [], validations: [] });
  expect(sheet.cells.flat().filter((cell) => cell?.formula !== undefined || cell?.spill !== undefined)).toEqual([]);
});

test("numbers keep their Vietnamese form, whatever the reader's separators are", () => {
  const minutes = minutesIn(S0, "2021");
  const texts = minutesSheet(minutes, "x")
    .cells.flat()
    .map((cell) => cell?.value);
  expect(texts).toEqual(expect.arrayContaining(["99,80", "100,00", "94,35%"]));
});

test("names that are formulas, markup or tricks of writing stay text, in the file too", () => {
  const rubric = [{ code: "I", text: "=1+1\u0007\u202E", maximum: 10, ...DIRECT }];
  const entries = Object.fromEntries(HOSTILE.map((name, index) => [name, { I: index }]));
  const minutes = minutesOfCase({ units: HOSTILE, rubric, entries });
  const document = { sheets: [minutesSheet(minutes, "Biên bản")], names: [], properties: { title: "", language: "vi-VN" } } as const;
  const read = readXlsx(writeXlsx(document));
  expect(read.ok).toBe(true);
  const back = read.ok ? read.document : document;
  expect(back.sheets[0]?.orientation).toBe("portrait");
  expect(back.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula !== undefined)).toEqual([]);
  const texts = textsOf(back);
  for (const name of HOSTILE.slice(0, 5)) {
    expect(texts).toContain(name);
  }
  expect(texts.some((text) => text.startsWith("- I: =1+1"))).toBe(true);
  expect(texts.filter((text) => /[\u202E\u0007]/.test(text))).toEqual([]);
});

test("Microsoft's validator accepts the file", async () => {
  const minutes = minutesIn(S0, "2021");
  const port = createDocumentPort(S0);
  await createMinutes(port, minutes);
  expect(await openXmlErrors(writeXlsx(port.document()))).toEqual([]);
}, 60_000);

describe("made in a workbook", () => {
  const NOON = new Date(2021, 11, 20, 12, 0, 0);

  function logOf({ sheets }: WorkbookDocument): readonly unknown[] {
    const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuLog"));
    const table = sheet?.tables[0];
    return (sheet?.cells ?? [])
      .slice((table?.row ?? 0) + 1)
      .map((row) => row.map((cell) => cell?.value))
      .map((row) => row.slice(1));
  }

  test("takes the next free name, is logged, and is undone", async () => {
    const port = createDocumentPort(S0, "S0.xlsx", () => NOON);
    const minutes = minutesIn(S0, "2021");
    expect(await createMinutes(port, minutes)).toEqual({ ok: true, value: { sheets: ["Biên bản 2021"] } });
    const once = port.document();
    expect(await createMinutes(port, minutes)).toEqual({ ok: true, value: { sheets: ["Biên bản 2021 (2)"] } });
    expect(logOf(port.document())).toEqual([
      ["Tạo trang biên bản", "Biên bản 2021", null, "Biên bản – Cụm thi đua số 11 – kỳ 2021"],
      ["Tạo trang biên bản", "Biên bản 2021 (2)", null, "Biên bản – Cụm thi đua số 11 – kỳ 2021"],
    ]);
    await port.undo();
    expect(port.document()).toEqual(once);
    await port.undo();
    expect(port.document()).toEqual(S0);
  });

  test("gives up where every name is taken, and says so", async () => {
    const taken = Array.from({ length: 20 }, (_name, copy) => minutesSheetName({ language: "vi", period: "2021" }, copy + 1));
    const sheets = taken.map((name) => ({ name, cells: [], tables: [], validations: [] }));
    const port = createDocumentPort({ ...S0, sheets: [...S0.sheets, ...sheets] });
    expect(await createMinutes(port, minutesIn(S0, "2021"))).toMatchObject({ ok: false, code: "name-taken" });
  });
});
