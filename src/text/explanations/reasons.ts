/** Verdicts and their reasons in words. */
import type { Verdict, Reason } from "../../core/awards/outcome";
import type { ReasonCode } from "../../core/awards/reasons";
import type { Param } from "../../core/model/finding";
import type { Comparator, Measure } from "../../core/model/ids";
import { compare, type Exact } from "../../core/numbers/exact";
import { fill, isKnown } from "../fill";
import { formatExact, formatList, formatShare } from "../format";
import { words, type Bilingual, type Language } from "../../schema/language";
import { idWord } from "../naming";
import { COMPARATOR_WORDS, MEASURE_WORDS, VERDICT_WORDS } from "../../schema/words";

export const REASON_TEXTS: Readonly<Record<ReasonCode, Bilingual>> = {
  WITHIN_PLACES: {
    vi: "Nằm trong {places} suất[ {award}][, xếp hạng {rank}][, thứ {position} trong các đơn vị đủ điều kiện].",
    en: "Within the places[ of the {award}] ({places})[, rank {rank}][, number {position} among the units eligible].",
  },
  TARGETS_MET: {
    vi: "Đạt tất cả chỉ tiêu bắt buộc[ ({count})].",
    en: "All mandatory targets are met[ ({count})].",
  },
  TARGETS_EXCEEDED: {
    vi: "Vượt tất cả chỉ tiêu bắt buộc[ ({count})][; riêng {criteria} không thể vượt, đạt được tính như vượt].",
    en: "All mandatory targets are exceeded[ ({count})][; {criteria} cannot be, and meeting counts there].",
  },
  TARGETS_AT_CEILING: {
    vi: "Đạt tất cả chỉ tiêu bắt buộc[ ({count})]; không chỉ tiêu nào trong đó có thể vượt, đạt được tính như vượt.",
    en: "All mandatory targets are met[ ({count})]; none of them can be exceeded, so meeting counts as exceeding.",
  },
  LEADS: { vi: "Dẫn đầu cụm.", en: "Leads the cluster." },
  STANDARD_MET: { vi: "Đạt tiêu chuẩn {award}.", en: "Meets the standard of the {award}." },
  NOT_CONSIDERED: { vi: "Thuộc diện không xét[: {reason}].", en: "Not considered[: {reason}]." },
  TARGET_NOT_MET: {
    vi: "Chưa đạt chỉ tiêu {criterion}[: kết quả {actual}, yêu cầu {requirement}].",
    en: "Target {criterion} not met[: result {actual}, required {requirement}].",
  },
  TARGET_NOT_EXCEEDED: {
    vi: "Chưa vượt chỉ tiêu {criterion}[: kết quả {actual}, chỉ tiêu {target}].",
    en: "Target {criterion} not exceeded[: result {actual}, target {target}].",
  },
  NOT_LEADING: { vi: "Không dẫn đầu cụm[ (xếp hạng {rank})].", en: "Does not lead the cluster[ (rank {rank})]." },
  STANDARD_NOT_MET: { vi: "Không đạt tiêu chuẩn {award}.", en: "Does not meet the standard of the {award}." },
  GATE_FAILED: {
    vi: "Dưới mức điểm liệt ở tiêu chí {criterion}[: {points}/{maximum} điểm].",
    en: "Below the knock-out minimum in criterion {criterion}[: {points} of {maximum} points].",
  },
  PLACES_TAKEN: {
    vi: "Hết suất[ {award}]: các đơn vị xếp trên đã đủ {places} suất[ (đơn vị xếp hạng {rank})].",
    en: "No place left[ for the {award}]: units ranked above take all places ({places})[; this unit is ranked {rank}].",
  },
  INCOMPLETE: { vi: "Chưa báo cáo đủ[: {criteria}].", en: "Not everything is reported[: {criteria}]." },
  ENTRIES_OPEN: { vi: "Chưa có đủ điểm[ ở {criteria}].", en: "Points are not known yet[ for {criteria}]." },
  TARGET_OPEN: {
    vi: "Chưa biết chỉ tiêu {criterion} đạt hay không.",
    en: "Whether target {criterion} is met is not known yet.",
  },
  TIED_AT_CUT: {
    vi: "Bằng {units} ở suất cuối[ của {award}][ ({places} suất)]: Hội đồng hoặc Cụm quyết định.",
    en: "Tied with {units} at the last place[ of the {award}][ (places: {places})]: the council or the cluster decides.",
  },
  LEAD_OPEN: {
    vi: "Chưa biết có dẫn đầu cụm không, vì còn số liệu chưa rõ của {units}.",
    en: "Whether it leads is not known while figures of {units} are open.",
  },
  PLACE_OPEN: {
    vi: "Chưa biết có trong số suất không, vì còn số liệu hoặc kết luận chưa rõ của {units}.",
    en: "Whether a place is left is not known while figures or verdicts of {units} are open.",
  },
  STANDARD_OPEN: {
    vi: "Chưa kết luận được tiêu chuẩn {award}.",
    en: "Whether the standard of the {award} is met is not known yet.",
  },
  PLACES_UNKNOWN: {
    vi: "Không đọc được số suất hoặc điều kiện của {award} trong bảng Danh hiệu.",
    en: "The places or conditions of the {award} cannot be read from the Awards table.",
  },
  UNRANKED: {
    vi: "Chưa xếp hạng: chưa có điểm nào, hoặc chưa có điểm tối đa nào, được tính.",
    en: "Not ranked: no points, or no maximum, of this unit count yet.",
  },
};

