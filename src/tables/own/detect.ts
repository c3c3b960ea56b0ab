/**
 * Looks at the sheets of a workbook and proposes how each could be read: where the headers stand, what the columns mean, whose
 * figures are in them. A proposal is a guess with its reasons; a person confirms it.
 */
import { given } from "../../core/numbers/at";
import type { Policy } from "../../core/model/policy";
import { figuresFacts } from "./facts";
import { bestGuess, type Guess, type OwnReason } from "./guess";
import { pathKey } from "./header";
import { isLeaf, type OwnMapping, type OwnRow } from "./mapping";
import { guessPeriod } from "./period";
import { cellIn, isFigure, placeIn, viewOf, wordsOf, type OwnSheet } from "./sheet";
import type { SheetCell } from "../source";
import { unitOnSheet } from "./unit-label";

export type Proposal = {
  readonly mapping: OwnMapping;
  /** The header's first cell on the (first) sheet. */
  readonly header: SheetCell;
  readonly confidence: "high" | "medium" | "low";
  readonly reasons: readonly OwnReason[];
  readonly units: number;
  readonly criteria: number;
};

/** Proposals worth showing. */
const LEAST_SCORE = 4;
const MOST_PROPOSALS = 8;

/** Titles, tab and file name: whatever may tell the period, nearest first. */
function titlesOf({ view, row, depth }: Guess, fileName: string): readonly string[] {
  const lines = view.turned ? 12 : row + depth;
  const sheet = view.turned ? viewOf(view.sheet, false) : view;
  const texts = Array.from({ length: Math.min(lines, sheet.rows) }, (_line, line) =>
    Array.from({ length: Math.min(sheet.columns, 40) }, (_cell, column) => wordsOf(cellIn(sheet, line, column))),
  ).flat();
  return [...texts.filter((text) => text !== "" && !isFigure(text)), view.sheet.name, fileName];
}

const POLICY: { readonly rankBy: Policy["rankBy"]; readonly blanks: Policy["blanks"] } = { rankBy: "percent", blanks: "out" };

function proposalOf(guess: Guess, sheets: OwnMapping["sheets"], others: readonly Guess[], fileName: string): Proposal {
  const { view, row, depth, columns, at, rows, shape } = guess;
  const hasMaximum = columns.some(({ role }) => role === "maximum");
  const { decimals, maximum } = figuresFacts([guess, ...others]);
  const hasComparator = columns.some(({ role }) => role === "comparator");
  const mapping: OwnMapping = {
    shape,
    depth,
    columns,
    rows,
    sheets,
    period: guessPeriod(titlesOf(guess, fileName)),
    decimals,
    ...POLICY,
    rankBy: hasMaximum ? POLICY.rankBy : "points",
    rule: hasComparator ? "pass" : "ratio",
    maximum: hasMaximum ? null : maximum,
  };
  const score = guess.score + (others.length > 0 ? 6 : 0);
  const units = shape === "sheets" ? sheets.length : new Set(columns.flatMap(({ unit }) => (unit === "" ? [] : [unit]))).size;
  return {
    mapping,
    header: placeIn(view, row, given(at[0])),
    confidence: score >= 10 ? "high" : score >= 7 ? "medium" : "low",
    reasons: [...(others.length > 0 ? (["same-sheets"] as const) : []), ...guess.reasons],
    units,
    criteria: rows.filter((one) => isLeaf(rows, one)).length,
  };
}

function sameRow(left: OwnRow, right: OwnRow): boolean {
  return left.mark === right.mark && left.label === right.label && left.group === right.group;
}

/** The sheets with the same headers as one of them, each a unit's; rows that one of them lacks are told apart. */
function proposeSheets(guesses: readonly Guess[], fileName: string): readonly Proposal[] {
  const families = new Map<string, Guess[]>();
  for (const guess of guesses) {
    const key = guess.columns.map(({ path, role }) => `${pathKey(path)}\t${role}`).join("\f");
    families.set(key, [...(families.get(key) ?? []), guess]);
  }
  return [...families.values()].map((family) => {
    const fullest = family.reduce((best, one) => (one.rows.length > best.rows.length ? one : best));
    const refs = family.map(({ view, rows, row }) => {
      const label = unitOnSheet(view, row);
      const lacking = fullest.rows.flatMap((one, index) => (rows.some((other) => sameRow(one, other)) ? [] : [index]));
      return { name: view.sheet.name, unit: label ?? view.sheet.name, labelled: label !== null, lacking };
    });
    return proposalOf(
      fullest,
      refs,
      family.filter((one) => one !== fullest),
      fileName,
    );
  });
}

function strength({ confidence, units, criteria }: Proposal): number {
  return { high: 2000, medium: 1000, low: 0 }[confidence] + units * criteria;
}

/** The ways in which the sheets can be read, the likeliest first; none where nothing looks like a score sheet. */
export function detect(sheets: readonly OwnSheet[], fileName = ""): readonly Proposal[] {
  const single: Guess[] = [];
  const proposals: Proposal[] = [];
  for (const sheet of sheets) {
    const guesses = [bestGuess(sheet, false), bestGuess(sheet, true)].filter((guess) => guess !== null);
    const [best] = guesses.sort((left, right) => right.score - left.score);
    if (best === undefined || best.score < LEAST_SCORE) {
      continue;
    }
    if (best.shape === "sheets") {
      single.push(best);
    } else {
      const ref = { name: sheet.name, unit: "", labelled: false, lacking: [] };
      proposals.push(proposalOf(best, [ref], [], fileName));
    }
  }
  return [...proposals, ...proposeSheets(single, fileName)]
    .sort((left, right) => strength(right) - strength(left))
    .slice(0, MOST_PROPOSALS);
}
