/** Whether a sealed period is still what was sealed; every change is named. */
import { at, given } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import type { Place } from "../../core/model/finding";
import type { Review } from "../../core/result";
import { ageOfRules, type RulesAge } from "../../core/version";
import type { TableSources } from "../source";
import { finish, within, type Steps } from "../../core/steps";
import {
  resultLines,
  SEAL_FORMAT,
  sealedCellsInSteps,
  sorted,
  sortedInSteps,
  type PlacedLine,
  type SealDifference,
  type SealedLine,
  type SealFormat,
} from "./lines";
import { pathOf, rowIdOf } from "./paths";
import { joinRenamed } from "./renamed";
import { hashInSteps, type Seal } from "./seal";

export type Verification = {
  readonly seal: Seal;
  /** The seal itself holds what was hashed. */
  readonly intact: boolean;
  /** The seal it names as the one before is there; true for the first. */
  readonly chained: boolean;
  /** No other seal is of the same period or follows the same one: of two, which counts would be anybody's choice. */
  readonly alone: boolean;
  /** It was not made before the seal that it follows. */
  readonly ordered: boolean;
  /** EmuPeriods no longer says that the period is sealed. */
  readonly reopened: boolean;
  /** The rules that sealed it, beside those of this version. */
  readonly rules: RulesAge;
  /** The first of them, in the order of their keys; `inputCount` says how many there are. */
  readonly inputs: readonly SealDifference[];
  readonly inputCount: number;
  readonly results: readonly SealDifference[];
  readonly resultCount: number;
  /** Sealed cells that are formulas now: what they show may be something else tomorrow. */
  readonly formulas: readonly Place[];
  /** Sealed cells that show something else than they hold, by their number format. */
  readonly masked: readonly Place[];
};

/** Differences that are told one by one: a seal that holds nothing differs in every cell of the workbook. */
const MOST_TOLD = 1_000;

/** No cell that decides the results was changed. */
export function sameInputs({ inputCount }: Verification): boolean {
  return inputCount === 0;
}

/**
 * The cells are those that were sealed, but this version's rules are others and give other results: nobody here can tell whether
 * those in the seal are what its rules gave.
 */
export function isByRules(verification: Verification): boolean {
  return sameInputs(verification) && verification.rules !== "same" && verification.resultCount > 0;
}

/** The seal as a whole is in its place and as it was made. */
export function isSound({ intact, chained, alone, ordered, reopened }: Verification): boolean {
  return intact && chained && alone && ordered && !reopened;
}

/** `unchecked`: nothing was changed that this version can see, but it does not know the rules that gave the results. */
export type SealState = "holds" | "unchecked" | "broken";

export function stateOf(verification: Verification): SealState {
  const { resultCount, rules, formulas, masked } = verification;
  if (!isSound(verification) || !sameInputs(verification) || formulas.length + masked.length > 0) {
    return "broken";
  }
  if (rules === "unknown" || isByRules(verification)) {
    return "unchecked";
  }
  return resultCount === 0 ? "holds" : "broken";
}

export function holds(verification: Verification): boolean {
  return stateOf(verification) === "holds";
}

/** A period as it is now, in the order of its keys; made once, however many seals there are of it. */
export type PeriodNow = {
  readonly inputs: readonly PlacedLine[];
  readonly blanks: readonly PlacedLine[];
  /** null: not reviewed, because there are no entries and nothing else is as it was sealed. */
  readonly results: readonly SealedLine[] | null;
  readonly formulas: readonly Place[];
  readonly masked: readonly Place[];
};

/** @param format of the seals that are compared with it */
export function* periodInSteps(sources: TableSources, period: string, format: SealFormat): Steps<PeriodNow> {
  const { lines, ...marked } = yield* within(0, 0.7, sealedCellsInSteps(sources, period, format));
  const inputs = yield* within(0.7, 1, sortedInSteps(lines));
  return { inputs, results: null, ...marked };
}

export function periodCells(sources: TableSources, period: string, format: SealFormat = SEAL_FORMAT): PeriodNow {
  return finish(periodInSteps(sources, period, format));
}

