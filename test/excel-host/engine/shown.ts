/** What is seen on a sheet beside its cells: conditional formats, charts, and which part of it is printed. */
import type { CellArea, ChartDocument, ConditionDocument, SheetDocument } from "../../../src/document/document";
import { CHART_LOOK, hasLegend, inkOn } from "../../../src/document/chart-look";
import { covers, rectOf } from "./address";
import type { Rect } from "./address";

/** What a conditional format changes in a cell's look; empty texts and null: nothing. */
export type ConditionLook = {
  fill: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  numberFormat: string | null;
  /** Colours of the thin lines of these edges. */
  borders: Readonly<Record<string, string>>;
};

export const CONDITION_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Only those of type Custom; of several, the first of a sheet is asked first. */
export type ConditionState = {
  readonly id: string;
  rect: Rect;
  /** en-US without "=", as seen from the first cell. */
  formula: string;
  look: ConditionLook;
  stopIfTrue: boolean;
};

export type SeriesState = {
  name: string;
  values: Rect | null;
  categories: Rect | null;
  color: string;
  gapWidth: number;
  overlap: number;
  hasDataLabels: boolean;
  labelPosition: string;
  labelColor: string;
};

export type ChartState = {
  readonly id: string;
  name: string;
  readonly type: string;
  at: Rect;
  title: string;
  titleSize: number;
  titleBold: boolean;
  fontSize: number;
  fontColor: string;
  series: SeriesState[];
  /** Of the axis of categories. */
  reversed: boolean;
  crosses: string;
  ticks: { category: string; value: string };
  gridlines: { visible: boolean; color: string };
  legend: { visible: boolean; position: string };
};

export type Shown = { readonly conditions: ConditionState[]; readonly charts: ChartState[]; readonly page: { printArea: Rect | null } };

export const NO_CONDITION_LOOK: ConditionLook = { fill: "", fontColor: "", bold: null, italic: null, numberFormat: null, borders: {} };

export function newSeries(name: string, values: Rect | null): SeriesState {
  const labels = { hasDataLabels: false, labelPosition: "Center", labelColor: "#000000" };
  return { name, values, categories: null, color: "#4472C4", gapWidth: 150, overlap: 100, ...labels };
}

/** As Excel's own charts begin. */
export function newChart(id: string, name: string, type: string, series: SeriesState[]): ChartState {
  return {
    ...{ id, name, type, series, at: rectOf(0, 0, 15, 8) },
    ...{ title: "", titleSize: 14, titleBold: false, fontSize: 10, fontColor: "#595959" },
    ...{ reversed: false, crosses: "Automatic", ticks: { category: "Outside", value: "Outside" } },
    gridlines: { visible: true, color: "#D9D9D9" },
    legend: { visible: series.length > 1, position: "Right" },
  };
}

function rectOfArea({ row, column, rows, columns }: CellArea): Rect {
  return rectOf(row, column, rows, columns);
}

function openCondition(document: ConditionDocument, id: string): ConditionState {
  const { fill = "", color = "", bold = null, format = null, border } = document.look;
  const borders = border === undefined ? {} : Object.fromEntries(CONDITION_EDGES.map((edge) => [edge, border]));
  const look = { ...NO_CONDITION_LOOK, fill, fontColor: color, bold, numberFormat: format, borders };
  return { id, rect: rectOfArea(document), formula: document.formula, look, stopIfTrue: true };
}

function openChart({ name, title, at, categories, series }: ChartDocument, id: string): ChartState {
  const made = series.map(({ title: of, values, color }): SeriesState => ({
    ...newSeries(of, rectOfArea(values)),
    ...{ categories: rectOfArea(categories), color, gapWidth: CHART_LOOK.gap, overlap: CHART_LOOK.overlap },
    ...(hasLegend(series) ? {} : { hasDataLabels: true, labelColor: inkOn(color) }),
  }));
  return {
    ...newChart(id, name, "BarStacked", made),
    ...{ at: rectOfArea(at), title, titleSize: CHART_LOOK.titleSize, titleBold: true },
    ...{ fontSize: CHART_LOOK.textSize, fontColor: CHART_LOOK.ink, reversed: true, crosses: "Maximum" },
    ticks: { category: "None", value: "None" },
    gridlines: { visible: true, color: CHART_LOOK.lines },
    legend: { visible: hasLegend(series), position: "Bottom" },
  };
}

