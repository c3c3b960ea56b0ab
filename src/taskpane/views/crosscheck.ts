/** What the step “Kiểm tra chéo” shows of a reading. */
import { at } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import { isZero, type Exact } from "../../core/numbers/exact";
import { LAYERS } from "../../core/model/ids";
import { checkProgress, compareScores } from "../../core/crosscheck/compare";
import type { CheckPlan } from "../../core/crosscheck/plan";
import { formatExact } from "../../text/format";
import type { Language } from "../../schema/language";
import { shown } from "../../text/shown";
import { LAYER_WORDS } from "../../schema/words";
import type { Explaining } from "../use-cases/review/crosscheck";
import type { Reading } from "../../review/opened";

export type PlanLine = { readonly id: string; readonly checker: string; readonly checked: string; readonly done: string | null };

function unitName({ units }: Book, unit: number): string {
  return shown(at(units, unit).name);
}

export function drawnLines({ book }: Reading, { pairs }: CheckPlan): readonly PlanLine[] {
  return pairs.map(({ checker, checked }) => ({
    id: `${checker} ${checked}`,
    checker: unitName(book, checker),
    checked: unitName(book, checked),
    done: null,
  }));
}

export function mutualWords({ book }: Reading, { mutual }: CheckPlan): string {
  return mutual.map(({ checker, checked }) => `${unitName(book, checker)} – ${unitName(book, checked)}`).join("; ");
}

/** The plan that the workbook has; empty where there is none. */
export function standingLines({ book, review }: Reading): readonly PlanLine[] {
  return checkProgress(book, review.period).map(({ checker, checked, done, scored }) => ({
    id: `${checker} ${checked}`,
    checker: unitName(book, checker),
    checked: unitName(book, checked),
    done: `${done}/${scored}`,
  }));
}

export type DifferenceLine = Explaining & {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly scores: readonly { readonly layer: string; readonly score: string }[];
  readonly difference: string;
  readonly above: boolean;
  readonly explained: boolean;
  readonly reason: string;
};

function number(value: Exact | null, language: Language): string {
  return value === null ? "–" : formatExact(value, language, { grouping: false });
}

/** Entries whose scores are not all the same. */
export function differenceLines({ book, review }: Reading, language: Language): readonly DifferenceLine[] {
  return compareScores(book, review.period).flatMap((line) => {
    const { unit, criterion, entry, scores, difference, above, explained, reason } = line;
    if (difference === null || isZero(difference.difference)) {
      return [];
    }
    const place = { table: "EmuEntries", row: at(book.entries, entry).row, column: "reason" } as const;
    return [
      {
        id: `${unit} ${criterion}`,
        unit,
        criterion,
        place,
        name: unitName(book, unit),
        code: shown(at(book.criteria, criterion).code),
        scores: LAYERS.map((layer) => ({ layer: LAYER_WORDS[layer][language], score: number(scores[layer], language) })),
        difference: number(difference.difference, language),
        above,
        explained,
        reason: shown(reason),
      },
    ];
  });
}

export function limitWords({ book }: Reading, language: Language): string | null {
  const limit = book.policy.differenceLimit;
  return limit && number(limit, language);
}
