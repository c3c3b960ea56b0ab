/** What kind of row each row under a header is. */
import type { OwnKind } from "../../schema/own-words";
import { at as itemAt } from "../../core/numbers/at";
import { isBlank } from "../../core/model/cell";
import { add, equals, fromNumber, sign, toNumber, ZERO, type Exact } from "../../core/numbers/exact";
import { codesAbove, isInTree, type OwnRow } from "./mapping";
import { isSigned, plainMark, withCodes, type Line } from "./numbering";
import { readNumberText } from "../cells/number-text";
import { classOf, isFact, isTotalOfSigned } from "./labels";
import type { FoundRow, RowColumns } from "./rows";
import { cellIn, isData, isFigure, wordsOf, type View } from "./sheet";
import { isMark, isTotalLabel, isUnitHeader, roleOfHeader } from "./words";

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
  // Nearly no row begins so: the others need not be read.
  if (!isMark(label)) {
    return false;
  }
  const cells = Array.from({ length: view.columns }, (_cell, column) => cellIn(view, row, column));
  const filled = cells.filter((cell) => !isBlank(cell));
  const numbers = filled.map((cell) => columnNumber(wordsOf(cell)));
  const follows = (number: number | null, index: number): boolean => {
    const before = numbers[index - 1] ?? null;
    return number !== null && (before === null || number === before + 1 || (number === 1 && before < 0));
  };
  return filled.length > 2 && numbers.every(follows);
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

type Stated = { readonly hasFigures: boolean; readonly maximum: Exact | null; readonly isUnlimited: boolean; readonly isStated: boolean };

function statedIn(view: View, row: number, columns: RowColumns): Stated {
  const stated = columns.maximum === null ? null : cellIn(view, row, columns.maximum);
  const maximum = exactIn(view, row, columns.maximum);
  return {
    hasFigures: columns.figures.some((column) => isData(cellIn(view, row, column))),
    maximum,
    isUnlimited: maximum === null ? isBlank(stated) : sign(maximum) <= 0,
    isStated: isFigure(stated),
  };
}

const READ_OVER: ReadonlySet<string> = new Set<OwnKind>(["mean", "highest", "difference", "rank", "note"]);

/** A row or, where criteria run across, a column that says itself what its figures are; null: a criterion, or nobody can tell. */
function namedKind(view: View, { label, mark, layer }: FoundRow, stated: Stated): OwnKind | null {
  const found = classOf(label);
  if (found !== null && READ_OVER.has(found) && (stated.isUnlimited || found === "rank")) {
    return found as OwnKind;
  }
  if ((found === "deduction" || found === "bonus") && stated.isUnlimited) {
    return stated.hasFigures ? found : "group";
  }
  if (layer === "" && plainMark(mark) === "" && isTotalLabel(label)) {
    return "total";
  }
  // Where criteria run across, so do the facts about the units, and what no word says.
  const isUnclear = found === "weight" || isFact(label) || ["target", "actual", "baseline"].includes(roleOfHeader(label) ?? "");
  return view.turned && stated.hasFigures && isUnclear ? "ask" : null;
}

function isRuledIn(view: View, row: number, { rules }: RowColumns): boolean {
  return rules.some((column) => !isBlank(cellIn(view, row, column)));
}

function firstKind(view: View, found: FoundRow, columns: RowColumns): OwnKind {
  const { label, row } = found;
  const stated = statedIn(view, row, columns);
  if (isColumnNumbers(view, found)) {
    return "ignore";
  }
  const isRuled = isRuledIn(view, row, columns);
  const named = isRuled ? null : namedKind(view, found, stated);
  if (named !== null) {
    return named;
  }
  // Where criteria run across, so do the remarks and the numbers of the rows.
  if (view.turned && (isUnitHeader(label) || ["code", "note", "evidence", "reason"].includes(roleOfHeader(label) ?? ""))) {
    return "ignore";
  }
  const isExtra = columns.extras.some((column) => !isBlank(cellIn(view, row, column)));
  // What only says how much may be added or taken off explains the row above it.
  if (isExtra && !stated.hasFigures && !stated.isStated) {
    return "note";
  }
  return stated.hasFigures || stated.isStated || isRuled ? "criterion" : "group";
}

/**
 * Headings that nothing stands under are no headings, and rows with others under them are no criteria. What stands under a
 * heading of deductions is one, too.
 */
