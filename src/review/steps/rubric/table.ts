/** The lines of a rubric that was pasted or read from a file: which columns hold the text, the maximum, the target, the points. */
import { isBlank, type Cell, type Cells } from "../../../core/model/cell";
import { fromNumber, sign, type Exact } from "../../../core/numbers/exact";
import { ROLE_HEADERS } from "../../../schema/own-words";
import { POINT_COLUMNS, UNIT_POINTS } from "../../../schema/phrase-units";
import { HEADERS } from "../../../schema/schema";
import { textOf } from "../../../tables/cells/cells";
import { cleanText, textKey } from "../../../tables/cells/keys";
import { readNumberText } from "../../../tables/cells/number-text";
import type { PhraseLine } from "../../../phrases/propose";

type Role = "code" | "text" | "maximum" | "target" | "minus" | "plus";
type Columns = { readonly [One in Role]?: number };

function keysOf(role: Role): ReadonlySet<string> {
  if (role === "minus" || role === "plus") {
    return new Set(POINT_COLUMNS[role].map(headerKey));
  }
  const { vi, en } = HEADERS.EmuRubric[role];
  return new Set([...(ROLE_HEADERS[role] ?? []), vi, en].map(headerKey));
}

function headerKey(text: string): string {
  return textKey(text).replace(/[\s:.*()]+$/, "");
}

const ROLES: readonly (readonly [Role, ReadonlySet<string>])[] = (["text", "maximum", "target", "code", "minus", "plus"] as const).map(
  (role) => [role, keysOf(role)],
);
/** Headers are looked for from the top down to this line. */
const DEEPEST = 15;

function headersIn(line: readonly Cell[]): Columns {
  const found: { [One in Role]?: number } = {};
  line.forEach((cell, position) => {
    const key = headerKey(textOf(cell));
    const role = ROLES.find(([one, keys]) => found[one] === undefined && keys.has(key))?.[0];
    if (role !== undefined) {
      found[role] = position;
    }
  });
  return found;
}

const POINTS = [...UNIT_POINTS].sort((a, b) => b.length - a.length).map((unit) => textKey(unit));

/** `10 điểm` in the column of maxima. */
function withoutUnit(text: string): string {
  const key = textKey(text);
  const unit = POINTS.find((one) => key.endsWith(one));
  return unit === undefined ? key : key.slice(0, -unit.length);
}

function points(cell: Cell): Exact | null {
  if (typeof cell === "number") {
    return fromNumber(cell);
  }
  const read = readNumberText(typeof cell === "string" ? withoutUnit(cell) : "");
  return read.kind === "number" ? read.number : null;
}

/** Without headers: the column with most letters is the text, the first numbers behind it are the maximum. */
function guessed(cells: Cells): Columns {
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  const all = Array.from({ length: width }, (_column, position) => position);
  const letters = all.map((position) => cells.reduce((sum, line) => sum + textOf(line[position] ?? null).length, 0));
  const text = letters.indexOf(Math.max(...letters));
  const maximum = all.find((position) => position > text && cells.some((line) => points(line[position] ?? null) !== null));
  const target = all.find((position) => position > text && position !== maximum && cells.some((line) => !isBlank(line[position] ?? null)));
  return {
    text,
    ...(text > 0 ? { code: text - 1 } : {}),
    ...(maximum === undefined ? {} : { maximum }),
    ...(target === undefined ? {} : { target }),
  };
}

function columnsOf(cells: Cells): { readonly columns: Columns; readonly from: number } {
  for (const [row, line] of cells.slice(0, DEEPEST).entries()) {
    const columns = headersIn(line);
    if (
      columns.text !== undefined &&
      (columns.maximum !== undefined ||
        columns.target !== undefined ||
        columns.code !== undefined ||
        line.filter((cell) => !isBlank(cell)).length === 1)
    ) {
      return { columns, from: row + 1 };
    }
  }
  const [first = [], ...rest] = cells;
  const headed = headersIn(first);
  return headed.maximum === undefined && headed.target === undefined
    ? { columns: guessed(cells), from: 0 }
    : { columns: { ...guessed(rest), ...headed }, from: 1 };
}

/** A percentage in a cell of a spreadsheet is a fraction: 0.75 of a target is meant as 75 %. */
function targetText(cell: Cell): string {
  if (typeof cell === "number" && cell > 0 && cell < 1) {
    return `${Math.round(cell * 1e6) / 1e4}%`;
  }
  return cleanText(textOf(cell));
}

function columnText(cell: Cell, label: "minus" | "plus"): string {
  const text = cleanText(textOf(cell));
  return text === "" ? "" : ` | ${POINT_COLUMNS[label][2] ?? ""}: ${text}`;
}

function phraseOf(line: readonly Cell[], columns: Columns): string {
  const cell = (role: Role): Cell => (columns[role] === undefined ? null : (line[columns[role]] ?? null));
  const target = targetText(cell("target"));
  return `${cleanText(textOf(cell("text")))}${target === "" ? "" : ` ${target}`}${columnText(cell("minus"), "minus")}${columnText(cell("plus"), "plus")}`;
}

function isCode(text: string): boolean {
  return /^[\p{L}\d]{1,6}(?:[.\-/][\p{L}\d]{1,6})*\.?$/u.test(text);
}

/** Lines with a text, in their order; blank ones are none. */
export function linesIn(cells: Cells): readonly PhraseLine[] {
  const { columns, from } = columnsOf(cells);
  const lines = cells.slice(from).filter((line) => !isBlank(line[columns.text ?? 0] ?? null));
  const taken = new Set<string>();
  return lines.map((line, index): PhraseLine => {
    const said = cleanText(textOf(columns.code === undefined ? null : (line[columns.code] ?? null))).replace(/\.$/, "");
    const code = isCode(said) && !taken.has(textKey(said)) ? said : `${index + 1}`;
    taken.add(textKey(code));
    const most = columns.maximum === undefined ? null : points(line[columns.maximum] ?? null);
    return {
      line: index + 1,
      code,
      text: cleanText(textOf(line[columns.text ?? 0] ?? null)),
      phrase: phraseOf(line, columns),
      maximum: most !== null && sign(most) > 0 ? most : null,
    };
  });
}
