/** The drawing of a sheet and its charts: parts of their own, each with its relationships (ECMA-376 part 1, 12.3.8 and 14.2.1). */
import type { ChartDocument, SheetDocument } from "../../document/document";
import { chartXml } from "./chart";
import type { Link, Part } from "./package";
import { RELATIONSHIP, XML_DECLARATION, attributeText, element } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const ART = "http://schemas.openxmlformats.org/drawingml/2006/main";

export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** A sheet's drawing, by the names of all parts that it takes. */
export type Drawing = {
  readonly sheet: SheetDocument;
  readonly sheetPart: string;
  readonly part: string;
  /** In the order of the sheet's charts. */
  readonly chartParts: readonly string[];
};

export function hasDrawing({ charts = [] }: Pick<SheetDocument, "charts">): boolean {
  return charts.length > 0;
}

/** Numbered through the workbook, from 1. */
export function drawingsOf(sheets: readonly SheetDocument[], partOf: (index: number) => string): readonly Drawing[] {
  let charts = 0;
  return sheets
    .map((sheet, index) => ({ sheet, sheetPart: partOf(index) }))
    .filter(({ sheet }) => hasDrawing(sheet))
    .map(({ sheet, sheetPart }, index) => ({
      sheet,
      sheetPart,
      part: `xl/drawings/drawing${index + 1}.xml`,
      chartParts: (sheet.charts ?? []).map(() => `xl/charts/chart${(charts += 1)}.xml`),
    }));
}

/** `ids`: of the drawing's relationships to its charts. */
export function drawingXml(charts: readonly ChartDocument[], ids: readonly string[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index, ids[index] ?? ""));
  return XML_DECLARATION + element("xdr:wsDr", { "xmlns:xdr": DRAWING, "xmlns:a": ART }, anchors.join(""));
}

export function drawingParts({ sheet, part, chartParts }: Drawing): readonly Part[] {
  const charts = sheet.charts ?? [];
  return [
    {
      name: part,
      contentType: DRAWING_TYPE,
      xml: drawingXml(
        charts,
        charts.map((_chart, index) => `rId${index + 1}`),
      ),
    },
    ...charts.map((chart, index) => ({ name: chartParts[index] ?? "", contentType: CHART_TYPE, xml: chartXml(chart, sheet) })),
  ];
}

export function drawingLinks({ sheetPart, part, chartParts }: Drawing): readonly Link[] {
  return [
    { from: sheetPart, type: "drawing", target: part.replace("xl/", "../") },
    ...chartParts.map((chart) => ({ from: part, type: "chart", target: chart.replace("xl/", "../") })),
  ];
}

/** From the corner of its first cell to the corner behind its last: it moves and grows with them, as a chart that is drawn by hand. */
function anchorXml({ name, title, at }: ChartDocument, index: number, id: string): string {
  const corner = (tag: string, column: number, row: number): string =>
    element(`xdr:${tag}`, {}, `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`);
  const properties = element("xdr:cNvPr", { id: index + 2, name, descr: attributeText(title) });
  const frame = element("xdr:nvGraphicFramePr", {}, `${properties}<xdr:cNvGraphicFramePr/>`);
  const place = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
  const chart = element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIP, "r:id": id });
  const graphic = element("a:graphic", {}, element("a:graphicData", { uri: CHART }, chart));
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("from", at.column, at.row) +
      corner("to", at.column + at.columns, at.row + at.rows) +
      element("xdr:graphicFrame", { macro: "" }, frame + place + graphic) +
      "<xdr:clientData/>",
  );
}
