/** A province's overview as a sheet of values: text stays text, numbers are numbers, no formula. Prints on A4 landscape like every sheet. */
import type { Cell } from "../../../core/model/cell";
import { toNumber, type Exact } from "../../../core/numbers/exact";
import type { Overview, OverviewRow } from "./plan";
import { fitCell, formatList } from "../../../text/format";
import type { Language } from "../../../schema/language";
import {
  differenceText,
  overviewNotes,
  overviewProblemText,
  proposedText,
  rowNotes,
  sayOverview,
  statusText,
  type OverviewMessage,
} from "./words";
import type { SheetDocument, WorkbookDocument } from "../../../document/document";
import { sheetBuilder, type SheetBuilder } from "../../../document/sheet-builder";

const PERCENT = "0.00%";
const POINTS = "0.00##";
const TEXT = "@";

type Column = { readonly id: OverviewMessage; readonly format: string };

const CLUSTER_COLUMNS: readonly Column[] = [
  { id: "rank", format: "0" },
  { id: "cluster", format: TEXT },
  { id: "unitCount", format: "0" },
  { id: "best", format: PERCENT },
  { id: "mean", format: PERCENT },
  { id: "leads", format: TEXT },
  { id: "proposed", format: TEXT },
  { id: "errors", format: "0" },
  { id: "status", format: TEXT },
  { id: "note", format: TEXT },
  { id: "file", format: TEXT },
];

const UNIT_COLUMNS: readonly Column[] = [
  { id: "rank", format: "0" },
  { id: "unit", format: TEXT },
  { id: "points", format: POINTS },
  { id: "maximum", format: POINTS },
  { id: "percent", format: PERCENT },
  { id: "note", format: TEXT },
];

const WIDTHS = [8, 34, 12, 12, 12, 30, 44, 8, 16, 28, 28];

function number(x: Exact | null): number | null {
  return x === null ? null : toNumber(x);
}

function clusterLine(row: OverviewRow, language: Language): readonly Cell[] {
  const byPoints = row.rules.policy.rankBy === "points";
  return [
    row.rank,
    row.name,
    row.units.length,
    number(row.best),
    number(byPoints ? row.figure : row.mean),
    formatList(row.leads, language),
    proposedText(row, language),
    row.errors,
    statusText(row, language),
    rowNotes(row, language),
    row.file,
  ];
}

function unitLines(row: OverviewRow, language: Language): readonly (readonly Cell[])[] {
  return row.units.map(({ rank, name, points, maximum, percent, sharing, provisional }) => [
    rank,
    name,
    number(points),
    number(maximum),
    number(percent),
    [
      ...(sharing > 1 ? [sayOverview("shared", language, { count: `${sharing}` })] : []),
      ...(provisional ? [sayOverview("provisional", language)] : []),
    ].join("; "),
  ]);
}

/** Numbers in cells of numbers, everything else as text: `=…` in a name stays a name. */
function writeRows(
  sheet: SheetBuilder,
  row: number,
  columns: readonly Column[],
  lines: readonly (readonly Cell[])[],
  language: Language,
  formatOf: (line: number, column: Column) => string = (_line, { format }) => format,
): number {
  columns.forEach(({ id }, column) => {
    sheet.write(row, column, sayOverview(id, language), "header");
  });
  lines.forEach((line, index) => {
    columns.forEach((column, position) => {
      const value = line[position] ?? null;
      sheet.write(row + 1 + index, position, typeof value === "string" ? fitCell(value) : value, "label", formatOf(index, column));
    });
  });
  return row + 1 + lines.length;
}

function writeTexts(sheet: SheetBuilder, row: number, heading: OverviewMessage, texts: readonly string[], language: Language): number {
  if (texts.length === 0) {
    return row;
  }
  sheet.write(row, 0, sayOverview(heading, language), "subtitle");
  texts.forEach((text, index) => {
    sheet.write(row + 1 + index, 0, fitCell(text), "normal", TEXT);
  });
  return row + texts.length + 2;
}

export function overviewSheet(overview: Overview, language: Language, name: string): SheetDocument {
  const { period, clusters, differences, problems } = overview;
  const sheet = sheetBuilder(name);
  sheet.write(0, 0, sayOverview("heading", language, { period }), "title");
  overviewNotes(overview, language).forEach((text, index) => {
    sheet.write(1 + index, 0, text, "normal", TEXT);
  });
  let row = 4;
  sheet.write(row, 0, sayOverview("clusters", language), "subtitle");
  const lines = clusters.map((one) => clusterLine(one, language));
  row = writeRows(sheet, row + 1, CLUSTER_COLUMNS, lines, language, (line, { id, format }) =>
    id === "mean" && clusters[line]?.rules.policy.rankBy === "points" ? POINTS : format,
  );
  row = writeTexts(
    sheet,
    row + 1,
    "differences",
    differences.map((one) => differenceText(one, language)),
    language,
  );
  row = writeTexts(
    sheet,
    row,
    "problems",
    problems.map((one) => overviewProblemText(one, period, language)),
    language,
  );
  sheet.write(row, 0, sayOverview("units", language), "subtitle");
  row += 1;
  for (const cluster of clusters) {
    sheet.write(row, 0, cluster.name, "subtitle", TEXT);
    row = writeRows(sheet, row + 1, UNIT_COLUMNS, unitLines(cluster, language), language) + 1;
  }
  return sheet.build({ widths: WIDTHS, frozen: { rows: 1, columns: 0 }, printTitleRows: 1 });
}

/** Signs that Excel takes in no sheet's name; it takes 31 letters at most. */
export function overviewSheetName(period: string, language: Language, copy: number): string {
  const end = copy === 1 ? "" : ` (${copy})`;
  const base = sayOverview("sheet", language, { period }).replace(/[\\/?*[\]:']/g, " ");
  return base.slice(0, 31 - end.length) + end;
}

export function overviewWorkbook(overview: Overview, language: Language, copy = 1): WorkbookDocument {
  const name = overviewSheetName(overview.period, language, copy);
  return {
    sheets: [overviewSheet(overview, language, name)],
    names: [],
    properties: {
      title: sayOverview("heading", language, { period: overview.period }),
      language: language === "vi" ? "vi-VN" : "en-US",
    },
  };
}
