/** From the parts of a package to a workbook document. */
import type { SheetDocument, WorkbookDocument } from "../../document";
import { readSheet } from "./sheet";
import type { SheetContext } from "./cells";
import { withoutListSheet } from "./list-sheet";
import { Allowance } from "./limits";
import type { Limits } from "./limits";
import { openPackage } from "./package";
import type { Package } from "./package";
import { Unreadable } from "./problem";
import { readProperties } from "./properties";
import { readSharedStrings } from "./shared-strings";
import { readStyles } from "./styles";
import { readTable } from "./table";
import { readWorkbookPart } from "./workbook-part";

export function readWorkbook(bytes: Uint8Array, limits: Limits): WorkbookDocument {
  const files = openPackage(bytes, limits);
  const top = files.relationships("");
  const main = top.find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new Unreadable("not-a-workbook", "no office document in the archive");
  if (main.endsWith(".bin")) throw new Unreadable("binary-workbook", main);
  const workbook = readWorkbookPart(files.text(main), main, limits);
  if (workbook.sheets.length > limits.sheets) throw new Unreadable("too-large", `${workbook.sheets.length} sheets`);
  const relationships = files.relationships(main);
  const partOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  const texts = new Allowance(limits.places, "texts");
  const context: SheetContext = {
    strings: strings === undefined ? [] : readSharedStrings(files.text(strings), strings, texts),
    formats: styles === undefined ? [] : readStyles(files.text(styles), styles, limits),
    from1904: workbook.from1904,
    allowance: new Allowance(limits.places, "cells"),
    formulaLength: limits.formulaLength,
    formulas: new Allowance(limits.formulaCharacters, "characters in formulas"),
    ranges: new Allowance(limits.items, "validated ranges"),
  };
  const sheets: SheetDocument[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of workbook.sheets.entries()) {
    const relationship = relationships.find(({ id }) => id === entry.relationship);
    // Sheets that hold a chart or a dialog have no cells.
    if (relationship?.type === "chartsheet" || relationship?.type === "dialogsheet") continue;
    if (relationship === undefined || entry.name === "") throw new Unreadable("broken-workbook", `sheet ${index + 1}`);
    if (seen.has(entry.name.toLowerCase())) throw new Unreadable("broken-workbook", `two sheets named ${entry.name}`);
    seen.add(entry.name.toLowerCase());
    const titleRows = workbook.printTitleRows.get(index) ?? 0;
    sheets.push({
      name: entry.name,
      ...(entry.hidden ? { hidden: true } : {}),
      ...readSheet(files.text(relationship.target), relationship.target, context),
      tables: tablesOf(files, relationship.target),
      ...(titleRows > 0 ? { printTitleRows: titleRows } : {}),
    });
  }
  if (sheets.length === 0) throw new Unreadable("broken-workbook", "no sheet");
  const core = top.find(({ type }) => type === "core-properties")?.target;
  const properties = readProperties(core !== undefined && files.has(core) ? files.text(core) : null, core ?? "");
  return { sheets: withoutListSheet(sheets, texts), names: workbook.names, properties };
}

function tablesOf(files: Package, sheet: string): SheetDocument["tables"] {
  return files
    .relationships(sheet)
    .filter(({ type }) => type === "table")
    .map(({ target }) => readTable(files.text(target), target))
    .filter((table) => table !== null);
}
