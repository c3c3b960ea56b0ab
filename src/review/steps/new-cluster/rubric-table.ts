/**
 * A rubric as people have it: a table of code, text, maximum and whatever else describes a criterion, pasted, on a sheet, in a file.
 * Columns are known by their headers; one that is not known, and a cell that could be meant in two ways, is asked about by name.
 */
import { at } from "../../../core/numbers/at";
import { toNumber } from "../../../core/numbers/exact";
import { isBlank, type Cell, type Cells } from "../../../core/model/cell";
import type { Language } from "../../../schema/language";
import { columnOf, columnsWhere, HEADERS, type ColumnId } from "../../../schema/schema";
import { a1 } from "../../../tables/cells/a1";
import { textOf } from "../../../tables/cells/cells";
import { cleanText, textKey } from "../../../tables/cells/keys";
import { readNumberText } from "../../../tables/cells/number-text";
import { wordTable } from "../../../tables/cells/words";
import { withCodes, type Line } from "../../../tables/own/numbering";
import { readTargetText } from "../../../tables/own/own-rubric";
import { headerKey, isTotalLabel, roleOfHeader } from "../../../tables/own/words";
import { readBook } from "../../../tables/read-book";
import type { RubricRow } from "../../../template/content";
import { describeFinding } from "../../../text/findings/findings";
import { RUBRIC_TABLE } from "./rubric-words";
import type { Problem, Remarked } from "./words";

type Column = ColumnId<"EmuRubric">;
/** What a column can be said to hold; `group`: the text of a group above its rows. */
export type RubricRole = Column | "group" | "ignore";
export const RUBRIC_TABLE_ROLES: readonly RubricRole[] = [
  ...columnsWhere("EmuRubric", () => true).filter((column) => column !== "assumed"),
  "group",
  "ignore",
];

/** Where the table stands: cells of a sheet have a name, rows and columns of a pasted one are counted. */
export type RubricSource = {
  readonly title: string;
  readonly cells: Cells;
  readonly sheet: { readonly name: string; readonly top: number; readonly left: number } | null;
};

/** A column that a person has to say something about. */
export type RubricQuestion = { readonly column: number; readonly header: string; readonly place: string };

/** What was said of columns, by their headers. */
export type RubricAnswers = Readonly<Record<string, RubricRole>>;

