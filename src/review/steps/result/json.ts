/** A review as the JSON that `emu review --json` prints. Unknown is null; points are numbers as a cell would hold them. */
import { isCellError } from "../../../core/model/cell";
import type { Book } from "../../../core/model/book";
import type { Exact } from "../../../core/numbers/exact";
import { toNumber } from "../../../core/numbers/exact";
import type { Finding } from "../../../core/model/finding";
import type { Severity, VerdictId } from "../../../core/model/ids";
import { totalToNumber } from "../../../core/model/points";
import type { Policy } from "../../../core/model/policy";
import type { Review } from "../../../core/result";
import type { OtherBlanks } from "../../../core/scoring/result";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import { describeFinding } from "../../../text/findings/findings";
import type { Language } from "../../../schema/language";
import { describeReason } from "../../../text/explanations/reasons";
import type { POLICY_WORDS } from "../../../schema/words";
import { votesJson, type VotesJson } from "../votes/json";

export type FindingJson = {
  readonly severity: Severity;
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** What stands in the cell; in words where it is blank or the finding is about more than one cell. */
  readonly found: string | number | boolean;
  readonly expected: string;
  readonly action: string;
};

type PolicyValueJson =
  | string
  | number
  | null
  | readonly string[]
  | readonly { readonly from: number; readonly text: string }[]
  | readonly { readonly period: string; readonly weight: number }[];

export type ReviewJson = {
  readonly period: string;
  readonly units: readonly {
    readonly unit: string;
    readonly points: number | null;
    readonly maximum: number | null;
    /** A fraction, as EMU.PERCENT gives it. */
    readonly percent: number | null;
    readonly rank: number | null;
    readonly tied: boolean;
    /** The name of the grade that the total reaches; null also where the policy names none. */
    readonly grade: string | null;
    /** The same with blanks treated the other way; null where nothing in the unit's cluster is left blank. */
    readonly otherBlanks: {
      readonly maximum: number | null;
      readonly percent: number | null;
      readonly rank: number | null;
    } | null;
  }[];
  readonly scores: readonly {
    readonly unit: string;
    readonly criterion: string;
    readonly points: number | null;
    readonly attainment: number | null;
    readonly met: boolean | null;
  }[];
  readonly awards: readonly {
    readonly award: string;
    readonly unit: string;
    readonly verdict: VerdictId;
    readonly reasons: readonly string[];
  }[];
  /** What the council voted, award by award. */
  readonly votes: VotesJson;
  readonly findings: readonly FindingJson[];
  /** Clusters among each other; empty unless the policy compares them and there are several. */
  readonly clusters: readonly {
    readonly cluster: string;
    readonly rank: number | null;
    /** A fraction where units are ranked by percent, else points. */
    readonly mean: number | null;
    readonly ranked: number;
    readonly units: number;
    readonly tiedWith: readonly string[];
    readonly provisional: boolean;
  }[];
  /** The rules in force: ids of the rows of EmuPolicy. */
  readonly policy: Readonly<Record<string, PolicyValueJson>>;
};

export function reviewJson(sources: TableSources, book: Book, review: Review, language: Language): ReviewJson {
  const unitName = (unit: number): string => book.units[unit]?.name ?? "";
  const total = (sum: number): number => totalToNumber(sum, review.totals.measuredIn);
  const points = (scaled: number): number => totalToNumber(scaled, review.totals.pointsIn);
  return {
    period: review.period,
    units: review.standings.map((standing) => ({
      unit: unitName(standing.unit),
      points: standing.rank === null ? null : total(standing.points),
      maximum: standing.rank === null ? null : total(standing.maximum),
      percent: numberOf(standing.percent),
      rank: standing.rank,
      tied: standing.tiedWith.length > 0,
      grade: standing.grade,
      otherBlanks: otherBlanksJson(standing.otherBlanks, total),
    })),
    scores: Array.from({ length: review.scores.length }, (_, cell) => {
      const score = review.scores.at(cell);
      const scaled = review.scores.pointsAt(cell);
      return {
        unit: unitName(score?.unit ?? -1),
        criterion: book.criteria[score?.criterion ?? -1]?.code ?? "",
        points: scaled === null ? null : points(scaled),
        attainment: numberOf(score?.attainment ?? null),
        met: score?.met ?? null,
      };
    }),
    awards: review.awards.flatMap(({ verdicts }) =>
      verdicts.map(({ award, unit, verdict, reasons }) => ({
        award: book.awards[award]?.id ?? "",
        unit: unitName(unit),
        verdict,
        reasons: reasons.map((reason) => describeReason(reason, language)),
      })),
    ),
    votes: votesJson(book, review.votes, language),
    findings: review.findings.map((finding) => findingJson(sources, finding, language)),
    clusters: review.clusters.map(({ cluster, rank, mean, ranked, units, tiedWith, provisional }) => ({
      cluster,
      rank,
      mean: numberOf(mean),
      ranked,
      units,
      tiedWith,
      provisional,
    })),
    policy: policyJson(review.policy),
  };
}

function otherBlanksJson(other: OtherBlanks | null, total: (sum: number) => number): ReviewJson["units"][number]["otherBlanks"] {
  return other === null
    ? null
    : {
        maximum: other.rank === null ? null : total(other.maximum),
        percent: numberOf(other.percent),
        rank: other.rank,
      };
}

function policyJson(policy: Policy): ReviewJson["policy"] {
  return {
    decimals: policy.decimals,
    rounding: policy.rounding,
    "rank-by": policy.rankBy,
    "rank-on": policy.rankOn,
    "rank-decimals": policy.rankDecimals,
    "rank-rounding": policy.rankRounding ?? policy.rounding,
    blanks: policy.blanks,
    "tie-break": policy.tieBreak,
    layers: policy.layers,
    "difference-limit": numberOf(policy.differenceLimit),
    grades: policy.grades.map(({ from, text }) => ({ from: toNumber(from), text })),
    scale: numberOf(policy.scale),
    "no-target": policy.noTarget,
    "leader-outlier": numberOf(policy.leaderOutlier),
    clusters: policy.clusters,
    "vote-threshold": numberOf(policy.votes.threshold?.value ?? null),
    "vote-base": policy.votes.base?.value ?? null,
    "vote-ballots": policy.votes.ballots?.value ?? null,
    "year-from": policy.yearFrom?.map(({ period, weight }) => ({ period, weight: toNumber(weight) })) ?? "own",
  } satisfies Record<keyof typeof POLICY_WORDS, PolicyValueJson>;
}

function numberOf(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact);
}

function findingJson(sources: TableSources, finding: Finding, language: Language): FindingJson {
  const { found, expected, action } = describeFinding(finding, language);
  const place = locate(sources, finding.place);
  const cell = isCellError(finding.found) ? finding.found.error : finding.found;
  return {
    severity: finding.severity,
    code: finding.code,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
    found: cell ?? found,
    expected,
    action,
  };
}
