/** A review as the JSON that `emu review --json` prints. Unknown is null; points are numbers as a cell would hold them. */
import { isCellError } from "../core/model/cell";
import type { Book } from "../core/model/book";
import type { Exact } from "../core/model/exact";
import { toNumber } from "../core/model/exact";
import type { Finding } from "../core/model/finding";
import type { Severity, VerdictId } from "../core/model/ids";
import { pointsToNumber, totalToNumber } from "../core/points";
import type { Review } from "../core/result";
import { locate } from "../tables/locate";
import type { TableSources } from "../tables/source";
import { describeFinding } from "../text/findings";
import type { Language } from "../text/language";
import { describeReason } from "../text/reasons";

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
  readonly findings: readonly FindingJson[];
};

export function reviewJson(sources: TableSources, book: Book, review: Review, language: Language): ReviewJson {
  const { decimals } = review.policy;
  const unitName = (unit: number): string => book.units[unit]?.name ?? "";
  const total = (sum: number): number => totalToNumber(sum, review.totals.measuredIn);
  const points = (scaled: number): number => pointsToNumber(scaled, decimals);
  return {
    period: review.period,
    units: review.standings.map((standing) => ({
      unit: unitName(standing.unit),
      points: standing.percent === null ? null : total(standing.points),
      maximum: standing.percent === null ? null : total(standing.maximum),
      percent: numberOf(standing.percent),
      rank: standing.rank,
      tied: standing.tiedWith.length > 0,
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
    findings: review.findings.map((finding) => findingJson(sources, finding, language)),
  };
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
