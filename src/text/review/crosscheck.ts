/** What is said around the cross-check: on its sheet, in the pane and on the command line. */
import type { CheckMode, PlanRefusal } from "../../core/crosscheck/plan";
import { fill } from "../fill";
import type { Bilingual, Language } from "../language";

function words(vi: string, en: string): Bilingual {
  return { vi, en };
}

export const CHECK_MODE_WORDS: Readonly<Record<CheckMode, Bilingual>> = {
  inside: words("trong từng cụm", "inside each cluster"),
  between: words("giữa các cụm", "between clusters"),
};

/** On the sheet of the plans. */
export const CHECK_SHEET = {
  name: words("Kiểm tra chéo", "Cross-check"),
  title: words("Phân công kiểm tra chéo", "Plan of the cross-check"),
  drawn: words(
    "Kỳ {period}: {mode}, mỗi đơn vị được {count} đơn vị khác kiểm tra; số gieo {seed}.",
    "Period {period}: {mode}, each unit is checked by {count} others; seed {seed}.",
  ),
  again: words(
    "Bốc thăm bằng máy: cùng số gieo, cùng danh sách đơn vị thì ai bốc lại cũng ra đúng phân công này.",
    "Drawn by lot: with the same seed and the same units anybody draws this very plan again.",
  ),
} as const;

/** Beside each row of the plan, so that it can be drawn again. */
const CHECK_NOTE = words("{mode}; số đơn vị kiểm tra: {count}; số gieo: {seed}", "{mode}; checks: {count}; seed: {seed}");

export type Drawn = { readonly period: string; readonly mode: CheckMode; readonly count: number; readonly seed: number };

export function sayDrawn(text: Bilingual, { period, mode, count, seed }: Drawn, language: Language): string {
  return fill(
    text[language],
    new Map([
      ["period", period],
      ["mode", CHECK_MODE_WORDS[mode][language]],
      ["count", `${count}`],
      ["seed", `${seed}`],
    ]),
  );
}

export function checkNote(drawn: Drawn, language: Language): string {
  return sayDrawn(CHECK_NOTE, drawn, language);
}

export const REFUSAL_TEXT: Readonly<Record<PlanRefusal["code"], Bilingual>> = {
  "no-units": words("Sổ chưa có đơn vị nào.", "There are no units."),
  "one-cluster": words(
    "Sổ chỉ có một cụm nên không kiểm tra chéo giữa các cụm được; hãy chọn kiểm tra trong cụm.",
    "There is one cluster only, so units of other clusters cannot check it; choose checks inside the cluster.",
  ),
  count: words("Mỗi đơn vị phải được ít nhất 1 đơn vị kiểm tra.", "Each unit needs at least 1 check."),
  "too-many": words(
    "Không đủ đơn vị[ ở {cluster}] để mỗi đơn vị được ngần ấy đơn vị khác kiểm tra.",
    "There are too few units[ in {cluster}] for so many checks of each.",
  ),
};

export function refusalText({ code, cluster }: PlanRefusal, language: Language): string {
  return fill(REFUSAL_TEXT[code][language], new Map(cluster === "" ? [] : [["cluster", cluster]]));
}