export function withResults(now: PeriodNow, book: Book, review: Review): PeriodNow {
  return { ...now, results: sorted(resultLines(book, review)) };
}

type Line = SealedLine & { readonly place?: Place };
type Differences = { readonly told: readonly SealDifference[]; readonly count: number };

/** Both are walked side by side in the order of their keys. */
function differences(sealed: readonly SealedLine[], now: readonly Line[]): Differences {
  const told: SealDifference[] = [];
  let count = 0;
  const before = sorted([...new Map(sealed.map((line) => [line.key, line])).values()]);
  function tell(key: string, was: string, is: string, place: Place | null): void {
    if (was !== is) {
      count += 1;
      if (told.length < MOST_TOLD) {
        told.push({ key: pathOf(key), sealed: was, now: is, place });
      }
    }
  }
  for (let one = 0, other = 0; one < before.length || other < now.length;) {
    const [was, is] = [before[one], now[other]];
    const isGone = is === undefined || (was !== undefined && was.key < is.key);
    const isNew = was === undefined || (is !== undefined && is.key < was.key);
    tell(given((isGone ? was : is)?.key), isNew ? "" : was.value, isGone ? "" : is.value, isGone ? null : (is.place ?? null));
    one += isNew ? 0 : 1;
    other += isGone ? 0 : 1;
  }
  return { told, count };
}

/** A cell that was emptied is where the others of its row are. */
function placed(found: readonly SealDifference[], { inputs, blanks }: PeriodNow): readonly SealDifference[] {
  if (found.every(({ place }) => place !== null)) {
    return found;
  }
  const rows = new Map([...blanks, ...inputs].map(({ key, place }) => [rowIdOf(pathOf(key)), place]));
  return found.map((difference) => {
    const { key, place } = difference;
    const row = place === null ? rows.get(rowIdOf(key)) : undefined;
    return row === undefined ? difference : { ...difference, place: { ...row, column: at(key, key.length - 1) } };
  });
}

function inputDifferences(seal: Seal, now: PeriodNow): Differences {
  const { told, count } = differences(seal.inputs, now.inputs);
  if (count > told.length) {
    return { told, count };
  }
  const joined = joinRenamed(placed(told, now), seal.inputs, now.inputs);
  return { told: joined, count: joined.length };
}

/** Every cell is what this seal holds. */
export function hasSealedCells(seal: Seal, now: PeriodNow): boolean {
  return differences(seal.inputs, now.inputs).count === 0;
}

/** `2026-11-22 13:05`, which is in the order of time; what anybody wrote in its place is in no order. */
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

function isOrdered(seal: Seal, before: Seal | undefined): boolean {
  return before === undefined || (TIME.test(seal.sealedAt) && TIME.test(before.sealedAt) && before.sealedAt <= seal.sealedAt);
}

/**
 * @param seals every seal of the workbook
 * @param now the sealed period as it is now
 */
export function* verifyOneInSteps(seal: Seal, seals: readonly Seal[], now: PeriodNow, book: Book): Steps<Verification> {
  const period = (book.periods ?? []).find(({ id }) => id === seal.period);
  const before = seal.previous === "" ? undefined : seals.find(({ hash }) => hash === seal.previous);
  const rivals = seals.filter((other) => other !== seal && (other.period === seal.period || other.previous === seal.previous));
  const hash = yield* hashInSteps(seal);
  const [inputs, results] = [inputDifferences(seal, now), differences(seal.results, now.results ?? [])];
  return {
    seal,
    intact: hash === seal.hash,
    chained: seal.previous === "" || before !== undefined,
    alone: rivals.length === 0,
    ordered: isOrdered(seal, before),
    reopened: period !== undefined && period.status !== "sealed",
    rules: ageOfRules(seal.engine),
    inputs: inputs.told,
    inputCount: inputs.count,
    results: results.told,
    resultCount: results.count,
    formulas: now.formulas,
    masked: now.masked,
  };
}

export function verifySeal(seal: Seal, seals: readonly Seal[], now: PeriodNow, book: Book): Verification {
  return finish(verifyOneInSteps(seal, seals, now, book));
}
