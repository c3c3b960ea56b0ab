/** One finding in words: what is wrong, its cell, what stands there, what should, what to do. */
import type { Finding } from "../../../core/model/finding";
import { describeFinding } from "../../../text/findings/findings";
import type { Language } from "../../../schema/language";
import { columnWord, tableTitle } from "../../../text/naming";
import { periodWords } from "../../../text/period-words";
import { shown } from "../../../text/shown";
import { addressOf } from "../../use-cases/reading";
import type { Reading } from "../../../review/opened";

export type FindingWords = {
  readonly message: string;
  /** Cell and column, as far as they are known. */
  readonly where: string;
  /** `Chấm điểm!G14`; null where there is no cell to jump to. */
  readonly cell: string | null;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
};

/** The heading a finding stands under: its sheet as it is called now, or its table where that is not known. */
export function findingTitle(reading: Reading, finding: Finding, language: Language): string {
  const sheet = addressOf(reading, finding.place)?.sheet;
  return sheet === undefined ? tableTitle(finding.place.table, language) : shown(sheet);
}

/** Its period as people say it; functions, whose bundle is small, and the command line name it by its id. */
function withPeriod(finding: Finding, language: Language): Finding {
  const { period } = finding.params;
  return typeof period === "string" ? { ...finding, params: { ...finding.params, period: periodWords(period, language) } } : finding;
}

export function findingWords(reading: Reading, finding: Finding, language: Language): FindingWords {
  const { table, column } = finding.place;
  const address = addressOf(reading, finding.place);
  const cell = address && `${shown(address.sheet)}!${address.cell}`;
  const { message, found, expected, action } = describeFinding(withPeriod(finding, language), language);
  const where = [cell ?? tableTitle(table, language), ...(column === null ? [] : [columnWord(table, column, language)])];
  return { message, where: where.join(" · "), cell, found, expected, action };
}
