/** The findings as the Check place shows them: by severity, then by sheet, in the order of the review. */
import { findingGroups } from "../../../core/checks/blanks";
import type { FindingGroup } from "../../../core/checks/blanks";
import { SEVERITIES } from "../../../core/model/ids";
import type { Severity } from "../../../core/model/ids";
import type { Finding } from "../../../core/model/finding";
import { findingKey } from "../../use-cases/changes";

/** One line of the list: a finding, or all that a unit has not reported. */
export type FindingItem = { readonly key: string; readonly findings: FindingGroup };

export type FindingSection = {
  readonly severity: Severity;
  /** All of this severity that match, shown or not. */
  readonly count: number;
  readonly groups: readonly {
    readonly title: string;
    readonly count: number;
    readonly items: readonly FindingItem[];
  }[];
};

export type FindingFilter = { readonly severity: Severity | null; readonly unit: string | null };

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) {
    counts[finding.severity] += 1;
  }
  return counts;
}

/** The unit a finding is about; null where it is about none, or about several. */
export function unitOf(finding: Finding): string | null {
  const unit = finding.params["unit"];
  return typeof unit === "string" ? unit : null;
}

/** Units named by findings, in their order of appearance. */
export function unitsNamed(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(unitOf).filter((unit) => unit !== null))];
}

function isShown(finding: Finding, { severity, unit }: FindingFilter): boolean {
  return (severity === null || finding.severity === severity) && (unit === null || unitOf(finding) === unit);
}

export function matching(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  return findings.filter((finding) => isShown(finding, filter));
}

/** Findings told by the lines of the sections. */
export function toldIn(sections: readonly FindingSection[]): number {
  return sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)).reduce((sum, { findings }) => sum + findings.length, 0);
}

/** `limit` lines at most, over all sections; counts are of every finding that matches. */
export function findingSections(
  findings: readonly Finding[],
  filter: FindingFilter,
  titleOf: (finding: Finding) => string,
  limit: number,
): readonly FindingSection[] {
  const seen = new Map<string, number>();
  const groups = new Map<Severity, Map<string, { count: number; items: FindingItem[] }>>();
  let room = limit;
  const shown = findingGroups(matching(findings, filter));
  for (const severity of SEVERITIES) {
    const ofSeverity = new Map<string, { count: number; items: FindingItem[] }>();
    groups.set(severity, ofSeverity);
    for (const line of shown) {
      const [finding] = line;
      if (finding.severity !== severity) {
        continue;
      }
      const title = titleOf(finding);
      const group = ofSeverity.get(title) ?? { count: 0, items: [] };
      ofSeverity.set(title, group);
      group.count += line.length;
      if (room > 0) {
        const key = line.length > 1 ? `blanks ${unitOf(finding) ?? ""}` : findingKey(finding);
        const repeat = seen.get(key) ?? 0;
        seen.set(key, repeat + 1);
        group.items.push({ key: `${key} ${repeat}`, findings: line });
        room -= 1;
      }
    }
  }
  return SEVERITIES.flatMap((severity) => {
    const ofSeverity = [...(groups.get(severity) ?? [])].map(([title, group]) => ({ title, ...group }));
    const count = ofSeverity.reduce((sum, group) => sum + group.count, 0);
    return count > 0 ? [{ severity, count, groups: ofSeverity.filter((group) => group.items.length > 0) }] : [];
  });
}
