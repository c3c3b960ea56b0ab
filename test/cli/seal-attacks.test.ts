/** What somebody with the file alone can do to a sealed workbook, and what every command that shows its results says then. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookDocument } from "../../src/document/document";
import { sealPartXml } from "../../src/document/parts/seal-part";
import { storedSeals } from "../../src/document/parts/seal";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { answerInCells } from "../../src/functions/workbook-call";
import { hashOfSeal } from "../../src/tables/seal/seal";
import { codeOf } from "../../src/tables/seal/code";
import { readSeals, writeSeal } from "../../src/tables/seal/stored";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { entryCell, inStatus, sealedSample, typedInto } from "../document/seal/support";
import type { TableName } from "../../src/core/model/finding";
import { tablesOf } from "../../src/document/reading/tables";
import { CLUSTER_WORDS } from "../../src/schema/words";
import { cellAt } from "../../src/tables/locate";
import { placeOf } from "../../src/document/patch/edits";

let folder = "";
let sealed: WorkbookDocument;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-attacks-"));
  sealed = withCachedResults(await sealedSample(), answerInCells("vi"));
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function save(document: WorkbookDocument): Promise<string> {
  const file = path.join(folder, "attacked.xlsx");
  await writeFile(file, writeXlsx(document));
  return file;
}

type Sheet = WorkbookDocument["sheets"][number];
type Content = Exclude<Sheet["cells"][number][number], undefined>;

function onSheet(name: string, change: (sheet: Sheet) => Sheet): WorkbookDocument {
  return { ...sealed, sheets: sealed.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function mapped(sheet: Sheet, change: (cell: Content) => Content): Sheet {
  return { ...sheet, cells: sheet.cells.map((line) => line.map((cell) => cell && change(cell))) };
}

/** Every decimal that the ranking shows, with its formula or in place of it. */
function forged(keep: "formula" | "value"): WorkbookDocument {
  return onSheet("Tổng hợp", (sheet) =>
    mapped(sheet, (cell) => {
      const { formula: _formula, spill: _spill, ...plain } = cell;
      const kept = keep === "formula" ? cell : plain;
      return typeof cell.value === "number" && !Number.isInteger(cell.value) ? { ...kept, value: 99.99 } : kept;
    }),
  );
}

/** The entry as a formula that shows what was sealed, for now. */
function asFormula(): WorkbookDocument {
  const { sheet: name, cell, value } = entryCell(sealed, 0, "numerator");
  const { row, column } = placeOf({ sheet: name, cell });
  const cells = (sheet: Sheet) =>
    sheet.cells.map((line, at) =>
      at === row
        ? line.map((one, position) => (position === column ? { ...one, value, formula: `IF(TODAY()>50000,0,${String(value)})` } : one))
        : line,
    );
  return onSheet(name, (sheet) => ({ ...sheet, cells: cells(sheet) }));
}

/** The seal made anew over changed contents: its hash is right, its code is not the one on paper. */
function rewritten(change: Partial<ReturnType<typeof readSeals>["seals"][number]>): WorkbookDocument {
  const [seal] = readSeals(storedSeals(sealed)).seals;
  const made = { ...seal!, ...change };
  return { ...sealed, xmlParts: [sealPartXml(writeSeal({ ...made, hash: hashOfSeal(made) }))] };
}

/** Another text or format in a cell of a table. */
function changed(table: TableName, row: number, column: string, to: Partial<Content>): WorkbookDocument {
  const { sheet: name, cell } = cellAt(tablesOf(sealed), { table, row, column })!;
  const at = placeOf({ sheet: name, cell });
  return onSheet(name, (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line, down) =>
      down === at.row ? line.map((one, across) => (across === at.column ? { ...one!, ...to } : one)) : line,
    ),
  }));
}

function inCluster(id: "title" | "authority"): number {
  const words = Object.values(CLUSTER_WORDS[id]);
  return tablesOf(sealed).EmuCluster!.cells.findIndex(([name]) => words.includes(String(name))) - 1;
}

const other = () => rewritten({ sealedAt: "2017-12-31 17:06" }).xmlParts!;

