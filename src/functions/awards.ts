/** EMU.FLAG and EMU.REASON: verdict and reasons, unit × award. */
import type { Verdict } from "../core/result";
import { describeReason } from "../text/reasons";
import { VERDICT_WORDS } from "../text/vocabulary";
import type { Raw } from "./arguments";
import { isRefusal, type Refusal } from "./errors";
import { currentLanguage } from "./language";
import { awardFinder, reviewed, type TableArguments } from "./request";
import { unitQuestion } from "./results";
import { answerTable, directionOfRaw, question, type Answer } from "./shape";

export type AwardArguments = {
  readonly tables: TableArguments;
  readonly period: Raw;
  readonly unit: Raw;
  readonly award: Raw;
};

function eachVerdict(given: AwardArguments, answer: (verdict: Verdict) => string): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries", "EmuUnits", "EmuAwards"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const { book, review } = asked;
  const units = unitQuestion(given.unit, book, given.award);
  if (isRefusal(units)) {
    return units;
  }
  const direction = directionOfRaw(given.unit) === "row" ? "column" : "row";
  const awards = book.awards.map((_award, index) => index);
  const wanted = question(given.award, "award", { direction, items: awards }, awardFinder(book));
  if (isRefusal(wanted)) {
    return wanted;
  }
  const verdicts = new Map(
    review.awards.flatMap((outcome) => outcome.verdicts).map((verdict) => [`${verdict.unit}:${verdict.award}`, verdict]),
  );
  return answerTable(units, wanted, ["unit", "award"], (unit, award) => {
    const verdict = verdicts.get(`${unit}:${award}`);
    return verdict === undefined ? "" : answer(verdict);
  });
}

/** Candidate, not eligible, or cannot decide: in words. The software names candidates; it awards nothing. */
export function flag(given: AwardArguments): Answer | Refusal {
  return eachVerdict(given, ({ verdict }) => VERDICT_WORDS[verdict][currentLanguage()]);
}

/** Every reason, not the first one only. */
export function reason(given: AwardArguments): Answer | Refusal {
  return eachVerdict(given, ({ reasons }) => reasons.map((one) => describeReason(one, currentLanguage())).join(" "));
}
