/**
 * Result formulas in Excel, frozen to their values and restored. The first message asks for the names, the second one for
 * what stands in the cells, the third one writes; when Excel refuses in the middle of it, what was written is put back.
 */
import type { Cell, Cells } from "../../core/model/cell";
import { isCellError } from "../../core/model/cell";
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion } from "../../document/names";
import { holds } from "../../document/patch/edits";
import { addressOf, freezing, frozenText, restoring, swapLines, type ResultState, type Swap } from "../../document/patch/frozen";
import { failure, type PortResult } from "../../document/answer";
import type { Settled } from "../../document/port";
import type { CellAddress } from "../../document/addresses";
import { BLOCK_NAME, FROZEN_NAME } from "../../document/formulas/result-names";
import type { EditLog } from "../../document/patch/edits";
import { toCells } from "../read/cells";
import { send } from "../failures";
import {
  askForLines,
  askForLog,
  hasLines,
  logLines,
  lookedAtLines,
  removeLines,
  writeLogLines,
  type AskedLog,
  type LogLines,
} from "./log-table";
import type { ViewedTable } from "../../tables/views";
import { askForNames } from "../names";
import { askForStates, receiveStates } from "../read/result-states";
import { missingViews, writeViews } from "./views";
import { asTyped } from "./write-sheet";
import { settledAs, writeAtOnce, type Outcome, type WriteResult } from "./writing";

export type Swapped = {
  readonly to: "values" | "formulas";
  readonly swaps: readonly Swap[];
  /** The formulas were, or are now, frozen: since when. */
  readonly frozen: string | null;
};

type Found = {
  readonly states: readonly ResultState[];
  readonly frozen: string | null;
  readonly log: AskedLog;
  /** Tables whose blank-safe view is not defined yet. */
  readonly views: readonly ViewedTable[];
};

async function findStates(context: Excel.RequestContext): Promise<PortResult<Found>> {
  const names = askForNames(context);
  const log = askForLog(context);
  const items = context.workbook.names;
  items.load("items/name,items/comment,items/formula");
  const { tables } = context.workbook;
  tables.load("items/name");
  await send(context);
  if (names.schema.isNullObject) {
    return failure("item-not-found", SCHEMA_NAME);
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return failure("newer-schema", `${schemaVersion(names.schema.value)}`);
  }
  const asked = askForStates(context, items.items);
  await send(context);
  const { states, frozen, locked } = receiveStates(asked, items.items);
  const refused = [...locked, ...(!log.table.isNullObject && log.protection.protected ? ["EmuLog"] : [])];
  return refused.length > 0
    ? failure("protected", [...new Set(refused)].join(", "))
    : { ok: true, value: { states, frozen, log, views: missingViews(items.items, tables.items) } };
}

function typed(value: Cell): string | number | boolean {
  return value === null ? "" : isCellError(value) ? value.error : asTyped(value);
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, held }: Swap): Excel.Range {
  const { cells } = held;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
}

/** The block is emptied first: Excel takes no value into a cell that a formula above still fills. */
function writeSwap(context: Excel.RequestContext, swap: Swap, to: Swapped["to"]): void {
  const block = rangeOf(context, swap);
  const anchor = block.getCell(0, 0);
  const { cells, own } = swap.held;
  if (to === "formulas") {
    block.clear("Contents");
    anchor.formulas = [[`=${swap.formula}`]];
    return;
  }
  anchor.clear("Contents");
  block.values = cells.map((line) => line.map(typed));
  if (own !== null) {
    anchor.formulas = [[`=${own}`]];
  }
}

/** Frozen workbooks know since when, and what each formula filled. */
function writeNames(context: Excel.RequestContext, { to, swaps, frozen }: Swapped, blocks: readonly number[]): void {
  const { names } = context.workbook;
  if (frozen === null) {
    return;
  }
  if (to === "values") {
    for (const swap of swaps) {
      names.add(`${BLOCK_NAME}${swap.number}`, rangeOf(context, swap)).visible = false;
    }
    names.add(FROZEN_NAME, `="${frozen}"`).visible = false;
    return;
  }
  for (const number of blocks) {
    names.getItemOrNullObject(`${BLOCK_NAME}${number}`).delete();
  }
  names.getItemOrNullObject(FROZEN_NAME).delete();
}

function blocksOf(states: readonly ResultState[]): readonly number[] {
  return states.flatMap(({ number, block }) => (block === null ? [] : [number]));
}

/** Whether the cells of a swap are as they were before it. */
function isUntouched({ formula, held }: Swap, to: Swapped["to"], range: Excel.Range): boolean {
  const now = range.formulas[0]?.[0];
  if (to === "values") {
    return now === `=${formula}`;
  }
  return held.own === null
    ? sameCells(toCells(range.values, range.valueTypes), held.cells) && now === range.values[0]?.[0]
    : now === `=${held.own}`;
}