const ATTACKS: readonly (readonly [what: string, document: () => WorkbookDocument, said: RegExp])[] = [
  ["an entry changed", () => typedInto(sealed, entryCell(sealed, 0, "numerator"), 1), /Không còn nguyên/],
  ["an entry that is a formula now", asFormula, /ô là công thức/],
  ["the last seal cut out, its state typed back", () => inStatus({ ...sealed, xmlParts: [] }, "closed"), /không còn trong sổ/],
  ["the state typed back", () => inStatus(sealed, "closed"), /không còn ghi là “đã niêm phong”/],
  ["a second seal of the period beside it", () => ({ ...sealed, xmlParts: [...sealed.xmlParts!, ...other()] }), /niêm phong khác cùng kỳ/],
  ["a seal made anew: the log has the code of the other one", () => rewritten({ sealedAt: "2017-12-31 17:06" }), /không còn trong sổ/],
  ["a seal of rules that nobody knows", () => rewritten({ engine: "999" }), /Không kiểm tra được bằng phiên bản này/],
  [
    "the table of entries on a hidden sheet",
    () => onSheet("Chấm điểm", (sheet) => ({ ...sheet, hidden: true })),
    /“Chấm điểm \(EmuEntries\)” đang bị ẩn/,
  ],
  ["the name of a unit", () => changed("EmuUnits", 0, "unit", { value: "Đơn vị khác" }), /Không còn nguyên/],
  ["the text of a criterion", () => changed("EmuRubric", 1, "text", { value: "Tiêu chí khác" }), /Nội dung, tiêu chí[^]*Tiêu chí khác/],
  [
    "what the cluster is called",
    () => changed("EmuCluster", inCluster("title"), "value", { value: "Cụm khác" }),
    /Tên cụm · Giá trị[^]*Cụm khác/,
  ],
  ["a format that shows 9 of every number", () => changed("EmuEntries", 0, "numerator", { format: '"9";' }), /hiện khác giá trị của nó/],
  ["a format that shows another unit", () => changed("EmuUnits", 0, "unit", { format: '0;0;0;"Yên Bái"' }), /hiện khác giá trị của nó/],
];

test.each(ATTACKS)("%s: verify names it, and nothing that shows the results gives the code", async (_what, document, said) => {
  const file = await save(document());
  const verified = await emu(["verify", file]);
  expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(said)]);
  const mark = /ĐÃ THAY ĐỔI SAU NIÊM PHONG|CHƯA KIỂM TRA ĐƯỢC NIÊM PHONG|chưa kiểm tra được niêm phong/;
  for (const command of ["minutes", "overview", "votes", "board", "year", "review"]) {
    const { code, out, err } = await emu([command, file]);
    expect([command, code]).toEqual([command, 1]);
    expect(`${out}${err}`).toMatch(command === "review" ? /SEAL_/ : mark);
  }
  expect((await emu(["minutes", file])).out).toMatch(/Mã niêm phong: (ĐÃ THAY ĐỔI SAU NIÊM PHONG|CHƯA KIỂM TRA ĐƯỢC NIÊM PHONG)/);
});

test.each([["formula"], ["value"]] as const)("results forged, the %s kept: verify names the cells that show them", async (keep) => {
  const verified = await emu(["verify", await save(forged(keep))]);
  expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(/ô hiện kết quả khác[^]+Tổng hợp![A-Z]+\d+ +99,99/)]);
  const json = JSON.parse((await emu(["verify", await save(forged(keep)), "--json"])).out) as { holds: boolean; shown: object[] };
  expect([json.holds, json.shown.length > 0]).toEqual([false, true]);
});

test("results that show something else by their number format: verify names the cells", async () => {
  const masked = onSheet("Tổng hợp", (sheet) =>
    mapped(sheet, (cell) => (typeof cell.value === "number" ? { ...cell, format: '"99,99"' } : cell)),
  );
  const verified = await emu(["verify", await save(masked)]);
  expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(/Tổng hợp![A-Z]+\d+ +“"99,99"”/)]);
});

test.each<readonly [what: string, xml: (sheet: string) => string]>([
  ["all columns hidden", (sheet) => sheet.replace(/<cols>.*<\/cols>/s, '<cols><col min="1" max="60" width="9" hidden="1"/></cols>')],
  [
    "all columns without a width",
    (sheet) => sheet.replace(/<cols>.*<\/cols>/s, '<cols><col min="1" max="60" width="0" customWidth="1"/></cols>'),
  ],
  ["all rows hidden", (sheet) => sheet.replaceAll(/<row /g, '<row hidden="1" ')],
  [
    "all rows without a height",
    (sheet) => sheet.replaceAll(/<row ([^>]*?)( ht="[^"]*")?( customHeight="1")?>/g, '<row $1 ht="0" customHeight="1">'),
  ],
])("the table of entries with %s: verify names it", async (_what, xml) => {
  const file = await save(sealed);
  const parts = unzipSync(await readFile(file));
  const index = sealed.sheets.findIndex(({ name }) => name === "Chấm điểm") + 1;
  const name = `xl/worksheets/sheet${index}.xml`;
  await writeFile(file, zipSync({ ...parts, [name]: strToU8(xml(strFromU8(parts[name]!))) }));
  const verified = await emu(["verify", file]);
  expect([verified.code, verified.out]).toEqual([1, expect.stringContaining("“Chấm điểm (EmuEntries)” đang bị ẩn")]);
});

test("a workbook that nobody touched is said nothing about", async () => {
  const file = await save(sealed);
  expect(await emu(["verify", file])).toMatchObject({ code: 0, err: "" });
  const code = codeOf(readSeals(storedSeals(sealed)).seals[0]!.hash);
  expect((await emu(["verify", file, "--code", code.toLowerCase().replaceAll("-", " ")])).code).toBe(0);
  const wrong = await emu(["verify", file, "--code", "7K3M-9QZX-2PFD-0A1B"]);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/Không có niêm phong nào mang mã 7K3M-9QZX-2PFD-0A1B/)]);
  const minutes = await emu(["minutes", file]);
  expect([minutes.code, minutes.err]).toEqual([0, ""]);
  expect(minutes.out).toMatch(/Mã niêm phong: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
});
