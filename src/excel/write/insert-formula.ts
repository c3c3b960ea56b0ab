/** Writes one formula into a blank cell, and a line into the log; and takes it back while nobody has changed it. */
import type { Language } from "../../schema/language";
import type { LoggedAction } from "../../text/log";
import { SCHEMA_VERSION, schemaVersion } from "../../document/names";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../../document/formats";
import type { PortFailure } from "../../document/answer";
import type { Settled } from "../../document/port";
import type { CellAddress } from "../../document/addresses";
import { isLoaded, send } from "../failures";
import { formulaOf } from "../formula-of";
import { askForLines, askForLog, hasLines, logLines, lookedAtLines, removeLines, writeLogLines, type AskedLog } from "./log-table";
import { askForNames } from "../names";
import { typed } from "./typed";
import { settledAs, takeBack, writeAtOnce, type Outcome, type WriteResult } from "./writing";

export type Inserted = {
  readonly address: CellAddress;
  /** As Excel gave it back: it may write a formula otherwise than it was handed over. */
  readonly formula: string;
  /** The number format that the cell had. */
  readonly format: string;
};

type Log = { readonly action: LoggedAction; readonly time: Date; readonly language: Language };

type AskedCell = {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly cell: Excel.Range;
  readonly locked: Excel.FormatProtection;
  readonly log: AskedLog;
  readonly schema: Excel.NamedItem;
};

function askForCell(context: Excel.RequestContext, address: CellAddress): AskedCell {
  const sheet = context.workbook.worksheets.getItemOrNullObject(address.sheet);
  sheet.load("name");
  const { protection } = sheet;
  protection.load("protected");
  const cell = sheet.getRange(address.cell);
  cell.load("values,formulas,numberFormat");
  const locked = cell.format.protection;
  locked.load("locked");
  return { sheet, protection, cell, locked, log: askForLog(context), schema: askForNames(context).schema };
}

function placeOf({ sheet, cell }: CellAddress): string {
  return `${sheet}!${cell}`;
}

function refusal(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}

/** What keeps the cell from being written; null: nothing. A workbook that is none of ours has no schema and no log. */
function problemOf(asked: AskedCell, address: CellAddress, isExpected: (cell: Excel.Range) => boolean): PortFailure | null {
  if (asked.sheet.isNullObject) {
    return refusal("item-not-found", address.sheet);
  }
  if (!asked.schema.isNullObject && schemaVersion(asked.schema.value) > SCHEMA_VERSION) {
    return refusal("newer-schema", `${schemaVersion(asked.schema.value)}`);
  }
  if (asked.protection.protected && (asked.locked.locked as boolean | null) !== false) {
    return refusal("protected", address.sheet);
  }
  if (!asked.log.table.isNullObject && asked.log.protection.protected) {
    return refusal("protected", "EmuLog");
  }
  return isExpected(asked.cell) ? null : refusal("changed-meanwhile", placeOf(address));
}

function formatOf(cell: Excel.Range): string {
  return String((cell.numberFormat as readonly (readonly unknown[])[])[0]?.[0]);
}

function ask(sheet: Excel.Worksheet, address: CellAddress): Excel.Range {
  const cell = sheet.getRange(address.cell);
  cell.load("values,formulas");
  return cell;
}

function isBlank(cell: Excel.Range): boolean {
  return formulaOf(cell) === null && cell.values[0]?.[0] === "";
}

/** What a write needs beside the cell: what it makes of it, and what the cell holds before it. */
type Write<Value> = {
  readonly asked: AskedCell;
  readonly address: CellAddress;
  readonly isExpected: (cell: Excel.Range) => boolean;
  /** What the cell holds once it is written. */
  readonly isDone: (cell: Excel.Range) => boolean;
  readonly apply: () => void;
  /** Told the cell once it is written. */
  readonly learn: (cell: Excel.Range) => void;
  readonly value: Value;
  readonly before: string;
  readonly after: string;
  readonly log: Log;
};

type Held = { readonly address: CellAddress; readonly contents: string | number | boolean; readonly format: string };

/** What puts the cell back as it is: a text that looks like a number, a date or a formula ("12%", "4-5") goes in as a text. */
function contentsOf(cell: Excel.Range, format: string): string | number | boolean {
  const formula = formulaOf(cell);
  const value = (cell.values[0] as readonly (string | number | boolean)[] | undefined)?.[0] ?? "";
  return formula !== null ? `=${formula}` : typeof value === "string" && value !== "" ? typed({ value, format }) : value;
}