function settled(rows: readonly OwnRow[], ruled: readonly boolean[]): readonly Line[] {
  const above = codesAbove(rows);
  const signs = new Map(rows.flatMap(({ code, kind, label }) => (kind === "group" && isSigned(label) ? [[code, classOf(label)]] : [])));
  const signOver = (code: string): unknown => {
    for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
      const found = signs.get(code.slice(0, end));
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  return rows.map((row, index): Line => {
    const { code, ...line } = row;
    if (!isInTree(row)) {
      return line;
    }
    if (above.has(code)) {
      return { ...line, kind: "group" };
    }
    if (row.kind === "group") {
      return { ...line, kind: "ignore" };
    }
    const over = signOver(code);
    // What says itself how it earns points says its sign, too.
    return row.kind === "criterion" && ruled[index] !== true && (over === "deduction" || over === "bonus") ? { ...line, kind: over } : line;
  });
}

/** What each row seems to be. People see it before it is remembered, and change what is not so. */
export function classify(view: View, found: readonly FoundRow[], columns: RowColumns): readonly OwnRow[] {
  const lines = found.map((row): Line => {
    const { mark, label, group, indent, layer } = row;
    return { mark, label, group: columns.group === null && !view.turned ? "" : group, indent, layer, kind: firstKind(view, row, columns) };
  });
  const isPlain = lines.every(
    ({ mark, group, kind, indent }) => plainMark(mark) === "" && group === "" && indent === 0 && kind !== "group",
  );
  const scored = lines.flatMap(({ kind }, index) => (kind === "criterion" ? [index] : []));
  const sums = groupsBySums(isPlain ? scored.map((index) => exactIn(view, itemAt(found, index).row, columns.maximum)) : []);
  const headings = new Set(sums.map((position) => scored[position]));
  const marked = lines.map((line, index): Line => (headings.has(index) ? { ...line, kind: "group" } : line));
  const plain = withLayers(withBase(withoutRemarks(withTotals(marked)), view), view);
  const first = withCodes(unexplained(withCodes(plain), found, view, columns));
  // A heading that goes lets what stood under it move up: once more, with the headings that stay.
  const ruled = found.map(({ row }) => isRuledIn(view, row, columns));
  return withCodes(settled(withCodes(settled(first, ruled)), ruled));
}

/** “Tổng điểm trừ” is a total where the deductions themselves stand there, too. */
function withTotals(lines: readonly Line[]): readonly Line[] {
  const signed = lines
    .filter(({ label, kind }) => kind !== "ignore" && isSigned(label) && !isTotalOfSigned(label))
    .map(({ label }) => classOf(label));
  return lines.map((line): Line => {
    const isSum = (line.kind === "deduction" || line.kind === "bonus") && isTotalOfSigned(line.label);
    return isSum && signed.includes(classOf(line.label)) ? { ...line, kind: "total" } : line;
  });
}

/** Where criteria run across and there is none, the first total is what bonuses are added to, or all there is. */
function withBase(lines: readonly Line[], view: View): readonly Line[] {
  const first = lines.findIndex(({ kind }) => kind === "total");
  const isBare = view.turned && first >= 0 && !lines.some(({ kind }) => kind === "criterion" || kind === "ask");
  return lines.map((line, index): Line => (isBare && index === first ? { ...line, kind: "criterion" } : line));
}

/** Beside criteria without layers the points of a layer are their total; of several nobody can tell whose parts the criteria are. */
function withLayers(lines: readonly Line[], view: View): readonly Line[] {
  const isLone = ({ kind, group, layer }: Line): boolean => kind === "criterion" && layer !== "" && group === "";
  const lone = lines.filter(isLone);
  const hasOthers =
    view.turned && lines.some(({ kind, layer }) => (kind === "criterion" && layer === "") || kind === "bonus" || kind === "deduction");
  if (!hasOthers || lone.length === 0) {
    return lines;
  }
  const isTotal = lone.length === 1 && lines.some(({ kind, layer }) => kind === "criterion" && layer === "");
  const isBase = lone.length === 1 && !isTotal;
  return lines.map((line): Line => {
    const kind = isTotal && isTotalLabel(line.label) ? "total" : isBase ? "criterion" : "ask";
    return isLone(line) ? { ...line, layer: "", kind } : line;
  });
}

/** Numbers with which a list begins. */
const FIRST_MARK = /(?:^|[.])(?:1|a|i)$/i;

/** Words without a number, after which the numbers go on as if they were not there, head nothing. */
function withoutRemarks(lines: readonly Line[]): readonly Line[] {
  let next = "";
  return [...lines]
    .reverse()
    .map((line): Line => {
      const mark = plainMark(line.mark);
      if (mark !== "" || line.kind !== "group") {
        next = line.kind === "note" || line.kind === "ignore" ? next : mark;
        return line;
      }
      return next === "" || FIRST_MARK.test(next) ? line : { ...line, kind: "note" };
    })
    .reverse();
}

/** Where units have points for a row, the rows under it without a figure of anybody's explain it. */
function unexplained(rows: readonly OwnRow[], found: readonly FoundRow[], view: View, columns: RowColumns): readonly Line[] {
  const has = found.map(({ row }) => columns.figures.some((column) => isData(cellIn(view, row, column))));
  const scored = new Set<string>();
  const open = new Set<string>();
  const over = (code: string, seen: ReadonlySet<string>): boolean => {
    for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
      if (seen.has(code.slice(0, end))) {
        return true;
      }
    }
    return false;
  };
  rows.forEach(({ code, kind }, index) => {
    if (kind === "criterion" && has[index] === true) {
      scored.add(code);
      for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
        open.add(code.slice(0, end));
      }
    }
  });
  return rows.map(({ code, ...line }, index): Line => {
    const isSilent = isInTree(line) && has[index] === false && !open.has(code) && over(code, scored);
    return isSilent ? { ...line, kind: "note" } : line;
  });
}
