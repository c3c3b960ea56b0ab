/** The council's table as it is typed: what it says of the ballot, what it would come to, and what would be written. */
import { isPeriodSealed } from "../../../tables/seal/report";
import { statusOf } from "../../../core/periods/obstacles";
import { permissionFor } from "../../../core/periods/states";
import { judgeVotes } from "../../../core/awards/votes";
import { isBlank, type Cell, type CellError, type Cells } from "../../../core/model/cell";
import { toNumber } from "../../../core/numbers/exact";
import type { Vote } from "../../../core/model/book";
import type { Finding } from "../../../core/model/finding";
import type { AwardVotes, UnitVote } from "../../../core/awards/outcome";
import { indexAwards } from "../../../tables/rows/awards";
import { numberFault } from "../../../tables/cells/cells";
import { cellAt } from "../../../tables/locate";
import { readNumberText } from "../../../tables/cells/number-text";
import { openTable, readHeaderRow } from "../../../tables/table";
import { indexUnits } from "../../../tables/rows/units";
import { readVotes } from "../../../tables/rows/votes";
import type { ColumnId } from "../../../schema/schema";
import type { CellEdit, NewTableRow } from "../../../document/patch/edits";
import type { Reading } from "../../opened";

export type VoteColumn = ColumnId<"EmuVotes">;
type Value = Exclude<Cell, CellError>;

/** A count as it is typed: nothing, a whole number, or what is no count. */
export type Typed = { readonly kind: "blank" | "wrong" } | { readonly kind: "count"; readonly count: number };

export function typedCount(text: string): Typed {
  if (isBlank(text)) {
    return { kind: "blank" };
  }
  const read = readNumberText(text);
  if (read.kind !== "number" || numberFault(read.number, "whole") !== null) {
    return { kind: "wrong" };
  }
  const count = toNumber(read.number);
  return Number.isSafeInteger(count) ? { kind: "count", count } : { kind: "wrong" };
}

/** What stands in the form: the counts of the ballot, and the yes votes of each unit. */
export type BallotDraft = {
  readonly members: string;
  readonly present: string;
  readonly inWriting: string;
  readonly yes: ReadonlyMap<number, string>;
  /** Who decided what, where that is written together with the count. */
  readonly decisions?: ReadonlyMap<number, Row>;
};

/** `sealed`: nothing more is voted on · `early`: what the votes are about is not settled yet. null: ballots may be written. */
export function voteRefusal({ book, review, seals }: Pick<Reading, "book" | "review" | "seals">): "sealed" | "early" | null {
  if (isPeriodSealed(book, seals?.report, review.period)) {
    return "sealed";
  }
  const status = statusOf(book, review.period);
  // A workbook that says nothing of its periods says nothing against it.
  return status === null || permissionFor("vote", status) !== "no" ? null : status === "sealed" ? "sealed" : "early";
}

export type Ballot = { readonly votes: AwardVotes; readonly ballot: number };

/** Rows of the workbook on an award of the period; a row without a period belongs to the only one. */
export function rowsOf({ book, review }: Reading, { award, units }: AwardVotes): readonly Vote[] {
  const isOnlyOne = (book.periods ?? []).length < 2;
  const isHere = new Set(units.map(({ unit }) => unit));
  return (book.votes ?? []).filter(
    (vote) => vote.award === award && isHere.has(vote.unit) && (vote.period === review.period || (vote.period === null && isOnlyOne)),
  );
}

/** The ballot to be held next: the first one, or the one that units are waiting for; else the last one that was held. */
export function nextBallot({ units }: AwardVotes): number {
  const held = Math.max(0, ...units.flatMap(({ ballots }) => ballots.map(({ ballot }) => ballot)));
  return held === 0 || units.some(({ outcome }) => outcome === "next-ballot") ? held + 1 : held;
}

