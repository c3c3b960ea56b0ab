/**
 * The custom functions as Excel sees them: names, descriptions and parameters are read from these declarations by the
 * build, which also associates them. What they do stands in the other files of this room, reached through the registry.
 *
 * One file, however long: the generator of the metadata reads one, and in it the functions that are declared and exported.
 *
 * Synchronous, pure, not volatile: the same arguments always give the same answer. Ids and the order of parameters are
 * permanent.
 */
import { inCell } from "./in-cell";

/**
 * Points of units by criteria; blank where they are not known yet, or out.
 * @customfunction SCORE
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [criterion] One code, a row or a column of codes; all criteria when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Points, in the shape of what was asked for.
 */
export function score(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  criterion?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("SCORE", [rubric, entries, period, unit, criterion, policy, units]);
}

/**
 * How far the target is reached: actual / target, unrounded.
 * @customfunction ATTAINMENT
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [criterion] One code, a row or a column of codes; all criteria when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Fractions: 1 is 100 %.
 */
export function attainment(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  criterion?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("ATTAINMENT", [rubric, entries, period, unit, criterion, policy, units]);
}

/**
 * Whether the target is met by its own comparator, on unrounded values.
 * @customfunction MET
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [criterion] One code, a row or a column of codes; all criteria when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns TRUE, FALSE, or blank where it is not known.
 */
export function met(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  criterion?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("MET", [rubric, entries, period, unit, criterion, policy, units]);
}

/**
 * Total points of units, of the whole rubric or of groups.
 * @customfunction TOTAL
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [group] One code of a group, a row or a column of them; the whole rubric when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Points.
 */
export function total(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  group?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("TOTAL", [rubric, entries, period, unit, group, policy, units]);
}

/**
 * The unit's own maximum: without what was not assigned, did not arise or is not known yet.
 * @customfunction MAXIMUM
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [group] One code of a group, a row or a column of them; the whole rubric when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @param [blanks] out or zero: as if the policy counted what is not reported so; as the policy says when left out.
 * @returns Points.
 */
export function maximum(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  group?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
  blanks?: unknown,
): unknown[][] {
  return inCell("MAXIMUM", [rubric, entries, period, unit, group, policy, units, blanks]);
}

/**
 * Total points as a share of the unit's own maximum.
 * @customfunction PERCENT
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [group] One code of a group, a row or a column of them; the whole rubric when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @param [blanks] out or zero: as if the policy counted what is not reported so; as the policy says when left out.
 * @returns Fractions: 1 is 100 %.
 */
export function percent(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  group?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
  blanks?: unknown,
): unknown[][] {
  return inCell("PERCENT", [rubric, entries, period, unit, group, policy, units, blanks]);
}

/**
 * Competition rank (1, 1, 3) of units in their cluster; ties stay ties.
 * @customfunction RANK
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @param [blanks] out or zero: as if the policy counted what is not reported so; as the policy says when left out.
 * @returns Ranks; blank while nothing counts.
 */
export function rank(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
  blanks?: unknown,
): unknown[][] {
  return inCell("RANK", [rubric, entries, period, unit, policy, units, blanks]);
}

/**
 * Names of the units that share the rank; ties are shown, never broken.
 * @customfunction TIES
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Names; blank where nobody shares the rank.
 */
export function ties(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("TIES", [rubric, entries, period, unit, policy, units]);
}

/**
 * Grade of the total, by the grades that the policy names.
 * @customfunction GRADE
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [policy] The policy table with its row of grades; no grades when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Names of grades; blank below the lowest one.
 */
export function grade(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("GRADE", [rubric, entries, period, unit, policy, units]);
}

/**
 * The ranking in one answer: rank, ties, total, maximum and percent of each unit, or the columns asked for.
 * @customfunction STANDINGS
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [columns] Words such as rank,ties,total,maximum,percent,grade,groups, in one cell or several.
 * @param [group] Codes of the groups whose points are shown.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns A row for each unit, a column for each word.
 */
export function standings(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit?: unknown[][],
  columns?: unknown[][],
  group?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("STANDINGS", [rubric, entries, period, unit, columns, group, policy, units]);
}

/**
 * Clusters compared with clusters, by the mean of their ranked units.
 * @customfunction CLUSTERS
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param units The table of units with their clusters.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [policy] The policy table; two decimals, half up, by percent, when left out.
 * @returns A row for each cluster: cluster, rank, mean, units ranked, units in all, tied with, provisional.
 */
export function clusters(
  rubric: unknown[][],
  entries: unknown[][],
  units: unknown[][],
  period: unknown,
  policy?: unknown[][],
): unknown[][] {
  return inCell("CLUSTERS", [rubric, entries, units, period, policy]);
}

