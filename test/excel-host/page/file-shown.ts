/**
 * Conditional formats and charts of a file, in the form that our writer gives them: the reader of files passes them over, since a
 * patch leaves them where they are, but the trial is to show them. Anything else in the file is not shown.
 */
import { strFromU8, unzipSync } from "fflate";
import type {
  CellArea,
  ChartDocument,
  ConditionDocument,
  ConditionLook,
  SheetDocument,
  WorkbookDocument,
} from "../../../src/document/document";
import { parseRect, splitSheet } from "../engine/address";

type Parts = Readonly<Record<string, Uint8Array>>;

function parsed(parts: Parts, name: string): XMLDocument | null {
  const bytes = parts[name];
  // Cells are not looked at.
  const xml = bytes === undefined ? null : strFromU8(bytes).replace(/<sheetData>[\s\S]*<\/sheetData>/, "");
  return xml === null ? null : new DOMParser().parseFromString(xml, "application/xml");
}

function all(from: Document | Element | null | undefined, local: string): readonly Element[] {
  return [...(from?.getElementsByTagNameNS("*", local) ?? [])];
}

function first(from: Document | Element | null | undefined, local: string): Element | undefined {
  return all(from, local)[0];
}

function textIn(from: Element | undefined, local: string): string {
  return first(from, local)?.textContent ?? "";
}

/** Targets of a part's relationships by their ids. */
function targets(parts: Parts, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf("/") + 1;
  const links = parsed(parts, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const base = `https://file/${part}`;
  return new Map(
    all(links, "Relationship").map((link) => [
      link.getAttribute("Id") ?? "",
      new URL(link.getAttribute("Target") ?? "", base).pathname.slice(1),
    ]),
  );
}

function idOf(element: Element | undefined): string {
  return [...(element?.attributes ?? [])].find(({ localName, prefix }) => localName === "id" && prefix !== null)?.value ?? "";
}

function areaOf(reference: string): CellArea | null {
  return parseRect(splitSheet(reference.trim()).rest.replaceAll("$", ""));
}

function colorIn(element: Element | undefined, local: string): string | undefined {
  const color = first(element, local);
  const value = color?.getAttribute("rgb")?.slice(2) ?? color?.getAttribute("val");
  return value === undefined || value === null ? undefined : `#${value}`;
}

function looksIn(styles: XMLDocument | null): readonly ConditionLook[] {
  return all(first(styles, "dxfs"), "dxf").map((dxf) => {
    const [fill, color] = [colorIn(dxf, "bgColor"), colorIn(first(dxf, "font"), "color")];
    const format = first(dxf, "numFmt")?.getAttribute("formatCode") ?? undefined;
    return {
      ...(fill === undefined ? {} : { fill }),
      ...(color === undefined ? {} : { color }),
      ...(first(dxf, "b") ? { bold: true as const } : {}),
      ...(format === undefined ? {} : { format }),
    };
  });
}

function conditionsIn(sheet: XMLDocument | null, looks: readonly ConditionLook[]): readonly ConditionDocument[] {
  const rules = all(sheet, "cfRule").flatMap((rule) => {
    const area = areaOf(rule.parentElement?.getAttribute("sqref") ?? "");
    const look = looks[Number(rule.getAttribute("dxfId"))];
    const isOurs = rule.getAttribute("type") === "expression" && area !== null && look !== undefined;
    return isOurs
      ? [{ priority: Number(rule.getAttribute("priority")), condition: { ...area, formula: textIn(rule, "formula"), look } }]
      : [];
  });
  return rules.sort((one, other) => one.priority - other.priority).map(({ condition }) => condition);
}

function corner(anchor: Element, name: string): { readonly row: number; readonly column: number } {
  const place = first(anchor, name);
  return { row: Number(textIn(place, "row")), column: Number(textIn(place, "col")) };
}

function chartIn(anchor: Element, chart: XMLDocument | null): ChartDocument | null {
  const [from, to] = [corner(anchor, "from"), corner(anchor, "to")];
  const drawn = all(chart, "ser").map((one) => ({
    title: textIn(first(one, "tx"), "v"),
    color: colorIn(first(one, "spPr"), "srgbClr") ?? "#4472C4",
    categories: areaOf(textIn(first(one, "cat"), "f")),
    values: areaOf(textIn(first(one, "val"), "f")),
  }));
  const series = drawn.flatMap(({ title, color, values }) => (values === null ? [] : [{ title, color, values }]));
  const categories = drawn[0]?.categories ?? null;
  const name = first(anchor, "cNvPr")?.getAttribute("name") ?? "";
  const at = { ...from, rows: to.row - from.row, columns: to.column - from.column };
  return categories === null || series.length === 0
    ? null
    : { name, kind: "bar-stacked", title: textIn(first(chart, "title"), "t"), at, categories, series };
}

function chartsOn(parts: Parts, sheetPart: string, sheet: XMLDocument | null): readonly ChartDocument[] {
  const drawing = targets(parts, sheetPart).get(idOf(first(sheet, "drawing")));
  const links = drawing === undefined ? new Map<string, string>() : targets(parts, drawing);
  const anchors = drawing === undefined ? [] : all(parsed(parts, drawing), "twoCellAnchor");
  return anchors.flatMap((anchor) => chartIn(anchor, parsed(parts, links.get(idOf(first(anchor, "chart"))) ?? "")) ?? []);
}

/** @param bytes the file that the document was read from */
export function withShownOf(bytes: Uint8Array, document: WorkbookDocument): WorkbookDocument {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(?!sharedStrings|tables).*\.(?:xml|rels)$/.test(name) });
  const looks = looksIn(parsed(parts, "xl/styles.xml"));
  const links = targets(parts, "xl/workbook.xml");
  const partOf = new Map(
    all(parsed(parts, "xl/workbook.xml"), "sheet").map((entry) => [entry.getAttribute("name") ?? "", links.get(idOf(entry)) ?? ""]),
  );
  const sheets = document.sheets.map((sheet): SheetDocument => {
    const part = partOf.get(sheet.name) ?? "";
    const xml = parsed(parts, part);
    const [conditions, charts] = [conditionsIn(xml, looks), chartsOn(parts, part, xml)];
    return { ...sheet, ...(conditions.length === 0 ? {} : { conditions }), ...(charts.length === 0 ? {} : { charts }) };
  });
  return { ...document, sheets };
}
