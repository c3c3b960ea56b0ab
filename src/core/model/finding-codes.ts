/**
 * The one catalogue of findings: code → severity. What each message says stands in `src/text/findings/findings.ts`; the parameters it is
 * filled with are named here. An `error` leaves its entry without points until it is put right; nothing is ever guessed.
 */
import type { Severity } from "./ids";
import { SEAL_SEVERITY } from "./seal-codes";

export const FINDING_SEVERITY = {
  // The workbook's tables
  /** { table } a table that the workbook should have is gone. */
  TABLE_MISSING: "error",
  /** { table } only a header row, or not even that. */
  TABLE_EMPTY: "warning",
  /** { column, similar } a required header is missing; `similar`: headers present that no column id claims. */
  COLUMN_MISSING: "error",
  /** { column } two columns with the same header: the first is read. */
  COLUMN_TWICE: "error",

  // What stands beside the tables, where nothing is read
  /** { range, line } filled rows right below a table, or after one blank row. `line`: what the first of them holds. */
  ROWS_BELOW: "error",
  /** { range, line } filled cells in the column right beside a table. */
  CELLS_BESIDE: "error",
  /** { range } the cell holds something and lies, unseen, under the merged cells `range`. */
  VALUE_UNDER_MERGE: "error",

  // The cells that show results
  /** { formula } a formula of the add-in was typed over: what stands there no longer follows the entries (trap 9). */
  FORMULA_LOST: "error",
  /** { formula } cells below or beside are in its way. */
  SPILL_BLOCKED: "error",
  /** { formula, error } Excel shows an error of its own: the functions are not loaded, or a reference is gone. */
  RESULT_NOT_SHOWN: "warning",
  /** { formula, error } the function itself answers with an error: what it was asked, or given, is not there. */
  RESULT_ERROR: "warning",
  /** { formula, error } Excel is still computing. */
  RESULT_WAITING: "notice",
  /** { count } formulas of an earlier version hand tables over bare: on the desktop their blanks arrive as zeros. */
  FORMULA_BARE: "warning",
  /** { time } formulas were replaced by their values on purpose. */
  RESULTS_FROZEN: "notice",

  // Single cells
  /** { number } text that is a number, unambiguous: one click turns `25,67` into 25.67 (trap 1). */
  TEXT_NUMBER: "error",
  /** { readings } text that could be two numbers: `1.000` (trap 1). */
  TEXT_NUMBER_AMBIGUOUS: "error",
  NOT_A_NUMBER: "error",
  /** An error value (#N/A …) in a cell that is read. */
  CELL_ERROR: "error",
  /** { shown, readings } a number that its cell shows as a day or a time: a typed “4/5” that Excel took for one. */
  CELL_IS_DATE: "error",
  /** { unit, criterion, from } a count that can only be the number of this day: no format says so, but it is far beyond its range. */
  COUNT_LIKE_DATE: "error",
  /** A formula of which the file holds no result: nothing is known of the cell. */
  FORMULA_PENDING: "error",
  VALUE_MISSING: "error",
  NEGATIVE: "error",
  NOT_WHOLE: "error",
  /** { accepted } a word that the column does not know. */
  WORD_UNKNOWN: "error",
  NOT_A_DATE: "error",
  PARAMETERS_UNREADABLE: "error",
  /** { part, readings } a number in the parameters that could be two. */
  PARAMETERS_AMBIGUOUS: "error",
  /** { part, value } `maximum=10%`: a percentage where the parameter means points. */
  PARAMETERS_PERCENT: "error",
  /** { value } a percentage in a cell that means points: typed as text, or a number that its cell shows as one. */
  POINTS_PERCENT: "error",

  // Rows that name something
  /** { length, limit } longer than any name: the row is not read (where it is the row's own), or names nothing. */
  NAME_TOO_LONG: "error",
  /** { other, letters } a name that looks like `other`, or holds letters of other alphabets that pass for those around them. */
  NAME_LOOKALIKE: "warning",
  /** { what, count, limit } more units, criteria, awards or pairs of them than a review can hold: nothing is reviewed. */
  BOOK_TOO_LARGE: "error",
  /** { limit } more findings than are kept: the rest shows when these are put right. */
  FINDINGS_CUT: "warning",
  /** { suggestion } suggestion "" where no name is near. */
  UNIT_UNKNOWN: "error",
  CRITERION_UNKNOWN: "error",
  PERIOD_UNKNOWN: "error",
  PERIOD_UNREADABLE: "error",
  AWARD_UNKNOWN: "error",
  /** { first } the cell or row of the first one; the later row is left out. */
  ROW_TWICE: "error",
  UNIT_TWICE: "error",
  CRITERION_TWICE: "error",
  PERIOD_TWICE: "error",
  AWARD_TWICE: "error",
  /**
   * { listed, variant } a name read as the listed one, written otherwise: Excel's own formulas and filters may miss it.
   * `variant`: what is other, an id of VARIANT_WORDS.
   */
  NAME_VARIANT: "notice",

  // Rubric, policy, awards
  /** { criterion, stated, sum } a group's stated maximum differs from the sum of its children (R1). */
  PARENT_MAXIMUM: "error",
  /** { criterion, rule, measure } a rule that this version cannot apply, or that does not fit the measure. */
  RULE_UNSUPPORTED: "error",
  COMPARATOR_MISSING: "error",
  /** { criterion } the leader rule on a target that cannot be exceeded caps everybody at half (trap 4). */
  LEADER_CANNOT_EXCEED: "error",
  LEADER_NEEDS_MORE_IS_BETTER: "error",
  /** { criterion } a row with criteria under it has a rule of its own: a parent is never scored directly (R1). */
  GROUP_SCORED: "error",
  /** { criterion, at } two bands hold the same results, or limits and bands with two ends stand in one list (R24). */
  BANDS_OVERLAP: "error",
  /** { criterion, at } results from here to the next band lie in none (R24). */
  BANDS_GAP: "warning",
  /** { criterion, places, units } fewer points in the list than units to be ranked. */
  RANK_LIST_SHORT: "error",
  /** { criterion } a better place earns less than a worse one. */
  RANK_LIST_ORDER: "error",
  /** { criterion } a group that is no bonus pool cannot be cut off at a cap: its maximum is the sum of its children's. */
  CAP_WITHOUT_BONUS: "error",
  /** { criterion, sum } coefficients below 1 that do not add up to 1: they are relative and never rescaled. */
  WEIGHTS_SUM: "warning",
  /** { year, sum, whole } weights of a year's periods that look like parts of a whole and do not add up to it; never rescaled. */
  YEAR_WEIGHTS_SUM: "warning",
  /** { stated, sum } the maxima of the rubric do not add up to the declared scale; nothing is rescaled. */
  SCALE_DIFFERS: "warning",
  /** { name } */
  POLICY_UNKNOWN: "warning",
  /** { name, accepted } */
  POLICY_VALUE: "error",
  /** exactly one of slots and share, share with rounding. */
  AWARD_PLACES: "error",
  AWARD_NESTED_UNKNOWN: "error",
  /** { award, places, above, abovePlaces, cluster } more places than the award it is nested under has. */
  AWARD_NESTED_WIDER: "warning",
  /** { award, places, count, cluster } more places than the cluster has units. */
  AWARD_ABOVE_UNITS: "notice",

  // The plan of the cross-check: such a row is not read, or worth a word
  /** { unit, period } a unit that is to check itself. */
  CHECK_ITSELF: "error",
  /** { unit, other, period, first } the same check in an earlier row, which is read. */
  CHECK_TWICE: "warning",
  /** { unit, other, period } two units that check each other; told at the second row. */
  CHECK_MUTUAL: "notice",

  // The rubric linter: nobody is kept from being scored, but something of the rubric has no effect, or nobody can have it
  /** { criterion, maximum, best } the rule gives at most `best`. */
  MAXIMUM_UNREACHABLE: "warning",
  /** { criterion } a maximum of 0 from which nothing can be deducted either. */
  CRITERION_EARNS_NOTHING: "warning",
  /** { criterion } not assigned to any unit in the period. */
  CRITERION_UNASSIGNED: "warning",
  /** { criterion, unit, measure, comparator, target } no result can meet it: over 100 % of all cases; unit "" in the rubric. */
  TARGET_UNREACHABLE: "warning",
  /** { criterion, rule } a target without a comparator on a rule that does not look at targets. */
  TARGET_UNUSED: "warning",
  /** { criterion, rule } a rule that goes by A/T: more is taken for better, and nobody has said so. */
  COMPARATOR_ASSUMED: "notice",
  /** { criterion, rule, unused, accepted } parameters that have no effect, and those that would; without `rule`: of a part or a group. */
  PARAMETERS_UNUSED: "warning",
  /** { criterion } a target, a comparator or a mark on a part: it is the criterion that has these. */
  PART_CELL_UNUSED: "warning",
  /** { criterion, stated, maximum } a bonus group with two caps, its maximum and its parameter: the parameter holds. */
  CAP_TWICE: "warning",
  /** { criterion } an award demands the target of a criterion that has none: nobody could meet it. */
  MANDATORY_WITHOUT_TARGET: "warning",
  /** { criterion } a knock-out minimum (R20) of no points knocks nobody out. */
  GATE_WITHOUT_POINTS: "warning",
  /** { criterion } neither measure and rule nor criteria under it. */
  HEADING_EMPTY: "warning",

  // Units and dates
  /** { unit, role, other, cluster } a second lead unit or deputy in one cluster. */
  ROLE_TWICE: "warning",
  /** { unit, cluster } alone in its cluster while there are others: nothing to be ranked among. */
  CLUSTER_OF_ONE: "notice",
  /** { from, to; period or unit } an end that lies before its beginning. */
  DATES_REVERSED: "warning",
  /** { period, status, count } closed or sealed while entries are not reported (trap 11). */
  PERIOD_CLOSED_INCOMPLETE: "warning",

  // Entries
  /** { unit, criterion, numerator, denominator } */
  NUMERATOR_ABOVE_DENOMINATOR: "error",
  /** { unit, criterion, numerator } something over 0. */
  DENOMINATOR_ZERO: "error",
  /** { unit, criterion } 0/0: read as "did not arise", never as 100 %. */
  ZERO_OVER_ZERO: "notice",
  /** { unit, criterion } one of numerator and denominator without the other. */
  RESULT_INCOMPLETE: "error",
  /** { unit, criterion, actual, computed } typed result beside a numerator and denominator that say something else. */
  ACTUAL_DIFFERS: "error",
  /** { unit, criterion } a percentage typed as 75 where a fraction (75 %) is meant (trap 2). */
  PERCENT_SCALE: "error",
  TARGET_MISSING: "error",
  /** { unit, criterion } a target of 0 where the rule divides by it (trap 3). */
  TARGET_ZERO: "error",
  /** { unit, criterion } an own target of 0 that everybody meets: not assigned, perhaps (trap 3). */
  ZERO_OR_NOT_ASSIGNED: "warning",
  /**
   * { unit, criterion, actual, number } about a hundredfold off its target { target }, the highest of its bands { band }, its baseline
   * { baseline } or the result of another unit { other, otherActual }: per cent and fraction mixed (trap 2). `number`: the figure on
   * the other scale. Of a baseline { ownBaseline } instead of { actual }, and { result } where it does not go with numerator / denominator.
   */
  SCALE_MIXED: "warning",
  /** { unit, criterion, measure, comparator, target, points } "more than" met exactly: not met, points of the target (trap 6). */
  TARGET_MET_EXACTLY: "notice",
  BASELINE_MISSING: "error",
  BASELINE_ZERO: "error",
  /** { unit, criterion, minimum, maximum } a typed score outside its range (trap 7). */
  SCORE_OUT_OF_RANGE: "error",
  /** { unit, criterion, self, computed } the self-score is not what the rule gives. */
  SELF_DIFFERS: "warning",
  /** { unit, criterion, crossCheck, computed } the cross-check of a computed criterion is not what the rule gives, which counts. */
  CROSS_CHECK_DIFFERS: "warning",
  /** { unit, criterion } a score that nothing looks at: the policy has no such layer, or the row is a part that is measured. */
  SCORE_UNUSED: "warning",
  /** { unit, criterion, measure } a figure that nothing looks at: the measure, or the state, has no use for it. */
  VALUE_UNUSED: "warning",
  /** { unit, criterion, appraised, computed } an appraisal that changes computed points without a reason: not applied (R33). */
  OVERRIDE_WITHOUT_REASON: "error",
  /** { unit, criterion, self, crossCheck, appraised, difference, limit } those that are typed lie too far apart (trap 11). */
  DIFFERENCE_UNEXPLAINED: "warning",
  EVIDENCE_MISSING: "warning",
  /** { unit, criterion } a result beside "not assigned" or "did not arise": the mark wins. */
  STATE_CONTRADICTION: "warning",
  /** { unit, criterion } nothing reported yet: blank is never zero. */
  NOT_REPORTED: "warning",
  /** { unit, criterion, stated, sum, difference } a printed total that its parts do not add up to (trap 9). */
  TOTAL_DIFFERS: "warning",
  /** { unit, criterion, actual, measure } a result that no band of the criterion holds. */
  BAND_NONE: "error",
  /** { unit, criterion, parts } some parts of the criterion are reported, these are not: it waits for them. */
  PARTS_MISSING: "warning",
  /** { unit, criterion } a result typed where it is put together from the criterion's parts. */
  PARTS_AND_RESULT: "error",
  /** { unit, criterion } a number beyond what can be kept exactly. */
  NUMBER_TOO_LARGE: "error",
  /** { criterion } a maximum, cap or floor with so many decimals that sums could not be kept exactly. */
  NUMBER_TOO_FINE: "error",
  /** { criterion } a coefficient with so many digits that totals could not be kept exactly. */
  WEIGHT_DIGITS: "error",

  // Results
  /** { unit, criterion, attainment, next, nextAttainment, limit } A/T at least `limit` times the next largest (trap 5). */
  LEADER_OUTLIER: "notice",
  /** { period, accepted } the period asked for is not in EmuPeriods: nothing is reported for it. */
  REVIEW_PERIOD_UNKNOWN: "error",
  /** { units, rank } */
  TIE: "notice",
  /** { units, criteria } equal figures that the tie-break chain sets apart: the units by rank, and the chain. */
  TIE_BROKEN: "notice",
  /** { units, criterion, missing } a tie-break that broke no tie between these, since some of them have no result in it. */
  TIE_BREAK_PASSED: "notice",
  /** { units, rank } one rank on rounded figures, several grades: these go by the exact ones. */
  TIE_GRADES_DIFFER: "notice",
  /** { unit } points, but no maximum of its own to make a percentage of: not ranked. */
  UNRANKED_WITHOUT_MAXIMUM: "notice",
  /** { units } ranking on the rounded percentage and on the exact one differ for these units. */
  RANK_DEPENDS_ON_ROUNDING: "notice",
  /** { units, blanks } these would have another rank, or one at all, if blanks were treated the other way; `blanks`: as they are now. */
  RANK_DEPENDS_ON_BLANKS: "notice",
  /** { clusters, rank } */
  CLUSTER_TIE: "notice",
  /** { award, units, places } */
  TIE_AT_CUT: "warning",

  // Votes
  /** { unit, award } several periods, and a row that does not say which: not counted. */
  VOTE_PERIOD_MISSING: "error",
  /** { unit, award, ballot, ballots } a ballot 0, or more ballots than the rules allow: nothing is concluded. */
  VOTE_BALLOT_BEYOND: "error",
  /** { unit, award, ballot, missing } */
  VOTE_BALLOT_SKIPPED: "error",
  /** { unit, award, ballot, first } a second row of one ballot: neither is counted. */
  VOTE_TWICE: "error",
  /** { unit, award, yes, voters } */
  VOTE_YES_ABOVE_VOTERS: "error",
  /** { unit, award, voters, members } `voters`: present and in writing together. */
  VOTE_VOTERS_ABOVE_MEMBERS: "error",
  /** { unit, award, base } a council of nobody decides nothing. */
  VOTE_NOBODY: "error",
  /** { unit, award } present and in writing must be known where the share is counted of them. */
  VOTE_ATTENDANCE_MISSING: "error",
  /** { unit, award } a decision without what was decided, who decided, or why: not applied. */
  VOTE_DECISION_INCOMPLETE: "error",
  /** { unit, award } a decision where the ballots decide: not applied. */
  VOTE_DECISION_NEEDLESS: "warning",
  /** { unit, award, ballot } a further ballot on a unit that the one before had settled: not counted. */
  VOTE_BALLOT_NEEDLESS: "warning",
  /** { unit, award, members, other, otherUnit } the council has another size in another row of the same ballot. */
  VOTE_MEMBERS_DIFFER: "warning",
  /** { unit, award } voted on although the verdict is `no`: the council decides, knowingly. */
  VOTE_NOT_ELIGIBLE: "warning",
  /** { award, units, places } more units passed, or were given the title by decision, than there are places. */
  VOTES_ABOVE_PLACES: "error",
  ...SEAL_SEVERITY,
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof FINDING_SEVERITY;
