/** The rows under a header: what names them, and what kind of row each one is. */
import { FIGURE_ROLES } from "../../schema/own-words";
import { at as itemAt } from "../../core/numbers/at";
import { isBlank } from "../../core/model/cell";
import { add, equals, fromNumber, sign, toNumber, ZERO, type Exact } from "../../core/numbers/exact";
import { type OwnColumn, type OwnRow } from "./mapping";
import { withCodes, plainMark, type Line } from "./numbering";
import { readNumberText } from "../cells/number-text";
import { cellIn, isData, isFigure, wordsOf, type View } from "./sheet";
import { isBonusLabel, isMark, isResultLabel, isTotalLabel, isUnitHeader, roleOfHeader } from "./words";

/** What is needed to read a row: where its number, its label and its group stand, and its figures. */
export type RowColumns = {
  readonly mark: number | null;
  readonly label: number | null;
  /** Columns behind the label's without a header: a label indented into the next cell. */
  readonly indents: readonly number[];
  readonly group: number | null;
  readonly maximum: number | null;
  readonly figures: readonly number[];
};

/** `at`: the column of the view of each column of the mapping. */
export function rowColumns(columns: readonly OwnColumn[], at: readonly (number | null)[], headed: readonly boolean[]): RowColumns {
  const of = (role: OwnColumn["role"]): number | null => at[columns.findIndex((column) => column.role === role)] ?? null;
  const label = of("text") ?? of("code");
  const indents: number[] = [];
  for (let column = (label ?? 0) + 1; label !== null && headed[column] === false && !at.includes(column); column += 1) {
    indents.push(column);
  }
  return {
    mark: of("code") === label ? null : of("code"),
    label,
    indents,
    group: of("group"),
    maximum: of("maximum"),
    figures: columns.flatMap(({ role }, index) => {
      const place = at[index] ?? null;
      return place !== null && (FIGURE_ROLES.has(role) || role === "target") ? [place] : [];
    }),
  };
}

/** A row that has a name, and where it stands. */
export type FoundRow = Pick<OwnRow, "mark" | "label" | "group"> & { readonly row: number };

/** “A. Công tác chuyên môn”, “2) Tin báo”: the number that stands in the label itself; "" for none. */
function markBefore(label: string): string {
  const first = label.slice(0, Math.max(0, label.indexOf(" ")));
  return /[.):]$/.test(first) && isMark(first) ? first : "";
}

/** Rows with a number or a label, from `first` on; a merged group cell counts for the rows below it. */
export function rowsFrom(view: View, first: number, columns: RowColumns): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  let group = "";
  for (let row = first; row < view.rows; row += 1) {
    const text = (column: number | null): string => (column === null ? "" : wordsOf(cellIn(view, row, column)));
    group = text(columns.group) || group;
    const mark = text(columns.mark);
    const own = text(columns.label);
    const label = own !== "" ? own : (columns.indents.map(text).find((words) => words !== "") ?? "");
    // A total's words often stand in a cell merged over all columns of labels.
    const total = label === "" ? [mark, text(columns.group)].find(isTotalLabel) : undefined;
    if (total !== undefined) {
      rows.push({ mark: "", label: total, group: "", row });
      group = isTotalLabel(group) ? "" : group;
    } else if (mark !== "" || label !== "") {
      rows.push({ mark: mark || markBefore(label), label: label || mark, group, row });
    }
  }
  return rows;
}

function exactIn(view: View, row: number, column: number | null): Exact | null {
  const cell = column === null ? null : cellIn(view, row, column);
  return typeof cell === "number" ? fromNumber(cell) : null;
}

/** What a cell counts as in a row that numbers the columns; letters come before numbers. null: it numbers nothing. */
function columnNumber(text: string): number | null {
  const [, digits = "", letter = ""] = /^(?:\(?([0-9]{1,3})\)?|(\p{L}))$/u.exec(text) ?? [];
  const number = readNumberText(digits);
  return number.kind === "number" ? toNumber(number.number) : letter === "" ? null : letter.charCodeAt(0) - 1000;
}

