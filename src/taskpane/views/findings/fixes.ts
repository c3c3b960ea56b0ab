/** Corrections as they are offered: from what to what, with which question. */
import type { Cell } from "../../../core/model/cell";
import { fromNumber } from "../../../core/numbers/exact";
import type { Finding } from "../../../core/model/finding";
import { a1 } from "../../../tables/cells/a1";
import { FIX_TEXT } from "../../../text/findings/fixes";
import { formatCell, formatList, formatShare } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { columnWord, tableTitle } from "../../../text/naming";
import { PANE_TEXT } from "../../../text/pane/pane";
import { periodWords } from "../../../text/period-words";
import { shown } from "../../../text/shown";
import { placeOfTaking, type TakingIn } from "../../../document/patch/take-in";
import type { Bulk, Proposal } from "../../use-cases/fixing";

export type FixChoice = { readonly words: string; readonly proposal: Proposal };

export type FixView = {
  /** `Chấm điểm!G14` */
  readonly place: string;
  readonly from: string;
  /** What would stand there; several where one of them has to be chosen. */
  readonly to: string;
  /** One that needs no question is written at the first click. */
  readonly ask: boolean;
  readonly question: string;
  readonly choices: readonly FixChoice[];
  /** Why nothing can be written; null: it can. */
  readonly closed: string | null;
};

export type BulkView = { readonly key: string; readonly words: string; readonly proposals: readonly Proposal[] };

/** A fraction also as the percentage that it is. */
function shownValue(value: Cell, proposal: Proposal, language: Language): string {
  const number = typeof value === "number" ? fromNumber(value) : null;
  const words = formatCell(value, language);
  const isShare = proposal.code === "fraction" && number !== null && typeof value === "number" && Math.abs(value) <= 1;
  return isShare ? `${words} (${formatShare(number, language)})` : words;
}

/** As a fraction where one was meant: `4/5`, not 0,8. */
function dateWords({ params }: Finding, index: number): string | null {
  const reading: unknown = Array.isArray(params["readings"]) ? params["readings"][index] : null;
  return typeof reading === "string" && reading.includes("/") ? shown(reading) : null;
}

/** The new value of the cell, and what is written beside it: `(trống), Tình trạng: “không giao”`. */
function choiceWords(finding: Finding, proposal: Proposal, language: Language): string {
  return proposal.edits
    .map(({ after }, index) => {
      const words = shownValue(after, proposal, language);
      const column = columnWord(finding.place.table, proposal.columns[index] ?? "", language);
      return index === 0 ? words : `${column}: ${words}`;
    })
    .join(", ");
}

function headersNow(proposals: readonly Proposal[], language: Language): string {
  const now = proposals.flatMap(({ edits }) => edits.map(({ before }) => formatCell(before, language)));
  return formatList(now, language, "or");
}

/** What stands in the rows, and the table that they come into with the range that it then has. */
function takingView(proposal: Proposal, taking: TakingIn, language: Language): FixView {
  const { fix } = PANE_TEXT[language].check;
  const place = shown(placeOfTaking(taking));
  const { at, to, columns } = taking;
  const words = fix.table(tableTitle(taking.table, language), `${a1(at.row, at.column)}:${a1(at.row + to - 1, at.column + columns - 1)}`);
  return {
    place,
    from: place,
    to: words,
    ask: proposal.ask,
    question: FIX_TEXT[language]["take-in"].question(place, false),
    choices: [{ words, proposal }],
    closed: proposal.closed === null ? null : fix.closed(periodWords(proposal.closed, language)),
  };
}

/** null: nothing is offered. */
export function fixView(finding: Finding, proposals: readonly Proposal[], language: Language): FixView | null {
  const [first] = proposals;
  if (first?.taking !== undefined) {
    return takingView(first, first.taking, language);
  }
  const edit = first?.edits[0];
  if (first === undefined || edit === undefined) {
    return null;
  }
  const place = `${shown(edit.address.sheet)}!${edit.address.cell}`;
  const isHeader = first.code === "header";
  // Several headers would become the same one: which of them it is, is the question.
  const isDate = first.code === "date";
  const choices = proposals.map((proposal, index) => ({
    words:
      isHeader && proposals.length > 1
        ? headersNow([proposal], language)
        : ((isDate ? dateWords(finding, index) : null) ?? choiceWords(finding, proposal, language)),
    proposal,
  }));
  // What the cell shows: the number of the day says nothing to anybody.
  const before = isDate ? String(finding.params["shown"]) : edit.before;
  const { closed } = PANE_TEXT[language].check.fix;
  return {
    place,
    from: isHeader ? headersNow(proposals, language) : formatCell(before, language),
    to: isHeader
      ? formatCell(edit.after, language)
      : formatList(
          choices.map(({ words }) => words),
          language,
          "or",
        ),
    ask: first.ask || proposals.length > 1,
    question: FIX_TEXT[language][first.code].question(place, proposals.length > 1),
    choices,
    closed: first.closed === null ? null : closed(first.closed),
  };
}

export function bulkViews(bulks: readonly Bulk[], language: Language): readonly BulkView[] {
  return bulks.map(({ code, proposals }) => ({
    key: code,
    words: FIX_TEXT[language][code].all(proposals.length),
    proposals,
  }));
}
