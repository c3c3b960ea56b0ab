/** Which of the units that meet a standard are certainly within its places, certainly not, or cannot be told yet. */
import { at, numberAt } from "../numbers/at";
import type { Verdict, Reason } from "./outcome";
import { criterionCodes, openUnits, unitNames, type AwardContext } from "./context";
import type { Standard } from "./eligibility";

export type Judged = { readonly unit: number; readonly standard: Standard };

/** Units with the same, settled position across the cut line. */
export type CutTie = { readonly units: readonly number[]; readonly places: number };

export type PlacesJudgement = { readonly verdicts: readonly Verdict[]; readonly ties: readonly CutTie[] };

/** `judged`: all units of the cluster. `places` null: not known, so nobody is certain of one. */
export function judgePlaces(
  context: AwardContext,
  award: number,
  cluster: number,
  judged: readonly Judged[],
  places: number | null,
): PlacesJudgement {
  const ties = new Map<string, CutTie>();
  const field = fieldOf(context, cluster, judged);
  const { id } = at(context.book.awards, award);
  const verdicts = judged.map(({ unit, standard }): Verdict => {
    const place = places === null ? placesUnknown(id, standard) : placeOf(context, field, unit, standard, { award: id, places });
    if (place.tie !== null) {
      ties.set(place.tie.units.join(), place.tie);
    }
    const reasons = withoutRepeats(standard.reasons, place.reasons);
    const verdict = standard.status === "no" || place.certain === false ? "no" : verdictOf(standard, place);
    return {
      unit,
      award,
      verdict,
      reasons: verdict === "undecided" ? withOpenEntries(context, unit, reasons) : reasons,
    };
  });
  return { verdicts, ties: [...ties.values()] };
}

type Place = {
  /** Whether the unit certainly has one, or certainly none; null: open. */
  readonly certain: boolean | null;
  readonly reasons: readonly Reason[];
  /** The unit and those tied with it across the cut line. */
  readonly tie: CutTie | null;
};

function verdictOf(standard: Standard, place: Place): "candidate" | "undecided" {
  return standard.status === "yes" && place.certain === true ? "candidate" : "undecided";
}

/** Those who may take a place, and their positions sorted for counting. A unit that fails the standard takes none. */
type Field = {
  readonly takers: readonly Judged[];
  /** Best positions of all takers; worst positions of those sure to meet the standard and to be ranked. */
  readonly best: Int32Array;
  readonly sureWorst: Int32Array;
  /** Takers whose verdict is open, and units of the cluster with open entries. */
  readonly waiting: ReadonlySet<number>;
};

function fieldOf(context: AwardContext, cluster: number, judged: readonly Judged[]): Field {
  const { best, worst, rankable } = context.positions;
  const takers = judged.filter(({ unit, standard }) => standard.status !== "no" && rankable[unit] === true);
  // Whose standard is met is ranked: UNRANKED would have left it open.
  const sure = takers.filter(({ standard }) => standard.status === "yes");
  const openVerdicts = takers.filter(({ standard }) => standard.status === "open").map(({ unit }) => unit);
  return {
    takers,
    waiting: new Set([...openVerdicts, ...at(context.open, cluster)]),
    best: Int32Array.from(takers, ({ unit }) => numberAt(best, unit)).sort(),
    sureWorst: Int32Array.from(sure, ({ unit }) => numberAt(worst, unit)).sort(),
  };
}

/** How many of the sorted numbers are above the limit. */
function countAbove(sorted: Int32Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(sorted, middle) > limit) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return sorted.length - low;
}

function placesUnknown(award: string, standard: Standard): Place {
  const reasons: Reason[] = standard.status === "no" ? [] : [{ code: "PLACES_UNKNOWN", params: { award } }];
  return { certain: null, reasons, tie: null };
}

/** What every reason about a place names: the award whose places these are, and how many. */
type Quota = { readonly award: string; readonly places: number };

