/**
 * Writes single cells, all or none. The first message asks what stands in them and whether they may be written, the
 * second one writes them and the log; when Excel refuses in the middle of it, what was written is put back.
 */
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion } from "../document/names";
import { editLines, holds, placeOf, type DoneEdit, type EditLog } from "../document/patch/edits";
import { rowLines, type AddedRows } from "../document/patch/new-rows";
import type { PortFailure } from "../document/answer";
import type { Settled } from "../document/port";
import { blocksOf, type Block } from "./write/edit-blocks";
import {
  askForBlock,
  askForCells,
  formatFor,
  foundIn,
  lookedAt,
  putInto,
  putsBack,
  type AskedBlock,
  type Found,
  type FoundCells,
  type Placed,
  type Writing,
} from "./write/edit-cells";
import { isLoaded, send } from "./failures";
import { askForLines, askForLog, hasLines, logLines, lookedAtLines, removeLines, writeLogLines } from "./write/log-table";
import type { AskedLines, AskedLog, LogLines } from "./write/log-table";
import {
  askForRowChange,
  askForRowsNow,
  changeRows,
  lookedAtRows,
  planAll,
  putRowsBack,
  rowsBefore,
  type RowChange,
  type RowsBefore,
  type RowsNow,
} from "./write/growth";
import { askForNames } from "./names";
import { askForLayout, layoutIn } from "./write/own";
import { sealWork, type SealChange, type SealDone, type SealWork } from "./write/seal-parts";
import { settledAs, takeBack, writeAtOnce, type Outcome, type WriteResult } from "./write/writing";

export type { Writing };

/** What was written, and the format that the cell had: all that is needed to take it back. */
export type Written = DoneEdit & { readonly format: string };

/** On a protected sheet only unlocked cells are written, and no formats: Excel itself would refuse both. */
function isRefused(asked: AskedBlock, found: readonly (Found | null)[]): boolean {
  const changesFormat = found.some((cell) => cell !== null && formatFor(cell) !== cell.format);
  return asked.protection.protected && (changesFormat || (asked.locked.locked as boolean | null) !== false);
}

function refusal(code: PortFailure["code"], details: readonly string[]): PortFailure {
  return { ok: false, code, detail: details.join(", ") };
}

function nameOf({ writing }: Found): string {
  return `${writing.sheet}!${writing.address.cell}`;
}

/** What keeps the whole action from being done; null: nothing. */
function problemOf(asked: readonly AskedBlock[], found: FoundCells, log: AskedLog): PortFailure | null {
  const cells = found.flat().filter((cell) => cell !== null);
  const changed = cells.filter(({ writing, cell }) => !holds(cell, writing.before));
  if (changed.length > 0) {
    return refusal("changed-meanwhile", changed.map(nameOf));
  }
  const formulas = cells.filter(({ formula, writing }) => formula !== null && writing.overFormula !== true);
  if (formulas.length > 0) {
    return refusal("formula-cell", formulas.map(nameOf));
  }
  const refused = asked.filter((one, index) => isRefused(one, found[index] ?? [])).map(({ block }) => block.sheet);
  const logged = !log.table.isNullObject && log.protection.protected ? ["EmuLog"] : [];
  return refused.length + logged.length > 0 ? refusal("protected", [...new Set(refused), ...logged]) : null;
}

/** What the cells held before, and the lines that tell of it: all that is needed to see what came of a write. */
type Held = {
  readonly blocks: readonly Block<Placed>[];
  readonly found: FoundCells;
  readonly rows: readonly RowsBefore[];
  readonly seal: SealWork | null;
  readonly lines: LogLines | null;
};

/** What one write did: all that is needed to take it back. */
export type Done = {
  readonly written: readonly Written[];
  readonly added: readonly AddedRows[];
  /** The seal that was put beside them. */
  readonly seal: SealDone | null;
};

/** Whether every cell holds what was to be written: asked where there is no log to tell. */
function isWritten(found: FoundCells): boolean {
  return found.flat().every((cell) => cell === null || holds(cell.cell, cell.writing.after));
}

type HeldNow = {
  readonly asked: readonly AskedBlock[];
  /** Block by block. */
  readonly cells: FoundCells;
  readonly rows: readonly { readonly now: RowsNow; readonly before: RowsBefore }[];
  readonly lines: AskedLines | null;
  readonly seal: ReturnType<SealWork["askNow"]> | null;
};

/** What is there by now of everything that the write touches. */
async function heldNow(context: Excel.RequestContext, held: Held): Promise<HeldNow> {
  const asked = held.blocks.map((block) => askForBlock(context, block));
  const rows = held.rows.map((before) => ({ now: askForRowsNow(context, before), before }));
  const lines = held.lines && askForLines(context, held.lines);
  const seal = held.seal && held.seal.askNow(context);
  await send(context);
  const cells = asked.map(({ block, sheet, range }) => (sheet.isNullObject ? [] : foundIn(block, range)));
  return { asked, cells, rows, lines, seal };
}

/** @param force the cells are put back also where all of them were written */
async function settle(context: Excel.RequestContext, held: Held, force: boolean): Promise<Outcome> {
  const { asked, cells, rows, lines, seal } = await heldNow(context, held);
  const written = held.lines && lines ? hasLines(lines, held.lines) : held.rows.length === 0 && isWritten(cells);
  if (written && !force) {
    seal?.found();
    return "written";
  }
  await seal?.putBack();
  asked.forEach(({ range, protection }, index) => {
    const puts = putsBack(held.found[index] ?? [], cells[index] ?? []);
    if (puts.some((put) => put !== null)) {
      putInto(range, puts, !protection.protected);
    }
  });
  [...rows].reverse().forEach(({ now, before }) => {
    putRowsBack(now, before);
  });
  if (held.lines && lines) {
    removeLines(lines, held.lines);
  }
  await send(context);
  return "not-written";
}

