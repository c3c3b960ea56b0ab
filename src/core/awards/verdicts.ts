/**
 * Candidate, not eligible, or cannot decide: for each unit and award, true in every outcome of what is still open. A
 * tie at the cut line is reported and never broken; the software names candidates, the council decides.
 */
import { at } from "../numbers/at";
import type { AwardOutcome, Reason } from "./outcome";
import { inBatches, type Steps } from "../steps";
import type { AwardContext } from "./context";
import { ownStandard, standardFrom, type Standard } from "./eligibility";
import { judgePlaces, type CutTie, type Judged } from "./judge-places";
import { leadOf } from "./lead";
import { placesOf } from "./places";

export type AwardTie = CutTie & { readonly award: number };
export type Judgement = { readonly outcomes: readonly AwardOutcome[]; readonly ties: readonly AwardTie[] };

type Settled = {
  readonly outcome: AwardOutcome;
  readonly places: number | null;
  /** By unit: its standard and the reasons of its verdict. */
  readonly judged: ReadonlyMap<number, { readonly standard: Standard; readonly reasons: readonly Reason[] }>;
  readonly ties: readonly CutTie[];
};

/** Every award in every cluster, in the order of the tables. */
export function* judgeAwards(context: AwardContext): Steps<Judgement> {
  const known = new Map<string, Settled>();
  const settled: Settled[] = [];
  for (const award of context.book.awards.keys()) {
    for (const cluster of context.clusters.keys()) {
      settled.push(yield* settle(context, award, cluster, known, new Set()));
    }
  }
  return {
    outcomes: settled.map(({ outcome }) => outcome),
    ties: settled.flatMap(({ outcome, ties }) => ties.map((tie) => ({ ...tie, award: outcome.award }))),
  };
}

/** Units whose own standard is looked at in one step. */
const UNITS_A_STEP = 200;

/** `below`: awards that ask for this one, so that awards nested in a circle end as open questions. */
function* settle(
  context: AwardContext,
  index: number,
  cluster: number,
  known: Map<string, Settled>,
  below: ReadonlySet<number>,
): Steps<Settled> {
  const key = `${index}/${cluster}`;
  const before = known.get(key);
  if (before !== undefined) {
    return before;
  }
  const award = at(context.book.awards, index);
  const units = at(context.members, cluster);
  const { nestedUnder } = award;
  const asking = new Set([...below, index]);
  const circle = nestedUnder !== null && asking.has(nestedUnder);
  const parent = nestedUnder === null || circle ? null : yield* settle(context, nestedUnder, cluster, known, asking);
  const own = placesOf(award, units.length);
  const places = own === null ? null : Math.min(own, parent?.places ?? own);
  const lead = leadOf(context, units);
  const judge = (unit: number): Judged => {
    const standard = ownStandard(context, index, unit, lead);
    if (nestedUnder === null) {
      return { unit, standard };
    }
    const parentId = at(context.book.awards, nestedUnder).id;
    return { unit, standard: nestedStandard(standard, parent, unit, parentId) };
  };
  const judged: Judged[] = [];
  yield* inBatches(units.length, UNITS_A_STEP, (from, to) => {
    judged.push(...units.slice(from, to).map(judge));
  });
  const { verdicts, ties } = judgePlaces(context, index, cluster, judged, places);
  const taken = verdicts.filter(({ verdict }) => verdict === "candidate").length;
  const settled: Settled = {
    outcome: {
      award: index,
      cluster: at(context.clusters, cluster),
      places: places ?? 0,
      left: Math.max(0, (places ?? 0) - taken),
      verdicts,
    },
    places,
    judged: new Map(judged.map(({ unit, standard }, position) => [unit, { standard, reasons: at(verdicts, position).reasons }])),
    ties,
  };
  known.set(key, settled);
  return settled;
}

/** What speaks about a place, or leaves it open: a place above may wait for nothing but the unit's own entries. */
const PLACE_REASONS = ["PLACES_TAKEN", "TIED_AT_CUT", "PLACE_OPEN", "PLACES_UNKNOWN", "ENTRIES_OPEN"];

/**
 * A nested award asks for the standard of the one above it and is one of that one's places: whoever certainly gets no
 * place there gets none here, and whoever's place there is open has an open one here.
 */
function nestedStandard(own: Standard, parent: Settled | null, unit: number, award: string): Standard {
  const above = parent?.judged.get(unit);
  if (above === undefined) {
    return standardFrom([...own.reasons, { code: "STANDARD_OPEN", params: { award } }]);
  }
  const codes = { yes: "STANDARD_MET", no: "STANDARD_NOT_MET", open: "STANDARD_OPEN" } as const;
  const ofPlaces = above.reasons.filter(({ code }) => PLACE_REASONS.includes(code));
  return standardFrom([...own.reasons, { code: codes[above.standard.status], params: { award } }, ...ofPlaces]);
}