function placeOf(context: AwardContext, field: Field, unit: number, standard: Standard, quota: Quota): Place {
  const { positions } = context;
  const { places } = quota;
  const { rank } = at(context.standings, unit);
  const ranked = rank === null ? {} : { rank };
  const isRankable = positions.rankable[unit] === true;
  // A unit that can never be ranked comes after all that are.
  const ahead = isRankable ? countAbove(field.sureWorst, numberAt(positions.best, unit)) : field.sureWorst.length;
  if (ahead >= places) {
    return { certain: false, reasons: [{ code: "PLACES_TAKEN", params: { ...ranked, ...quota } }], tie: null };
  }
  if (standard.status === "no" || !isRankable) {
    return { certain: null, reasons: [], tie: null };
  }
  // At or above this unit's worst position; the unit itself is among them.
  const position = countAbove(field.best, numberAt(positions.worst, unit) - 1);
  if (position <= places) {
    // Enough places for everybody who may end above; while nothing counts, UNRANKED has said so.
    return positions.ranked[unit] === true
      ? { certain: true, reasons: [{ code: "WITHIN_PLACES", params: { ...ranked, position, ...quota } }], tie: null }
      : { certain: null, reasons: [], tie: null };
  }
  return openPlace(context, field, unit, ahead, quota);
}

/** Why the place cannot be told: a tie across the cut line, or somebody's entries or verdict still open. */
function openPlace(context: AwardContext, field: Field, unit: number, ahead: number, quota: Quota): Place {
  const { worst, best } = context.positions;
  const [ownWorst, ownBest] = [numberAt(worst, unit), numberAt(best, unit)];
  const tied: number[] = [];
  const unsure: number[] = [];
  for (const { unit: other, standard } of field.takers) {
    if (other === unit) {
      continue;
    }
    const [otherWorst, otherBest] = [numberAt(worst, other), numberAt(best, other)];
    const equal = ownWorst === ownBest && otherWorst === otherBest && ownBest === otherBest;
    const behind = otherBest < ownWorst;
    if (equal) {
      tied.push(other);
    }
    if (!behind && ((!equal && otherWorst <= ownBest) || standard.status === "open")) {
      unsure.push(other);
    }
  }
  const reasons: Reason[] = [];
  const isAcross = tied.length > 0 && ahead + tied.length >= quota.places;
  if (isAcross) {
    reasons.push({ code: "TIED_AT_CUT", params: { units: unitNames(context, tied), ...quota } });
  }
  const waited = waitedFor(context, field, unit, unsure);
  if (waited.length > 0) {
    reasons.push({ code: "PLACE_OPEN", params: { units: unitNames(context, waited) } });
  }
  const units = [unit, ...tied].sort((a, b) => a - b);
  return { certain: null, reasons, tie: isAcross ? { units, places: quota.places } : null };
}

/**
 * Whose entries or verdict the place waits for. Where neither unit of an unsure pair has anything open, a leader rule
 * makes their points depend on third units: then all with open entries are named.
 */
function waitedFor(context: AwardContext, field: Field, unit: number, unsure: readonly number[]): readonly number[] {
  const direct = unsure.filter((other) => field.waiting.has(other));
  const ownOpen = at(context.standings, unit).open.length > 0;
  return direct.length > 0 || ownOpen || unsure.length === 0 ? direct : openUnits(context, unit);
}

/** A place reason that the award above gave already is not repeated. */
function withoutRepeats(standard: readonly Reason[], place: readonly Reason[]): readonly Reason[] {
  return [...standard, ...place.filter(({ code }) => !standard.some((reason) => reason.code === code))];
}

function withOpenEntries(context: AwardContext, unit: number, reasons: readonly Reason[]): readonly Reason[] {
  const { open } = at(context.standings, unit);
  return open.length === 0 || reasons.some(({ code }) => code === "ENTRIES_OPEN")
    ? reasons
    : [...reasons, { code: "ENTRIES_OPEN", params: { criteria: criterionCodes(context, open) } }];
}