/** Looks what came of a write, and puts back what stood there unless all of it was done: the lines of the log come last. */
async function settle(
  context: Excel.RequestContext,
  change: Swapped,
  states: readonly ResultState[],
  lines: LogLines | null,
): Promise<Outcome> {
  const { names } = context.workbook;
  const asked = lines && askForLines(context, lines);
  const ranges = change.swaps.map((swap) => {
    const range = rangeOf(context, swap);
    range.load("values,valueTypes,formulas");
    return range;
  });
  await send(context);
  if (asked && lines && hasLines(asked, lines)) {
    return "written";
  }
  if (change.swaps.every((swap, index) => isUntouched(swap, change.to, ranges[index] ?? rangeOf(context, swap)))) {
    return "not-written";
  }
  const before = change.to === "values" ? "formulas" : "values";
  // Which names were written before Excel refused is not known: all of them are made anew.
  for (const number of [...change.swaps.map((swap) => swap.number), ...blocksOf(states)]) {
    names.getItemOrNullObject(`${BLOCK_NAME}${number}`).delete();
  }
  names.getItemOrNullObject(FROZEN_NAME).delete();
  await send(context);
  change.swaps.forEach((swap) => {
    writeSwap(context, swap, before);
  });
  if (before === "values") {
    const kept = change.swaps.filter(({ number }) => blocksOf(states).includes(number));
    writeNames(context, { ...change, to: before, swaps: kept }, []);
  }
  if (asked && lines) {
    removeLines(asked, lines);
  }
  await send(context);
  return "not-written";
}

async function look(context: Excel.RequestContext, { to, swaps }: Swapped, lines: LogLines | null): Promise<Settled> {
  const asked = lines && askForLines(context, lines);
  const ranges = swaps.map((swap) => {
    const range = rangeOf(context, swap);
    range.load("values,valueTypes,formulas");
    return { swap, range };
  });
  await send(context);
  const looked = ranges.map(({ swap, range }) => ({ place: addressOf(swap), isWritten: !isUntouched(swap, to, range) }));
  return settledAs([...looked, ...lookedAtLines(asked, lines)]);
}

function write<Change extends Swapped>(
  context: Excel.RequestContext,
  change: Change,
  { states, log: askedLog, views }: Found,
  log: EditLog,
): Promise<WriteResult<Change>> {
  const lines = logLines(askedLog, swapLines(change.swaps, change.to, log), log.language);
  return writeAtOnce(
    context,
    () => {
      if (change.to === "formulas") {
        writeViews(context, views);
      }
      change.swaps.forEach((swap) => {
        writeSwap(context, swap, change.to);
      });
      writeNames(context, change, blocksOf(states));
      writeLogLines(askedLog, lines);
    },
    {
      value: change,
      settle: (later) => settle(later, change, states, lines),
      look: (later) => look(later, change, lines),
    },
  );
}

export async function freezeResults(context: Excel.RequestContext, log: EditLog): Promise<WriteResult<Swapped>> {
  const found = await findStates(context);
  if (!found.ok) {
    return found;
  }
  const swaps = freezing(found.value.states);
  if (swaps === null) {
    return failure("not-calculated", "");
  }
  const change: Swapped = { to: "values", swaps, frozen: frozenText(log.time) };
  return swaps.length === 0 ? { ok: true, value: change } : write(context, change, found.value, log);
}

export async function restoreResults(
  context: Excel.RequestContext,
  log: EditLog,
): Promise<WriteResult<Swapped & { readonly left: readonly CellAddress[] }>> {
  const found = await findStates(context);
  if (!found.ok) {
    return found;
  }
  const { swaps, left } = restoring(found.value.states);
  const change = { to: "formulas", swaps, frozen: found.value.frozen, left } as const;
  return swaps.length === 0 ? { ok: true, value: change } : write(context, change, found.value, log);
}

function sameCells(one: Cells, other: Cells): boolean {
  return one.length === other.length && one.every((line, row) => line.every((cell, at) => holds(cell, other[row]?.[at] ?? null)));
}

/** The swap where its cell stands today; null: somebody has worked there since. */
function undoneSwap(swap: Swap, state: ResultState | undefined, to: Swapped["to"]): Swap | null {
  if (state === undefined) {
    return null;
  }
  const { sheet, row, column, wanted } = state;
  const moved = sheet !== swap.sheet || row !== swap.row || column !== swap.column;
  const now = { ...swap, sheet, row, column };
  if (to === "formulas") {
    return state.formula === swap.formula || state.formula === wanted ? now : null;
  }
  const same = state.formula === null && sameCells(state.block ?? [[state.value]], swap.held.cells);
  // What the formula refers to has moved along with it.
  return same ? { ...now, formula: moved && wanted !== null ? wanted : swap.formula } : null;
}

export async function undoSwap(context: Excel.RequestContext, { to, swaps, frozen }: Swapped, log: EditLog): Promise<WriteResult<Swapped>> {
  const found = await findStates(context);
  if (!found.ok) {
    return found;
  }
  const states = new Map(found.value.states.map((state) => [state.number, state]));
  const back = swaps.map((swap) => undoneSwap(swap, states.get(swap.number), to));
  const touched = swaps.filter((_swap, index) => back[index] === null).map(addressOf);
  if (touched.length > 0) {
    return failure("changed-meanwhile", touched.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", "));
  }
  const change: Swapped = {
    to: to === "values" ? "formulas" : "values",
    swaps: back.filter((swap) => swap !== null),
    frozen,
  };
  return write(context, change, found.value, log);
}