/** Said instead of “all … are met (0)”: a target that was not assigned, did not arise or was never set binds nobody. */
const NO_TARGETS: Bilingual = {
  vi: "Không có chỉ tiêu bắt buộc nào phải xét cho đơn vị này.",
  en: "No mandatory target applies to this unit.",
};

/** Measures whose values are fractions, shown as percentages. */
const FRACTIONS: ReadonlySet<Param> = new Set<Param>(["ratio", "share", "reduction", "increase"]);
/** Most decimals ever shown to keep a result and its target apart. */
const FINEST = 12;

function isExact(value: Param | undefined): value is Exact {
  return typeof value === "object" && "big" in value;
}

/**
 * Decimals at which a result and its target still look different where they are: 89,996% must not be printed as the 90% that it
 * did not reach.
 */
function decimalsApart(params: Reason["params"], show: (x: Exact, decimals: number) => string): number {
  const { actual, target } = params;
  let decimals = 2;
  if (isExact(actual) && isExact(target) && compare(actual, target) !== 0) {
    while (decimals < FINEST && show(actual, decimals) === show(target, decimals)) {
      decimals += 1;
    }
  }
  return decimals;
}

/** A result, and its target, as they are printed beside each other: not equal, they never look it. */
export function formatMeasured(
  compared: { readonly measure: string | null; readonly actual: Exact; readonly target: Exact | null },
  language: Language,
): { readonly actual: string; readonly target: string | null } {
  const { measure, actual, target } = compared;
  const show = (x: Exact, maximumDecimals: number): string =>
    FRACTIONS.has(measure ?? "") ? formatShare(x, language, maximumDecimals) : formatExact(x, language, { maximumDecimals });
  const decimals = decimalsApart(target === null ? { actual } : { actual, target }, show);
  return { actual: show(actual, decimals), target: target && show(target, decimals) };
}

/** The comparator's words around a target: `trên 75%`, `từ 90% trở lên`. */
export function requirement(comparator: string, target: string): string {
  return comparator.includes("…") ? comparator.replace("…", target) : `${comparator} ${target}`.trim();
}

const REQUIRED_CHANGE = {
  reduction: words("giảm", "down"),
  increase: words("tăng", "up"),
} as const;

type Asking = { readonly measure: Measure | null; readonly comparator: Comparator | null; readonly unitOfMeasure: string };

/** What a criterion asks for, beside its name: `từ 75% trở lên`, `giảm từ 5% trở lên`, `chấm trực tiếp`; nothing where it asks for nothing. */
export function requiredOf({ measure, comparator, unitOfMeasure }: Asking, target: Exact | null, language: Language): string {
  if (target === null) {
    return measure === "judgement" ? MEASURE_WORDS.judgement[language] : "";
  }
  const isShare = FRACTIONS.has(measure ?? "") || unitOfMeasure === "%";
  const figure = isShare ? formatShare(target, language, 6) : formatExact(target, language);
  const asked = comparator === null ? figure : requirement(COMPARATOR_WORDS[comparator][language], figure);
  return measure === "reduction" || measure === "increase" ? `${REQUIRED_CHANGE[measure][language]} ${asked}` : asked;
}

/** One reason as a sentence. */
export function describeReason(reason: Reason, language: Language): string {
  const isFraction = FRACTIONS.has(reason.params["measure"] ?? "");
  function number(x: Exact, maximumDecimals: number): string {
    return isFraction ? formatShare(x, language, maximumDecimals) : formatExact(x, language, { maximumDecimals });
  }
  const decimals = decimalsApart(reason.params, number);
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(reason.params)) {
    // The position among the eligible is worth a word only where it is not the rank itself.
    if (!isKnown(value) || (name === "position" && value === reason.params["rank"])) {
      continue;
    }
    if (isExact(value)) {
      const isCompared = name === "actual" || name === "target";
      values.set(name, isCompared ? number(value, decimals) : formatExact(value, language));
    } else if (typeof value === "number") {
      values.set(name, String(value));
    } else {
      values.set(name, typeof value === "string" ? idWord(name, value, language) : formatList(value, language));
    }
  }
  values.set("requirement", requirement(values.get("comparator") ?? "", values.get("target") ?? ""));
  const isVacuous = (reason.code === "TARGETS_MET" || reason.code === "TARGETS_EXCEEDED") && reason.params["count"] === 0;
  return fill((isVacuous ? NO_TARGETS : REASON_TEXTS[reason.code])[language], values);
}

/** A verdict with every reason: `Không đủ điều kiện: Chưa đạt chỉ tiêu I.1 … Không dẫn đầu cụm.` */
export function describeVerdict(verdict: Pick<Verdict, "verdict" | "reasons">, language: Language): string {
  const word = VERDICT_WORDS[verdict.verdict][language];
  const reasons = verdict.reasons.map((reason) => describeReason(reason, language)).join(" ");
  const head = word.charAt(0).toUpperCase() + word.slice(1);
  return reasons === "" ? `${head}.` : `${head}: ${reasons}`;
}
