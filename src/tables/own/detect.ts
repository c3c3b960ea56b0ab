/**
 * Looks at the sheets of a workbook and proposes how each could be read: where the headers stand, what the columns mean, whose
 * figures are in them. A proposal is a guess with its reasons; a person confirms it.
 */
import { given } from "../../core/numbers/at";
import type { Policy } from "../../core/model/policy";
import { bestGuess, type Guess, type OwnReason } from "./guess";
import { pathKey } from "./header";
import { isLeaf, type OwnMapping, type OwnRow, type OwnColumn } from "./mapping";
import { guessPeriod } from "./period";
import { cellIn, isFigure, placeIn, viewOf, wordsOf, type OwnSheet, type View } from "./sheet";
import type { SheetCell } from "../source";
import { unitOnSheet } from "./unit-label";
import { fromNumber } from "../../core/numbers/exact";
import { POINT_ROLES } from "../../schema/own-words";

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

type Seen = {
  readonly view: View;
  /** The lines of the view that hold criteria: totals say nothing about single points. */
  readonly leaves: readonly number[];
  readonly columns: readonly OwnColumn[];
  readonly at: readonly (number | null)[];
};

const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 6;
const POINTS: ReadonlySet<string> = new Set([...POINT_ROLES, "actual"]);

function decimalsOf(cell: number): number {
  const exact = fromNumber(cell);
  if (exact === null || exact.big) {
    return MOST_DECIMALS;
  }
  const { d } = exact;
  const places = [0, 1, 2, 3, 4, 5].find((place) => 10 ** place % d === 0);
  return places ?? MOST_DECIMALS;
}

/** 1, 2 or 5 followed by zeros: the smallest that is not below what anybody has; 10 at least. */
function roundMaximum(largest: number): number {
  for (let power = 10; power < 1e9; power *= 10) {
    const found = [power, power * 2, power * 5].find((round) => round >= largest);
    if (found !== undefined) {
      return found;
    }
  }
  return 1e9;
}

/** What the figures of a sheet themselves say: how many decimals points have, and what would be a sensible maximum. */
export function figuresFacts(seen: readonly Seen[]): { readonly decimals: number; readonly maximum: number } {
  let [decimals, largest] = [FEWEST_DECIMALS, 0];
  for (const { view, leaves, columns, at } of seen) {
    for (const [index, { role }] of columns.entries()) {
      for (const line of POINTS.has(role) ? leaves : []) {
        const cell = cellIn(view, line, given(at[index]));
        if (typeof cell === "number") {
          decimals = Math.max(decimals, decimalsOf(cell));
          largest = Math.max(largest, cell);
        }
      }
    }
  }
  return { decimals, maximum: roundMaximum(largest) };
}
