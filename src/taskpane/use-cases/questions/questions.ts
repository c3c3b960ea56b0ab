/**
 * What the selected cell asks for: the points of a unit in a criterion, a verdict, a criterion itself. Names are kept as they stand
 * in the cells, and looked up when the question is answered, so that an answer on the screen follows edits.
 */
import type { Cell, Cells } from "../../../core/model/cell";
import { isBlank } from "../../../core/model/cell";
import type { TableName } from "../../../core/model/finding";
import { readHeaderRow } from "../../../tables/table";
import { FUNCTION_HELP, isFunctionName } from "../../../text/functions/function-help";
import type { FunctionName } from "../../../text/functions/function-help";
import type { CellAddress } from "../../../document/addresses";
import type { Argument, BlockPlace, Selected, ShownCall, ShownRow } from "../../../document/reading/selected";
import { isMissing, isSeveral, itemAt, listOf, ONE_CELL, pairAt, singleAt } from "./question-lists";
import type { Asked, NoItem } from "./question-lists";
import { standingAt } from "./standing-question";

export type Question =
  /** `criterion` null: everything that the unit has. */
  | { readonly kind: "score"; readonly unit: Asked; readonly criterion: Asked | null }
  | { readonly kind: "verdict"; readonly unit: Asked; readonly award: Asked }
  | { readonly kind: "award"; readonly award: Asked }
  | { readonly kind: "criterion"; readonly criterion: Asked }
  /** A data row of the entries. */
  | { readonly kind: "entry"; readonly row: number };

/** A table as the formula has it: one of the workbook's, other cells, or none. */
export type GivenTable = { readonly table: TableName } | { readonly cells: Cells };

export type Asking = {
  readonly ok: true;
  readonly address: CellAddress;
  /** What the cell shows: where it is an error value, that is said too. */
  readonly value: Cell;
  readonly question: Question;
  /** null: the one that the results sheets show. */
  readonly period: Cell;
  /** Left out and zero are asked for by some formulas, whatever the policy says. */
  readonly blanks: Cell;
  /** The cell holds a fixed value: what it shows may be older than the explanation. */
  readonly frozen: boolean;
  /** The tables of the formula; null: those of the workbook. */
  readonly tables: { readonly [Table in TableName]?: GivenTable } | null;
};

/** Why there is nothing to explain. */
export type NotAsked = {
  readonly ok: false;
  readonly address: CellAddress;
  readonly value: Cell;
  readonly why:
    | "blank"
    | "constant"
    | "formula"
    | "emu-formula"
    | "header"
    | "other-table"
    | "blank-row"
    | "blank-answer"
    | "several"
    | "lost"
    | "function";
  /** The function of the cell, where it is one whose answers are not explained one by one. */
  readonly name: FunctionName | null;
};

type Why = NotAsked["why"];

const TABLE_OF_PARAMETER: Readonly<Record<string, TableName>> = {
  rubric: "EmuRubric",
  entries: "EmuEntries",
  units: "EmuUnits",
  periods: "EmuPeriods",
  policy: "EmuPolicy",
  awards: "EmuAwards",
  status: "EmuStatus",
};

/** What the answers of a function are about. */
type Subject = "scores" | "totals" | "units" | "verdicts" | "awards" | "lines" | "rows";

const SUBJECT: Partial<Readonly<Record<FunctionName, Subject>>> = {
  SCORE: "scores",
  ATTAINMENT: "scores",
  MET: "scores",
  TOTAL: "totals",
  MAXIMUM: "totals",
  PERCENT: "totals",
  RANK: "units",
  TIES: "units",
  GRADE: "units",
  FLAG: "verdicts",
  REASON: "verdicts",
  VERDICTS: "verdicts",
  SLOTS: "awards",
  EXPLAIN: "lines",
  ROWS: "rows",
};

type Given = Readonly<Record<string, Argument>>;

function givenTo(name: FunctionName, args: readonly Argument[]): Given {
  return Object.fromEntries(
    FUNCTION_HELP[name].parameters.map(({ name: parameter }, index) => [parameter, args[index] ?? { kind: "omitted" }]),
  );
}

function withBoth(asked: readonly [Asked | NoItem, Asked | NoItem], make: (one: Asked, other: Asked) => Question): Question | Why {
  const [one, other] = asked;
  return typeof one === "string" ? one : typeof other === "string" ? other : make(one, other);
}

/** EMU.VERDICTS shows two tables side by side, verdicts and their reasons: both ask for the same. */
function placeIn(name: FunctionName, block: BlockPlace): BlockPlace {
  const half = block.columns / 2;
  return name === "VERDICTS" && block.columns > 1 ? { ...block, column: block.column % half, columns: half } : block;
}

