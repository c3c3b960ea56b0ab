/** EmuVotes: what was counted for whom in which ballot. What a row says wrongly leaves it without effect, never with another one. */
import type { Vote } from "../../core/model/book";
import { ONE, toNumber, type Exact } from "../../core/numbers/exact";
import type { Finding } from "../../core/model/finding";
import { noteAwardVariant, type AwardIndex } from "./awards";
import { known, readNumber, readText, readWord, textOf, UNREADABLE, type Reading } from "../cells/cells";
import { at, note, type Params } from "../cells/notes";
import { readPeriodId } from "../cells/period-id";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteUnitVariant, type UnitIndex } from "./units";
import { noteVariant } from "../cells/variants";
import { DECIDER, YES_NO } from "../cells/words";

export type VoteContext = {
  readonly units: UnitIndex;
  /** null: nothing is awarded, so nothing is voted on. */
  readonly awards: AwardIndex | null;
  /** null: any period is accepted. */
  readonly periods: ReadonlySet<string> | null;
};

/** What a row is about. */
type Subject = { readonly unit: number; readonly award: number; readonly period: string | null };

/** One row's cells, each fault noted with what the row is about. */
function rowReader(table: OpenTable, row: number, params: Params, findings: Finding[]) {
  const place = (column: string) => at("EmuVotes", row, column);
  const cell = (column: string) => cellOf(table, row, column);
  return {
    place,
    cell,
    whole: (column: string): Reading<Exact> => readNumber(findings, place(column), cell(column), "whole", params),
    text: (column: string): Reading<string> => readText(findings, place(column), cell(column), params),
    note: (code: Parameters<typeof note>[1], column: string, more: Params = {}): void =>
      note(findings, code, place(column), cell(column), { ...params, ...more }),
    decision: () => readWord(findings, place("decision"), cell("decision"), YES_NO, params),
    decidedBy: () => readWord(findings, place("decided-by"), cell("decided-by"), DECIDER, params),
  };
}

type RowReader = ReturnType<typeof rowReader>;

function readUnit({ text, note: say }: RowReader, { units }: VoteContext): number | null {
  const name = text("unit");
  const unit = typeof name === "string" ? units.find(name) : null;
  if (name === null) {
    say("VALUE_MISSING", "unit");
  } else if (name !== UNREADABLE && unit === null) {
    say("UNIT_UNKNOWN", "unit", { suggestion: units.suggest(name) });
  }
  return unit;
}

function readAward({ text, note: say }: RowReader, awards: AwardIndex): number | null {
  const name = text("award");
  const id = typeof name === "string" ? awards.find(name) : null;
  if (name === null) {
    say("VALUE_MISSING", "award");
  } else if (name !== UNREADABLE && id === null) {
    say("AWARD_UNKNOWN", "award", { part: name, accepted: awards.ids });
  }
  return id === null ? null : awards.ids.indexOf(id);
}

/** `null`: not stated. */
function readPeriod(reader: RowReader, { periods }: VoteContext, findings: Finding[]): Reading<string> {
  const { text, note: say, cell, place } = reader;
  const read = text("period");
  if (read === null || read === UNREADABLE) {
    return read;
  }
  const id = readPeriodId(cell("period"));
  if (id === null || (periods !== null && !periods.has(id))) {
    say(id === null ? "PERIOD_UNREADABLE" : "PERIOD_UNKNOWN", "period", { accepted: [...(periods ?? [])] });
    return UNREADABLE;
  }
  noteVariant(findings, place("period"), cell("period"), id);
  return id;
}

function readSubject(reader: RowReader, context: VoteContext, awards: AwardIndex, findings: Finding[]): Subject | null {
  const unit = readUnit(reader, context);
  const award = readAward(reader, awards);
  const period = readPeriod(reader, context, findings);
  return unit === null || award === null || period === UNREADABLE ? null : { unit, award, period };
}

/** The figures and the decision of a row, whatever it is about. */
function readRow(reader: RowReader): Omit<Vote, "period" | "unit" | "award" | "row"> {
  const members = reader.whole("eligible");
  const yes = reader.whole("yes");
  const present = reader.whole("present");
  const inWriting = reader.whole("in-writing");
  const ballot = reader.whole("ballot");
  const decision = reader.decision();
  const decidedBy = reader.decidedBy();
  const reason = reader.text("reason");
  for (const [column, read] of [
    ["eligible", members],
    ["yes", yes],
  ] as const) {
    if (read === null) {
      reader.note("VALUE_MISSING", column);
    }
  }
  const word = known(decision);
  return {
    ballot: toNumber(known(ballot) ?? ONE),
    members: known(members),
    present: known(present),
    inWriting: known(inWriting),
    yes: known(yes),
    decision: word === null ? null : word === "yes",
    decidedBy: known(decidedBy),
    reason: known(reason) ?? "",
    faulty: [members, present, inWriting, yes, ballot, decision, decidedBy, reason].includes(UNREADABLE),
  };
}

export function readVotes(table: OpenTable, context: VoteContext, findings: Finding[]): readonly Vote[] {
  const votes: Vote[] = [];
  for (const row of filledRows(table)) {
    const [unitCell, awardCell] = [cellOf(table, row, "unit"), cellOf(table, row, "award")];
    noteUnitVariant(findings, at("EmuVotes", row, "unit"), unitCell, context.units);
    if (context.awards === null) {
      continue;
    }
    noteAwardVariant(findings, at("EmuVotes", row, "award"), awardCell, context.awards);
    const unit = textOf(unitCell);
    const award = context.awards.find(textOf(awardCell)) ?? textOf(awardCell);
    const reader = rowReader(table, row, { unit, award }, findings);
    const subject = readSubject(reader, context, context.awards, findings);
    const read = readRow(reader);
    if (subject !== null) {
      votes.push({ ...read, ...subject, row });
    }
  }
  return votes;
}
