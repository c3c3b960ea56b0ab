/**
 * What the ballots on one award come to. A ballot settles whoever reached the share, as long as there is a place for each of
 * them, and whoever is left without a place; the others go into the next one, and after the last one lead and deputy decide.
 * More who reached it than there are places are not told apart by their number of votes: no text says that more votes win.
 */
import type { VoteOutcomeId } from "../model/ids";

/** One unit: ballot → whether the share was reached. `faulty`: what its rows say cannot be relied on. */
export type Contender = {
  readonly unit: number;
  readonly faulty: boolean;
  readonly reached: ReadonlyMap<number, boolean>;
};

export type Settled = {
  readonly outcomes: ReadonlyMap<number, VoteOutcomeId>;
  /** Ballots held on units that an earlier one had settled. */
  readonly needless: readonly { readonly unit: number; readonly ballot: number }[];
  /** Places that the ballots left; null: places are not known. */
  readonly left: number | null;
  /** More reached the share than there are places. */
  readonly above: readonly number[];
};

/** `places` null: not known, so that nobody is one too many. `ballots`: how many the rules allow. */
export function settleBallots(field: readonly Contender[], places: number | null, ballots: number): Settled {
  const outcomes = new Map<number, VoteOutcomeId>();
  const say = (units: readonly Contender[], outcome: VoteOutcomeId): void => {
    units.forEach(({ unit }) => outcomes.set(unit, outcome));
  };
  say(field, "not-voted");
  const unknown = field.filter(({ faulty }) => faulty);
  say(unknown, "unknown");
  const sound = field.filter(({ faulty }) => !faulty);
  const needless: { unit: number; ballot: number }[] = [];
  let open = sound.filter(({ reached }) => reached.has(1));
  let left = places ?? Infinity;
  let above: readonly Contender[] = [];
  let held = 0;
  for (let ballot = 1; ballot <= ballots; ballot += 1) {
    const voted = open.filter(({ reached }) => reached.has(ballot));
    const settledBefore = sound.filter((one) => one.reached.has(ballot) && !open.includes(one));
    needless.push(...settledBefore.map(({ unit }) => ({ unit, ballot })));
    if (voted.length === 0) {
      continue;
    }
    held = ballot;
    // Whoever the council did not put to the next ballot is out.
    say(open, "not-passed");
    const passed = voted.filter(({ reached }) => reached.get(ballot) === true);
    const failed = voted.filter((one) => !passed.includes(one));
    const most = passed.length + unknown.length;
    above = [];
    if (passed.length > left) {
      above = passed;
      open = passed;
    } else if (unknown.length > 0 && most >= left) {
      // How the rows that cannot be read would have come out decides here.
      say(passed, most > left ? "unknown" : "passed");
      say(failed, passed.length === left ? "not-passed" : "unknown");
      open = [];
    } else {
      say(passed, "passed");
      left -= passed.length;
      open = left === 0 ? [] : failed;
    }
  }
  say(open, held < ballots ? "next-ballot" : "deadlock");
  return {
    outcomes,
    needless,
    left: places === null ? null : left,
    above: above.map(({ unit }) => unit),
  };
}
