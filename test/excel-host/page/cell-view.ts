/** How a cell of the workbook looks in the grid, and the text a person edits. */
import { isCellError } from "../../../src/core/model/cell";
import { englishToLocalized } from "../calc/local-formula";
import { cellText } from "../engine/format";
import type { Border, BorderEdge, Look } from "../engine/look";
import type { Sheet } from "../engine/sheet";
import { validationAt } from "../engine/user";
import type { ExcelHost } from "../host";
import { conditionalLook } from "./conditional";

export type CellView = {
  readonly text: string;
  readonly classes: string;
  readonly style: Readonly<Record<string, string>>;
  readonly title: string;
  /** Pixels by which the text begins further left: the rest of a text that runs over from the frozen columns. */
  readonly shift: number;
};

const PIXELS_PER_POINT = 4 / 3;
const STANDARD_POINTS = 48;

export function columnPixels(sheet: Sheet, column: number): number {
  return Math.round((sheet.widths.get(column) ?? STANDARD_POINTS) * PIXELS_PER_POINT);
}

export function shownText(host: ExcelHost, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.at(row, column);
  return cell ? cellText(cell.value, shownLook(host, sheet, row, column).numberFormat, host.locale) : "";
}

/** Its own look, changed by the conditional formats that hold. */
function shownLook(host: ExcelHost, sheet: Sheet, row: number, column: number): Look {
  return { ...host.workbook.lookOf(sheet, row, column), ...conditionalLook(host, sheet, row, column) };
}

/** What the formula bar shows: formulas and numbers in the words of the locale. */
export function editText(host: ExcelHost, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.at(row, column);
  const anchor = cell?.anchor && sheet.at(cell.anchor.row, cell.anchor.column);
  const formula = cell?.formula ?? anchor?.formula ?? null;
  if (formula !== null) {
    return `=${englishToLocalized(formula, host.locale)}`;
  }
  const value = cell?.value ?? null;
  const { numberFormat } = host.workbook.lookOf(sheet, row, column);
  if (typeof value === "number") {
    const percent = numberFormat.includes("%") && !/[ymdhs]/i.test(numberFormat);
    const shown = percent ? `${plain(Number(`${value}e2`))}%` : plain(value);
    return /[ymd]/i.test(numberFormat) ? cellText(value, numberFormat, host.locale) : shown.replace(".", host.locale.decimal);
  }
  return value === null ? "" : isCellError(value) ? value.error : String(value);
}

function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}

const WEIGHTS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const LINES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};
const SIDES: readonly (readonly [BorderEdge, string])[] = [
  ["EdgeTop", "borderTop"],
  ["EdgeBottom", "borderBottom"],
  ["EdgeLeft", "borderLeft"],
  ["EdgeRight", "borderRight"],
];

function line(border: Border): string {
  return `${WEIGHTS[border.weight] ?? "1px"} ${LINES[border.style] ?? "solid"} ${border.color}`;
}

function alignment(value: unknown, horizontal: string): string {
  if (horizontal !== "General") {
    return horizontal.toLowerCase();
  }
  return typeof value === "number" ? "right" : typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

export function viewOf(host: ExcelHost, sheet: Sheet, row: number, column: number): CellView {
  const cell = sheet.at(row, column);
  const look = shownLook(host, sheet, row, column);
  const value = cell?.value ?? null;
  const table = sheet.tableAt(row, column);
  const banded = table?.showBandedRows === true && row > table.rect.row && (row - table.rect.row) % 2 === 1;
  const style: Record<string, string> = {
    color: look.fontColor,
    fontSize: `${look.fontSize}pt`,
    textAlign: alignment(value, look.horizontal),
    alignItems: { Top: "flex-start", Center: "center" }[look.vertical] ?? "flex-end",
    justifyContent: { right: "flex-end", center: "center" }[alignment(value, look.horizontal)] ?? "flex-start",
  };
  if (look.fill !== "") {
    style.backgroundColor = look.fill;
  } else if (banded && value !== null) {
    style.backgroundColor = "#eef4fb";
  }
  for (const [edge, property] of SIDES) {
    const border = look.borders[edge];
    if (border && border.style !== "None" && !drawnByNeighbour(host, sheet, row, column, edge)) {
      style[property] = line(border);
    }
  }
  const next = sheet.at(row, column + 1);
  const overflows = !look.wrap && typeof value === "string" && (next?.value ?? null) === null;
  const classes = [
    look.bold ? "bold" : "",
    look.italic ? "italic" : "",
    look.wrap ? "wrap" : overflows ? "overflow" : "",
    isCellError(value) ? "error" : "",
    table && row === table.rect.row && table.showFilterButton ? "filter" : "",
    validationAt(sheet, row, column)?.rule.list ? "list" : "",
    cell && (cell.anchor !== null || cell.spill !== null) ? "spilled" : "",
  ];
  const common = { classes: classes.filter((name) => name !== "").join(" "), style, title: cell?.errorText ?? "" };
  const running = value === null && column > 0 && column === sheet.frozen.columns ? runningOver(host, sheet, row, column) : null;
  if (running) {
    const from = host.workbook.lookOf(sheet, row, running.column);
    const weight = `overflow${from.bold ? " bold" : ""}${from.italic ? " italic" : ""}`;
    const looks = { color: from.fontColor, fontSize: `${from.fontSize}pt`, alignItems: "center" };
    return {
      ...common,
      text: running.text,
      classes: `${common.classes} ${weight}`,
      style: { ...style, ...looks },
      shift: running.shift,
    };
  }
  return { ...common, text: shownText(host, sheet, row, column), shift: 0 };
}

/** The line between two cells is drawn once, by the upper or left one. */
function drawnByNeighbour(host: ExcelHost, sheet: Sheet, row: number, column: number, edge: BorderEdge): boolean {
  if (edge === "EdgeTop" && row > 0) {
    return (shownLook(host, sheet, row - 1, column).borders.EdgeBottom?.style ?? "None") !== "None";
  }
  if (edge === "EdgeLeft" && column > 0) {
    return (shownLook(host, sheet, row, column - 1).borders.EdgeRight?.style ?? "None") !== "None";
  }
  return false;
}

/** The text of a frozen cell that runs over into the blank cells right of it: the grid cuts it at the edge of the frozen part. */
function runningOver(host: ExcelHost, sheet: Sheet, row: number, column: number): { text: string; shift: number; column: number } | null {
  let shift = 0;
  for (let c = column - 1; c >= 0; c -= 1) {
    shift += columnPixels(sheet, c);
    const value = sheet.at(row, c)?.value ?? null;
    if (value !== null) {
      const { wrap } = host.workbook.lookOf(sheet, row, c);
      return typeof value === "string" && !wrap ? { text: shownText(host, sheet, row, c), shift, column: c } : null;
    }
  }
  return null;
}
