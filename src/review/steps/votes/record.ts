/**
 * A list of ballots (cells headed like EmuVotes) into the workbook's own table: read by the table's own reader, planned ballot by ballot
 * as the pane's form does, and refused where it names what the workbook does not have or would write over what was counted.
 */
import type { Vote } from "../../../core/model/book";
import { isBlank, type Cells } from "../../../core/model/cell";
import type { Finding } from "../../../core/model/finding";
import { toDecimalText, type Exact } from "../../../core/numbers/exact";
import type { AwardVotes } from "../../../core/awards/outcome";
import type { CellEdit } from "../../../document/patch/edits";
import { DECIDER_WORDS, YES_NO_WORDS } from "../../../schema/words";
import { HEADERS } from "../../../schema/schema";
import { wordLanguage } from "../../../tables/fixes";
import { indexAwards } from "../../../tables/rows/awards";
import { indexUnits } from "../../../tables/rows/units";
import { readVotes } from "../../../tables/rows/votes";
import type { TableSource } from "../../../tables/source";
import { openTable, readHeaderRow } from "../../../tables/table";
import type { Reading } from "../../opened";
import { draftOf, nextBallot, planBallot, typedCount, unitsOf, voteRefusal, withVoteCells, type BallotDraft, type Row } from "./plan";
import type { VoteColumn, Writing } from "./plan";

const COUNTS: readonly VoteColumn[] = ["eligible", "present", "in-writing", "yes", "ballot"];

/** Lines looked at for the headers: a title or two may stand above them. */
const HEADER_LINES = 20;

/** What a list may do without: it is then blank in every row. */
const OPTIONAL: readonly VoteColumn[] = ["period", "ballot", "present", "in-writing", "decision", "decided-by", "reason"];

/** A list as text gives it: counts become numbers, what stands above the headers is left out. null: no line names unit and award. */
export function listSource(cells: Cells, sheet: string): TableSource | null {
  const header = cells.slice(0, HEADER_LINES).findIndex((line) => {
    const { columns } = readHeaderRow("EmuVotes", [line]);
    return columns.has("unit") && columns.has("award");
  });
  if (header < 0) {
    return null;
  }
  const { columns } = readHeaderRow("EmuVotes", cells.slice(header));
  const counts = new Set(COUNTS.map((column) => columns.get(column)));
  const rows = cells.slice(header + 1).map((line) =>
    line.map((cell, position) => {
      const typed = typeof cell === "string" && counts.has(position) ? typedCount(cell) : null;
      return typed?.kind === "count" ? typed.count : cell;
    }),
  );
  const lacking = OPTIONAL.filter((column) => !columns.has(column)).map((column) => HEADERS.EmuVotes[column].vi);
  const width = Math.max(...cells.slice(header).map((line) => line.length));
  const blanks = Array.from({ length: width - (cells[header]?.length ?? 0) }, () => null);
  return { cells: [[...(cells[header] ?? []), ...blanks, ...lacking], ...rows], at: { sheet, row: header, column: 0 } };
}

/** What keeps a row of the list from being recorded; `row`: its data row. Values: `unit`, `award`, `ballot`, `period` … */
export type RecordProblem = {
  readonly code: "other-period" | "not-voted" | "ballot" | "twice" | "council" | "counts";
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
};

export type Recording =
  | { readonly kind: "no-table" | "sealed" | "early" | "empty" }
  /** The list cannot be read: findings whose places are in the list. */
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly problems: readonly RecordProblem[] }
  /** Columns that the workbook's table lacks. */
  | { readonly kind: "missing"; readonly columns: readonly VoteColumn[] }
  | {
      readonly kind: "planned";
      readonly writing: Writing;
      /** Cells in which something else stands now: a vote is never written over unless somebody says so. */
      readonly over: readonly CellEdit[];
      /** The workbook as it would be, the awards that are voted on in the list, and what would contradict itself. */
      readonly after: Reading;
      readonly votes: readonly AwardVotes[];
      readonly findings: readonly Finding[];
    };

type Group = { readonly award: number; readonly cluster: string; readonly ballot: number; readonly rows: readonly Vote[] };

/** The rows of one ballot on one award in one cluster, earlier ballots first. */
function groupsOf({ book }: Reading, votes: readonly Vote[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const vote of votes) {
    const cluster = book.units[vote.unit]?.cluster ?? "";
    const key = JSON.stringify([vote.award, cluster, vote.ballot]);
    const { rows } = groups.get(key) ?? { rows: [] };
    groups.set(key, { award: vote.award, cluster, ballot: vote.ballot, rows: [...rows, vote] });
  }
  return [...groups.values()].sort((one, other) => one.ballot - other.ballot);
}

function textOf(count: Exact | null): string {
  return count === null ? "" : toDecimalText(count, 0);
}

/** The counts of the council, which the rows of one ballot must agree on; null: they do not. */
function councilOf(rows: readonly Vote[], standing: BallotDraft): Omit<BallotDraft, "yes"> | null {
  const told = (field: "members" | "present" | "inWriting"): string | null => {
    const all = new Set(rows.map((row) => textOf(row[field])).filter((text) => text !== ""));
    return all.size > 1 ? null : ([...all][0] ?? standing[field]);
  };
  const [members, present, inWriting] = [told("members"), told("present"), told("inWriting")];
  return members === null || present === null || inWriting === null ? null : { members, present, inWriting };
}

