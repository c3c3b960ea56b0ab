/** Random changes of random workbooks in every spelling: what is read afterwards is what was meant, and taken back it is what was. */
import fc from "fast-check";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import { patchBetween } from "../../src/document/patch/between";
import { invert } from "../../src/document/patch/patch";
import { patched } from "../../src/document/patch/patched";
import { patchXlsx, readXlsx, writeXlsx } from "../../src/xlsx";
import { anyDocument, canonical } from "./arbitrary";
import { inDialect, withSizesBehind, type Dialect } from "./dialects";

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  prefixed: fc.boolean(),
  quoted: fc.boolean(),
  unnumbered: fc.boolean(),
  spread: fc.boolean(),
  inline: fc.boolean(),
  absolute: fc.boolean(),
});

function opened(bytes: Uint8Array): WorkbookDocument {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.detail);
  return read.document;
}

/** The columns left of what spills, and those right of tables: 7 to 12 hold what Excel changes as a whole. */
const OPEN = [0, 1, 2, 3, 4, 5, 6, 14, 30];

type Edit = { readonly sheet: number; readonly row: number; readonly column: number; readonly from: number };

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat(3),
  row: fc.oneof(fc.nat(12), fc.constantFrom(40, 1000)),
  column: fc.constantFrom(...OPEN),
  from: fc.nat(200),
});

function withEdit(sheet: SheetDocument, { row, column }: Edit, content: CellContent | undefined): SheetDocument {
  const cells = Array.from({ length: Math.max(sheet.cells.length, row + 1) }, (_line, at) => {
    const line = sheet.cells[at] ?? [];
    return at !== row
      ? line
      : Array.from({ length: Math.max(line.length, column + 1) }, (_cell, place) => (place === column ? content : line[place]));
  });
  return { ...sheet, cells };
}

/** Contents of another workbook put into this one; a table one row longer, a name and a sheet more. */
function edited(document: WorkbookDocument, other: WorkbookDocument, edits: readonly Edit[], grows: boolean): WorkbookDocument {
  const contents = other.sheets.flatMap(({ cells }) => cells.flatMap((line) => line.filter((cell) => cell?.spill === undefined)));
  const sheets = edits.reduce<readonly SheetDocument[]>(
    (all, edit) =>
      all.map((sheet, at) =>
        at === edit.sheet % all.length ? withEdit(sheet, edit, contents[edit.from % (contents.length || 1)]) : sheet,
      ),
    document.sheets,
  );
  if (!grows) return { ...document, sheets };
  const longer = sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, rows: table.rows + 1 })) }));
  const added = other.sheets.slice(-1).map((sheet, at) => ({
    ...sheet,
    name: `Thêm ${at}`,
    validations: [],
    tables: sheet.tables.map((table) => ({ ...table, name: "EmuAdded" })),
  }));
  const names = [...document.names.slice(1), { name: "EMU_ADDED", refersTo: "'Thêm 0'!$A$1", hidden: true }];
  return { ...document, sheets: [...longer, ...added], names, properties: { ...document.properties, title: "Sổ & <mới>" } };
}

test("a patched file reads as meant, and taken back as before", () => {
  fc.assert(
    fc.property(
      anyDocument,
      anyDocument,
      fc.array(anyEdit, { maxLength: 8 }),
      anyDialect,
      fc.boolean(),
      fc.boolean(),
      (document, other, edits, dialect, grows, sizesBehind) => {
        const foreign = inDialect(writeXlsx(document), dialect);
        const bytes = sizesBehind ? withSizesBehind(foreign) : foreign;
        const before = opened(bytes);
        expect(canonical(before)).toEqual(canonical(document));
        const after = edited(before, other, edits, grows);
        const patch = patchBetween(before, after);
        expect(patchBetween(patched(before, patch) as WorkbookDocument, after).changes).toEqual([]);
        const forward = patchXlsx(bytes, before, patch);
        if (!forward.ok) throw new Error(`${forward.code}: ${forward.detail}`);
        const changed = opened(forward.bytes);
        const back = patchXlsx(forward.bytes, changed, patchBetween(changed, before));
        if (!back.ok) throw new Error(`back: ${back.code}: ${back.detail}`);
        expect(patchBetween(before, opened(back.bytes)).changes).toEqual([]);
        const undone = patched(patched(before, patch) as WorkbookDocument, invert(patch)) as WorkbookDocument;
        expect(patchBetween(before, undone).changes).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
