/** Verified seals in words, the same in the pane and on the command line. */
import { fromDecimalText } from "../../../core/numbers/exact";
import type { SealDifference } from "../../../tables/seal/lines";
import type { Verification } from "../../../tables/seal/verify";
import { isByRules, sameInputs } from "../../../tables/seal/verify";
import { cellOfSealed } from "../../../tables/seal/code";
import type { Unread } from "../../../tables/seal/stored";
import { cellAt, locate } from "../../../tables/locate";
import type { SealReport } from "../../../tables/seal/report";
import type { Place, TableName } from "../../../core/model/finding";
import { TABLE_NAMES } from "../../../core/model/finding";
import type { TableSources } from "../../../tables/source";
import { fillIn } from "../../../text/fill";
import { formatCell, formatExact, formatPercent } from "../../../text/format";
import type { Bilingual, Language } from "../../../schema/language";
import { columnWord, idWord, tableTitle } from "../../../text/naming";
import type { Obstacle } from "../../../core/periods/obstacles";
import { FIGURE_WORDS, RULES_AGE_TEXT, SEAL_TEXT } from "./words";
import { OBSTACLE_TEXT } from "../states/words";
import { shown } from "../../../text/shown";
import { CLUSTER_WORDS, VERDICT_WORDS, VOTE_OUTCOME_WORDS } from "../../../schema/words";
import type { CellAddress } from "../../../document/addresses";
import type { CellEdit } from "../../../document/patch/edits";

/** One changed cell or result: `where` names it in words, `address` is the cell where it still exists. */
export type DifferenceWords = {
  readonly where: string;
  readonly address: CellAddress | null;
  readonly sealed: string;
  readonly now: string;
};

function tableOf(name: string | undefined): TableName | null {
  return TABLE_NAMES.find((table) => table === name) ?? null;
}

function clusterWord(name: string, language: Language): string {
  const known = Object.entries(CLUSTER_WORDS).find(([id]) => id === name);
  return known === undefined ? name : known[1][language];
}

/** `Phú Thọ · I.2 · Tự chấm`; keys of a seal that was tampered with may be anything. */
export function changedCell({ key, sealed, now, place }: SealDifference, sources: TableSources, language: Language): DifferenceWords {
  const table = tableOf(key[0]);
  const column = key.at(-1) ?? "";
  const names = key.slice(1, -1).filter((name) => name !== "");
  const said = table === "EmuCluster" ? names.map((name) => clusterWord(name, language)) : names;
  const parts = [...(said.length === 0 ? key.slice(0, 1) : said), table === null ? column : columnWord(table, column, language)];
  const cell = (value: string): string => formatCell(cellOfSealed(value), language);
  return {
    where: parts.map((part) => shown(part)).join(" · "),
    address: place && locate(sources, place),
    sealed: cell(sealed),
    now: cell(now),
  };
}

function figureText(figure: string, value: string, language: Language): string {
  const exact = fromDecimalText(value);
  if (exact === null || figure === "grade") {
    return value === "" ? "–" : shown(value);
  }
  return figure === "percent" ? formatPercent(exact, language, 4) : formatExact(exact, language);
}

export function changedResult({ key, sealed, now }: SealDifference, language: Language): DifferenceWords {
  const [kind = "", ...names] = key;
  if (kind === "verdict" || kind === "vote") {
    const [award = "", ...unit] = names;
    const ids: Readonly<Record<string, Bilingual>> = kind === "vote" ? VOTE_OUTCOME_WORDS : VERDICT_WORDS;
    const said = (id: string): string => (Object.hasOwn(ids, id) ? ids[id]?.[language] : null) ?? (id === "" ? "–" : shown(id));
    const title = idWord("award", award, language);
    const about = kind === "vote" ? fillIn(SEAL_TEXT.vote, language, { award: title }) : title;
    const where = [...unit, about].map((part) => shown(part)).join(" · ");
    return { where, address: null, sealed: said(sealed), now: said(now) };
  }
  const figure = names.at(-1) ?? "";
  const where = [...names.slice(0, -1), FIGURE_WORDS[figure]?.[language] ?? figure].map((part) => shown(part)).join(" · ");
  return { where, address: null, sealed: figureText(figure, sealed, language), now: figureText(figure, now, language) };
}

