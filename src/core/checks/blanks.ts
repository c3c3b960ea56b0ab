/** Many blanks of one unit are one matter: whoever lists findings tells them in one line. */
import type { Finding } from "../model/finding";

/** So many blanks of one unit are a line each; more of them are one line. */
const BLANKS_APART = 3;

export type FindingGroup = readonly [Finding, ...Finding[]];

/** What is told in one line: a finding, or all that a unit has not reported, where the first of it stands. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const blanks = new Map<unknown, Finding[]>();
  for (const finding of findings.filter(({ code }) => code === "NOT_REPORTED")) {
    const { unit } = finding.params;
    const ofUnit = blanks.get(unit) ?? [];
    ofUnit.push(finding);
    blanks.set(unit, ofUnit);
  }
  return findings.flatMap((finding): readonly FindingGroup[] => {
    const group = finding.code === "NOT_REPORTED" ? blanks.get(finding.params["unit"]) : undefined;
    if (group === undefined || group.length <= BLANKS_APART) {
      return [[finding]];
    }
    return group[0] === finding ? [[finding, ...group.slice(1)]] : [];
  });
}
