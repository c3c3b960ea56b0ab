/** A workbook held as plain data behaves like the one open in Excel. */
import type { WorkbookDocument } from "../../src/document/document";
import { periodCell, schemaOf } from "../../src/document/names";
import { createDocumentPort } from "../../src/document/document-port";
import { contentAt } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { buildPreset } from "../../src/template/presets";

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

describe("tables of a document", () => {
  test("say where their header row stands", () => {
    const { EmuEntries: entries } = tablesOf(SAMPLE);
    const sheet = SAMPLE.sheets.find(({ name }) => name === entries!.at!.sheet)!;
    expect(sheet.cells[entries!.at!.row]![entries!.at!.column]!.value).toBe(entries!.cells[0]![0]);
    expect(entries!.cells[0]).toContain("Kết quả thực hiện");
  });

  test("a table that is gone is null, a blank cell is null", () => {
    const sheets = SAMPLE.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ name }) => name !== "EmuUnits"),
    }));
    const tables = tablesOf({ ...SAMPLE, sheets });
    expect(tables.EmuUnits).toBeNull();
    expect(tables.EmuEntries!.cells.flat()).not.toContain(undefined);
  });

  test("table names are compared without case, as Excel does", () => {
    const sheets = SAMPLE.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, name: table.name.toUpperCase() })),
    }));
    expect(tablesOf({ ...SAMPLE, sheets })).toEqual(tablesOf(SAMPLE));
  });
});

describe("names of a document", () => {
  const named = (refersTo: string): WorkbookDocument => ({ ...SAMPLE, names: [{ name: "emu_period", refersTo }] });

  test.each([
    ["'Tổng hợp'!$B$3", { sheet: "Tổng hợp", row: 2, column: 1 }],
    ["Sheet1!$AA$10", { sheet: "Sheet1", row: 9, column: 26 }],
    ["'Của ''An'''!$A$1", { sheet: "Của 'An'", row: 0, column: 0 }],
    ["#REF!", null],
    ["'Tổng hợp'!$B$3:$B$4", null],
    ["2017", null],
  ])("EMU_PERIOD at %s", (refersTo, place) => {
    expect(periodCell(named(refersTo))).toEqual(place);
  });

  test.each([
    ["1", 1],
    ["=12", 12],
    ["#REF!", 0],
  ])("schema %s", (refersTo, version) => {
    expect(schemaOf({ ...SAMPLE, names: [{ name: "EMU_SCHEMA", refersTo }] })).toBe(version);
  });

  test("no schema: not our workbook", () => {
    expect(schemaOf({ ...SAMPLE, names: [] })).toBeNull();
  });
});

describe("the port", () => {
  test("an empty workbook, then a created one, then taken back", async () => {
    const port = createDocumentPort(null);
    const nothing = { bound: false, empty: true, fileName: "Book1.xlsx", ours: [] };
    expect(await port.read()).toEqual({ ok: true, value: nothing });
    expect(await port.create(SAMPLE)).toEqual({ ok: true, value: { sheets: SAMPLE.sheets.map(({ name }) => name) } });
    expect(await port.read()).toEqual({
      ok: true,
      value: {
        bound: true,
        schema: 2,
        fileName: "Book1.xlsx",
        period: "2017",
        periodCell: { address: { sheet: "Tổng hợp", cell: "B3" }, value: "2017" },
        tables: tablesOf(SAMPLE),
        hidden: [],
        copies: [],
        seals: [],
      },
    });
    expect(await port.create(SAMPLE)).toMatchObject({ ok: false, code: "name-taken" });
    expect(await port.undo()).toMatchObject({ ok: true });
    expect(await port.undo()).toMatchObject({ ok: false, code: "nothing-to-undo" });
  });

  test("not taken back once somebody has typed", async () => {
    const port = createDocumentPort(null);
    await port.create(SAMPLE);
    port.edit({ sheet: "Chấm điểm", row: 200, column: 3 }, 5);
    expect(await port.undo()).toMatchObject({ ok: false, code: "changed-meanwhile" });
  });

  test("what was typed elsewhere stays when an action is taken back; what was typed in the same cell refuses it", async () => {
    const port = createDocumentPort(SAMPLE);
    await port.choosePeriod("2017-H1");
    const elsewhere = { sheet: "Chấm điểm", row: 200, column: 3 };
    port.edit(elsewhere, 5);
    expect(await port.undo()).toMatchObject({ ok: true });
    expect(await port.read()).toMatchObject({ value: { period: "2017" } });
    expect(contentAt(port.document(), elsewhere)?.value).toBe(5);
    await port.choosePeriod("2017-H1");
    port.edit(periodCell(port.document())!, "2018");
    expect(await port.undo()).toMatchObject({ ok: false, code: "changed-meanwhile" });
    expect(await port.read()).toMatchObject({ value: { period: "2018" } });
  });

  test("the period is put into its cell, and taken back", async () => {
    const port = createDocumentPort(SAMPLE);
    await port.choosePeriod("2017-H1");
    expect(await port.read()).toMatchObject({ value: { period: "2017-H1" } });
    await port.undo();
    expect(await port.read()).toMatchObject({ value: { period: "2017" } });
  });

  test("a newer schema is not written into", async () => {
    const names = SAMPLE.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "3" } : name));
    expect(await createDocumentPort({ ...SAMPLE, names }).choosePeriod("2018")).toMatchObject({ code: "newer-schema" });
  });

  test("edits are told until listening stops; a cell keeps its looks", async () => {
    const port = createDocumentPort(SAMPLE);
    const { at } = tablesOf(SAMPLE).EmuEntries!;
    const place = { sheet: at!.sheet, row: at!.row + 1, column: at!.column + 7 };
    const style = () => port.document().sheets.find(({ name }) => name === place.sheet)!.cells[place.row]![place.column]!.style;
    const before = style();
    let told = 0;
    const listening = await port.onEdited(() => {
      told += 1;
    });
    port.edit(place, 12);
    expect([told, style()]).toEqual([1, before]);
    expect(tablesOf(port.document()).EmuEntries!.cells[1]![7]).toBe(12);
    await (listening.ok ? listening.value() : Promise.reject(new Error(listening.code)));
    port.edit(place, 13);
    expect(told).toBe(1);
  });

  test("selection", async () => {
    const port = createDocumentPort(SAMPLE);
    expect(await port.select({ sheet: "không có", cell: "A1" })).toMatchObject({ code: "item-not-found" });
    await port.select({ sheet: "chấm điểm", cell: "C7" });
    expect(port.selected()).toEqual({ sheet: "chấm điểm", cell: "C7" });
  });
});
