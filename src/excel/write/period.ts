/** Puts a period into the cell that the results sheets read, and a line into the log, in one write. */
import type { Cell } from "../../core/model/cell";
import type { Language } from "../../schema/language";
import type { LoggedAction } from "../../text/log";
import { PERIOD_NAME, SCHEMA_VERSION, schemaVersion } from "../../document/names";
import type { Settled } from "../../document/port";
import { holds } from "../../document/patch/edits";
import { toCell } from "../read/cells";
import { putInto } from "./edit-cells";
import { send } from "../failures";
import { askForLines, askForLog, hasLines, logLines, lookedAtLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { askForNames, type AskedNames } from "../names";
import { settledAs, writeAtOnce, type Outcome, type WriteResult } from "./writing";

/** What stands in the period's cell: a formula, or a value of whatever type. */
export type PeriodCell = { readonly value: Cell; readonly formula: string | null };
export type PeriodChange = { readonly before: PeriodCell; readonly after: PeriodCell };

type Held = PeriodChange & { readonly lines: LogLines | null };

function askForPeriod(context: Excel.RequestContext): AskedNames {
  const names = askForNames(context);
  names.period.load("address,valueTypes,formulas,numberFormat");
  return names;
}

function periodIn({ period }: AskedNames): PeriodCell & { readonly format: string } {
  const [value, type, formula, format] = [period.values, period.valueTypes, period.formulas, period.numberFormat].map(
    (table) => (table as readonly (readonly unknown[])[])[0]?.[0],
  );
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value: toCell(value, String(type)), formula: isFormula ? formula : null, format: String(format) };
}

function wordsOf({ value }: PeriodCell): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

async function settle(context: Excel.RequestContext, held: Held): Promise<Outcome> {
  const names = askForPeriod(context);
  const { protection } = names.period.worksheet;
  protection.load("protected");
  const asked = held.lines && askForLines(context, held.lines);
  await send(context);
  const now = names.period.isNullObject ? null : periodIn(names);
  const isAfter = now !== null && holds(now.value, held.after.value);
  if (asked && held.lines ? hasLines(asked, held.lines) : isAfter) {
    return "written";
  }
  if (now !== null && isAfter && !holds(now.value, held.before.value)) {
    putInto(names.period, [{ ...held.before, format: now.format, now: now.format }], !protection.protected);
  }
  if (asked && held.lines) {
    removeLines(asked, held.lines);
  }
  await send(context);
  return "not-written";
}

async function look(context: Excel.RequestContext, { before, after, lines }: Held): Promise<Settled> {
  const names = askForPeriod(context);
  const { period } = names;
  period.worksheet.load("name");
  const asked = lines && askForLines(context, lines);
  await send(context);
  const now = period.isNullObject ? null : periodIn(names).value;
  const isWritten = now !== null && holds(now, after.value) ? true : now !== null && holds(now, before.value) ? false : null;
  const cell = period.isNullObject ? PERIOD_NAME : period.address.slice(period.address.lastIndexOf("!") + 1);
  const place = { sheet: period.isNullObject ? "" : period.worksheet.name, cell };
  return settledAs([{ place, isWritten }, ...lookedAtLines(asked, lines)]);
}

/**
 * @param expected what must stand in the cell for the write to go ahead; null: whatever stands there
 */
export async function writePeriod(
  context: Excel.RequestContext,
  after: PeriodCell,
  expected: PeriodCell | null,
  log: { readonly action: LoggedAction; readonly time: Date; readonly language: Language },
): Promise<WriteResult<PeriodChange>> {
  const names = askForPeriod(context);
  const { protection } = names.period.worksheet;
  protection.load("protected");
  const asked = askForLog(context);
  await send(context);
  if (names.schema.isNullObject || names.period.isNullObject) {
    return { ok: false, code: "item-not-found", detail: PERIOD_NAME };
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return { ok: false, code: "newer-schema", detail: `${schemaVersion(names.schema.value)}` };
  }
  const { address } = names.period;
  const { format, ...before } = periodIn(names);
  if (expected !== null && wordsOf(before) !== wordsOf(expected)) {
    return { ok: false, code: "changed-meanwhile", detail: address };
  }
  const { action, time, language } = log;
  const line = { action, time, place: address, before: wordsOf(before), after: wordsOf(after) };
  const lines = logLines(asked, [line], language);
  return writeAtOnce(
    context,
    () => {
      putInto(names.period, [{ ...after, format, now: format }], !protection.protected);
      writeLogLines(asked, lines);
    },
    {
      value: { before, after },
      settle: (later) => settle(later, { before, after, lines }),
      look: (later) => look(later, { before, after, lines }),
    },
  );
}