export function openShown(shown: Shown, document: SheetDocument, newId: () => string): void {
  shown.conditions.push(...(document.conditions ?? []).map((condition) => openCondition(condition, newId())));
  shown.charts.push(...(document.charts ?? []).map((chart) => openChart(chart, newId())));
  shown.page.printArea = document.printArea === undefined ? null : rectOfArea(document.printArea);
}

function conditionOf({ rect, formula, look }: ConditionState): ConditionDocument {
  const { fill, fontColor, bold, numberFormat, borders } = look;
  const lines = new Set(CONDITION_EDGES.map((edge) => borders[edge]));
  const [border] = lines;
  return {
    ...rect,
    formula,
    look: {
      ...(fill === "" ? {} : { fill }),
      ...(fontColor === "" ? {} : { color: fontColor }),
      ...(bold === true ? { bold } : {}),
      ...(numberFormat === null ? {} : { format: numberFormat }),
      ...(lines.size === 1 && border !== undefined ? { border } : {}),
    },
  };
}

/** null: no chart that a document can say. */
function chartOf({ name, type, title, at, series }: ChartState): ChartDocument | null {
  const categories = series[0]?.categories ?? null;
  const all = series.flatMap((one) => (one.values === null ? [] : [{ title: one.name, values: one.values, color: one.color }]));
  return type !== "BarStacked" || categories === null ? null : { name, kind: "bar-stacked", title, at, categories, series: all };
}

export function shownOf({ conditions, charts, page }: Shown): Pick<SheetDocument, "conditions" | "charts" | "printArea"> {
  const drawn = charts.flatMap((chart) => chartOf(chart) ?? []);
  return {
    ...(conditions.length === 0 ? {} : { conditions: conditions.map(conditionOf) }),
    ...(drawn.length === 0 ? {} : { charts: drawn }),
    ...(page.printArea === null ? {} : { printArea: page.printArea }),
  };
}

/** All of it goes where its cells go. */
export function moveShown({ conditions, charts, page }: Shown, moved: (rect: Rect) => Rect): void {
  for (const condition of conditions) {
    condition.rect = moved(condition.rect);
  }
  for (const chart of charts) {
    chart.at = moved(chart.at);
  }
  moveSeries(charts, moved);
  page.printArea = page.printArea && moved(page.printArea);
}

function moveSeries(charts: readonly ChartState[], moved: (rect: Rect) => Rect): void {
  for (const series of charts.flatMap((chart) => chart.series)) {
    series.values = series.values && moved(series.values);
    series.categories = series.categories && moved(series.categories);
  }
}

/** Cells that are cut and pasted take their conditional formats along; charts of the same sheet show them at their new place. */
export function pasteShown(from: Shown, block: Rect, to: Shown, moved: (rect: Rect) => Rect): void {
  for (const condition of from.conditions.filter(({ rect }) => covers(block, rect))) {
    from.conditions.splice(from.conditions.indexOf(condition), 1);
    to.conditions.push({ ...condition, rect: moved(condition.rect) });
  }
  if (from === to) {
    moveSeries(from.charts, (rect) => (covers(block, rect) ? moved(rect) : rect));
  }
}

/** Conditional formats down to the last row of a table hold for the rows that it gets. */
export function growShown({ conditions }: Shown, table: Rect, rows: number): void {
  const bottom = table.row + table.rows;
  for (const condition of conditions.filter(({ rect }) => rect.row + rect.rows === bottom && covers(table, rect))) {
    condition.rect = { ...condition.rect, rows: condition.rect.rows + rows };
  }
}
