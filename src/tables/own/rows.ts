/** The rows under a header, and what names them. */
import { FIGURE_ROLES } from "../../schema/own-words";
import { at as itemAt, given } from "../../core/numbers/at";
import type { OwnColumn, OwnRow } from "./mapping";
import { layerOf } from "./labels";
import { cellIn, wordsOf, type View } from "./sheet";
import { isMark, isTotalLabel } from "./words";

/** What is needed to read a row: where its number, its label and its group stand, and its figures. */
export type RowColumns = {
  readonly mark: number | null;
  readonly label: number | null;
  /** Columns behind the label's without a header: a label indented into the next cell. */
  readonly indents: readonly number[];
  readonly group: number | null;
  readonly maximum: number | null;
  readonly figures: readonly number[];
  /** Columns that say how much a criterion may bring beside its maximum; never a unit's. */
  readonly extras: readonly number[];
  /** Columns that say how a criterion is measured and scored. */
  readonly rules: readonly number[];
};

/** `at`: the column of the view of each column of the mapping. */
export function rowColumns(columns: readonly OwnColumn[], at: readonly (number | null)[], headed: readonly boolean[]): RowColumns {
  const of = (role: OwnColumn["role"]): number | null => at[columns.findIndex((column) => column.role === role)] ?? null;
  const label = of("text") ?? of("code");
  const taken = new Set(at);
  const indents: number[] = [];
  for (let column = (label ?? 0) + 1; label !== null && headed[column] === false && !taken.has(column); column += 1) {
    indents.push(column);
  }
  const places = (passes: (column: OwnColumn) => boolean): readonly number[] =>
    columns.flatMap((column, index) => {
      const place = at[index] ?? null;
      return place !== null && passes(column) ? [place] : [];
    });
  const isExtra = ({ role }: OwnColumn): boolean => role === "bonus" || role === "deduction";
  return {
    mark: of("code") === label ? null : of("code"),
    label,
    indents,
    group: of("group"),
    maximum: of("maximum"),
    figures: places(
      (column) =>
        FIGURE_ROLES.has(column.role) || column.role === "target" || column.role === "ask" || (isExtra(column) && column.unit !== ""),
    ),
    extras: places((column) => isExtra(column) && column.unit === ""),
    rules: places(({ role }) => role === "measure" || role === "rule"),
  };
}

/** A row that has a name, and where it stands. */
export type FoundRow = Pick<OwnRow, "mark" | "label" | "group" | "indent" | "layer"> & { readonly row: number };

/** “A. Công tác chuyên môn”, “2) Tin báo”: the number that stands in the label itself; "" for none. */
function markBefore(label: string): string {
  const first = label.slice(0, Math.max(0, label.indexOf(" ")));
  return /[.):]$/.test(first) && isMark(first) ? first : "";
}

/** How far a label is set in within its cell: by blanks, or by the sign of a list before it. */
function indentOf(view: View, row: number, column: number): number {
  const cell = cellIn(view, row, column);
  const [, blanks = "", list = ""] = typeof cell === "string" ? given(/^([ \t\u00A0]*)([-–+•*]?)/u.exec(cell)) : [];
  return Math.min(blanks.length * 2 + (list === "+" ? 2 : list === "" ? 0 : 1), 99);
}

/** Where criteria run across under headings of several lines: the words of each line, those of merged cells carried on. */
function headed(view: View, row: number, { label, indents }: RowColumns, above: string): readonly [group: string, label: string] {
  const words = (column: number | null): string => (column === null ? "" : wordsOf(cellIn(view, row, column)));
  const below = indents.map(words).filter((text) => text !== "");
  const top = words(label);
  return below.length === 0 ? ["", top] : [top || above, below.join(" ")];
}

/** Rows with a number or a label, from `first` on; a merged group cell counts for the rows below it. */
export function rowsFrom(view: View, first: number, columns: RowColumns, end = view.rows): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  let [group, above] = ["", ""];
  for (let row = first; row < Math.min(end, view.rows); row += 1) {
    const text = (column: number | null): string => (column === null ? "" : wordsOf(cellIn(view, row, column)));
    group = text(columns.group) || group;
    const mark = text(columns.mark);
    if (view.turned) {
      const [over, label] = headed(view, row, columns, above);
      above = text(columns.label) || (over === "" && label === "" ? "" : above);
      const layer = layerOf(label);
      if (label !== "") {
        const plain = over === "" ? group : over;
        rows.push({
          mark: mark || markBefore(label),
          label: layer !== null && over !== "" ? `${over} / ${label}` : label,
          group: plain,
          row,
          indent: 0,
          layer: layer ?? "",
        });
      }
      continue;
    }
    const own = text(columns.label);
    const set = columns.indents.findIndex((column) => text(column) !== "");
    const label = own !== "" || set < 0 ? own : text(itemAt(columns.indents, set));
    const indent = columns.label === null ? 0 : own === "" && set >= 0 ? 100 * (set + 1) : indentOf(view, row, columns.label);
    // A total's words often stand in a cell merged over all columns of labels.
    const total = label === "" ? [mark, text(columns.group)].find(isTotalLabel) : undefined;
    if (total !== undefined) {
      rows.push({ mark: "", label: total, group: "", row, indent: 0, layer: "" });
      group = isTotalLabel(group) ? "" : group;
    } else if (mark !== "" || label !== "") {
      rows.push({ mark: mark || markBefore(label), label: label || mark, group, row, indent, layer: "" });
    }
  }
  return rows;
}
