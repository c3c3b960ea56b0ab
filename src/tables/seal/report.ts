/** Every seal of a workbook verified, and what that says as findings among those of a review. */
import { given } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import { isCellError, type Cell, isBlank } from "../../core/model/cell";
import { fromNumber } from "../../core/numbers/exact";
import type { FindingCode } from "../../core/model/finding-codes";
import { makeFinding } from "../../core/model/make-finding";
import { inOrder } from "../../core/model/finding-order";
import type { Finding, Param, Place, TableName } from "../../core/model/finding";
import { statusOf, type SealFacts } from "../../core/periods/obstacles";
import type { Review } from "../../core/result";
import { reviewInSteps } from "../../core/review";
import { finish, within, type Steps } from "../../core/steps";
import { cellAt } from "../locate";
import type { TableSources } from "../source";
import { sealedTables, type SealDifference } from "./lines";
import { cellOfSealed, codeOf } from "./code";
import { readSeals, type Unread } from "./stored";
import {
  holds,
  isByRules,
  isSound,
  hasSealedCells,
  periodInSteps,
  sameInputs,
  verifyOneInSteps,
  withResults,
  type PeriodNow,
  type Verification,
} from "./verify";
import { LANGUAGES } from "../../schema/language";
import { SEAL_ACTIONS } from "../../schema/log-words";
import { textOf } from "../cells/cells";
import { readPeriodId } from "../cells/period-id";
import { readHeaderRow } from "../table";

export type SealReport = {
  /** In the order of their chain. */
  readonly verifications: readonly Verification[];
  readonly unread: readonly Unread[];
  /** Periods with entries that are called sealed and have no seal. */
  readonly missing: readonly string[];
  /** Seals that the log says were made and that are not in the workbook. */
  readonly lost: readonly LoggedSeal[];
  /** Tables of sealed cells on sheets that nobody sees. */
  readonly hidden: readonly TableName[];
};

export const NO_REPORT: SealReport = { verifications: [], unread: [], missing: [], lost: [], hidden: [] };

/** Something is sealed, or was. */
export function isSealed({ verifications, unread, missing, lost }: SealReport): boolean {
  return verifications.length + unread.length + missing.length + lost.length > 0;
}

/** Every seal that there should be is there and holds. */
export function allHold({ verifications, unread, missing, lost, hidden }: SealReport): boolean {
  return verifications.every(holds) && unread.length + missing.length + lost.length + hidden.length === 0;
}

/**
 * Periods that have a seal, one that cannot be read included, or had one that is lost: nothing more is written into them, whatever
 * their state says by now.
 */
export function sealedPeriods({ verifications, unread, lost }: SealReport): ReadonlySet<string> {
  return new Set([
    ...verifications.map(({ seal }) => seal.period),
    ...unread.flatMap(({ period }) => period ?? []),
    ...lost.map(({ period }) => period),
  ]);
}

/** @param report undefined: a workbook that can have no seals */
export function isPeriodSealed(book: Book, report: SealReport | undefined, period: string): boolean {
  return statusOf(book, period) === "sealed" || (report !== undefined && sealedPeriods(report).has(period));
}

/** @param stored the texts of the seals as the workbook keeps them */
export function* verifyInSteps(stored: readonly string[], sources: TableSources, book: Book): Steps<SealReport> {
  const { seals, unread } = readSeals(stored);
  // A unit's own workbook lists the cluster's periods without their entries: there is nothing that could have been sealed.
  const filled = new Set(book.entries.map(({ period }) => period));
  const periods = new Map<string, PeriodNow>();
  const verifications: Verification[] = [];
  for (const [index, seal] of seals.entries()) {
    const { period, format } = seal;
    const key = `${format} ${period}`;
    const share = (part: number): number => (index + part) / seals.length;
    let now = periods.get(key) ?? (yield* within(share(0), share(0.3), periodInSteps(sources, period, format)));
    if (now.results === null && (filled.has(period) || hasSealedCells(seal, now))) {
      now = withResults(now, book, yield* within(share(0.3), share(0.8), reviewInSteps(book, period)));
    }
    periods.set(key, now);
    verifications.push(yield* within(share(0.8), share(1), verifyOneInSteps(seal, seals, now, book)));
    yield share(1);
  }
  const known = new Set([...seals.map(({ period }) => period), ...unread.map(({ period }) => period)]);
  const codes = new Set(seals.map(({ hash }) => codeOf(hash)));
  const called = (book.periods ?? []).filter(({ id, status }) => status === "sealed" && filled.has(id)).map(({ id }) => id);
  const lost = loggedSeals(sources).filter(({ period, code }) => !codes.has(code) && !unread.some((one) => one.period === period));
  return {
    verifications,
    unread,
    missing: called.filter((id) => !known.has(id) && !lost.some(({ period }) => period === id)),
    lost,
    hidden: verifications.length === 0 ? [] : sealedTables().filter((table) => sources[table]?.hidden === true),
  };
}

