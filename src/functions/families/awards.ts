/** EMU.FLAG, REASON and VERDICTS: verdict, reasons, or both, unit × award. EMU.SLOTS: places of each award. */
import type { Book } from "../../core/model/book";
import type { Verdict } from "../../core/awards/outcome";
import { describeReason } from "../../text/explanations/reasons";
import { VERDICT_WORDS } from "../../schema/words";
import type { Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { awardFinder, reviewed, type TableArguments } from "../arguments/request";
import { unitQuestion } from "./results";
import { answerTable, directionOfRaw, question, type Answer, type Question } from "../arguments/shape";

export type AwardArguments = {
  readonly tables: TableArguments;
  readonly period: Raw;
  readonly unit: Raw;
  readonly award: Raw;
};

/** Awards asked for, along the direction that the other question leaves free; all where none is named. */
function awardQuestion(raw: Raw, book: Book, direction: "row" | "column"): Question<number> | Refusal {
  const awards = book.awards.map((_award, index) => index);
  return question(raw, "award", { direction, items: awards }, awardFinder(book));
}

/** One table for each answer, side by side. */
function eachVerdict(given: AwardArguments, answers: readonly ((verdict: Verdict) => string)[]): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries", "EmuUnits", "EmuAwards"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const { book, review } = asked;
  const units = unitQuestion(given.unit, book, given.award);
  if (isRefusal(units)) {
    return units;
  }
  const wanted = awardQuestion(given.award, book, directionOfRaw(given.unit) === "row" ? "column" : "row");
  if (isRefusal(wanted)) {
    return wanted;
  }
  const verdicts = new Map(
    review.awards.flatMap((outcome) => outcome.verdicts).map((verdict) => [`${verdict.unit}:${verdict.award}`, verdict]),
  );
  let all: Answer = [];
  for (const answer of answers) {
    const table = answerTable(units, wanted, ["unit", "award"], (unit, award) => {
      const verdict = verdicts.get(`${unit}:${award}`);
      return verdict === undefined ? "" : answer(verdict);
    });
    if (isRefusal(table)) {
      return table;
    }
    all = table.map((line, row) => [...(all[row] ?? []), ...line]);
  }
  return all;
}

function verdictWords({ verdict }: Verdict): string {
  return VERDICT_WORDS[verdict][currentLanguage()];
}

function reasonsOf({ reasons }: Verdict): string {
  return reasons.map((one) => describeReason(one, currentLanguage())).join(" ");
}

/** Candidate, not eligible, or cannot decide: in words. The software names candidates; it awards nothing. */
export function flag(given: AwardArguments): Answer | Refusal {
  return eachVerdict(given, [verdictWords]);
}

/** Every reason, not the first one only. */
export function reason(given: AwardArguments): Answer | Refusal {
  return eachVerdict(given, [reasonsOf]);
}

/** The verdicts on all awards asked for, and right of them their reasons: one answer for a whole sheet. */
export function verdicts(given: AwardArguments): Answer | Refusal {
  return eachVerdict(given, [verdictWords, reasonsOf]);
}

/**
 * Places of each award and those that no certain candidate takes, over all clusters; blank where no number can be read.
 */
export function slots(given: Omit<AwardArguments, "unit">): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries", "EmuUnits", "EmuAwards"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const { book, review } = asked;
  const wanted = awardQuestion(given.award, book, "row");
  if (isRefusal(wanted)) {
    return wanted;
  }
  const both: Question<"places" | "left"> = {
    direction: wanted.direction === "column" ? "row" : "column",
    items: ["places", "left"],
  };
  return answerTable(both, wanted, ["places", "award"], (which, award) => {
    const outcomes = review.awards.filter((outcome) => outcome.award === award);
    return book.awards[award]?.places.kind === "unknown" ? "" : outcomes.reduce((sum, outcome) => sum + outcome[which], 0);
  });
}