/** What is wrong with a seal as a whole, and what is to be known about its rules. */
export function sealNotes(verification: Verification, language: Language): readonly string[] {
  const { intact, chained, alone, ordered, reopened, rules, resultCount } = verification;
  const isKnown = rules !== "unknown";
  return [
    ...(intact ? [] : [SEAL_TEXT.tampered[language]]),
    ...(chained ? [] : [SEAL_TEXT.chain[language]]),
    ...(alone ? [] : [SEAL_TEXT.rival[language]]),
    ...(ordered ? [] : [SEAL_TEXT.order[language]]),
    ...(reopened ? [SEAL_TEXT.reopened[language]] : []),
    ...(isKnown ? [] : [SEAL_TEXT.unknownRules[language]]),
    ...(isKnown && isByRules(verification) ? [SEAL_TEXT.otherRules[language]] : []),
    ...(rules === "earlier" && sameInputs(verification) && resultCount === 0 ? [SEAL_TEXT.sameResults[language]] : []),
  ];
}

export function sealedAtText({ seal, rules }: Verification, language: Language): string {
  return fillIn(SEAL_TEXT.sealedAt, language, { time: shown(seal.sealedAt), rules: RULES_AGE_TEXT[rules][language] });
}

function unreadText({ problem, period }: Unread, language: Language): string {
  const text = problem === "damaged" ? SEAL_TEXT.damaged : SEAL_TEXT.newer;
  return fillIn(text, language, { period: period === null ? "?" : shown(period) });
}

/** A sealed cell in which a formula is now, or that shows something else than it holds. */
export function unfitCell(why: "isFormula" | "isMasked", place: Place, sources: TableSources, language: Language): DifferenceWords {
  const now = formatCell(cellAt(sources, place)?.value ?? null, language);
  return { where: SEAL_TEXT[why][language], address: locate(sources, place), sealed: "", now };
}

/** What is to be said of the seals as a whole, beside what each of them says. */
export function reportNotes({ unread, missing, lost, hidden }: SealReport, language: Language): readonly string[] {
  return [
    ...unread.map((one) => unreadText(one, language)),
    ...missing.map((period) => fillIn(SEAL_TEXT.missing, language, { period: shown(period) })),
    ...lost.map(({ period, code }) => fillIn(SEAL_TEXT.lost, language, { period: shown(period), code })),
    ...hidden.map((table) => fillIn(SEAL_TEXT.hiddenTable, language, { table: tableTitle(table, language) })),
  ];
}

/** Cells named in a sentence; of more it says how many there are. */
const CELLS_NAMED = 12;

export function namedCells(cells: readonly string[]): string {
  const named = cells.slice(0, CELLS_NAMED).map((cell) => shown(cell));
  return cells.length > named.length ? `${named.join(", ")}… (+${cells.length - named.length})` : named.join(", ");
}

/** What sealing does to formulas in the cells that it seals; null: there are none. */
export function freezingText(frozen: readonly CellEdit[], language: Language): string | null {
  const cells = frozen.map(({ address: { sheet, cell } }) => `${sheet}!${cell}`);
  return cells.length === 0 ? null : fillIn(SEAL_TEXT.freezes, language, { count: `${cells.length}`, cells: namedCells(cells) });
}

export function obstacleText({ code, count, periods, cells = [] }: Obstacle, language: Language): string {
  const values = { count: `${count}`, periods: periods.map((period) => shown(period)).join(", "), cells: namedCells(cells) };
  return fillIn(OBSTACLE_TEXT[code], language, values);
}