export function verifySeals(stored: readonly string[], sources: TableSources, book: Book): SealReport {
  return finish(verifyInSteps(stored, sources, book));
}

/** A seal that was tampered with, or entries of its period that were changed: nothing is sealed on top of that. */
function isBroken(verification: Verification): boolean {
  const own = verification.inputs.some(({ key: [table] }) => table === "EmuEntries" || table === "EmuPeriods");
  return !isSound(verification) || own;
}

/** What the seals say to somebody who wants to seal `period`. */
export function sealFacts(report: SealReport, period: string): SealFacts {
  const { verifications, unread, missing, lost } = report;
  const periods = (wanted: readonly { readonly seal: { readonly period: string } }[]) => wanted.map(({ seal }) => seal.period);
  const broken = verifications.filter(isBroken);
  const changed = verifications.filter((one) => !isBroken(one) && !sameInputs(one));
  return {
    exists: verifications.some(({ seal }) => seal.period === period),
    sealed: sealedPeriods(report).has(period),
    broken: [...periods(broken), ...unread.map((one) => one.period ?? "?"), ...missing, ...lost.map((one) => one.period)],
    changed: periods(changed),
  };
}

/** Cells named one by one in the findings; the rest is told by `emu verify`. */
const CELLS_NAMED = 50;