function decisionOf({ decision, decidedBy, reason }: Vote, language: "vi" | "en"): Row {
  return {
    ...(decision === null ? {} : { decision: YES_NO_WORDS[decision ? "yes" : "no"][language] }),
    ...(decidedBy === null ? {} : { "decided-by": DECIDER_WORDS[decidedBy][language] }),
    ...(isBlank(reason) ? {} : { reason }),
  };
}

/** What is said of a row. */
function valuesOf({ book, review }: Reading, { unit, award, ballot, period }: Vote): Readonly<Record<string, string>> {
  const named = { unit: book.units[unit]?.name ?? "", award: book.awards[award]?.text || (book.awards[award]?.id ?? "") };
  return { ...named, ballot: `${ballot}`, period: period ?? "", shown: review.period };
}

type Step =
  | { readonly problems: readonly RecordProblem[] }
  | { readonly missing: readonly VoteColumn[] }
  | { readonly reading: Reading; readonly writing: Writing };

/** One ballot, planned as the form of the pane plans it. */
function recordGroup(reading: Reading, { award, cluster, ballot, rows }: Group): Step {
  const problem = (code: RecordProblem["code"], row: Vote, more: RecordProblem["values"] = {}) => {
    return { problems: [{ code, row: row.row, values: { ...valuesOf(reading, row), ...more } }] };
  };
  const [first] = rows;
  const votes = reading.review.votes.find((one) => one.award === award && one.cluster === cluster);
  const stranger = rows.find(({ unit }) => !(votes?.units ?? []).some((one) => one.unit === unit));
  if (votes === undefined || first === undefined || stranger !== undefined) {
    return problem("not-voted", stranger ?? (first as Vote));
  }
  const next = Math.min(nextBallot(votes), votes.rule.ballots.value);
  if (ballot < 1 || ballot > next) {
    return problem("ballot", first, { next: `${next}` });
  }
  const due = new Set(unitsOf({ votes, ballot }).map(({ unit }) => unit));
  const settled = rows.find(({ unit }) => !due.has(unit));
  const again = rows.find(({ unit }, index) => rows.slice(0, index).some((one) => one.unit === unit));
  const standing = draftOf(reading, { votes, ballot });
  const council = councilOf(rows, standing);
  if (settled !== undefined || again !== undefined || council === null) {
    return settled !== undefined
      ? problem("not-voted", settled)
      : again !== undefined
        ? problem("twice", again)
        : problem("council", first);
  }
  const language = wordLanguage("EmuVotes", reading.sources.EmuVotes?.cells ?? []);
  const draft = {
    ...council,
    yes: new Map([...standing.yes, ...rows.map(({ unit, yes }) => [unit, textOf(yes)] as const)]),
    decisions: new Map(rows.map((row) => [row.unit, decisionOf(row, language)])),
  };
  const plan = planBallot(reading, { votes, ballot }, draft);
  const after = withVoteCells(reading, plan.cells);
  if (plan.missing.length > 0) {
    return { missing: plan.missing };
  }
  return plan.wrong.length > 0 || after === null ? problem("counts", first) : { reading: after.reading, writing: plan.writing };
}

/** What recording the list would write; nothing is written where any of its rows is refused. */
export function planRecording(reading: Reading, list: TableSource): Recording {
  const { book, review } = reading;
  if (!reading.sources.EmuVotes) {
    return { kind: "no-table" };
  }
  const refused = voteRefusal(reading);
  if (refused !== null) {
    return { kind: refused };
  }
  const findings: Finding[] = [];
  const table = openTable("EmuVotes", list, findings);
  const periods = book.periods === null ? null : new Set(book.periods.map(({ id }) => id));
  const context = { units: indexUnits(book.units), awards: indexAwards(book.awards), periods };
  const rows = table === null ? [] : readVotes(table, context, findings);
  if (findings.some(({ severity }) => severity === "error")) {
    return { kind: "unreadable", findings };
  }
  if (rows.length === 0) {
    return { kind: "empty" };
  }
  const others = rows.filter(({ period }) => period !== null && period !== review.period);
  if (others.length > 0) {
    const problems = others.map((row) => ({ code: "other-period" as const, row: row.row, values: valuesOf(reading, row) }));
    return { kind: "refused", problems };
  }
  let now = reading;
  const writings: Writing[] = [];
  const problems: RecordProblem[] = [];
  for (const group of groupsOf(reading, rows)) {
    const step = recordGroup(now, group);
    if ("missing" in step) {
      return { kind: "missing", columns: step.missing };
    }
    if ("problems" in step) {
      problems.push(...step.problems);
    } else {
      now = step.reading;
      writings.push(step.writing);
    }
  }
  if (problems.length > 0) {
    return { kind: "refused", problems };
  }
  const writing = { rows: writings.flatMap((one) => one.rows), edits: writings.flatMap((one) => one.edits) };
  const voted = (one: AwardVotes): boolean => rows.some(({ award, unit }) => one.award === award && one.units.some((u) => u.unit === unit));
  return {
    kind: "planned",
    writing,
    over: writing.edits.filter(({ before }) => !isBlank(before)),
    after: now,
    votes: now.review.votes.filter(voted),
    findings: withVoteCells(reading, now.sources.EmuVotes?.cells ?? [])?.findings ?? [],
  };
}