function questionOfCall(name: FunctionName, given: Given, block: BlockPlace | null): Question | Why {
  const subject = SUBJECT[name];
  const place = placeIn(name, block ?? ONE_CELL);
  const unit = listOf(given["unit"]);
  const other = listOf(given["criterion"] ?? given["group"] ?? given["award"]);
  if (isMissing(unit) || isMissing(other)) {
    return isMissing(unit) ? unit : (other as Why);
  }
  if (subject === undefined) {
    return "function";
  }
  switch (subject) {
    case "scores":
      return isSeveral([unit, other], block)
        ? "several"
        : withBoth(pairAt(unit, other, place), (one, criterion) => ({ kind: "score", unit: one, criterion }));
    case "verdicts":
      return isSeveral([unit, other], block)
        ? "several"
        : withBoth(pairAt(unit, other, place), (one, award) => ({ kind: "verdict", unit: one, award }));
    case "totals":
    case "units": {
      if (subject === "totals" && other !== null) {
        return isSeveral([unit, other], block)
          ? "several"
          : withBoth(pairAt(unit, other, place), (one, criterion) => ({ kind: "score", unit: one, criterion }));
      }
      const one = singleAt(unit, "column", place);
      return isSeveral([unit], block) ? "several" : typeof one === "string" ? one : { kind: "score", unit: one, criterion: null };
    }
    case "awards": {
      const award = singleAt(other, "row", { ...place, row: other?.direction === "column" ? place.row : 0 });
      return isSeveral([other], block) ? "several" : typeof award === "string" ? award : { kind: "award", award };
    }
    case "lines": {
      const one = itemAt(unit, 0);
      const criterion = other === null ? null : itemAt(other, 0);
      return typeof one === "string" ? one : typeof criterion === "string" ? criterion : { kind: "score", unit: one, criterion };
    }
    case "rows":
      return block === null ? "several" : { kind: "entry", row: place.row };
  }
}

function tablesOf(given: Given): Asking["tables"] {
  const tables = Object.entries(given).flatMap(([parameter, argument]): readonly (readonly [TableName, GivenTable])[] => {
    const table = TABLE_OF_PARAMETER[parameter];
    if (table === undefined || argument.kind === "omitted" || argument.kind === "lost") {
      return [];
    }
    return [[table, argument.kind === "table" ? { table: argument.table } : { cells: argument.cells }]];
  });
  return Object.fromEntries(tables);
}

function cellOf(argument: Argument | undefined): Cell {
  return argument?.kind === "cells" ? (argument.cells[0]?.[0] ?? null) : null;
}

type Called = Pick<Asking, "question" | "blanks">;

/** A column of EMU.STANDINGS says itself how it counts what is not reported; other functions have an argument for it. */
function calledIn(name: FunctionName, given: Given, block: BlockPlace | null): Called | Why {
  if (name === "STANDINGS") {
    const [unit, groups] = [listOf(given["unit"]), listOf(given["group"])];
    const asked = isMissing(unit) ? unit : isMissing(groups) ? groups : standingAt(unit, given["columns"], groups, block);
    return typeof asked === "string"
      ? asked
      : { question: { kind: "score", unit: asked.unit, criterion: asked.criterion }, blanks: asked.blanks };
  }
  const question = questionOfCall(name, given, block);
  return typeof question === "string" ? question : { question, blanks: cellOf(given["blanks"]) };
}

type Common = Pick<Asking, "address" | "value">;

function askingOfCall(common: Common, call: ShownCall): Asking | NotAsked {
  if (!isFunctionName(call.name)) {
    return { ok: false, ...common, why: "emu-formula", name: null };
  }
  const { name } = call;
  const given = givenTo(name, call.args);
  const period = cellOf(given["period"]);
  const isLost =
    Object.keys(TABLE_OF_PARAMETER).some((parameter) => given[parameter]?.kind === "lost") ||
    (given["period"] !== undefined && given["period"].kind !== "omitted" && isBlank(period));
  const called = isLost ? "lost" : calledIn(name, given, call.block);
  if (typeof called === "string") {
    return { ok: false, ...common, why: called, name };
  }
  return { ok: true, ...common, ...called, period, frozen: call.frozen, tables: tablesOf(given) };
}

function questionOfRow({ table, row, cells }: ShownRow): { readonly question: Question; readonly period: Cell } | Why {
  if (row === null) {
    return "header";
  }
  const { columns } = readHeaderRow(table, cells.slice(0, 1));
  function cell(column: string): Cell {
    const position = columns.get(column);
    return position === undefined ? null : (cells[1]?.[position] ?? null);
  }
  function named(columnNames: readonly string[], make: (...asked: readonly Asked[]) => Question): ReturnType<typeof questionOfRow> {
    const found = columnNames.map(cell);
    return found.some(isBlank)
      ? "blank-row"
      : { question: make(...found.map((one) => ({ cell: one }))), period: table === "EmuEntries" ? cell("period") : null };
  }
  const NONE: Asked = { cell: null };
  switch (table) {
    case "EmuEntries":
      return named(["unit", "criterion"], (unit = NONE, criterion = NONE) => ({ kind: "score", unit, criterion }));
    case "EmuRubric":
      return named(["code"], (criterion = NONE) => ({ kind: "criterion", criterion }));
    case "EmuUnits":
    case "EmuStatus":
      return named(["unit"], (unit = NONE) => ({ kind: "score", unit, criterion: null }));
    case "EmuAwards":
      return named(["award"], (award = NONE) => ({ kind: "award", award }));
    case "EmuVotes":
      return named(["unit", "award"], (unit = NONE, award = NONE) => ({ kind: "verdict", unit, award }));
    default:
      return "other-table";
  }
}

/** What is to be explained of the selected cell, or why nothing can be. */
export function askingOf({ address, value, shows }: Selected): Asking | NotAsked {
  const common = { address, value };
  switch (shows.kind) {
    case "call":
      return askingOfCall(common, shows);
    case "row": {
      const asked = questionOfRow(shows);
      return typeof asked === "string"
        ? { ok: false, ...common, why: asked, name: null }
        : { ok: true, ...common, ...asked, blanks: null, frozen: false, tables: null };
    }
    case "formula":
      return { ok: false, ...common, why: shows.emu ? "emu-formula" : "formula", name: null };
    case "constant":
    case "blank":
      return { ok: false, ...common, why: shows.kind, name: null };
  }
}