/** A row that only numbers the columns: (1) (2) (3), or A, B, 1, 2, 3. */
function isColumnNumbers(view: View, { label, row }: FoundRow): boolean {
  const cells = Array.from({ length: view.columns }, (_cell, column) => cellIn(view, row, column));
  const filled = cells.filter((cell) => !isBlank(cell));
  const numbers = filled.map((cell) => columnNumber(wordsOf(cell)));
  const follows = (number: number | null, index: number): boolean => {
    const before = numbers[index - 1] ?? null;
    return number !== null && (before === null || number === before + 1 || (number === 1 && before < 0));
  };
  return isMark(label) && filled.length > 2 && numbers.every(follows);
}

/** A list without numbers or headings in which some rows are the sums of those below: which ones; none where it is not so throughout. */
export function groupsBySums(maxima: readonly (Exact | null)[]): readonly number[] {
  const groups: number[] = [];
  let row = 0;
  while (row < maxima.length) {
    const whole = maxima[row] ?? null;
    let [sum, next]: [Exact | null, number] = [ZERO, row + 1];
    for (; next < maxima.length && sum !== null; next += 1) {
      const part: Exact | null = maxima[next] ?? null;
      sum = part === null ? null : add(sum, part);
      if (sum !== null && whole !== null && next > row + 1 && equals(sum, whole)) {
        break;
      }
    }
    if (whole === null || sum === null || next >= maxima.length || !equals(sum, whole)) {
      return [];
    }
    groups.push(row);
    row = next + 1;
  }
  return groups;
}

function firstKind(view: View, found: FoundRow, columns: RowColumns): OwnRow["kind"] {
  const { mark, label, row } = found;
  const stated = columns.maximum === null ? null : cellIn(view, row, columns.maximum);
  const hasFigures = columns.figures.some((column) => isData(cellIn(view, row, column)));
  if (isColumnNumbers(view, found) || isResultLabel(label)) {
    return "ignore";
  }
  if (plainMark(mark) === "" && isTotalLabel(label)) {
    return "total";
  }
  // Where criteria run across, so do the remarks and the numbers of the rows.
  if (view.turned && (isUnitHeader(label) || ["code", "note", "evidence", "reason"].includes(roleOfHeader(label) ?? ""))) {
    return "ignore";
  }
  const maximum = exactIn(view, row, columns.maximum);
  const isUnlimited = maximum === null ? isBlank(stated) : sign(maximum) <= 0;
  if (isBonusLabel(label) && hasFigures && isUnlimited) {
    return "bonus";
  }
  return hasFigures || isFigure(stated) ? "criterion" : "group";
}

/** Headings that nothing stands under are no headings, and rows with others under them are no criteria. */
function settled(rows: readonly OwnRow[]): readonly Line[] {
  return rows.map((row): Line => {
    const { code, ...line } = row;
    const isAbove = rows.some((other) => other.code.startsWith(`${code}.`) && other.kind !== "total");
    if (row.kind === "group" || row.kind === "criterion") {
      return { ...line, kind: isAbove ? "group" : row.kind === "group" ? "ignore" : "criterion" };
    }
    return line;
  });
}

/** What each row seems to be. People see it before it is remembered, and change what is not so. */
export function classify(view: View, found: readonly FoundRow[], columns: RowColumns): readonly OwnRow[] {
  const lines = found.map(({ mark, label, group, row }): Line => ({
    mark,
    label,
    group: columns.group === null ? "" : group,
    kind: firstKind(view, { mark, label, group, row }, columns),
  }));
  const isPlain = lines.every(({ mark, group, kind }) => plainMark(mark) === "" && group === "" && kind !== "group");
  const scored = lines.flatMap(({ kind }, index) => (kind === "criterion" ? [index] : []));
  const sums = groupsBySums(isPlain ? scored.map((index) => exactIn(view, itemAt(found, index).row, columns.maximum)) : []);
  const headings = new Set(sums.map((position) => scored[position]));
  const marked = lines.map((line, index): Line => (headings.has(index) ? { ...line, kind: "group" } : line));
  // A heading that goes lets what stood under it move up: once more, with the headings that stay.
  return withCodes(settled(withCodes(settled(withCodes(marked)))));
}
