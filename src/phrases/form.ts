/** What kind of rule one is, by what its object says of itself: how its examples are made, and which cells it takes. */
import type { Rule } from "../core/model/ids";
import { RULES } from "../core/rules/rules";

/** `met` all or nothing; `share` in proportion; `list` points of bands; `steps` more for each step; `events` so much for each; `places` by rank; `lead` by the best. */
export type Form = "met" | "share" | "list" | "steps" | "events" | "places" | "lead" | "typed" | "none";

/** @param id null: nothing that gives points to a criterion */
export function formOf(id: Rule | null): Form {
  if (id === null) {
    return "none";
  }
  const { dependsOn, countsEvents, listsPoints, parameters, comparator } = RULES[id];
  if (dependsOn !== "self") {
    return dependsOn;
  }
  if (countsEvents) {
    return "events";
  }
  if (listsPoints) {
    return "list";
  }
  return parameters.includes("every") ? "steps" : comparator === "needed" ? "met" : "share";
}
