/** One call of one of the add-in's functions in one cell. */
import type { Cells } from "../../../src/core/model/cell";
import { Sheet } from "../engine/sheet";
import { callsIn } from "./calls";
import type { Call } from "./calls";
import type { Place } from "./references";

export type Site = {
  readonly owner: string;
  readonly place: Place;
  readonly call: Call;
  /** The call is the whole formula: its answer fills the cell. Otherwise it is a part of a native formula or argument. */
  readonly whole: boolean;
  /** Calls inside the arguments, by argument and order. */
  readonly inner: ReadonlyMap<string, Site>;
  /** What the function was last asked, in short. */
  asked: string | null;
  answer: Cells | null;
  errorText: string | null;
};

export function innerKey(argument: number, start: number): string {
  return `${argument}@${start}`;
}

function siteOf(place: Place, call: Call, owner: string, whole: boolean, namespace: string): Site {
  const inner = new Map<string, Site>();
  call.args.forEach((text, argument) => {
    for (const nested of callsIn(text, namespace)) {
      const key = innerKey(argument, nested.start);
      inner.set(key, siteOf(place, nested, `${owner}/${key}`, false, namespace));
    }
  });
  return { owner, place, call, whole, inner, asked: null, answer: null, errorText: null };
}

/** The calls of a formula by where they start in it. */
export function sitesOf(formula: string, place: Place, namespace: string): ReadonlyMap<number, Site> {
  const sites = new Map<number, Site>();
  for (const call of callsIn(formula, namespace)) {
    const whole = call.start === 0 && call.end === formula.trimEnd().length;
    const owner = `${place.sheet.id}|${Sheet.key(place.row, place.column)}|${call.start}`;
    sites.set(call.start, siteOf(place, call, owner, whole, namespace));
  }
  return sites;
}

/** Innermost first: the order in which they can be asked. */
export function* withInner(site: Site): Generator<Site> {
  for (const nested of site.inner.values()) {
    yield* withInner(nested);
  }
  yield site;
}
