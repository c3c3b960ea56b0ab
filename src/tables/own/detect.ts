/**
 * Looks at the sheets of a workbook and proposes how each could be read: where the headers stand, what the columns mean, whose
 * figures are in them. A proposal is a guess with its reasons; a person confirms it.
 */
import { at, given } from "../../core/numbers/at";
import type { Policy } from "../../core/model/policy";
import { blocksIn } from "./blocks";
import { find } from "./find";
import { bestGuess, type Guess, type OwnReason } from "./guess";
import { pathKey } from "./header";
import { countLeaves, isOpen, leavesOf, type OwnConfirmation, type OwnMapping, type OwnRow } from "./mapping";
import { proved } from "./readings";
import { guessPeriod } from "./period";
import { cellIn, isFigure, placeIn, viewOf, wordsOf, type OwnSheet } from "./sheet";
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
  /** Headers that nobody but a person can tell the meaning of. */
  readonly questions: readonly OwnQuestion[];
};

/** A column or row that a person has to say the meaning of before anything is remembered. */
export type OwnQuestion = { readonly text: string; readonly at: SheetCell };

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

function questionsOf({ view, row, depth, columns, at, rows, lines }: Guess): readonly OwnQuestion[] {
  const ofColumns = columns.flatMap(({ role, path }, index) =>
    role === "ask" ? [{ text: path.join(" / "), at: placeIn(view, row + depth - 1, given(at[index])) }] : [],
  );
  const label = given(at[columns.findIndex(({ role }) => role === "text")]);
  const ofRows = rows.flatMap(({ kind, label: text }, index) =>
    kind === "ask" ? [{ text, at: placeIn(view, given(lines[index]), label) }] : [],
  );
  return [...ofColumns, ...ofRows];
}

/** The same of a layout that a person has corrected. */
export function questionsIn(sheets: readonly OwnSheet[], mapping: OwnMapping): readonly OwnQuestion[] {
  const found = find(sheets, mapping);
  const block = found.ok ? found.blocks[0] : undefined;
  const place = (line: number | null, column: number | null): SheetCell =>
    block === undefined || line === null || column === null ? { sheet: "", row: 0, column: 0 } : placeIn(block.view, line, column);
  const label = block?.columns[mapping.columns.findIndex(({ role }) => role === "text")] ?? null;
  return [
    ...mapping.columns.flatMap(({ role, path }, index) =>
      role === "ask" ? [{ text: path.join(" / "), at: place(block?.headLine ?? null, block?.columns[index] ?? null) }] : [],
    ),
    ...mapping.rows.flatMap(({ kind, label: text }, index) =>
      kind === "ask" ? [{ text, at: place(block?.rows[index] ?? null, label) }] : [],
    ),
  ];
}

function proposalOf(first: Guess, sheets: OwnMapping["sheets"], others: readonly Guess[], fileName: string): Proposal {
  const readings = [first, ...others].map(proved);
  const guess = at(readings, 0).guess;
  const isProven = readings.every(({ confirmed }) => confirmed === "totals");
  return made(guess, sheets, others, fileName, isProven ? "totals" : "nobody");
}

function made(
  guess: Guess,
  sheets: OwnMapping["sheets"],
  others: readonly Guess[],
  fileName: string,
  confirmed: OwnConfirmation,
): Proposal {
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
    confirmed,
  };
  const score = guess.score + (others.length > 0 ? 6 : 0);
  const units = shape === "sheets" ? sheets.length : new Set(columns.flatMap(({ unit }) => (unit === "" ? [] : [unit]))).size;
  const isSigned = rows.some(({ kind }) => kind === "deduction");
  const isSure = score >= 10 && !isOpen(mapping);
  return {
    mapping,
    header: placeIn(view, row, given(at[0])),
    confidence: isSure ? "high" : score >= 7 ? "medium" : "low",
    reasons: [...(others.length > 0 ? (["same-sheets"] as const) : []), ...guess.reasons, ...(isSigned ? (["deductions"] as const) : [])],
    units,
    criteria: countLeaves(rows),
    questions: questionsOf(guess),
  };
}

function keyOf({ mark, label, group }: OwnRow): string {
  return [mark, label, group].join("\n");
}

/** The sheets with the same headers as one of them, each a unit's; rows that one of them lacks are told apart. */
function proposeSheets(guesses: readonly Guess[], fileName: string): readonly Proposal[] {
  const families = new Map<string, Guess[]>();
  for (const guess of guesses) {
    const key = guess.columns.map(({ path }) => pathKey(path)).join("\f");
    families.set(key, [...(families.get(key) ?? []), guess]);
  }
  return [...families.values()].map((family) => {
    const fullest = family.reduce((best, one) => (one.rows.length > best.rows.length ? one : best));
    const refs = family.map(({ view, rows, row }) => {
      const label = unitOnSheet(view, row);
      const here = new Set(rows.map(keyOf));
      const lacking = fullest.rows.flatMap((one, index) => (here.has(keyOf(one)) ? [] : [index]));
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

function likeliest(sheet: OwnSheet): Guess | null {
  const guesses = [bestGuess(sheet, false), bestGuess(sheet, true)].filter((guess) => guess !== null);
  return guesses.sort((left, right) => right.score - left.score)[0] ?? null;
}

/** The ways in which the sheets can be read, the likeliest first; none where nothing looks like a score sheet. */
export function detect(sheets: readonly OwnSheet[], fileName = ""): readonly Proposal[] {
  const single: Guess[] = [];
  const proposals: Proposal[] = [];
  for (const sheet of sheets) {
    const best = likeliest(sheet);
    if (best === null || best.score < LEAST_SCORE) {
      continue;
    }
    if (best.shape === "sheets") {
      const blocks = blocksIn(sheet).map(likeliest);
      single.push(...(blocks.every((block) => block?.shape === "sheets") ? blocks.filter((block) => block !== null) : [best]));
    } else {
      const ref = { name: sheet.name, unit: "", labelled: false, lacking: [] };
      proposals.push(proposalOf(best, [ref], [], fileName));
    }
  }
  return [...proposals, ...proposeSheets(single, fileName)]
    .sort((left, right) => strength(right) - strength(left))
    .slice(0, MOST_PROPOSALS);
}

type Seen = Pick<Guess, "view" | "columns" | "at" | "rows" | "lines">;

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
  for (const { view, rows, lines, columns, at } of seen) {
    // Totals say nothing about single points.
    const leaves = leavesOf(rows).map((index) => given(lines[index]));
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