/**
 * The rules in force, in words: what a report must say of how it was computed.
 * @customfunction POLICY
 * @param policy The policy table with its header row, for instance EMU_POLICY.
 * @param [rubric] The rubric, which knows the criteria that break ties.
 * @returns A line for each rule.
 */
export function policy(policy: unknown[][], rubric?: unknown[][]): unknown[][] {
  return inCell("POLICY", [policy, rubric]);
}

/**
 * Who may be nominated: candidate, not eligible, or cannot decide.
 * @customfunction FLAG
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param units The table of units.
 * @param awards The table of awards.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [award] One award, a row or a column of awards; all when left out.
 * @param [status] The table of units that are not considered.
 * @param [periods] The table of periods.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @returns Verdicts in words.
 */
export function flag(
  rubric: unknown[][],
  entries: unknown[][],
  units: unknown[][],
  awards: unknown[][],
  period: unknown,
  unit?: unknown[][],
  award?: unknown[][],
  status?: unknown[][],
  periods?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  return inCell("FLAG", [rubric, entries, units, awards, period, unit, award, status, periods, policy]);
}

/**
 * Why a unit is a candidate or not: every reason.
 * @customfunction REASON
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param units The table of units.
 * @param awards The table of awards.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [award] One award, a row or a column of awards; all when left out.
 * @param [status] The table of units that are not considered.
 * @param [periods] The table of periods.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @returns Reasons in words.
 */
export function reason(
  rubric: unknown[][],
  entries: unknown[][],
  units: unknown[][],
  awards: unknown[][],
  period: unknown,
  unit?: unknown[][],
  award?: unknown[][],
  status?: unknown[][],
  periods?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  return inCell("REASON", [rubric, entries, units, awards, period, unit, award, status, periods, policy]);
}

/**
 * Verdicts and reasons in one answer: who may be nominated, and why.
 * @customfunction VERDICTS
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param units The table of units.
 * @param awards The table of awards.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [unit] One unit, a row or a column of units; all when left out.
 * @param [award] One award, a row or a column of awards; all when left out.
 * @param [status] The table of units that are not considered.
 * @param [periods] The table of periods.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @returns The verdicts on all awards, and right of them their reasons.
 */
export function verdicts(
  rubric: unknown[][],
  entries: unknown[][],
  units: unknown[][],
  awards: unknown[][],
  period: unknown,
  unit?: unknown[][],
  award?: unknown[][],
  status?: unknown[][],
  periods?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  return inCell("VERDICTS", [rubric, entries, units, awards, period, unit, award, status, periods, policy]);
}

/**
 * Places of each award, and those that no certain candidate takes.
 * @customfunction SLOTS
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param units The table of units.
 * @param awards The table of awards.
 * @param period Id of the period, for instance 2021-Q1.
 * @param [award] One award, a row or a column of awards; all when left out.
 * @param [status] The table of units that are not considered.
 * @param [periods] The table of periods.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @returns Two rows (places, left) with a column for each award.
 */
export function slots(
  rubric: unknown[][],
  entries: unknown[][],
  units: unknown[][],
  awards: unknown[][],
  period: unknown,
  award?: unknown[][],
  status?: unknown[][],
  periods?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  return inCell("SLOTS", [rubric, entries, units, awards, period, award, status, periods, policy]);
}

/**
 * Points, attainment, met and finding of each row of the entries, or the columns chosen.
 * @customfunction ROWS
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @param [columns] Words of the columns, for instance "name,points,mark"; points, attainment, met and finding when left out.
 * @returns A row for each data row, a column for each word.
 */
export function rows(
  rubric: unknown[][],
  entries: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
  columns?: unknown[][],
): unknown[][] {
  return inCell("ROWS", [rubric, entries, policy, units, columns]);
}

/**
 * Everything that is wrong: severity, where, found, expected, what to do.
 * @customfunction CHECK
 * @requiresParameterAddresses
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param [period] Id of the period; all periods of the entries when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @param [periods] The table of periods.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [awards] The table of awards.
 * @param [status] The table of units that are not considered.
 * @param [rubricAt] Header row of the rubric, EmuRubric[#Headers], where rubric is an array: findings then name cells.
 * @param [entriesAt] Header row of the entries.
 * @param [unitsAt] Header row of the units.
 * @param [periodsAt] Header row of the periods.
 * @param [policyAt] Header row of the policy.
 * @param [awardsAt] Header row of the awards.
 * @param [statusAt] Header row of the units that are not considered.
 * @param invocation Where the tables stand.
 * @returns Five columns, a row for each finding.
 */
