/** The awards as they are shown: verdicts in groups, every reason in words, ties at the cut line said plainly. */
import { REASON_KIND } from "../../core/awards/reasons";
import type { Award } from "../../core/model/book";
import type { VerdictId } from "../../core/model/ids";
import type { AwardOutcome, Verdict } from "../../core/awards/outcome";
import { formatList } from "../../text/format";
import { idWord } from "../../text/naming";
import { PANE_TEXT } from "../../text/pane/pane";
import { describeReason } from "../../text/explanations/reasons";
import type { Language } from "../../schema/language";
import type { Reading } from "../../review/opened";
import { unitName } from "./ranking";

export type ReasonLine = { readonly kind: "for" | "against" | "open"; readonly words: string };

export type VerdictUnit = {
  readonly unit: number;
  readonly name: string;
  readonly rank: string | null;
  readonly reasons: readonly ReasonLine[];
};

export type VerdictGroup = { readonly verdict: VerdictId; readonly units: readonly VerdictUnit[] };

export type AwardView = {
  readonly key: string;
  readonly title: string;
  readonly places: number;
  readonly left: number;
  readonly clause: string;
  readonly ties: readonly string[];
  readonly groups: readonly VerdictGroup[];
};

/** Shown first: who can be proposed, then who is open, then who is out. */
const ORDER: readonly VerdictId[] = ["candidate", "undecided", "no"];

export function verdictUnit(reading: Reading, verdict: Verdict, language: Language): VerdictUnit {
  const rank = reading.review.standings[verdict.unit]?.rank ?? null;
  return {
    unit: verdict.unit,
    name: unitName(reading, verdict.unit),
    rank: rank === null ? null : `${rank}`,
    // Put into words when the unit is shown: of a thousand units the screen begins with fifty.
    get reasons() {
      return verdict.reasons.map((reason) => ({
        kind: REASON_KIND[reason.code],
        words: describeReason(reason, language),
      }));
    },
  };
}

/** The units that stand level at the cut line, each set of them once. */
function tiesOf(reading: Reading, outcome: AwardOutcome, language: Language): readonly string[] {
  const ties = new Map<number, readonly string[]>();
  for (const verdict of outcome.verdicts) {
    // A unit that is out for another reason no longer competes for the last place.
    if (verdict.verdict === "undecided" && verdict.reasons.some((reason) => reason.code === "TIED_AT_CUT")) {
      const rank = reading.review.standings[verdict.unit]?.rank ?? 0;
      const names = ties.get(rank) ?? [];
      ties.set(rank, [...names, unitName(reading, verdict.unit)]);
    }
  }
  return [...ties.values()].map((names) => PANE_TEXT[language].flags.tie(formatList(names, language), outcome.left));
}

function byRank(reading: Reading): (a: Verdict, b: Verdict) => number {
  function rankOf(verdict: Verdict): number {
    return reading.review.standings[verdict.unit]?.rank ?? Infinity;
  }
  return (a, b) => (rankOf(a) === rankOf(b) ? a.unit - b.unit : rankOf(a) - rankOf(b));
}

/** The workbook's own words in Vietnamese; in English the known awards' English names, as the reasons beside them say. */
export function awardTitle({ id, text }: Award, language: Language): string {
  const word = idWord("award", id, language);
  return text === "" || (language === "en" && word !== id) ? word : text;
}

export function awardViews(reading: Reading, language: Language): readonly AwardView[] {
  return reading.review.awards.map((outcome) => {
    const award = reading.book.awards[outcome.award];
    const title = award ? awardTitle(award, language) : "";
    return {
      key: `${outcome.award} ${outcome.cluster}`,
      title: outcome.cluster ? `${title}, ${PANE_TEXT[language].results.cluster(outcome.cluster)}` : title,
      places: outcome.places,
      left: outcome.left,
      clause: award?.clause ?? "",
      ties: tiesOf(reading, outcome, language),
      groups: ORDER.map((verdict) => ({
        verdict,
        units: outcome.verdicts
          .filter((candidate) => candidate.verdict === verdict)
          .sort(byRank(reading))
          .map((found) => verdictUnit(reading, found, language)),
      })),
    };
  });
}
