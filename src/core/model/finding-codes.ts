/**
 * The one catalogue of findings: code → severity. What each message says stands in `src/text/findings/findings.ts`; the parameters it is
 * filled with are named here, in the type. An `error` leaves its entry without points until it is put right; nothing is ever guessed.
 */
import type { Severity } from "./ids";
import { error, notice, warning, type NamesOf } from "./severity";
import { SEAL_SEVERITY } from "./seal-codes";

export const FINDING_SEVERITY = {
  // The workbook's tables
  /** A table that the workbook should have is gone. */
  TABLE_MISSING: error(),
  /** Only a header row, or not even that. */
  TABLE_EMPTY: warning(),
  /** A required header is missing; `similar`: headers present that no column id claims. */
  COLUMN_MISSING: error<"similar">(),
  /** Two columns with the same header: the first is read. */
  COLUMN_TWICE: error(),
  /** Somebody's own sheet is read in a way that nobody has confirmed and its printed totals do not prove. */
  READING_UNCONFIRMED: error(),

  // What stands beside the tables, where nothing is read
  /** Filled rows right below a table, or after one blank row. `line`: what the first of them holds. */
  ROWS_BELOW: error<"range" | "line">(),
  /** Filled cells in the column right beside a table. */
  CELLS_BESIDE: error<"range" | "line">(),
  /** The cell holds something and lies, unseen, under the merged cells `range`. */
  VALUE_UNDER_MERGE: error<"range">(),

  // The cells that show results
  /** A formula of the add-in was typed over: what stands there no longer follows the entries (trap 9). */
  FORMULA_LOST: error<"formula">(),
  /** Cells below or beside are in its way. */
  SPILL_BLOCKED: error<"formula">(),
  /** Excel shows an error of its own: the functions are not loaded, or a reference is gone. */
  RESULT_NOT_SHOWN: warning<"formula" | "error">(),
  /** The function itself answers with an error: what it was asked, or given, is not there. */
  RESULT_ERROR: warning<"formula" | "error">(),
  /** Excel is still computing. */
  RESULT_WAITING: notice<"formula" | "error">(),
  /** Formulas of an earlier version hand tables over bare: on the desktop their blanks arrive as zeros. */
  FORMULA_BARE: warning<"count">(),
  /** Formulas were replaced by their values on purpose. */
  RESULTS_FROZEN: notice<"time">(),

  // Single cells
  /** Text that is a number, unambiguous: one click turns `25,67` into 25.67 (trap 1). */
  TEXT_NUMBER: error<"number">(),
  /** Text that could be two numbers: `1.000` (trap 1). */
  TEXT_NUMBER_AMBIGUOUS: error<"readings">(),
  NOT_A_NUMBER: error(),
  /** An error value (#N/A …) in a cell that is read. */
  CELL_ERROR: error(),
  /** A number that its cell shows as a day or a time: a typed “4/5” that Excel took for one. */
  CELL_IS_DATE: error<"shown" | "readings">(),
  /** A count that can only be the number of this day: no format says so, but it is far beyond its range. */
  COUNT_LIKE_DATE: error<"from">(),
  /** A formula of which the file holds no result: nothing is known of the cell. */
  FORMULA_PENDING: error(),
  VALUE_MISSING: error(),
  NEGATIVE: error(),
  NOT_WHOLE: error(),
  /** A word that the column does not know. `part`: which of several words. */
  WORD_UNKNOWN: error<"accepted" | "part">(),
  NOT_A_DATE: error(),
  PARAMETERS_UNREADABLE: error<"accepted" | "part">(),
  /** A number in the parameters that could be two. */
  PARAMETERS_AMBIGUOUS: error<"part" | "readings">(),
  /** `maximum=10%`: a percentage where the parameter means points. */
  PARAMETERS_PERCENT: error<"part" | "value">(),
  /** A percentage in a cell that means points: typed as text, or a number that its cell shows as one. */
  POINTS_PERCENT: error<"value">(),

  // Rows that name something
  /** Longer than any name: the row is not read (where it is the row's own), or names nothing. */
  NAME_TOO_LONG: error<"length" | "limit">(),
  /** A name that looks like `other`, or holds letters of other alphabets that pass for those around them. */
  NAME_LOOKALIKE: warning<"other" | "letters">(),
  /** More units, criteria, awards or pairs of them than a review can hold: nothing is reviewed. */
  BOOK_TOO_LARGE: error<"what" | "count" | "limit">(),
  /** More findings than are kept: the rest shows when these are put right. */
  FINDINGS_CUT: warning<"limit">(),
  /** Suggestion "" where no name is near. */
  UNIT_UNKNOWN: error<"suggestion">(),
  CRITERION_UNKNOWN: error<"suggestion">(),
  PERIOD_UNKNOWN: error<"accepted">(),
  PERIOD_UNREADABLE: error(),
  AWARD_UNKNOWN: error<"accepted" | "part">(),
  /** The cell or row of the first one; the later row is left out. */
  ROW_TWICE: error<"first">(),
  UNIT_TWICE: error<"first">(),
  CRITERION_TWICE: error<"first">(),
  PERIOD_TWICE: error<"first">(),
  AWARD_TWICE: error<"first">(),
  /**
   * a name read as the listed one, written otherwise: Excel's own formulas and filters may miss it.
   * `variant`: what is other, an id of VARIANT_WORDS.
   */
  NAME_VARIANT: notice<"listed" | "variant">(),

  // Rubric, policy, awards
  /** A group's stated maximum differs from the sum of its children (R1). */
  PARENT_MAXIMUM: error<"stated" | "sum">(),
  /** A rule that this version cannot apply, or that does not fit the measure. */
  RULE_UNSUPPORTED: error<"rule" | "measure">(),
  COMPARATOR_MISSING: error(),
  /** The leader rule on a target that cannot be exceeded caps everybody at half (trap 4). */
  LEADER_CANNOT_EXCEED: error(),
  LEADER_NEEDS_MORE_IS_BETTER: error(),
  /** A row with criteria under it has a rule of its own: a parent is never scored directly (R1). */
  GROUP_SCORED: error(),
  /** Two bands hold the same results, or limits and bands with two ends stand in one list (R24). */
  BANDS_OVERLAP: error<"at">(),
  /** Results from here to the next band lie in none (R24). */
  BANDS_GAP: warning<"at">(),
  /** Fewer points in the list than units to be ranked. */
  RANK_LIST_SHORT: error<"places" | "units">(),
  /** A better place earns less than a worse one. */
  RANK_LIST_ORDER: error(),
  /** A group that is no bonus pool cannot be cut off at a cap: its maximum is the sum of its children's. */
  CAP_WITHOUT_BONUS: error(),
  /** Coefficients below 1 that do not add up to 1: they are relative and never rescaled. */
  WEIGHTS_SUM: warning<"sum" | "whole">(),
  /** Weights of a year's periods that look like parts of a whole and do not add up to it; never rescaled. */
  YEAR_WEIGHTS_SUM: warning<"year" | "sum" | "whole">(),
  /** The maxima of the rubric do not add up to the declared scale; nothing is rescaled. */
  SCALE_DIFFERS: warning<"stated" | "sum">(),
  POLICY_UNKNOWN: warning<"name" | "accepted">(),
  POLICY_VALUE: error<"name" | "accepted">(),
  /** Exactly one of slots and share, share with rounding. */
  AWARD_PLACES: error<"award">(),
  AWARD_NESTED_UNKNOWN: error<"award" | "accepted">(),
  /** More places than the award it is nested under has. */
  AWARD_NESTED_WIDER: warning<"award" | "places" | "above" | "abovePlaces" | "cluster">(),
  /** More places than the cluster has units. */
  AWARD_ABOVE_UNITS: notice<"award" | "places" | "count" | "cluster">(),

  // The plan of the cross-check: such a row is not read, or worth a word
  /** A unit that is to check itself. */
  CHECK_ITSELF: error<"period">(),
  /** The same check in an earlier row, which is read. */
  CHECK_TWICE: warning<"other" | "period" | "first">(),
  /** Two units that check each other; told at the second row. */
  CHECK_MUTUAL: notice<"other" | "period">(),

  // The rubric linter: nobody is kept from being scored, but something of the rubric has no effect, or nobody can have it
  /** The rule gives at most `best`. */
  MAXIMUM_UNREACHABLE: warning<"maximum" | "best">(),
  /** A maximum of 0 from which nothing can be deducted either. */
  CRITERION_EARNS_NOTHING: warning(),
  /** Not assigned to any unit in the period. */
  CRITERION_UNASSIGNED: warning(),
  /** No result can meet it: over 100 % of all cases; unit "" in the rubric. */
  TARGET_UNREACHABLE: warning<"measure" | "comparator" | "target">(),
  /** A target without a comparator on a rule that does not look at targets. */
  TARGET_UNUSED: warning<"rule">(),
  /** A rule that goes by A/T: more is taken for better, and nobody has said so. */
  COMPARATOR_ASSUMED: notice<"rule">(),
  /** Parameters that have no effect, and those that would; without `rule`: of a part or a group. */
  PARAMETERS_UNUSED: warning<"rule" | "unused" | "accepted">(),
  /** A target, a comparator or a mark on a part: it is the criterion that has these. */
  PART_CELL_UNUSED: warning(),
  /** A bonus group with two caps, its maximum and its parameter: the parameter holds. */
  CAP_TWICE: warning<"stated" | "maximum">(),
  /** An award demands the target of a criterion that has none: nobody could meet it. */
  MANDATORY_WITHOUT_TARGET: warning(),
  /** A knock-out minimum (R20) of no points knocks nobody out. */
  GATE_WITHOUT_POINTS: warning(),
  /** Neither measure and rule nor criteria under it. */
  HEADING_EMPTY: warning(),

  // Units and dates
  /** A second lead unit or deputy in one cluster. */
  ROLE_TWICE: warning<"role" | "other" | "cluster">(),
  /** Alone in its cluster while there are others: nothing to be ranked among. */
  CLUSTER_OF_ONE: notice<"cluster">(),
  /** An end that lies before its beginning. */
  DATES_REVERSED: warning<"from" | "to" | "period">(),
  /** Closed or sealed while entries are not reported (trap 11). */
  PERIOD_CLOSED_INCOMPLETE: warning<"period" | "status" | "count">(),

  // Entries
  NUMERATOR_ABOVE_DENOMINATOR: error<"numerator" | "denominator">(),
  /** Something over 0. */
  DENOMINATOR_ZERO: error<"numerator">(),
  /** 0/0: read as "did not arise", never as 100 %. */
  ZERO_OVER_ZERO: notice(),
  /** One of numerator and denominator without the other. */
  RESULT_INCOMPLETE: error(),
  /** Typed result beside a numerator and denominator that say something else. */
  ACTUAL_DIFFERS: error<"actual" | "computed">(),
  /** A percentage typed as 75 where a fraction (75 %) is meant (trap 2). */
  PERCENT_SCALE: error(),
  TARGET_MISSING: error(),
  /** A target of 0 where the rule divides by it (trap 3). */
  TARGET_ZERO: error(),
  /** An own target of 0 that everybody meets: not assigned, perhaps (trap 3). */
  ZERO_OR_NOT_ASSIGNED: warning(),
  /**
   * about a hundredfold off its target { target }, the highest of its bands { band }, its baseline
   * { baseline } or the result of another unit { other, otherActual }: per cent and fraction mixed (trap 2). `number`: the figure on
   * the other scale. Of a baseline { ownBaseline } instead of { actual }, and { result } where it does not go with numerator / denominator.
   */
  SCALE_MIXED: warning<"actual" | "number" | "ownBaseline" | "baseline" | "otherActual" | "result" | "band" | "other" | "target">(),
  /** "more than" met exactly: not met, points of the target (trap 6). */
  TARGET_MET_EXACTLY: notice<"measure" | "comparator" | "target" | "points">(),
  BASELINE_MISSING: error(),
  BASELINE_ZERO: error(),
  /** A typed score outside its range (trap 7). */
  SCORE_OUT_OF_RANGE: error<"minimum" | "maximum">(),
  /** The self-score is not what the rule gives. */
  SELF_DIFFERS: warning<"self" | "computed">(),
  /** The cross-check of a computed criterion is not what the rule gives, which counts. */
  CROSS_CHECK_DIFFERS: warning<"crossCheck" | "computed">(),
  /** A score that nothing looks at: the policy has no such layer, or the row is a part that is measured. */
  SCORE_UNUSED: warning(),
  /** A figure that nothing looks at: the measure, or the state, has no use for it. */
  VALUE_UNUSED: warning<"measure">(),
  /** An appraisal that changes computed points without a reason: not applied (R33). */
  OVERRIDE_WITHOUT_REASON: error<"appraised" | "computed">(),
  /** Those that are typed lie too far apart (trap 11). */
  DIFFERENCE_UNEXPLAINED: warning<"self" | "crossCheck" | "appraised" | "difference" | "limit">(),
  EVIDENCE_MISSING: warning(),
  /** A result beside "not assigned" or "did not arise": the mark wins. */
  STATE_CONTRADICTION: warning<"state">(),
  /** Nothing reported yet: blank is never zero. */
  NOT_REPORTED: warning(),
  /** A printed total that its parts do not add up to (trap 9). */
  TOTAL_DIFFERS: warning<"stated" | "sum" | "difference">(),
  /** A result that no band of the criterion holds. */
  BAND_NONE: error<"actual" | "measure">(),
  /** Some parts of the criterion are reported, these are not: it waits for them. */
  PARTS_MISSING: warning<"parts">(),
  /** A result typed where it is put together from the criterion's parts. */
  PARTS_AND_RESULT: error(),
  /** A number beyond what can be kept exactly. */
  NUMBER_TOO_LARGE: error(),
  /** A maximum, cap or floor with so many decimals that sums could not be kept exactly. */
  NUMBER_TOO_FINE: error(),
  /** A coefficient with so many digits that totals could not be kept exactly. */
  WEIGHT_DIGITS: error(),

  // Results
  /** A/T at least `limit` times the next largest (trap 5). */
  LEADER_OUTLIER: notice<"attainment" | "next" | "nextAttainment" | "limit">(),
  /** The period asked for is not in EmuPeriods: nothing is reported for it. */
  REVIEW_PERIOD_UNKNOWN: error<"period" | "accepted">(),
  TIE: notice<"units" | "rank">(),
  /** Equal figures that the tie-break chain sets apart: the units by rank, and the chain. */
  TIE_BROKEN: notice<"units" | "criteria">(),
  /** A tie-break that broke no tie between these, since some of them have no result in it. */
  TIE_BREAK_PASSED: notice<"units" | "missing">(),
  /** One rank on rounded figures, several grades: these go by the exact ones. */
  TIE_GRADES_DIFFER: notice<"units" | "rank">(),
  /** points, but no maximum of its own to make a percentage of: not ranked. */
  UNRANKED_WITHOUT_MAXIMUM: notice(),
  /** Ranking on the rounded percentage and on the exact one differ for these units. */
  RANK_DEPENDS_ON_ROUNDING: notice<"units">(),
  /** These would have another rank, or one at all, if blanks were treated the other way; `blanks`: as they are now. */
  RANK_DEPENDS_ON_BLANKS: notice<"units" | "blanks">(),
  CLUSTER_TIE: notice<"clusters" | "rank">(),
  TIE_AT_CUT: warning<"award" | "units" | "places">(),

  // Votes
  /** Several periods, and a row that does not say which: not counted. */
  VOTE_PERIOD_MISSING: error<"award">(),
  /** A ballot 0, or more ballots than the rules allow: nothing is concluded. */
  VOTE_BALLOT_BEYOND: error<"award" | "ballot" | "ballots">(),
  VOTE_BALLOT_SKIPPED: error<"award" | "ballot" | "missing">(),
  /** A second row of one ballot: neither is counted. */
  VOTE_TWICE: error<"award" | "ballot" | "first">(),
  VOTE_YES_ABOVE_VOTERS: error<"award" | "yes" | "voters">(),
  /** `voters`: present and in writing together. */
  VOTE_VOTERS_ABOVE_MEMBERS: error<"award" | "voters" | "members">(),
  /** A council of nobody decides nothing. */
  VOTE_NOBODY: error<"award" | "base">(),
  /** Present and in writing must be known where the share is counted of them. */
  VOTE_ATTENDANCE_MISSING: error<"award">(),
  /** A decision without what was decided, who decided, or why: not applied. */
  VOTE_DECISION_INCOMPLETE: error<"award">(),
  /** A decision where the ballots decide: not applied. */
  VOTE_DECISION_NEEDLESS: warning<"award">(),
  /** A further ballot on a unit that the one before had settled: not counted. */
  VOTE_BALLOT_NEEDLESS: warning<"award" | "ballot">(),
  /** The council has another size in another row of the same ballot. */
  VOTE_MEMBERS_DIFFER: warning<"award" | "members" | "other" | "otherUnit">(),
  /** Voted on although the verdict is `no`: the council decides, knowingly. */
  VOTE_NOT_ELIGIBLE: warning<"award">(),
  /** More units passed, or were given the title by decision, than there are places. */
  VOTES_ABOVE_PLACES: error<"award" | "units" | "places">(),
  ...SEAL_SEVERITY,
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** What a finding of this code may be filled with; `unit` and `criterion` any finding. */
export type FindingParam<Code extends FindingCode> = NamesOf<(typeof FINDING_SEVERITY)[Code]> | "unit" | "criterion";
