/**
 * What is seen on a sheet beside its cells: conditional formats and charts, by the description that files are written from too. All
 * members are of ExcelApi 1.9 or before, and the add-in asks for 1.14. Nothing here waits for Excel but `finishCharts`.
 */
import { CHART_LOOK, hasLegend, inkOn } from "../../document/chart-look";
import type { CellArea, ChartDocument, ConditionDocument, SheetDocument, WorkbookDocument } from "../../document/document";
import { isExcels, isPassing, send, toFailure } from "../failures";

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/**
 * Added from the last to the first, as each new one is asked before all others: "Adds a new conditional format to the collection at the
 * first/top priority" (https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)).
 */
export function writeConditions(sheet: Excel.Worksheet, { conditions = [] }: SheetDocument): void {
  [...conditions].reverse().forEach((condition) => {
    writeCondition(sheet, condition);
  });
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/**
 * The formula is as seen from the first cell of the range, as in Microsoft's example
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting#custom); one that holds is the last that is
 * asked (https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-stopiftrue-member).
 */
function writeCondition(sheet: Excel.Worksheet, condition: ConditionDocument): void {
  const { fill, color, bold, format, border } = condition.look;
  const added = rangeOf(sheet, condition).conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${condition.formula}`;
  if (fill !== undefined) {
    added.custom.format.fill.color = fill;
  }
  if (color !== undefined) {
    added.custom.format.font.color = color;
  }
  if (bold !== undefined) {
    added.custom.format.font.bold = bold;
  }
  if (format !== undefined) {
    added.custom.format.numberFormat = format;
  }
  for (const edge of border === undefined ? [] : EDGES) {
    const line = added.custom.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = border ?? "";
  }
  added.stopIfTrue = true;
}

/** To be called last: where Excel refuses one, everything else is there. */
export function writeCharts(context: Excel.RequestContext, { sheets }: WorkbookDocument): void {
  for (const { name, charts = [] } of sheets) {
    charts.forEach((chart) => {
      writeChart(context.workbook.worksheets.getItem(name), chart);
    });
  }
}

/**
 * A chart begins with a source, which brings one series for its one column
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts#create-a-chart); ours is made of it, and others follow.
 */
function writeChart(sheet: Excel.Worksheet, { name, title, at, categories, series }: ChartDocument): void {
  const [first] = series;
  if (first === undefined) {
    return;
  }
  const chart = sheet.charts.add("BarStacked", rangeOf(sheet, first.values), "Columns");
  chart.name = name;
  // "the chart's width and height will be set to fully cover up" the end cell (reference of Chart.setPosition).
  const last = { row: at.row + at.rows - 1, column: at.column + at.columns - 1, rows: 1, columns: 1 };
  chart.setPosition(rangeOf(sheet, { ...at, rows: 1, columns: 1 }), rangeOf(sheet, last));
  chart.format.font.size = CHART_LOOK.textSize;
  chart.format.font.color = CHART_LOOK.ink;
  chart.title.text = title;
  chart.title.format.font.size = CHART_LOOK.titleSize;
  chart.title.format.font.bold = true;
  const all = series.map((one, index) => {
    const made = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.title);
    made.name = one.title;
    made.setValues(rangeOf(sheet, one.values));
    made.setXAxisValues(rangeOf(sheet, categories));
    made.format.fill.setSolidColor(one.color);
    return made;
  });
  all.forEach((one) => {
    one.gapWidth = CHART_LOOK.gap;
    one.overlap = CHART_LOOK.overlap;
  });
  writeAxes(chart);
  chart.legend.visible = hasLegend(series);
  chart.legend.position = "Bottom";
  if (!hasLegend(series)) {
    all.forEach((one) => {
      one.hasDataLabels = true;
      one.dataLabels.position = "Center";
      one.dataLabels.format.font.color = inkOn(first.color);
    });
  }
}

/** The first category on top, so the axis of values crosses at the last one: below (reference of ChartAxis.position). */
function writeAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
  categoryAxis.majorTickMark = "None";
  valueAxis.majorTickMark = "None";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = CHART_LOOK.lines;
}

function removeCharts(context: Excel.RequestContext, { sheets }: WorkbookDocument): void {
  for (const { name, charts = [] } of sheets) {
    charts.forEach((chart) => {
      context.workbook.worksheets.getItem(name).charts.getItemOrNullObject(chart.name).delete();
    });
  }
}

/** Makes charts whole that may be there in part. Where Excel refuses them again, the workbook does without: its figures are all there. */
export async function finishCharts(context: Excel.RequestContext, document: WorkbookDocument): Promise<void> {
  if (document.sheets.every(({ charts = [] }) => charts.length === 0)) {
    return;
  }
  try {
    removeCharts(context, document);
    writeCharts(context, document);
    await send(context);
  } catch (error) {
    if (!isExcels(error) || isPassing(toFailure(error))) {
      throw error;
    }
    removeCharts(context, document);
    await send(context);
  }
}
