/** Puts a period into the cell that the results sheets read, and a line into the log, in one write. */
import type { Language } from "../../text/language";
import type { LoggedAction } from "../../text/log";
import { PERIOD_NAME, SCHEMA_VERSION, schemaVersion } from "../document-names";
import type { PortResult } from "../port";
import { askForLog, writeLogLines } from "./log-table";
import { askForNames } from "./names";
import { asTyped } from "./write-sheet";

export type PeriodChange = { readonly before: string; readonly after: string };

/**
 * @param expected what must stand in the cell for the write to go ahead; null: whatever stands there
 */
export async function writePeriod(
  context: Excel.RequestContext,
  period: string,
  expected: string | null,
  log: { readonly action: LoggedAction; readonly time: Date; readonly language: Language },
): Promise<PortResult<PeriodChange>> {
  const names = askForNames(context);
  names.period.load("address,numberFormat");
  const asked = askForLog(context);
  await context.sync();
  if (names.schema.isNullObject || names.period.isNullObject) {
    return { ok: false, code: "item-not-found", detail: PERIOD_NAME };
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return { ok: false, code: "newer-schema", detail: `${schemaVersion(names.schema.value)}` };
  }
  const [[value] = []] = names.period.values as readonly (readonly unknown[])[];
  const before = typeof value === "string" || typeof value === "number" ? `${value}` : "";
  if (expected !== null && before !== expected) {
    return { ok: false, code: "changed-meanwhile", detail: names.period.address };
  }
  const [[format] = []] = names.period.numberFormat as readonly (readonly unknown[])[];
  names.period.values = [[format === "@" ? period : asTyped(period)]];
  const { action, time, language } = log;
  writeLogLines(asked, [{ action, time, place: names.period.address, before, after: period }], language);
  await context.sync();
  return { ok: true, value: { before, after: period } };
}