function restore(context: Excel.RequestContext, { address, contents, format }: Held): void {
  const target = context.workbook.worksheets.getItem(address.sheet).getRange(address.cell);
  target.numberFormat = [[format]];
  target.formulas = [[contents]];
}

/** Asks once more as it writes, and puts everything back where Excel refuses or somebody was faster. */
async function write<Value>(context: Excel.RequestContext, what: Write<Value>): Promise<WriteResult<Value>> {
  const { asked, address, isExpected, isDone, apply, learn, value, before, after, log } = what;
  const { sheet, cell } = asked;
  const format = formatOf(cell);
  const held = { address, contents: contentsOf(cell, format), format };
  const lines = logLines(asked.log, [{ ...log, place: placeOf(address), before, after }], log.language);

  /** @param force it is put back also where all of it was written */
  async function settle(later: Excel.RequestContext, to: Held, force: boolean): Promise<Outcome> {
    const now = ask(later.workbook.worksheets.getItem(address.sheet), address);
    const askedLines = lines && askForLines(later, lines);
    await send(later);
    const logged = askedLines === null || lines === null || hasLines(askedLines, lines);
    if (logged && isDone(now) && !force) {
      learn(now);
      return "written";
    }
    if (force || isDone(now) || isExpected(now)) {
      restore(later, to);
    }
    if (askedLines && lines) {
      removeLines(askedLines, lines);
    }
    await send(later);
    return "not-written";
  }

  async function look(later: Excel.RequestContext): Promise<Settled> {
    const now = ask(later.workbook.worksheets.getItem(address.sheet), address);
    const askedLines = lines && askForLines(later, lines);
    await send(later);
    const cell = { place: address, isWritten: isDone(now) ? true : isExpected(now) ? false : null };
    return settledAs([cell, ...lookedAtLines(askedLines, lines)]);
  }

  const again = ask(sheet, address);
  let written = again;
  const result = await writeAtOnce(
    context,
    () => {
      apply();
      writeLogLines(asked.log, lines);
      written = ask(sheet, address);
    },
    { value, settle: (later) => settle(later, held, false), look },
  );
  if (result.ok && isLoaded(written)) {
    learn(written);
  }
  if (!result.ok || !isLoaded(again) || isExpected(again)) {
    return result;
  }
  const faster = { ...held, contents: contentsOf(again, format) };
  return takeBack(context, refusal("changed-meanwhile", placeOf(address)), {
    value,
    settle: (later) => settle(later, faster, true),
    look,
  });
}

/**
 * @param formula en-US, without "="
 * @returns what was written; refused as `changed-meanwhile` where something stands in the cell
 */
export async function insertFormula(
  context: Excel.RequestContext,
  address: CellAddress,
  formula: string,
  log: Log,
): Promise<WriteResult<Inserted>> {
  const asked = askForCell(context, address);
  await send(context);
  const problem = problemOf(asked, address, isBlank);
  if (problem !== null) {
    return problem;
  }
  const { cell } = asked;
  const format = formatOf(cell);
  function apply(): void {
    if (format === TEXT_FORMAT) {
      // Excel would keep the formula as a text.
      cell.numberFormat = [[GENERAL_FORMAT]];
    }
    cell.formulas = [[`=${formula}`]];
  }
  const inserted = { address, formula, format };
  return write(context, {
    asked,
    address,
    isExpected: isBlank,
    isDone: (now) => formulaOf(now) !== null,
    apply,
    learn: (now) => {
      inserted.formula = formulaOf(now) ?? formula;
    },
    value: inserted,
    before: "",
    after: `=${formula}`,
    log,
  });
}

/** Refused as `changed-meanwhile` where the cell holds something else by now. */
export async function removeFormula(
  context: Excel.RequestContext,
  { address, formula, format }: Inserted,
  log: Log,
): Promise<WriteResult<null>> {
  const asked = askForCell(context, address);
  await send(context);
  const isOurs = (cell: Excel.Range): boolean => formulaOf(cell) === formula;
  const problem = problemOf(asked, address, isOurs);
  if (problem !== null) {
    return problem;
  }
  const { cell } = asked;
  function apply(): void {
    cell.clear("Contents");
    if (formatOf(cell) !== format) {
      cell.numberFormat = [[format]];
    }
  }
  return write(context, {
    asked,
    address,
    isExpected: isOurs,
    isDone: isBlank,
    apply,
    learn: () => undefined,
    value: null,
    before: `=${formula}`,
    after: "",
    log,
  });
}