export type RubricTable = {
  readonly title: string;
  readonly rows: readonly RubricRow[];
  readonly questions: readonly RubricQuestion[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Remarked[];
};

/** Below this line no header is looked for. */
const DEEPEST = 50;

function placeOf({ sheet }: RubricSource, row: number, column: number, language: Language): string {
  return sheet === null
    ? RUBRIC_TABLE.place[language].replace("{row}", `${row + 1}`).replace("{column}", `${column + 1}`)
    : `${sheet.name}!${a1(sheet.top + row, sheet.left + column)}`;
}

const STANDARD: ReadonlyMap<string, RubricRole> = new Map(
  (Object.keys(HEADERS.EmuRubric) as Column[]).flatMap((id) => {
    const column = columnOf("EmuRubric", id);
    return column === undefined ? [] : [column.vi, column.en].map((header) => [headerKey(header), id] as const);
  }),
);

/** null: not known, or known as something that belongs to no rubric. */
function roleOf(header: string): RubricRole | null {
  const known = STANDARD.get(headerKey(header)) ?? roleOfHeader(header);
  return RUBRIC_TABLE_ROLES.find((role) => role === known) ?? null;
}

/** The row that says most about its columns: what a criterion is called, and its maximum. */
function headerRow(cells: Cells): number {
  return cells.slice(0, DEEPEST).findIndex((line) => {
    const roles = new Set(line.map((cell) => roleOf(textOf(cell))));
    return roles.has("text") && (roles.has("maximum") || roles.has("rule"));
  });
}

/** `(1) (2) (3)` below the headers, or the same without brackets. */
function isNumbering(line: readonly Cell[], isFirst: boolean): boolean {
  const filled = line.filter((cell) => !isBlank(cell));
  return isFirst && filled.length > 2 && filled.every((cell) => /^\(?[0-9]{1,2}\)?$/.test(textOf(cell).trim()));
}

/** By header, else as it was said; what has no header and nothing below it is no column. */
function columnsIn(source: RubricSource, header: number, answers: RubricAnswers, language: Language) {
  const roles = new Map<RubricRole, number>();
  const questions: RubricQuestion[] = [];
  const line = source.cells[header] ?? [];
  const width = Math.max(0, ...source.cells.slice(header).map((one) => one.length));
  for (let column = 0; column < width; column += 1) {
    const title = cleanText(textOf(line[column] ?? null));
    const hasCells = source.cells.slice(header + 1).some((one) => !isBlank(one[column] ?? null));
    if (title === "" && !hasCells) {
      continue;
    }
    const name = title === "" ? placeOf(source, header, column, language) : title;
    const said = answers[name] ?? roleOf(title) ?? (hasCells ? null : "ignore");
    if (said === null || (said !== "ignore" && roles.has(said))) {
      questions.push({ column, header: name, place: placeOf(source, header, column, language) });
    } else if (said !== "ignore") {
      roles.set(said, column);
    }
  }
  return { roles, questions };
}

const WORD_COLUMNS = ["measure", "rule", "comparator", "gate", "evidence-required"] as const;
const NUMBERS: ReadonlySet<RubricRole> = new Set<RubricRole>(["maximum", "target"]);

type Read = { readonly row: number; readonly cells: { [One in Column]?: Cell } };

/** A number typed as text is one where it can be nothing else; what it could be besides is a problem by its place. */
function cellIn(
  source: RubricSource,
  role: RubricRole,
  place: { row: number; column: number },
  problems: Problem[],
  language: Language,
): Cell {
  const cell = source.cells[place.row]?.[place.column] ?? null;
  if (typeof cell !== "string") {
    return cell;
  }
  const text = cleanText(cell);
  const words = WORD_COLUMNS.find((one) => one === role);
  if (words !== undefined) {
    return wordTable(columnOf("EmuRubric", words)?.words ?? {}).byKey.get(textKey(text)) ?? text;
  }
  if (!NUMBERS.has(role) || text === "") {
    return text === "" ? null : text;
  }
  const number = readNumberText(text);
  if (number.kind === "number") {
    return toNumber(number.number);
  }
  if (role === "target" && readTargetText(text) !== null) {
    return text;
  }
  const values = { place: placeOf(source, place.row, place.column, language), found: text };
  problems.push({ code: number.kind === "ambiguous" ? "rubric-two-numbers" : "rubric-no-number", field: "from", values });
  return null;
}

/** `≥ 75%` in one cell is a comparator and a number; a comparator that stands in its own column stays. */
function withTarget(cells: Read["cells"]): Read["cells"] {
  const read = typeof cells.target === "string" ? readTargetText(cells.target) : null;
  return read === null ? cells : { ...cells, target: read.target, comparator: cells.comparator ?? read.comparator };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell);
}

/** Codes as they are typed where each row has one of its own; else the tree that the numbers before the rows make. */
function codesOf(lines: readonly Line[]): readonly string[] {
  const marks = lines.map(({ mark }) => mark.replace(/[.)]+$/, ""));
  const isTyped =
    marks.every((mark) => /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.test(mark)) && new Set(marks.map(textKey)).size === marks.length;
  const isTree = marks.some((mark) => mark.includes(".")) || !marks.some((mark) => /^[ivxlc]+$/i.test(mark));
  return isTyped && isTree ? marks : withCodes(lines).map(({ code }) => code);
}

/** What the sheet does not say is assumed, marked and told: points are given directly. */
function asLeaf(cells: Read["cells"]): RubricRow {
  const row = withTarget(cells);
  return isFilled(row.rule) || isFilled(row.measure)
    ? row
    : { ...row, measure: "judgement", rule: "direct", assumedColumns: ["measure", "rule"] };
}

function rowsIn(source: RubricSource, header: number, roles: ReadonlyMap<RubricRole, number>, language: Language) {
  const problems: Problem[] = [];
  const notes: Remarked[] = [];
  const read: Read[] = [];
  const lines: Line[] = [];
  let group = "";
  for (let row = header + 1; row < source.cells.length; row += 1) {
    const line = source.cells[row] ?? [];
    const text = (role: RubricRole): string => cleanText(textOf(line[roles.get(role) ?? -1] ?? null));
    if ([...roles.values()].every((column) => isBlank(line[column] ?? null)) || isNumbering(line, row === header + 1)) {
      continue;
    }
    const label = text("text") || text("group");
    if (isTotalLabel(label) || (label === "" && isTotalLabel(text("code")))) {
      const place = placeOf(source, row, roles.get("text") ?? 0, language);
      notes.push({ code: "rubric-total", field: "from", values: { place, found: label || text("code") } });
      continue;
    }
    if (text("text") === "") {
      const place = placeOf(source, row, roles.get("text") ?? 0, language);
      problems.push({ code: "rubric-no-text", field: "from", values: { place } });
      continue;
    }
    group = text("group") || group;
    const cells: Read["cells"] = {};
    for (const [role, column] of roles) {
      if (role !== "group" && role !== "ignore") {
        cells[role] = cellIn(source, role, { row, column }, problems, language);
      }
    }
    read.push({ row, cells });
    lines.push({ mark: text("code"), label, group, kind: "criterion", indent: 0, layer: "" });
  }
  return { read, lines, problems, notes };
}

