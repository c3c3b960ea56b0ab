/** A plan of collecting in words: conflicts by kind with what can be chosen, changes by unit. */
import { isAsked, type Choice, type Choices, type Conflict, type ConflictKind } from "../../review/steps/collect/conflicts";
import { isBlank } from "../../core/model/cell";
import type { CollectPlan, UnitChanges } from "../../review/steps/collect/plan";
import { choiceText, columnText, conflictText } from "../../review/steps/collect/said";
import { fill } from "../../text/fill";
import { formatCell } from "../../text/format";
import type { Language } from "../../schema/language";
import { COLLECT_TEXT, KIND_TITLES } from "../../review/steps/collect/words";
import { shown } from "../../text/shown";

export type Option = { readonly id: Choice; readonly words: string };

export type ConflictView = {
  readonly id: string;
  readonly words: string;
  readonly options: readonly Option[];
  /** Else it is said what happens. */
  readonly asked: boolean;
  readonly chosen: Choice | null;
};

export type KindView = {
  readonly kind: ConflictKind;
  readonly title: string;
  /** What can be chosen for all of the kind at once; empty where there is nothing to choose or one conflict only. */
  readonly options: readonly Option[];
  /** null: nothing, or not the same for all. */
  readonly chosen: Choice | null;
  readonly conflicts: readonly ConflictView[];
  readonly open: number;
};

const SENTENCE = 600;

function option(id: Choice, language: Language): Option {
  return { id, words: shown(choiceText(id, language)) };
}

function conflictView(conflict: Conflict, language: Language): ConflictView {
  const { id, options, chosen } = conflict;
  return {
    id,
    words: shown(conflictText(conflict, language), SENTENCE),
    options: options.map((one) => option(one, language)),
    asked: isAsked(conflict),
    chosen,
  };
}

/** Kinds that ask come first, the others only say what happens. */
export function kindViews({ conflicts }: CollectPlan, language: Language): readonly KindView[] {
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))];
  const views = kinds.map((kind): KindView => {
    const own = conflicts.filter((conflict) => conflict.kind === kind);
    const [first] = own;
    const common = first?.options.filter((id) => own.every(({ options }) => options.includes(id))) ?? [];
    const asks = own.length > 1 && own.some(isAsked);
    return {
      kind,
      title: `${KIND_TITLES[kind][language]} (${own.length})`,
      options: asks ? common.map((id) => option(id, language)) : [],
      chosen: own.every(({ chosen }) => chosen === first?.chosen) ? (first?.chosen ?? null) : null,
      conflicts: own.map((conflict) => conflictView(conflict, language)),
      open: own.filter(({ chosen }) => chosen === null).length,
    };
  });
  return [...views.filter(asksOf), ...views.filter((view) => !asksOf(view))];
}

export function asksOf({ conflicts }: KindView): boolean {
  return conflicts.some(({ asked }) => asked);
}

/** @param choice null: to be chosen again */
export function withChoice(choices: Choices, id: string, choice: Choice | null): Choices {
  const next = new Map(choices);
  if (choice === null) {
    next.delete(id);
  } else {
    next.set(id, choice);
  }
  return next;
}

/** For those of a kind that are shown: what further files bring is asked about anew. */
export function withChoiceForAll(choices: Choices, { conflicts }: KindView, choice: Choice | null): Choices {
  return conflicts.reduce((next, { id }) => withChoice(next, id, choice), choices);
}

export type UnitView = {
  readonly key: string;
  readonly unit: string;
  readonly file: string;
  readonly summary: string;
  readonly count: number;
};

export function unitView({ unit, name, file, period, changes, same, kept }: UnitChanges, language: Language): UnitView {
  const added = changes.filter(({ before }) => isBlank(before)).length;
  const figures = { added, changed: changes.length - added, same, kept };
  const said = new Map(Object.entries(figures).map(([id, count]) => [id, `${count}`]));
  return {
    key: `${unit}|${period}|${file}`,
    unit: shown(name),
    file: shown(file),
    summary: changes.length === 0 ? COLLECT_TEXT.noChange[language] : fill(COLLECT_TEXT.unitSummary[language], said),
    count: changes.length,
  };
}

export type ChangeView = { readonly key: string; readonly where: string; readonly before: string; readonly after: string };

export function changeViews({ changes }: UnitChanges, language: Language): readonly ChangeView[] {
  return changes.map(({ criterion, column, before, after, row }) => ({
    key: `${criterion}|${column}`,
    where: [shown(criterion), columnText(column, language), ...(row === null ? [COLLECT_TEXT.newRow[language]] : [])].join(" · "),
    before: formatCell(before, language),
    after: formatCell(after, language),
  }));
}