/** Who is voted on: everybody in the first ballot, later those whom the one before did not settle. */
export function unitsOf({ votes, ballot }: Ballot): readonly UnitVote[] {
  return votes.units.filter(
    ({ outcome, ballots }) => ballot === 1 || outcome === "next-ballot" || ballots.some((count) => count.ballot === ballot),
  );
}

/** What the workbook says of the ballot; of a new one, the council of the one before. */
export function draftOf(reading: Reading, { votes, ballot }: Ballot): BallotDraft {
  const rows = rowsOf(reading, votes);
  const own = rows.filter((row) => row.ballot === ballot);
  const [first = rows.at(-1)] = own;
  const text = (exact: Vote["yes"] | undefined): string => (exact ? `${toNumber(exact)}` : "");
  return {
    members: text(first?.members),
    present: text(own[0]?.present),
    inWriting: text(own[0]?.inWriting),
    yes: new Map(own.map(({ unit, yes }) => [unit, text(yes)])),
  };
}

export type Writing = { readonly rows: readonly NewTableRow[]; readonly edits: readonly CellEdit[] };

export type VotePlan = {
  /** Units whose count, or fields of the ballot, cannot be read as a count. */
  readonly wrong: readonly (number | "members" | "present" | "inWriting")[];
  /** Columns that the workbook's table lacks and the ballot needs. */
  readonly missing: readonly VoteColumn[];
  readonly writing: Writing;
  /** The table as it would be. */
  readonly cells: Cells;
};

export type Row = Readonly<Partial<Record<VoteColumn, Value>>>;

/** Cells of rows that stand there already, and new rows below, as edits of the port and as the table to be judged. */
function plan(reading: Reading, changed: ReadonlyMap<number, Row>, added: readonly Row[]): Omit<VotePlan, "wrong"> {
  const cells: Cells = reading.sources.EmuVotes?.cells ?? [];
  const { columns } = readHeaderRow("EmuVotes", cells);
  const missing = new Set<VoteColumn>();
  const edits: CellEdit[] = [];
  const after = cells.map((line) => [...line]);
  const entries = (row: Row) => Object.entries(row) as readonly (readonly [VoteColumn, Value])[];
  for (const [row, line] of changed) {
    for (const [column, value] of entries(line)) {
      const found = cellAt(reading.sources, { table: "EmuVotes", row, column });
      if (found === null && !isBlank(value)) {
        missing.add(column);
      } else if (found !== null && (found.value ?? "") !== (value ?? "")) {
        edits.push({ address: { sheet: found.sheet, cell: found.cell }, before: found.value, after: value });
        (after[row + 1] ??= [])[columns.get(column) ?? 0] = value;
      }
    }
  }
  const isOnlyOne = (reading.book.periods ?? []).length < 2;
  for (const line of added) {
    for (const [column, value] of entries(line)) {
      // An older table without these means the only period, and the first ballot.
      const isMeant = (column === "period" && isOnlyOne) || (column === "ballot" && value === 1);
      if (!columns.has(column) && !isBlank(value) && !isMeant) {
        missing.add(column);
      }
    }
    const values = new Map<number | undefined, Value>(entries(line).map(([column, value]) => [columns.get(column), value]));
    after.push((cells[0] ?? []).map((_header, position) => values.get(position) ?? null));
  }
  const rows = added.map((line) => Object.fromEntries(entries(line).map(([column, value]) => [column, { value }])));
  return { missing: [...missing], writing: { rows, edits }, cells: after };
}

function valueOf(typed: Typed): number | null {
  return typed.kind === "count" ? typed.count : null;
}

/** The name of a unit that means no other one, as the lists of the workbook offer it. */
function nameOf({ book }: Reading, unit: number): string {
  return indexUnits(book.units).fullName(unit) || (book.units[unit]?.name ?? "");
}

/** The award as its own row calls it: that is what the lists offer. */
function awardCell({ sources, book }: Reading, award: number): string {
  const { id = "", row = 0 } = book.awards[award] ?? {};
  const cell = cellAt(sources, { table: "EmuAwards", row, column: "award" })?.value;
  return typeof cell === "string" ? cell : id;
}

