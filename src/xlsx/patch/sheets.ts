/** Sheets that come, each a part of its own, and sheets that go. */
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import type { Change } from "../../document/patch/patch";
import { fitsInline, LIST_SHEET } from "../format/lists";
import { inlineText } from "../write/shared-strings";
import { sheetXml } from "../write/sheet";
import { chartXml } from "../write/chart";
import { CHART_TYPE, DRAWING_TYPE, drawingXml, hasDrawing } from "../write/drawing";
import { element } from "../write/xml";
import type { Parts } from "./parts";
import { partOfSheet, type Patching } from "./patching";
import { listSheet } from "./properties";
import { Refused } from "./refused";
import { prefixOf } from "./tree";
import { withTablePart } from "./sheet";
import { newTable, tablesOn } from "./tables";
import { addSheet, dropSheet } from "./workbook";

type SheetChange = Extract<Change, { readonly kind: "sheet" }>;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export function dropSheets(patching: Patching, changes: readonly SheetChange[]): void {
  const { parts } = patching;
  for (const { before, after } of changes) {
    if (before === null || after !== null) continue;
    const part = partOfSheet(patching, before.name);
    const relationship = dropSheet(parts, before.name);
    if (relationship === null) throw new Refused("not-in-files", before.name);
    parts.unrelate(parts.main, [relationship]);
    tablesOn(parts, part).forEach((table) => {
      parts.remove(table.part);
    });
    parts.remove(part);
  }
}

export function addSheets(patching: Patching, changes: readonly SheetChange[], after: WorkbookDocument): void {
  const added = changes.flatMap((change) => (change.before === null && change.after !== null ? [change.after] : []));
  for (const sheet of added) {
    refuseLongLists(sheet);
    const at = after.sheets.findIndex(({ name }) => name === sheet.name);
    // Those behind it come later, so it stands before the next that is there already.
    const next = after.sheets.slice(at + 1).find(({ name }) => !added.some((one) => one.name === name));
    addOne(patching, sheet, next?.name ?? listSheetName(patching), at);
  }
}

/** Our lists of choices stay behind all other sheets. */
function listSheetName({ workbook }: Patching): string | null {
  return workbook.sheets.at(-1)?.name === LIST_SHEET ? LIST_SHEET : null;
}

/** A list that does not fit into its rule needs the sheet of lists: no step of ours adds one to a workbook that is there. */
function refuseLongLists({ name, validations }: SheetDocument): void {
  const isLong = validations.some(({ rule }) => rule.type === "list" && !("formula" in rule.source) && !fitsInline(rule.source));
  if (isLong) throw new Refused("not-in-files", name);
}

function addOne(patching: Patching, sheet: SheetDocument, next: string | null, at: number): void {
  const { parts, styles, dynamic, tables } = patching;
  const part = parts.freeName((index) => `xl/worksheets/sheet${index}.xml`);
  const context = { formats: styles, texts: inlineText, dynamic, columnOf: () => null };
  // Its drawing and its tables get their relationships once the part is there, in this order.
  parts.add({ name: part, contentType: TYPE, xml: sheetXml({ ...sheet, tables: [], charts: [] }, false, context) });
  if (hasDrawing(sheet)) addDrawing(parts, part, sheet);
  for (const table of sheet.tables) {
    const relationship = newTable(parts, part, table, sheet, tables.next());
    parts.splice(part, (root, xml) => withTablePart(xml, root, parts.idAttribute(root), relationship));
  }
  const relationship = parts.relate(parts.main, "worksheet", part);
  addSheet(parts, { sheet, relationship, hidden: sheet.hidden === true ? "hidden" : null }, next);
  listSheet(parts, sheet.name, at);
}

function addDrawing(parts: Parts, sheetPart: string, sheet: SheetDocument): void {
  const charts = sheet.charts ?? [];
  const drawing = parts.freeName((index) => `xl/drawings/drawing${index}.xml`);
  parts.add({ name: drawing, contentType: DRAWING_TYPE, xml: drawingXml([], []) });
  const ids = charts.map((chart) => {
    const name = parts.freeName((index) => `xl/charts/chart${index}.xml`);
    parts.add({ name, contentType: CHART_TYPE, xml: chartXml(chart, sheet) });
    return parts.relate(drawing, "chart", name);
  });
  parts.set(drawing, parts.inDialect(drawingXml(charts, ids)));
  const relationship = parts.relate(sheetPart, "drawing", drawing);
  parts.splice(sheetPart, (root) => {
    const { name, declared } = parts.idAttribute(root);
    const text = element(`${prefixOf(root)}drawing`, { [name]: relationship, ...declared });
    return [{ from: root.close, to: root.close, text }];
  });
}
