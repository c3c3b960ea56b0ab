/**
 * Conditional formats and charts of a file, in the form that our writer gives them: the reader of files passes them over, since a
 * patch leaves them where they are, but the trial is to show them. Anything else in the file is not shown.
 */
import type {
  CellArea,
  ChartDocument,
  ConditionDocument,
  ConditionLook,
  SheetDocument,
  WorkbookDocument,
} from "../../../src/document/document";
import { LIMITS } from "../../../src/xlsx/read/limits";
import { openPackage, type Package } from "../../../src/xlsx/read/package";
import { parseXml, prefixedAttribute, type XmlAttributes } from "../../../src/xlsx/read/xml";
import { parseRect, splitSheet } from "../engine/address";

type Node = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly inside: Node[];
  readonly parent: Node | null;
  text: string;
};

/** Cells are not kept. */
function parsed(files: Package, part: string): Node | null {
  if (!files.has(part)) {
    return null;
  }
  const top: Node = { name: "", attributes: {}, inside: [], parent: null, text: "" };
  let here = top;
  parseXml(files.text(part), part, {
    open(name, attributes) {
      const made: Node = { name, attributes, inside: [], parent: here, text: "" };
      if (here.name !== "sheetData") {
        here.inside.push(made);
      }
      here = made;
    },
    text(text) {
      here.text += text;
    },
    close() {
      here = here.parent ?? top;
    },
  });
  return top;
}

/** Everything of a name below. */
function all(from: Node | null | undefined, name: string): readonly Node[] {
  return (from?.inside ?? []).flatMap((node) => [...(node.name === name ? [node] : []), ...all(node, name)]);
}

function first(from: Node | null | undefined, name: string): Node | undefined {
  return all(from, name)[0];
}

function textIn(from: Node | undefined, name: string): string {
  return first(from, name)?.text ?? "";
}

/** Where the relationship leads that an element of a part names. */
function targetOf(files: Package, part: string, node: Node | undefined): string {
  const id = node && prefixedAttribute(node.attributes, "id");
  return files.relationships(part).find((link) => link.id === id)?.target ?? "";
}

function areaOf(reference: string): CellArea | null {
  return parseRect(splitSheet(reference.trim()).rest.replaceAll("$", ""));
}

function colorIn(element: Node | undefined, local: string): string | undefined {
  const color = first(element, local);
  const value = color?.attributes["rgb"]?.slice(2) ?? color?.attributes["val"];
  return value === undefined ? undefined : `#${value}`;
}

function looksIn(styles: Node | null): readonly ConditionLook[] {
  return all(first(styles, "dxfs"), "dxf").map((dxf) => {
    const [fill, color] = [colorIn(dxf, "bgColor"), colorIn(first(dxf, "font"), "color")];
    const format = first(dxf, "numFmt")?.attributes["formatCode"];
    const border = colorIn(first(first(dxf, "border"), "left"), "color");
    return {
      ...(fill === undefined ? {} : { fill }),
      ...(color === undefined ? {} : { color }),
      ...(first(dxf, "b") ? { bold: true as const } : {}),
      ...(format === undefined ? {} : { format }),
      ...(border === undefined ? {} : { border }),
    };
  });
}

function conditionsIn(sheet: Node | null, looks: readonly ConditionLook[]): readonly ConditionDocument[] {
  const rules = all(sheet, "cfRule").flatMap((rule) => {
    const area = areaOf(rule.parent?.attributes["sqref"] ?? "");
    const look = looks[Number(rule.attributes["dxfId"])];
    const isOurs = rule.attributes["type"] === "expression" && area !== null && look !== undefined;
    return isOurs
      ? [{ priority: Number(rule.attributes["priority"]), condition: { ...area, formula: textIn(rule, "formula"), look } }]
      : [];
  });
  return rules.sort((one, other) => one.priority - other.priority).map(({ condition }) => condition);
}

function corner(anchor: Node, name: string): { readonly row: number; readonly column: number } {
  const place = first(anchor, name);
  return { row: Number(textIn(place, "row")), column: Number(textIn(place, "col")) };
}

function chartIn(anchor: Node, chart: Node | null): ChartDocument | null {
  const [from, to] = [corner(anchor, "from"), corner(anchor, "to")];
  const drawn = all(chart, "ser").map((one) => ({
    title: textIn(first(one, "tx"), "v"),
    color: colorIn(first(one, "spPr"), "srgbClr") ?? "#4472C4",
    categories: areaOf(textIn(first(one, "cat"), "f")),
    values: areaOf(textIn(first(one, "val"), "f")),
  }));
  const series = drawn.flatMap(({ title, color, values }) => (values === null ? [] : [{ title, color, values }]));
  const categories = drawn[0]?.categories ?? null;
  const name = first(anchor, "cNvPr")?.attributes["name"] ?? "";
  const at = { ...from, rows: to.row - from.row, columns: to.column - from.column };
  return categories === null || series.length === 0
    ? null
    : { name, kind: "bar-stacked", title: textIn(first(chart, "title"), "t"), at, categories, series };
}

function chartsOn(files: Package, sheetPart: string, sheet: Node | null): readonly ChartDocument[] {
  const drawing = targetOf(files, sheetPart, first(sheet, "drawing"));
  return all(parsed(files, drawing), "twoCellAnchor").flatMap(
    (anchor) => chartIn(anchor, parsed(files, targetOf(files, drawing, first(anchor, "chart")))) ?? [],
  );
}

/** @param bytes the file that the document was read from */
export function withShownOf(bytes: Uint8Array, document: WorkbookDocument): WorkbookDocument {
  const files = openPackage(bytes, LIMITS);
  const main = files.relationships("").find(({ type }) => type === "officeDocument")?.target ?? "";
  const styles = files.relationships(main).find(({ type }) => type === "styles")?.target ?? "";
  const looks = looksIn(parsed(files, styles));
  const entries = all(parsed(files, main), "sheet");
  const sheets = document.sheets.map((sheet): SheetDocument => {
    const part = targetOf(
      files,
      main,
      entries.find(({ attributes }) => attributes["name"] === sheet.name),
    );
    const xml = parsed(files, part);
    const [conditions, charts] = [conditionsIn(xml, looks), chartsOn(files, part, xml)];
    return { ...sheet, ...(conditions.length === 0 ? {} : { conditions }), ...(charts.length === 0 ? {} : { charts }) };
  });
  return { ...document, sheets };
}