/** What the form would write. A unit left blank is not voted on; a row that stands there is never taken away by it. */
export function planBallot(reading: Reading, { votes, ballot }: Ballot, draft: BallotDraft): VotePlan {
  const members = typedCount(draft.members);
  const present = typedCount(draft.present);
  const inWriting = typedCount(draft.inWriting);
  const standing = new Map(
    rowsOf(reading, votes)
      .filter((row) => row.ballot === ballot)
      .map((row) => [row.unit, row.row]),
  );
  const yes = unitsOf({ votes, ballot }).map(({ unit }) => ({ unit, typed: typedCount(draft.yes.get(unit) ?? "") }));
  const voted = yes.filter(({ unit, typed }) => typed.kind === "count" || standing.has(unit));
  const wrong = [
    ...(members.kind === "wrong" || (members.kind === "blank" && voted.length > 0) ? (["members"] as const) : []),
    ...(present.kind === "wrong" ? (["present"] as const) : []),
    ...(inWriting.kind === "wrong" ? (["inWriting"] as const) : []),
    ...yes.filter(({ unit, typed }) => typed.kind === "wrong" || (typed.kind === "blank" && standing.has(unit))).map(({ unit }) => unit),
  ];
  const counts = { eligible: valueOf(members), present: valueOf(present), "in-writing": valueOf(inWriting) };
  const changed = new Map<number, Row>();
  const added: Row[] = [];
  for (const { unit, typed } of voted) {
    const row = standing.get(unit);
    const line = { ...counts, yes: valueOf(typed), ...draft.decisions?.get(unit) };
    if (row === undefined) {
      const subject = { unit: nameOf(reading, unit), award: awardCell(reading, votes.award), period: reading.review.period, ballot };
      added.push({ ...subject, ...line });
    } else {
      changed.set(row, line);
    }
  }
  return { wrong, ...plan(reading, changed, added) };
}

/** Who decided what, and why: cells of the row of the unit's last ballot. */
export function planDecision(reading: Reading, { ballots }: UnitVote, decision: Row): Omit<VotePlan, "wrong"> {
  const row = ballots.at(-1)?.row;
  return plan(reading, row === undefined ? new Map() : new Map([[row, decision]]), []);
}

export type VotePreview = { readonly votes: AwardVotes; readonly findings: readonly Finding[] };

/** The workbook as it would be with this table of votes, and what the table would say wrongly; findings that stand already are left out. */
export function withVoteCells(reading: Reading, cells: Cells): { readonly reading: Reading; readonly findings: readonly Finding[] } | null {
  const { book, review } = reading;
  const findings: Finding[] = [];
  const source = reading.sources.EmuVotes;
  const table = source ? openTable("EmuVotes", { ...source, cells }, findings) : null;
  if (table === null) {
    return null;
  }
  const periods = book.periods === null ? null : new Set(book.periods.map(({ id }) => id));
  const context = { units: indexUnits(book.units), awards: indexAwards(book.awards), periods };
  const votes = readVotes(table, context, findings);
  const judged = judgeVotes({ ...book, votes }, review.period, review.awards);
  const known = new Set(review.findings.map(keyOf));
  const sources = { ...reading.sources, EmuVotes: { ...source, cells } };
  return {
    reading: { ...reading, sources, book: { ...book, votes }, review: { ...review, votes: judged.votes } },
    findings: [...findings, ...judged.findings].filter((finding) => !known.has(keyOf(finding))),
  };
}

/** What would come of the table as it would be. */
export function previewVotes(reading: Reading, { award, cluster }: AwardVotes, cells: Cells): VotePreview | null {
  const after = withVoteCells(reading, cells);
  const found = after?.reading.review.votes.find((one) => one.award === award && one.cluster === cluster);
  return after === null || found === undefined ? null : { votes: found, findings: after.findings };
}

function keyOf({ code, place }: Finding): string {
  return [code, place.table, place.row, place.column].join(" ");
}
