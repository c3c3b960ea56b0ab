import { given } from "../numbers/at";
import { compare, equals, max, min, type Exact } from "../numbers/exact";
import type { Band, Criterion } from "../model/book";
import type { Comparator } from "../model/ids";
import type { Problem } from "../model/problem";
import { MEASURED, rule, type Leaf } from "./rule";
import { holds, lessIsBetter } from "./target";

declare module "../model/ids" {
  interface RuleSteps {
    /** { measure, actual, points } the band that the result lies in (R24) */
    bands: "RULE_BANDS";
  }
}

/**
 * Points of the band that a result lies in; null: in none. Which end belongs to a band is said by the comparator: `>=` (or none)
 * from 80 to below 90, `>` above 80 up to 90, `<=` up to 3, `<` below 3. Where nothing begins at the far end of the last
 * band, that end belongs to it too: 90..100 holds 100.
 */
export function bandPoints(actual: Exact, bands: readonly Band[], comparator: Comparator | null): Exact | null {
  const way = comparator === null || comparator === "=" ? ">=" : comparator;
  return (
    bands.find((band) => isBetween(actual, band, bands, way))?.points ??
    tightest(actual, bands, way)?.points ??
    bands.find(({ from, to }) => from === null && to === null)?.points ??
    null
  );
}

/** `90..95:8` */
function isBetween(actual: Exact, { from, to }: Band, bands: readonly Band[], way: Comparator): boolean {
  if (from === null || to === null) {
    return false;
  }
  const [low, high] = [compare(actual, from), compare(actual, to)];
  if (low === 0 || high === 0) {
    // The end that the comparator includes, or the other one where no further band has it.
    const ownEnd = way === ">=" || way === "<" ? low === 0 : high === 0;
    return ownEnd || !bands.some((other) => takesEnd(other, actual, low === 0));
  }
  return low > 0 && high < 0;
}

/** Whether this band begins at the top end of another one, or ends at the bottom end of it. */
function takesEnd(band: Band, end: Exact, atBottom: boolean): boolean {
  const met = atBottom ? band.to : band.from;
  return band.from !== null && band.to !== null && met !== null && equals(met, end);
}

/** Of the bands `90:10|80:8` whose limit the result reaches, the one with the limit that is hardest to reach. */
function tightest(actual: Exact, bands: readonly Band[], way: Comparator): Band | undefined {
  const less = lessIsBetter(way);
  let best: { readonly band: Band; readonly limit: Exact } | undefined;
  for (const band of bands) {
    const limit = band.to === null ? band.from : null;
    if (limit !== null && holds(compare(actual, limit), way)) {
      const order = best === undefined ? 1 : compare(limit, best.limit);
      best = best === undefined || (less ? order < 0 : order > 0) ? { band, limit } : best;
    }
  }
  return best?.band;
}

export type BandFault = { readonly kind: "overlap" | "gap"; readonly at: Exact };

/**
 * What is wrong with a list of bands: two that hold the same results, else a hole between two that none holds, null when
 * neither. Bands with two ends and bands with one cannot stand in one list: which of them holds a result would be a guess.
 */
export function bandFault(bands: readonly Band[]): BandFault | null {
  const closed = bands.flatMap(({ from, to }) => (from !== null && to !== null ? [{ from, to }] : []));
  const limits = bands.flatMap(({ from, to }) => (from !== null && to === null ? [from] : []));
  const rest = bands.length - closed.length - limits.length;
  const [first] = limits;
  if (first !== undefined && closed.length > 0) {
    return { kind: "overlap", at: first };
  }
  const twice = limits.find((limit, index) => limits.some((other, before) => before < index && equals(other, limit)));
  if (twice !== undefined) {
    return { kind: "overlap", at: twice };
  }
  return betweenFault(
    [...closed].sort((a, b) => compare(a.from, b.from)),
    rest > 0,
  );
}

function betweenFault(sorted: readonly { readonly from: Exact; readonly to: Exact }[], hasRest: boolean): BandFault | null {
  let gap: BandFault | null = null;
  let end: Exact | null = null;
  for (const { from, to } of sorted) {
    const order: number = end === null ? 0 : compare(from, end);
    if (order < 0) {
      return { kind: "overlap", at: from };
    }
    gap ??= order > 0 && end !== null && !hasRest ? { kind: "gap", at: end } : null;
    end = to;
  }
  return gap;
}

function faultOf({ parameters }: Criterion, kind: BandFault["kind"]): Problem | null {
  const fault = bandFault(given(parameters.bands));
  return fault?.kind === kind
    ? { code: kind === "gap" ? "BANDS_GAP" : "BANDS_OVERLAP", column: "parameters", params: { at: fault.at } }
    : null;
}

type Bands = readonly Band[];

/** The highest end of a band. */
function highest({ settings }: Leaf<Bands>): Exact | null {
  const ends = settings.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
  return ends.length === 0 ? null : ends.reduce(max);
}

export const bands = rule<Bands>({
  takes: [...MEASURED, "rank"],
  parameters: ["bands"],
  needsTarget: false,
  settings: ({ parameters }) => parameters.bands ?? [],
  range: (list, maximum) => {
    const points = list.map((band) => band.points);
    return { least: points.reduce(min, maximum), most: points.reduce(max, maximum) };
  },
  // Without any band the criterion has an error.
  best: ({ settings }) => settings.map(({ points }) => points).reduce(max),
  lacks: ({ parameters }) => (parameters.bands ?? []).length === 0,
  problem: (criterion) => faultOf(criterion, "overlap"),
  notice: (criterion) => faultOf(criterion, "gap"),
  refuses: ({ measure, settings, comparator }, measured) =>
    bandPoints(measured, settings, comparator) === null
      ? { code: "BAND_NONE", column: "result", params: { actual: measured, measure } }
      : null,
  listsPoints: true,
  yardstick: highest,
  dependsOn: "self",
  points: ({ settings, comparator }, { actual }) => given(bandPoints(given(actual), settings, comparator)),
  explain: ({ measure }, { actual }, points) => ({ code: "RULE_BANDS", params: { measure, actual: given(actual), points } }),
});