export function check(
  rubric: unknown[][],
  entries: unknown[][],
  period?: unknown,
  units?: unknown[][],
  periods?: unknown[][],
  policy?: unknown[][],
  awards?: unknown[][],
  status?: unknown[][],
  rubricAt?: unknown[][],
  entriesAt?: unknown[][],
  unitsAt?: unknown[][],
  periodsAt?: unknown[][],
  policyAt?: unknown[][],
  awardsAt?: unknown[][],
  statusAt?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  const tables = [rubric, entries, period, units, periods, policy, awards, status];
  const places = [rubricAt, entriesAt, unitsAt, periodsAt, policyAt, awardsAt, statusAt];
  return inCell("CHECK", [...tables, ...places], invocation?.parameterAddresses);
}

/**
 * Why a unit has these points: inputs, rule, leader, clause, points lost.
 * @customfunction EXPLAIN
 * @param rubric The rubric with its header row, for instance EMU_RUBRIC.
 * @param entries The entries with their header row, for instance EMU_ENTRIES.
 * @param period Id of the period, for instance 2021-Q1.
 * @param unit One unit.
 * @param [criterion] One code; every criterion when left out.
 * @param [policy] The policy table; two decimals, half up, when left out.
 * @param [units] The table of units; the names in the entries when left out.
 * @returns Lines of text.
 */
export function explain(
  rubric: unknown[][],
  entries: unknown[][],
  period: unknown,
  unit: unknown[][],
  criterion?: unknown[][],
  policy?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return inCell("EXPLAIN", [rubric, entries, period, unit, criterion, policy, units]);
}

/**
 * Points of one criterion on any layout.
 * @customfunction POINTS
 * @param rule pass, ratio, leader, direct, count, rank, bands or step; Vietnamese words too.
 * @param maximum Maximum points.
 * @param actual One result, or those of all units compared.
 * @param target One target for all, or one for each result.
 * @param [comparator] >, >=, =, <= or <.
 * @param [baseline] Result of the baseline; parameters then say measure=reduction or increase.
 * @param [leader] Largest exceed ratio (A-T)/T among the units compared.
 * @param [parameters] For instance per=-2; minimum=-10; maximum=0.
 * @returns Points, in the shape of actual.
 */
export function points(
  rule: unknown,
  maximum: unknown[][],
  actual: unknown[][],
  target: unknown[][],
  comparator?: unknown,
  baseline?: unknown[][],
  leader?: unknown[][],
  parameters?: unknown,
): unknown[][] {
  return inCell("POINTS", [rule, maximum, actual, target, comparator, baseline, leader, parameters]);
}

/**
 * Exact weighted sum of each row of values.
 * @customfunction WEIGHTED
 * @param values Units by criteria: numbers only.
 * @param weights A row with a weight for each column of values.
 * @param [places] Decimals to round to; not rounded when left out.
 * @param [mode] half-up, half-even, up, down, ceiling or floor.
 * @returns A column.
 */
export function weighted(values: unknown[][], weights: unknown[][], places?: unknown, mode?: unknown): unknown[][] {
  return inCell("WEIGHTED", [values, weights, places, mode]);
}

/**
 * Competition ranks (1, 1, 3), the largest first; what stays equal shares its rank.
 * @customfunction PLACE
 * @param values A column of numbers.
 * @param [keys] A column that breaks ties; further ones in their order.
 * @returns Ranks, in the shape of values.
 */
export function place(values: unknown[][], keys?: unknown[][][]): unknown[][] {
  return inCell("PLACE", [values, ...(keys ?? [])]);
}

/**
 * Whether a printed total follows from its printed parts: TRUE, or total minus the sum of the parts.
 * @customfunction AGREES
 * @param total One total, or a column (or row) of totals.
 * @param parts Units by columns: a row of parts for each total.
 * @param [places] Decimals the total is printed with; the exact sum when left out.
 * @returns TRUE or the exact difference, in the shape of total.
 */
export function agrees(total: unknown[][], parts: unknown[][], places?: unknown): unknown[][] {
  return inCell("AGREES", [total, parts, places]);
}

/**
 * The seal code of cells: the same for as long as they hold the same.
 * @customfunction SEAL
 * @param range The cells.
 * @param [more] Further ranges, in their order.
 * @returns A code such as 7K3M-9QZX-2PFD-0A1B.
 */
export function seal(range: unknown[][], more?: unknown[][][]): unknown[][] {
  return inCell("SEAL", [range, ...(more ?? [])]);
}
