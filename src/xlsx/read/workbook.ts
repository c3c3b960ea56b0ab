/** From the parts of a package to a workbook document. */
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import { readSheet } from "./sheet";
import type { SheetContext } from "./cells";
import { toTypedFormula } from "../format/formula";
import { newContents } from "../../document/contents";
import { withoutListSheet } from "./list-sheet";
import { Allowance, within } from "./limits";
import type { KnownParts } from "./known-parts";
import type { Limits } from "./limits";
import { partsOfOurs } from "./own-parts";
import { openPackage } from "./package";
import type { Package } from "./package";
import { otherArchive } from "./other-kinds";
import { Unreadable } from "./problem";
import { readProperties } from "./properties";
import { readSharedStrings } from "./shared-strings";
import { readStyles } from "./styles";
import { readTable } from "./table";
import { readWorkbookPart } from "./workbook-part";

const OTHER_SHEETS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

export function readWorkbook(bytes: Uint8Array, limits: Limits, like: WorkbookDocument, known: KnownParts | null): WorkbookDocument {
  const files = openPackage(bytes, limits, known);
  const top = files.relationships("");
  const main = top.find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) {
    const other = otherArchive(files.names);
    throw new Unreadable(other.code, other.detail);
  }
  if (main.endsWith(".bin")) throw new Unreadable("binary-workbook", main);
  const workbook = readWorkbookPart(files.text(main), main, limits);
  if (workbook.sheets.length > limits.sheets) throw new Unreadable("too-large", `${workbook.sheets.length} sheets`);
  const relationships = files.relationships(main);
  const partOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  const texts = new Allowance(limits.places, "texts");
  const cellsOf = new Map(like.sheets.map(({ name, cells }) => [name, cells]));
  const context: Omit<SheetContext, "like"> = {
    // Texts that are not there are errors in the cells that ask for them.
    strings: strings === undefined || !files.has(strings) ? [] : readSharedStrings(files.bytes(strings), strings, texts, limits.textLength),
    // Excel opens a file without its styles as one that has none.
    formats: styles === undefined || !files.has(styles) ? [] : files.made(styles, "styles", (xml) => readStyles(xml, styles, limits)),
    from1904: workbook.from1904,
    allowance: new Allowance(limits.places, "cells"),
    spilled: new Allowance(limits.places, "places of spilled blocks"),
    textLength: limits.textLength,
    formulaLength: limits.formulaLength,
    typed: known === null ? toTypedFormula : (stored) => known.formula(stored, toTypedFormula),
    formulas: new Allowance(limits.formulaCharacters, "characters in formulas"),
    ranges: new Allowance(limits.items, "validated ranges"),
    merged: new Allowance(limits.places, "merged cells"),
    choices: texts,
    contents: newContents(),
  };
  const sheets: SheetDocument[] = [];
  const unread: string[] = [];
  const seen = new Set<string>();
  // Tables and names share one space of names: of two, which one is read would depend on the reader.
  const names = new Set<string>();
  for (const { name } of workbook.names) claim(names, name);
  for (const [index, entry] of workbook.sheets.entries()) {
    const relationship = relationships.find(({ id }) => id === entry.relationship);
    // A module of macros that Excel 97 kept as a sheet has no part; sheets of a chart, a dialog or Excel 4 macros have no cells of ours.
    if (entry.relationship === "" || OTHER_SHEETS.has(relationship?.type ?? "")) continue;
    // Not a worksheet that Excel knows of either, most likely a module of macros; but somebody has to be told.
    if (relationship === undefined && entry.name !== "") {
      unread.push(entry.name);
      continue;
    }
    if (relationship === undefined || entry.name === "") throw new Unreadable("broken-workbook", `sheet ${index + 1}`);
    if (seen.has(entry.name.toLowerCase())) throw new Unreadable("broken-workbook", `two sheets named ${entry.name}`);
    seen.add(entry.name.toLowerCase());
    const titleRows = workbook.printTitleRows.get(index) ?? 0;
    const printArea = workbook.printAreas.get(index);
    sheets.push({
      name: entry.name,
      ...(entry.hidden ? { hidden: true } : {}),
      ...readSheet(files.bytes(relationship.target), relationship.target, { ...context, like: cellsOf.get(entry.name) ?? [] }),
      tables: tablesOf(files, relationship.target, names, limits),
      ...(titleRows > 0 ? { printTitleRows: titleRows } : {}),
      ...(printArea === undefined ? {} : { printArea }),
    });
  }
  if (sheets.length === 0) throw new Unreadable("broken-workbook", "no sheet");
  const core = top.find(({ type }) => type === "core-properties")?.target;
  const properties = readProperties(core !== undefined && files.has(core) ? files.text(core) : null, core ?? "");
  within(limits.nameLength, properties.title, `${core ?? ""}: the title`);
  const xmlParts = partsOfOurs(files, main).map(({ xml }) => xml);
  const kept = xmlParts.length === 0 ? {} : { xmlParts };
  const passed = unread.length === 0 ? {} : { unreadSheets: unread };
  return { sheets: withoutListSheet(sheets, texts), names: workbook.names, properties, ...kept, ...passed };
}

function tablesOf(files: Package, sheet: string, names: Set<string>, limits: Limits): SheetDocument["tables"] {
  const tables = files
    .relationships(sheet)
    .filter(({ type }) => type === "table")
    .map(({ target }) => files.made(target, "table", (xml) => readTable(xml, target, limits.nameLength)))
    .filter((table) => table !== null);
  for (const { name } of tables) claim(names, name);
  return tables;
}

function claim(names: Set<string>, name: string): void {
  const key = name.toLowerCase();
  if (names.has(key)) throw new Unreadable("broken-workbook", `two tables or names called ${name}`);
  names.add(key);
}