/** As people read it: numbers in the marks of the language, everything else as its text. */
function param(value: Cell): Param {
  if (typeof value === "number") {
    return given(fromNumber(value));
  }
  return isCellError(value) ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

function cellFinding(period: string, { place, sealed }: SealDifference, sources: TableSources): readonly Finding[] {
  if (place === null) {
    return [];
  }
  const found = cellAt(sources, place)?.value ?? null;
  return [makeFinding("SEAL_CELL_CHANGED", place, found, { period, sealed: param(cellOfSealed(sealed)) })];
}

/** Where a period's state stands; the whole table where it has no row. */
function placeOf(book: Book, period: string | null): Place {
  const row = (book.periods ?? []).find(({ id }) => id === period)?.row;
  return row === undefined ? { table: "EmuPeriods", row: null, column: null } : { table: "EmuPeriods", row, column: "status" };
}

function counted(name: "cells" | "results", count: number): Readonly<Record<string, number>> {
  return count === 0 ? {} : { [name]: count };
}

/** What is wrong with a seal as a whole; nothing where it is in its place and as it was made. */
function soundness({ intact, chained, alone, ordered }: Verification): readonly FindingCode[] {
  return [
    ...(intact ? [] : (["SEAL_TAMPERED"] as const)),
    ...(chained ? [] : (["SEAL_CHAIN_BROKEN"] as const)),
    ...(alone ? [] : (["SEAL_RIVALLED"] as const)),
    ...(ordered ? [] : (["SEAL_BEFORE_ITS_TIME"] as const)),
  ];
}

function findingsOf(verification: Verification, sources: TableSources, book: Book): readonly Finding[] {
  const { seal, reopened, rules, inputs, inputCount, resultCount, formulas, masked } = verification;
  const place = placeOf(book, seal.period);
  const status = statusOf(book, seal.period);
  const known = { period: seal.period, seal: codeOf(seal.hash) };
  const differs = { ...known, ...counted("cells", inputCount), ...counted("results", resultCount) };
  const cells = (code: "SEAL_FORMULA" | "SEAL_MASKED", found: readonly Place[]) =>
    found.slice(0, CELLS_NAMED).map((cell) => makeFinding(code, cell, cellAt(sources, cell)?.value ?? null, { period: seal.period }));
  const said = (code: FindingCode, params: Readonly<Record<string, Param>> = known) => [makeFinding(code, place, status, params)];
  return [
    ...soundness(verification).flatMap((code) => said(code)),
    ...(reopened ? said("SEAL_REOPENED", { ...known, status: given(status) }) : []),
    ...(sameInputs(verification) && rules === "unknown"
      ? said("SEAL_RULES_UNKNOWN", { ...known, engine: seal.engine })
      : isByRules(verification)
        ? said("SEAL_RULES_DIFFER", { ...differs, engine: seal.engine })
        : inputCount + resultCount > 0
          ? said("SEAL_BROKEN", differs)
          : []),
    ...inputs.slice(0, CELLS_NAMED).flatMap((difference) => cellFinding(seal.period, difference, sources)),
    ...cells("SEAL_FORMULA", formulas),
    ...cells("SEAL_MASKED", masked),
  ];
}

export function sealFindings(report: SealReport, sources: TableSources, book: Book): readonly Finding[] {
  const { verifications, unread, missing, lost, hidden } = report;
  return [
    ...verifications.flatMap((verification) => findingsOf(verification, sources, book)),
    ...unread.map(({ problem, period }) =>
      makeFinding(problem === "damaged" ? "SEAL_DAMAGED" : "SEAL_NEWER", placeOf(book, period), statusOf(book, period ?? ""), {
        period: period ?? "",
      }),
    ),
    ...missing.map((period) => makeFinding("SEAL_MISSING", placeOf(book, period), "sealed", { period })),
    ...lost.map(({ period, code }) => makeFinding("SEAL_LOST", placeOf(book, period), statusOf(book, period), { period, seal: code })),
    ...hidden.map((table) => makeFinding("SEAL_TABLE_HIDDEN", { table, row: null, column: null }, null, {})),
  ];
}

/** The review of any period, with what the seals say; the same review where they all hold. */
export function withSealFindings(review: Review, report: SealReport, sources: TableSources, book: Book): Review {
  const found = sealFindings(report, sources, book);
  return found.length === 0 ? review : { ...review, findings: inOrder([...review.findings, ...found]) };
}

/** The seals that the log of the workbook says were made: a seal that is cut out of the file is missed by it. */
type LoggedSeal = { readonly period: string; readonly code: string };

/** The code as the log quotes it: `“7K3M-9QZX-2PFD-0A1B”`. */
const CODE = /^\P{L}?([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})\P{L}?$/u;

function isAction(cell: Cell, action: keyof typeof SEAL_ACTIONS): boolean {
  return LANGUAGES.some((language) => textOf(cell).normalize("NFC") === SEAL_ACTIONS[action][language]);
}

/** Those that were not taken back, in the order of the log. One undoing may have several lines, all of one moment. */
function loggedSeals(sources: TableSources): readonly LoggedSeal[] {
  const { cells = [] } = sources.EmuLog ?? {};
  const { columns } = readHeaderRow("EmuLog", cells);
  const made: LoggedSeal[] = [];
  let undone: Cell = null;
  for (const line of cells.slice(1)) {
    const cellOf = (column: string): Cell => line[columns.get(column) ?? -1] ?? null;
    const period = readPeriodId(cellOf("place"));
    const code = CODE.exec(textOf(cellOf("after")))?.[1];
    if (isAction(cellOf("action"), "seal") && period !== null && code !== undefined) {
      made.push({ period, code });
      undone = null;
    }
    const time = cellOf("time");
    if (isAction(cellOf("action"), "undo-seal") && (isBlank(undone) || time !== undone)) {
      made.pop();
      undone = time;
    }
  }
  return made;
}
