/**
 * A chart part (ECMA-376 part 1, 21.2). Every text and figure stands in it as well, as it is in the document: programs that do not
 * calculate show the chart from there.
 */
import { isBlank } from "../../core/model/cell";
import type { CellArea, ChartDocument, SheetDocument } from "../../document/document";
import { CHART_LOOK, hasLegend, inkOn } from "../../document/chart-look";
import { absoluteName, sheetPrefix } from "../format/references";
import { RELATIONSHIP, XML_DECLARATION, element, escapeXml, xmlText } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const ART = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Any two numbers: each axis names the other one. */
const [CATEGORIES, VALUES] = [111_111_111, 222_222_222];

const { titleSize, textSize, ink, lines, gap, overlap } = CHART_LOOK;

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

export function chartXml(chart: ChartDocument, sheet: SheetDocument): string {
  const plot = element("c:plotArea", {}, `<c:layout/>${barsXml(chart, sheet)}${categoryAxis()}${valueAxis()}`);
  const legend = hasLegend(chart.series) ? element("c:legend", {}, value("legendPos", "b") + value("overlay", 0)) : "";
  const content =
    titleXml(chart.title) + value("autoTitleDeleted", 0) + plot + legend + value("plotVisOnly", 1) + value("dispBlanksAs", "gap");
  return (
    XML_DECLARATION +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": ART, "xmlns:r": RELATIONSHIP },
      value("roundedCorners", 0) +
        element("c:chart", {}, content) +
        element("c:spPr", {}, solid("#FFFFFF") + line(lines)) +
        textProperties(textSize, ink),
    )
  );
}

function solid(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }));
}

function line(color: string): string {
  return element("a:ln", { w: 9525 }, solid(color));
}

function lettering(tag: string, size: number, color: string, bold: boolean): string {
  return element(`a:${tag}`, { sz: size * 100, b: bold }, solid(color));
}

function textProperties(size: number, color: string): string {
  const paragraph = element("a:p", {}, element("a:pPr", {}, lettering("defRPr", size, color, false)) + "<a:endParaRPr/>");
  return element("c:txPr", {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
}

function titleXml(title: string): string {
  const run = element("a:r", {}, `${lettering("rPr", titleSize, ink, true)}${element("a:t", {}, xmlText(title))}`);
  const paragraph = element("a:p", {}, element("a:pPr", {}, lettering("defRPr", titleSize, ink, true)) + run);
  return element("c:title", {}, element("c:tx", {}, element("c:rich", {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`)) + value("overlay", 0));
}

function barsXml({ series, categories }: ChartDocument, sheet: SheetDocument): string {
  const all = series.map(({ title, values, color }, index) =>
    element(
      "c:ser",
      {},
      value("idx", index) +
        value("order", index) +
        element("c:tx", {}, element("c:v", {}, xmlText(title))) +
        element("c:spPr", {}, solid(color)) +
        value("invertIfNegative", 0) +
        labelsXml(color, !hasLegend(series)) +
        element("c:cat", {}, textsOf(categories, sheet)) +
        element("c:val", {}, figuresOf(values, sheet)),
    ),
  );
  const content = value("barDir", "bar") + value("grouping", "stacked") + value("varyColors", 0) + all.join("");
  const axes = value("axId", CATEGORIES) + value("axId", VALUES);
  return element("c:barChart", {}, content + value("gapWidth", gap) + value("overlap", overlap) + axes);
}

function labelsXml(color: string, shown: boolean): string {
  const look = shown ? textProperties(textSize, inkOn(color)) + value("dLblPos", "ctr") : "";
  const what = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return element("c:dLbls", {}, look + what.map((name) => value(`show${name}`, shown && name === "Val" ? 1 : 0)).join(""));
}

/** The first category on top, so the axis of values crosses at the last one: below. */
function categoryAxis(): string {
  const scale = element("c:scaling", {}, value("orientation", "maxMin"));
  return element(
    "c:catAx",
    {},
    value("axId", CATEGORIES) +
      scale +
      value("delete", 0) +
      value("axPos", "l") +
      element("c:numFmt", { formatCode: "General", sourceLinked: true }) +
      value("majorTickMark", "none") +
      value("minorTickMark", "none") +
      value("tickLblPos", "low") +
      element("c:spPr", {}, line(ink)) +
      value("crossAx", VALUES) +
      value("crosses", "autoZero") +
      value("auto", 0) +
      value("lblAlgn", "ctr") +
      value("lblOffset", 100) +
      value("noMultiLvlLbl", 1),
  );
}

function valueAxis(): string {
  const scale = element("c:scaling", {}, value("orientation", "minMax"));
  return element(
    "c:valAx",
    {},
    value("axId", VALUES) +
      scale +
      value("delete", 0) +
      value("axPos", "b") +
      element("c:majorGridlines", {}, element("c:spPr", {}, line(lines))) +
      element("c:numFmt", { formatCode: "General", sourceLinked: false }) +
      value("majorTickMark", "none") +
      value("minorTickMark", "none") +
      value("tickLblPos", "nextTo") +
      element("c:spPr", {}, element("a:ln", {}, "<a:noFill/>")) +
      value("crossAx", CATEGORIES) +
      value("crosses", "max") +
      value("crossBetween", "between"),
  );
}

function cellsOf({ row, column, rows, columns }: CellArea, { cells }: SheetDocument): readonly SheetDocument["cells"][number][number][] {
  return Array.from({ length: rows * columns }, (_cell, index) => cells[row + Math.floor(index / columns)]?.[column + (index % columns)]);
}

function points(area: CellArea, sheet: SheetDocument, textOf: (cell: SheetDocument["cells"][number][number]) => string | null): string {
  const cells = cellsOf(area, sheet);
  const all = cells.map((cell, idx) => {
    const text = textOf(cell);
    return text === null ? "" : element("c:pt", { idx }, element("c:v", {}, text));
  });
  return value("ptCount", cells.length) + all.join("");
}

function reference(area: CellArea, { name }: SheetDocument): string {
  return element("c:f", {}, escapeXml(sheetPrefix(name) + absoluteName(area)));
}

function textsOf(area: CellArea, sheet: SheetDocument): string {
  const cache = points(area, sheet, (cell) => {
    const content = cell?.value ?? null;
    return isBlank(content) || typeof content === "object" ? null : xmlText(String(content));
  });
  return element("c:strRef", {}, reference(area, sheet) + element("c:strCache", {}, cache));
}

function figuresOf(area: CellArea, sheet: SheetDocument): string {
  const format = cellsOf(area, sheet)[0]?.format ?? "General";
  const cache = points(area, sheet, (cell) => (typeof cell?.value === "number" && Number.isFinite(cell.value) ? String(cell.value) : null));
  const code = element("c:formatCode", {}, xmlText(format));
  return element("c:numRef", {}, reference(area, sheet) + element("c:numCache", {}, code + cache));
}