/** The groups that a column of their own names, each before its first row. */
function withGroups(rows: readonly RubricRow[], lines: readonly Line[]): readonly RubricRow[] {
  const seen = new Set(rows.map(({ code }) => `${code as string}`));
  return rows.flatMap((row, index) => {
    const top = `${row.code as string}`.split(".")[0] ?? "";
    const group = at(lines, index).group;
    if (group === "" || seen.has(top)) {
      return [row];
    }
    seen.add(top);
    return [{ code: top, text: group }, row];
  });
}

/** What the reader of rubrics finds wrong in it, by the cell that it comes from. */
function faultsOf(
  rows: readonly RubricRow[],
  placeOfCell: (row: number, column: string) => string,
  language: Language,
): readonly Problem[] {
  const columns = RUBRIC_TABLE_ROLES.filter((role): role is Column => role !== "group" && role !== "ignore");
  const cells: Cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  const { findings } = readBook({ EmuRubric: { cells }, EmuEntries: { cells: [["period", "unit", "criterion"]] } });
  return findings
    .filter(({ severity, place }) => severity === "error" && place.table === "EmuRubric" && place.row !== null)
    .map((finding) => {
      const { message } = describeFinding(finding, language);
      const place = placeOfCell(finding.place.row ?? 0, finding.place.column ?? "text");
      return { code: "rubric-fault", field: "from", values: { place, message } };
    });
}

export function readRubricTable(source: RubricSource, answers: RubricAnswers, language: Language): RubricTable {
  const { title } = source;
  const header = headerRow(source.cells);
  if (header < 0) {
    return { title, rows: [], questions: [], notes: [], problems: [{ code: "rubric-no-header", field: "from", values: { base: title } }] };
  }
  const { roles, questions } = columnsIn(source, header, answers, language);
  const { read, lines, problems, notes } = rowsIn(source, header, roles, language);
  const codes = codesOf(lines);
  const isGroup = (code: string): boolean => codes.some((other) => other.startsWith(`${code}.`));
  const own = read.map(({ cells }, index): RubricRow => {
    const code = at(codes, index);
    const coded = { ...cells, code };
    const isPart = isFilled(cells.measure) || isFilled(cells.rule);
    return isGroup(code) && !isPart ? coded : asLeaf(coded);
  });
  const rows = withGroups(own, lines);
  const sourceRow = new Map(own.map((row, index) => [row, at(read, index).row]));
  const placeOfCell = (row: number, column: string): string => {
    const from = sourceRow.get(at(rows, row)) ?? header;
    return placeOf(source, from, roles.get(column as RubricRole) ?? roles.get("text") ?? 0, language);
  };
  const assumed = own.filter(({ assumedColumns }) => assumedColumns !== undefined);
  const untold = assumed.filter(({ target }) => isFilled(target));
  const asked: readonly Problem[] = questions.map(({ header: name, place }) => ({
    code: "rubric-column",
    field: "from",
    values: { header: name, place },
  }));
  const said: readonly Remarked[] = [
    ...notes,
    ...(assumed.length === 0 ? [] : [{ code: "rubric-direct", field: "from", values: { count: `${assumed.length}` } } as const]),
    ...(untold.length === 0 ? [] : [{ code: "rubric-targets", field: "from", values: { count: `${untold.length}` } } as const]),
  ];
  const faults = asked.length + problems.length > 0 ? [] : faultsOf(rows, placeOfCell, language);
  const empty: readonly Problem[] =
    rows.length + problems.length === 0 ? [{ code: "rubric-no-header", field: "from", values: { base: title } }] : [];
  return { title, rows, questions, problems: [...asked, ...problems, ...faults, ...empty], notes: said };
}
