/** How the minutes end: rules in force, what is assumed, what is still open, the seal, and who signs. */
import { SEVERITIES } from "../../../core/model/ids";
import { isBlank } from "../../../core/model/cell";
import { locate } from "../../../tables/locate";
import { describeFinding } from "../../../text/findings/findings";
import { policyLines } from "../../../text/explanations/policy";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { shown } from "../../../text/shown";
import { SEVERITY_WORDS } from "../../../schema/words";
import { clustersOf, codeOf, nameOf, unitWith } from "./facts";
import type { MinutesInput } from "./input";
import type { Signature, MinutesBlock } from "../../../document/paper";

/** More than these nobody reads on paper; the rest is counted. */
const NAMED = 40;

export function policy({ book, review, language }: MinutesInput): readonly MinutesBlock[] {
  const rules = policyLines(review.policy, language).map(({ name, value }) => `${name}: ${shown(value)}`);
  const assumed = book.criteria.flatMap(({ assumed: isAssumed }, index) => (isAssumed ? [codeOf(book, index)] : []));
  return [
    { kind: "items", items: rules },
    ...(assumed.length === 0
      ? []
      : [{ kind: "note", text: sayMinutes(T.closing.assumed, language, { codes: assumed.join(", ") }) } as const]),
  ];
}

/** Errors and warnings one by one; notices change nothing and are counted. */
export function findings({ sources, review, language }: MinutesInput): readonly MinutesBlock[] {
  const [errors = 0, warnings = 0, notices = 0] = SEVERITIES.map(
    (severity) => review.findings.filter((finding) => finding.severity === severity).length,
  );
  const open = review.findings.filter(({ severity }) => severity !== "notice");
  const items = open.slice(0, NAMED).map((finding) => {
    const place = locate(sources, finding.place);
    const severity = SEVERITY_WORDS[finding.severity][language];
    const { message } = describeFinding(finding, language);
    return place === null
      ? sayMinutes(T.closing.findingNowhere, language, { severity, message })
      : sayMinutes(T.closing.finding, language, { severity, message, place: `${shown(place.sheet)}!${place.cell}` });
  });
  const rest = open.length - items.length;
  return [
    { kind: "text", text: sayMinutes(T.closing.findings, language, { errors, warnings, notices }) },
    ...(open.length === 0 ? [{ kind: "text", text: T.closing.noFindings[language] } as const] : []),
    ...(open.length === 0 ? [] : [{ kind: "items", items } as const]),
    ...(rest > 0 ? [{ kind: "note", text: sayMinutes(T.closing.more, language, { rest }) } as const] : []),
  ];
}

export function seal({ sealCode, language }: MinutesInput): readonly MinutesBlock[] {
  const code = isBlank(sealCode) ? T.closing.notSealed[language] : shown(sealCode ?? "");
  return [{ kind: "text", text: sayMinutes(T.closing.seal, language, { code }) }];
}

/** Each cluster's lead and deputy, then the secretary. */
export function signatures({ book, language }: MinutesInput): readonly Signature[] {
  const clusters = clustersOf(book);
  const hint = T.closing.sign[language];
  const leaders = clusters.flatMap((cluster) =>
    (["lead", "deputy"] as const).flatMap((role): readonly Signature[] => {
      const unit = unitWith(book, cluster, role);
      const name = unit === null ? "" : nameOf(book, unit);
      // Of several clusters those that name nobody have nobody to sign.
      if (clusters.length > 1 && unit === null) {
        return [];
      }
      const where = clusters.length > 1 ? [name, cluster.cluster].filter((word) => word !== "").join(", ") : name;
      return [{ role: T.closing[role][language], unit: where, hint }];
    }),
  );
  return [...leaders, { role: T.closing.secretary[language], unit: "", hint }];
}