/** Which cells, rows and lines of the write are there. */
async function look(context: Excel.RequestContext, held: Held): Promise<Settled> {
  const { cells, rows, lines, seal } = await heldNow(context, held);
  return settledAs([
    ...held.found.flatMap((found, index) => lookedAt(found, cells[index] ?? [])),
    ...rows.flatMap(({ now, before }) => lookedAtRows(now, before)),
    ...(seal === null ? [] : [{ place: "seal", isWritten: seal.isWritten() } as const]),
    ...lookedAtLines(lines, held.lines),
  ]);
}

/** The cells that somebody changed after they were asked; Excel knows no other way than to look again as it writes. */
function changedSince(found: FoundCells, again: FoundCells): readonly string[] {
  const earlier = found.flat();
  return again.flat().flatMap((cell, index) => {
    const before = earlier[index] ?? null;
    const same = cell === null || before === null || (holds(cell.cell, before.cell) && cell.formula === before.formula);
    return same ? [] : [nameOf(cell)];
  });
}

export type Beside = { readonly rows?: readonly RowChange[]; readonly seal?: SealChange | null };

/**
 * @param beside what the same write does beside the cells: rows added to tables or taken away from them, a seal
 * @returns what was written, in the order of the sheet; the workbook is as before when it fails
 */
export async function writeEdits(
  context: Excel.RequestContext,
  writings: readonly Writing[],
  log: EditLog,
  { rows: rowChanges = [], seal: sealChange = null }: Beside = {},
): Promise<WriteResult<Done>> {
  const names = askForNames(context);
  const layout = askForLayout(context);
  const blocks = blocksOf(writings.map((writing) => ({ ...writing, ...placeOf(writing.address) })));
  const asked = blocks.map((block) => askForBlock(context, block));
  const askedRows = rowChanges.map((change) => askForRowChange(context, change));
  const seal = sealChange && sealWork(context, sealChange);
  const askedLog = askForLog(context);
  await send(context);
  if (names.schema.isNullObject && layoutIn(layout) === null) {
    return refusal("item-not-found", [SCHEMA_NAME]);
  }
  if (!names.schema.isNullObject && schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return refusal("newer-schema", [`${schemaVersion(names.schema.value)}`]);
  }
  const lost = asked.filter(({ sheet }) => sheet.isNullObject).map(({ block }) => block.sheet);
  if (lost.length > 0) {
    return refusal("item-not-found", [...new Set(lost)]);
  }
  const found = asked.map(({ block, range }) => foundIn(block, range));
  const problem = problemOf(asked, found, askedLog) ?? (seal && seal.problem());
  if (problem !== null) {
    return problem;
  }
  const rows = planAll(askedRows);
  if ("ok" in rows) {
    return rows;
  }
  const written = found.flat().flatMap((cell) => (cell === null ? [] : [writtenOf(cell)]));
  const value = { written, added: rows.map(({ added }) => added), seal: seal && seal.done };
  const told = [
    ...editLines(written, log),
    ...rows.flatMap(({ asked, added }) => rowLines(added, asked.change.kind === "take" ? "taken" : "added", log)),
  ];
  const lines = logLines(askedLog, told, log.language);
  const held = { blocks, found, rows: rows.map(rowsBefore), seal, lines };
  const asWritten = asked.map(({ sheet, block }) => ({ block, range: askForCells(sheet, block) }));
  const result = await writeAtOnce(
    context,
    () => {
      asked.forEach(({ range, protection }, index) => {
        putInto(range, (found[index] ?? []).map(putOf), !protection.protected);
      });
      rows.forEach(changeRows);
      seal?.write();
      // Last: that they stand there says that everything does.
      writeLogLines(askedLog, lines);
    },
    { value, settle: (later) => settle(later, held, false), look: (later) => look(later, held) },
  );
  if (result.ok) {
    seal?.confirmed();
  }
  if (!result.ok || asWritten.some(({ range }) => !isLoaded(range))) {
    return result;
  }
  const again = asWritten.map(({ block, range }) => foundIn(block, range));
  const changed = changedSince(found, again);
  return changed.length > 0
    ? takeBack(context, refusal("changed-meanwhile", changed), {
        value,
        settle: (later) => settle(later, { ...held, found: again }, true),
        look: (later) => look(later, held),
      })
    : result;
}

function putOf(cell: Found | null): ReturnType<typeof putsBack>[number] {
  return cell && { value: cell.writing.after, format: formatFor(cell), now: cell.format, formula: cell.writing.formula ?? null };
}

function writtenOf({ writing, cell, format, formula }: Found): Written {
  const { sheet, cell: address } = writing.address;
  return {
    address: { sheet, cell: address },
    before: cell,
    after: writing.after,
    format,
    ...(formula === null ? {} : { formulaBefore: formula.slice(1) }),
    ...(writing.formula === undefined ? {} : { formulaAfter: writing.formula.slice(1) }),
  };
}

/** The edits that take `written` back. */
export function reversed(written: readonly Written[]): readonly Writing[] {
  return written.map(({ address, before, after, format, formulaBefore }) => {
    const turned = { address, before: after, after: before, format };
    return formulaBefore === undefined ? turned : { ...turned, formula: `=${formulaBefore}` };
  });
}
