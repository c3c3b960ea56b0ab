/** Why a verdict is what it is: code → whether it speaks for the unit, against it, or leaves the question open. */
export const REASON_KIND = {
  /** { award, rank, places } */
  WITHIN_PLACES: "for",
  /** { count } all mandatory targets met / exceeded; `criteria`: of the latter, those that are met and cannot be exceeded. */
  TARGETS_MET: "for",
  TARGETS_EXCEEDED: "for",
  /** { count } the award asks for exceeding; all mandatory targets are met, and none of them can be exceeded. */
  TARGETS_AT_CEILING: "for",
  /** { } rank 1 in the cluster, alone or tied. */
  LEADS: "for",
  /** { award } meets the standard of the award this one is nested under. */
  STANDARD_MET: "for",

  /** { reason } Circular 12/2019/TT-BCA art. 2 (R29). */
  NOT_CONSIDERED: "against",
  /** { criterion, actual, comparator, target, measure } `measure`: its id, so that fractions are shown as percentages. */
  TARGET_NOT_MET: "against",
  TARGET_NOT_EXCEEDED: "against",
  /** { rank } */
  NOT_LEADING: "against",
  /** { award } */
  STANDARD_NOT_MET: "against",
  /** { criterion, points, maximum } R20. */
  GATE_FAILED: "against",
  /** { award, rank, places } units ranked above take all places. */
  PLACES_TAKEN: "against",
  /** { criteria } something is not reported (condition `complete`). */
  INCOMPLETE: "against",

  /** { criteria } own entries without known points. */
  ENTRIES_OPEN: "open",
  /** { criterion } whether this target is met is not known. */
  TARGET_OPEN: "open",
  /** { award, units, places } tied at the cut line: the council decides. */
  TIED_AT_CUT: "open",
  /** { units } whether the unit leads is not known while these units' entries are open. */
  LEAD_OPEN: "open",
  /** { units } the place depends on entries, or verdicts, still open of these units. */
  PLACE_OPEN: "open",
  /** { award } */
  STANDARD_OPEN: "open",
  /** { award } no number of places can be read from EmuAwards. */
  PLACES_UNKNOWN: "open",
  /** nothing of this unit counts yet. */
  UNRANKED: "open",
} as const satisfies Readonly<Record<string, "for" | "against" | "open">>;

export type ReasonCode = keyof typeof REASON_KIND;
