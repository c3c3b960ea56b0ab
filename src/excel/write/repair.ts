/**
 * Gives lost tables their names back, all or none. The first message asks whether everything is still as it was found, the second
 * one writes; what was written before Excel refused is taken back.
 */
import type { Language } from "../../schema/language";
import type { LoggedRepair } from "../../text/log";
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion } from "../../document/names";
import type { Repair } from "../../document/patch/lost-tables";
import { placeOfRepair, repairLines } from "../../document/patch/repair-log";
import { toCells } from "../read/cells";
import { send } from "../failures";
import { askForLines, askForLog, hasLines, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { askForNames } from "../names";
import { writeAtOnce, type Outcome, type WriteResult } from "./writing";

export type RepairLog = { readonly action: LoggedRepair; readonly time: Date; readonly language: Language };

type Asked = {
  readonly repair: Repair;
  /** null where the mark of the workbook is written. */
  readonly protection: Excel.WorksheetProtection | null;
  readonly isAsFound: () => boolean;
};

function askForRename(context: Excel.RequestContext, from: string, to: string): () => boolean {
  const { tables } = context.workbook;
  const [present, wanted] = [tables.getItemOrNullObject(from), tables.getItemOrNullObject(to)];
  present.load("name");
  wanted.load("name");
  return () => !present.isNullObject && wanted.isNullObject;
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Extract<Repair, { readonly kind: "make" }>) {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function askForCells(context: Excel.RequestContext, repair: Extract<Repair, { readonly kind: "make" }>): () => boolean {
  const header = rangeOf(context, repair).getRow(0);
  header.load("values,valueTypes");
  const free = askForFree(context, repair.table);
  return () => {
    const [now = []] = toCells(header.values, header.valueTypes);
    return free() && repair.headers.every((cell, index) => now[index] === cell);
  };
}

function askForFree(context: Excel.RequestContext, name: string): () => boolean {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  return () => table.isNullObject;
}

function protectionOf(context: Excel.RequestContext, sheet: string): Excel.WorksheetProtection {
  const { protection } = context.workbook.worksheets.getItem(sheet);
  protection.load("protected");
  return protection;
}

/** @param back the repair is undone: the table must be there as it was given back */
function ask(context: Excel.RequestContext, repair: Repair, back: boolean): Asked {
  if (repair.kind === "mark") {
    const name = context.workbook.names.getItemOrNullObject(SCHEMA_NAME);
    name.load("name");
    return { repair, protection: null, isAsFound: () => name.isNullObject !== back };
  }
  const protection = protectionOf(context, repair.sheet);
  if (repair.kind === "rename") {
    const [from, to] = back ? [repair.table, repair.from] : [repair.from, repair.table];
    return { repair, protection, isAsFound: askForRename(context, from, to) };
  }
  const free = askForFree(context, repair.table);
  return { repair, protection, isAsFound: back ? () => !free() : askForCells(context, repair) };
}

function write(context: Excel.RequestContext, repair: Repair): void {
  const { tables, names } = context.workbook;
  if (repair.kind === "mark") {
    names.add(SCHEMA_NAME, `=${SCHEMA_VERSION}`).visible = false;
  } else if (repair.kind === "rename") {
    tables.getItem(repair.from).name = repair.table;
  } else {
    const table = tables.add(rangeOf(context, repair), true);
    // The cells carry the looks; a table style would lie over them.
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    // Its name comes last: a table that has it is wholly there.
    table.name = repair.table;
  }
}

function takeBack(context: Excel.RequestContext, repair: Repair): void {
  const { tables, names } = context.workbook;
  if (repair.kind === "mark") {
    names.getItem(SCHEMA_NAME).delete();
  } else if (repair.kind === "rename") {
    tables.getItem(repair.table).name = repair.from;
  } else {
    tables.getItem(repair.table).convertToRange();
  }
}

/** Tables that were made of plain cells and not named yet when Excel refused. */
type Unnamed = readonly Excel.TableScopedCollection[];

function askForUnnamed(context: Excel.RequestContext, repairs: readonly Repair[]): Unnamed {
  return repairs.flatMap((repair) => {
    if (repair.kind !== "make") {
      return [];
    }
    const tables = rangeOf(context, repair).getTables(false);
    tables.load("items/name");
    return [tables];
  });
}

function removeUnnamed(unnamed: Unnamed, repairs: readonly Repair[]): void {
  const wanted = new Set<string>(repairs.flatMap((repair) => (repair.kind === "make" ? [repair.table] : [])));
  unnamed
    .flatMap(({ items }) => items)
    .filter(({ name }) => !wanted.has(name))
    .forEach((table) => table.convertToRange());
}

/** What came of a write that Excel did not confirm: half of it is taken back. */
async function settle(context: Excel.RequestContext, repairs: readonly Repair[], back: boolean, lines: LogLines | null): Promise<Outcome> {
  const again = repairs.map((repair) => ask(context, repair, !back));
  const askedLines = lines && askForLines(context, lines);
  const unnamed = back ? [] : askForUnnamed(context, repairs);
  await send(context);
  const standing = again.filter(({ isAsFound }) => isAsFound());
  const isLogged = askedLines === null || lines === null || hasLines(askedLines, lines);
  if (standing.length === repairs.length && isLogged) {
    return "written";
  }
  standing.forEach(({ repair }) => {
    (back ? write : takeBack)(context, repair);
  });
  removeUnnamed(unnamed, repairs);
  if (askedLines !== null && lines !== null) {
    removeLines(askedLines, lines);
  }
  await send(context);
  return "not-written";
}

/** @returns how many; the workbook is as before when it fails */
export async function writeRepairs(
  context: Excel.RequestContext,
  repairs: readonly Repair[],
  log: RepairLog,
): Promise<WriteResult<{ readonly repairs: number }>> {
  const back = log.action === "undo-repair";
  const names = askForNames(context);
  const asked = repairs.map((repair) => ask(context, repair, back));
  const askedLog = askForLog(context);
  await send(context);
  if (!names.schema.isNullObject && schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return { ok: false, code: "newer-schema", detail: `${schemaVersion(names.schema.value)}` };
  }
  const changed = asked.filter(({ isAsFound }) => !isAsFound()).map(({ repair }) => placeOfRepair(repair));
  if (changed.length > 0) {
    return { ok: false, code: "changed-meanwhile", detail: changed.join(", ") };
  }
  const refused = asked.flatMap(({ repair, protection }) =>
    repair.kind !== "mark" && protection?.protected === true ? [repair.sheet] : [],
  );
  const isLogRefused = !askedLog.table.isNullObject && askedLog.protection.protected;
  if (refused.length > 0 || isLogRefused) {
    return { ok: false, code: "protected", detail: [...refused, ...(isLogRefused ? ["EmuLog"] : [])].join(", ") };
  }
  const lines = logLines(askedLog, repairLines(repairs, log.action, log.time), log.language);
  return writeAtOnce(
    context,
    () => {
      // Last, because turning a table into cells rewrites the formulas that name it: after that nothing may fail.
      writeLogLines(askedLog, lines);
      repairs.forEach((repair) => {
        (back ? takeBack : write)(context, repair);
      });
    },
    { value: { repairs: repairs.length }, settle: (later) => settle(later, repairs, back, lines) },
  );
}
