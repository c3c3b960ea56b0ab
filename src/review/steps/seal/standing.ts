/**
 * What is to be said of a period's seal wherever results of that period are shown: its code where it holds, and in place of the code
 * that it was changed since, or could not be checked.
 */
import { codeOf } from "../../../tables/seal/code";
import type { SealReport } from "../../../tables/seal/report";
import { stateOf, type SealState } from "../../../tables/seal/verify";
import { fillIn } from "../../../text/fill";
import { shown } from "../../../text/shown";
import type { Language } from "../../../schema/language";
import { SEAL_TEXT } from "./words";

/** `code` null: the seal itself is lost or cannot be read. */
export type SealStanding = { readonly kind: "none" } | { readonly kind: SealState; readonly code: string | null };

export const NOT_SEALED: SealStanding = { kind: "none" };

export function sealStandingOf(report: SealReport | undefined, period: string): SealStanding {
  const { verifications = [], unread = [], missing = [], lost = [], hidden = [] } = report ?? {};
  const found = verifications.filter(({ seal }) => seal.period === period);
  const [first, second] = found;
  const code = first !== undefined && second === undefined ? codeOf(first.seal.hash) : null;
  const isLost = missing.includes(period) || lost.some((one) => one.period === period);
  if (isLost || unread.some((one) => one.problem === "damaged" && (one.period ?? period) === period)) {
    return { kind: "broken", code };
  }
  if (unread.some((one) => (one.period ?? period) === period)) {
    return { kind: "unchecked", code };
  }
  const states = found.map(stateOf);
  if (states.length === 0) {
    return NOT_SEALED;
  }
  const isBroken = states.length > 1 || hidden.length > 0 || states.includes("broken");
  return { kind: isBroken ? "broken" : states.includes("unchecked") ? "unchecked" : "holds", code };
}

/** The code, or what is printed in its place; null: the period is not sealed. */
export function sealMark(standing: SealStanding, language: Language): string | null {
  switch (standing.kind) {
    case "none":
      return null;
    case "holds":
      return standing.code;
    case "unchecked":
      return SEAL_TEXT.unverified[language];
    case "broken":
      return SEAL_TEXT.changed[language];
  }
}

/** A sentence for each of these periods whose seal does not hold. */
export function sealWarnings(report: SealReport | undefined, periods: readonly string[], language: Language): readonly string[] {
  return [...new Set(periods)].flatMap((period) => {
    const standing = sealStandingOf(report, period);
    const mark = standing.kind === "none" || standing.kind === "holds" ? null : sealMark(standing, language);
    return mark === null ? [] : [fillIn(SEAL_TEXT.warning, language, { period: shown(period), mark })];
  });
}
