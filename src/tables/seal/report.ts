/** Every seal of a workbook verified, and what that says as findings among those of a review. */
import { given } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import { isCellError, type Cell } from "../../core/model/cell";
import { fromNumber } from "../../core/numbers/exact";
import type { FindingCode } from "../../core/model/finding-codes";
import { makeFinding } from "../../core/model/make-finding";
import { inOrder } from "../../core/model/finding-order";
import type { Finding, Param, Place } from "../../core/model/finding";
import { statusOf, type SealFacts } from "../../core/periods/obstacles";
import type { Review } from "../../core/result";
import { reviewInSteps } from "../../core/review";
import { finish, within, type Steps } from "../../core/steps";
import { cellAt } from "../locate";
import type { TableSources } from "../source";
import { cellOfSealed } from "./lines";
import { codeOf } from "./seal";
import { readSeals, type Unread } from "./stored";
import { isByRules, sameInputs, verifySeal, type SealDifference, type Verification } from "./verify";

export type SealReport = {
  /** In the order of their chain. */
  readonly verifications: readonly Verification[];
  readonly unread: readonly Unread[];
  /** Periods with entries that are called sealed and have no seal. */
  readonly missing: readonly string[];
};

/** @param stored the texts of the seals as the workbook keeps them */
export function* verifyInSteps(stored: readonly string[], sources: TableSources, book: Book): Steps<SealReport> {
  const { seals, unread } = readSeals(stored);
  const verifications: Verification[] = [];
  for (const [index, seal] of seals.entries()) {
    const review = yield* within(index / seals.length, (index + 1) / seals.length, reviewInSteps(book, seal.period));
    verifications.push(verifySeal(seal, seals, sources, book, review));
  }
  const known = new Set([...seals.map(({ period }) => period), ...unread.map(({ period }) => period)]);
  // A unit's own workbook lists the cluster's periods without their entries: there is nothing that could have been sealed.
  const filled = new Set(book.entries.map(({ period }) => period));
  const called = (book.periods ?? []).filter(({ id, status }) => status === "sealed" && filled.has(id));
  return { verifications, unread, missing: called.map(({ id }) => id).filter((id) => !known.has(id)) };
}

export function verifySeals(stored: readonly string[], sources: TableSources, book: Book): SealReport {
  return finish(verifyInSteps(stored, sources, book));
}

/** A seal that was tampered with, or entries of its period that were changed: nothing is sealed on top of that. */
function isBroken({ intact, chained, reopened, inputs }: Verification): boolean {
  const own = inputs.some(({ key: [table] }) => table === "EmuEntries" || table === "EmuPeriods");
  return !intact || !chained || reopened || own;
}

/** What the seals say to somebody who wants to seal `period`. */
export function sealFacts({ verifications, unread, missing }: SealReport, period: string): SealFacts {
  const periods = (wanted: readonly Verification[]) => wanted.map(({ seal }) => seal.period);
  const broken = verifications.filter(isBroken);
  const changed = verifications.filter((one) => !isBroken(one) && !sameInputs(one));
  return {
    exists: verifications.some(({ seal }) => seal.period === period),
    broken: [...periods(broken), ...unread.map((one) => one.period ?? "?"), ...missing],
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

function counted(name: "cells" | "results", of: readonly SealDifference[]): Readonly<Record<string, number>> {
  return of.length === 0 ? {} : { [name]: of.length };
}

function findingsOf(verification: Verification, sources: TableSources, book: Book): readonly Finding[] {
  const { seal, intact, chained, reopened, inputs, results } = verification;
  const place = placeOf(book, seal.period);
  const status = statusOf(book, seal.period);
  const known = { period: seal.period, seal: codeOf(seal.hash) };
  const differs = { ...known, ...counted("cells", inputs), ...counted("results", results) };
  const said = (code: FindingCode, params: Readonly<Record<string, Param>> = known) => [makeFinding(code, place, status, params)];
  return [
    ...(intact ? [] : said("SEAL_TAMPERED")),
    ...(chained ? [] : said("SEAL_CHAIN_BROKEN")),
    ...(reopened ? said("SEAL_REOPENED", { ...known, status: given(status) }) : []),
    ...(isByRules(verification)
      ? said("SEAL_RULES_DIFFER", { ...differs, engine: seal.engine })
      : inputs.length + results.length > 0
        ? said("SEAL_BROKEN", differs)
        : []),
    ...inputs.slice(0, CELLS_NAMED).flatMap((difference) => cellFinding(seal.period, difference, sources)),
  ];
}

export function sealFindings(report: SealReport, sources: TableSources, book: Book): readonly Finding[] {
  const { verifications, unread, missing } = report;
  return [
    ...verifications.flatMap((verification) => findingsOf(verification, sources, book)),
    ...unread.map(({ problem, period }) =>
      makeFinding(problem === "damaged" ? "SEAL_DAMAGED" : "SEAL_NEWER", placeOf(book, period), statusOf(book, period ?? ""), {
        period: period ?? "",
      }),
    ),
    ...missing.map((period) => makeFinding("SEAL_MISSING", placeOf(book, period), "sealed", { period })),
  ];
}

/** The review of any period, with what the seals say; the same review where they all hold. */
export function withSealFindings(review: Review, report: SealReport, sources: TableSources, book: Book): Review {
  const found = sealFindings(report, sources, book);
  return found.length === 0 ? review : { ...review, findings: inOrder([...review.findings, ...found]) };
}
