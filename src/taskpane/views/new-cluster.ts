/** A draft of a new cluster in words: what is wrong at which field, which units were read, what the workbook will have. */
import type { Language } from "../../schema/language";
import { at } from "../../core/numbers/at";
import type { Successor } from "../../review/steps/new-cluster/baselines";
import { NEW_LAST } from "../../review/steps/new-cluster/last-words";
import { baseOfPreset, baseOfTable, planNewCluster, type Base, type NewCluster, type Wanted } from "../../review/steps/new-cluster/plan";
import { listedUnits, type Listed } from "../../review/steps/new-cluster/units";
import { NEW_PANE, sayNote, sayProblem, type NewField } from "../../review/steps/new-cluster/words";
import type { WorkbookContent } from "../../template/content";
import { standardWorkbook } from "../../template/standard-workbook";
import { fillIn } from "../../text/fill";
import { formatDate, formatList } from "../../text/format";
import { periodWords } from "../../text/period-words";
import { shown } from "../../text/shown";
import type { Draft } from "../use-cases/new-draft";
import { daysOf, divisionOf, rubricOf } from "./draft-parts";

/** Rubrics that are no cluster's. */
export const MODEL = "model-1000";
export const EMPTY = "empty";

function wantedOf(draft: Draft): Wanted {
  const given = (text: string): string | null => (text.trim() === "" ? null : text);
  return {
    name: draft.name,
    authority: given(draft.authority),
    year: draft.year,
    units: linesOf(draft),
    lead: given(draft.lead),
    deputy: given(draft.deputy),
    periods: divisionOf(draft),
    successors: successorsOf(draft),
    days: daysOf(draft),
  };
}

function linesOf({ units }: Pick<Draft, "units">): readonly string[] {
  return units.split(/\r\n?|\n/);
}

export function presetOf({ from, preset }: Draft): string {
  return from === "preset" ? preset : from === "model" ? MODEL : EMPTY;
}

function baseOf(draft: Draft, language: Language): Base {
  if (draft.from === "table") {
    return baseOfTable(rubricOf(draft, language));
  }
  const base = draft.from === "last" && draft.last !== null ? draft.last.base : baseOfPreset(presetOf(draft), draft.year, language);
  if (base === null) {
    throw new Error(`no preset ${presetOf(draft)}`);
  }
  return base;
}

/** As the command line would make it. */
export function planDraft(draft: Draft, language: Language): NewCluster {
  const plan = planNewCluster(wantedOf(draft), baseOf(draft, language), language);
  if (draft.from !== "last" || draft.last !== null) {
    return plan;
  }
  const missing = { code: "no-last", field: "from", values: {} } as const;
  return { kind: "refused", compares: false, problems: [...(plan.kind === "refused" ? plan.problems : []), missing] };
}

type Before = {
  /** Units that last year's workbook does not have. */
  readonly fresh: readonly string[];
  /** Units of last year that are in the list no longer. */
  readonly gone: readonly string[];
  /** What a unit of this year was called by its own name last year; null: it was not there. */
  readonly same: (unit: string) => string | null;
};

function beforeOf({ from, last, units }: Draft): Before | null {
  const known = from === "last" ? (last?.base.last ?? null) : null;
  if (known === null) {
    return null;
  }
  const { names } = namesIn(linesOf({ units }));
  const same = (unit: string): string | null => {
    const found = known.find(unit);
    return found === null ? null : at(known.names, found);
  };
  const kept = new Set(names.map(same));
  return { same, fresh: names.filter((name) => same(name) === null), gone: known.names.filter((name) => !kept.has(name)) };
}

/** Units of last year that have become this one. */
function became(draft: Draft, { gone }: Before, unit: string): readonly string[] {
  return gone.filter((old) => draft.became[old] === unit);
}

function successorsOf(draft: Draft): readonly Successor[] {
  const before = beforeOf(draft);
  if (before === null) {
    return [];
  }
  return namesIn(linesOf(draft)).names.flatMap((unit) => {
    const [same, olds] = [before.same(unit), became(draft, before, unit)];
    const isNew = same === null && draft.fresh.includes(unit);
    return olds.length === 0 && !isNew ? [] : [{ unit, from: [...(same === null ? [] : [same]), ...olds] }];
  });
}

export type UnitQuestion = {
  readonly unit: string;
  readonly label: string;
  readonly answer: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  readonly onAnswer: (draft: Draft, value: string) => Draft;
};

/** No names of units. */
const NEW = "=new";
const MERGED = "=merged";

function without(draft: Draft, unit: string): Draft {
  return {
    ...draft,
    fresh: draft.fresh.filter((name) => name !== unit),
    became: Object.fromEntries(Object.entries(draft.became).filter(([, now]) => now !== unit)),
  };
}

/** Each unit that is new or gone: what it was, what it has become. Empty where nothing is compared with last year. */
export function unitQuestions(draft: Draft, plan: NewCluster, language: Language): readonly UnitQuestion[] {
  const before = beforeOf(draft);
  if (before === null || !plan.compares) {
    return [];
  }
  const say = (text: keyof typeof NEW_LAST, values: Readonly<Record<string, string>>): string => fillIn(NEW_LAST[text], language, values);
  const fresh = before.fresh.map((unit): UnitQuestion => {
    const olds = became(draft, before, unit);
    const free = before.gone.filter((old) => olds.includes(old) || (draft.became[old] ?? "") === "");
    const merged =
      olds.length > 1
        ? [
            {
              value: MERGED,
              words: say("merged", {
                units: formatList(
                  olds.map((old) => shown(old)),
                  language,
                ),
              }),
            },
          ]
        : [];
    return {
      unit,
      label: say("fresh", { unit: shown(unit) }),
      answer: olds.length > 1 ? MERGED : (olds[0] ?? (draft.fresh.includes(unit) ? NEW : "")),
      choices: [
        { value: "", words: NEW_LAST.ask[language] },
        { value: NEW, words: NEW_LAST.isNew[language] },
        ...merged,
        ...free.map((old) => ({ value: old, words: say("was", { unit: shown(old) }) })),
      ],
      onAnswer(now, value) {
        const cleared = without(now, unit);
        if (value === MERGED) {
          return now;
        }
        return value === NEW
          ? { ...cleared, fresh: [...cleared.fresh, unit] }
          : { ...cleared, became: { ...cleared.became, ...(value === "" ? {} : { [value]: unit }) } };
      },
    };
  });
  const { names } = namesIn(linesOf(draft));
  const gone = before.gone.map((old): UnitQuestion => ({
    unit: old,
    label: say("gone", { unit: shown(old) }),
    answer: names.includes(draft.became[old] ?? "") ? (draft.became[old] ?? "") : "",
    choices: [
      { value: "", words: NEW_LAST.dissolved[language] },
      ...names.map((name) => ({ value: name, words: say("into", { unit: shown(name) }) })),
    ],
    onAnswer: (now, value) => ({
      ...now,
      fresh: now.fresh.filter((name) => name !== value),
      became: { ...now.became, [old]: value },
    }),
  }));
  return [...fresh, ...gone];
}

/** By field, in the order of the fields; what is said of one thing, said once. */
export function problemsOf(plan: NewCluster, language: Language): ReadonlyMap<NewField, readonly string[]> {
  const found = new Map<NewField, readonly string[]>();
  for (const problem of plan.kind === "refused" ? plan.problems : []) {
    found.set(problem.field, [...(found.get(problem.field) ?? []), sayProblem(problem, language)]);
  }
  return found;
}

export type UnitsRead = {
  readonly count: number;
  readonly words: string;
  readonly notes: readonly string[];
  /** The shortest names that name one unit each. */
  readonly names: readonly string[];
  /** The name of `names` that a text means; null: of none. */
  readonly find: (text: string) => string | null;
};

function levelWords({ levels }: Listed, language: Language): string {
  const named = [...levels].filter(([level]) => level !== "").sort(([, one], [, other]) => other - one);
  const without = levels.get("") ?? 0;
  const parts = named.map(([level, count]) => fillIn(NEW_PANE.level, language, { level: shown(level), count: `${count}` }));
  return named.length === 0
    ? ""
    : [...parts, ...(without > 0 ? [fillIn(NEW_PANE.noLevel, language, { count: `${without}` })] : [])].join(", ");
}

function namesIn(lines: readonly string[], language: Language = "vi"): { readonly listed: Listed; readonly names: readonly string[] } {
  const listed = listedUnits(lines, null, language);
  return { listed, names: listed.rows.map(({ unit }, row) => listed.index.fullName(row) || `${unit as string}`) };
}

export function unitsRead(draft: Draft, language: Language): UnitsRead {
  const { listed, names } = namesIn(linesOf(draft), language);
  const { index, notes, rows } = listed;
  const levels = levelWords(listed, language);
  return {
    count: rows.length,
    words: fillIn(NEW_PANE.read, language, { count: `${rows.length}`, ...(levels === "" ? {} : { levels }) }),
    notes: notes.map((note) => sayNote(note, language)),
    names,
    find(text) {
      const found = index.find(text);
      return found === null ? null : (names[found] ?? null);
    },
  };
}

function assumedCells({ rubric, awards, policy }: WorkbookContent): number {
  return [...rubric, ...awards, ...policy].reduce((sum, { assumedColumns = [] }) => sum + assumedColumns.length, 0);
}

function periodLine({ id, from, to }: WorkbookContent["periods"][number], language: Language): string {
  const period = periodWords(id as string, language);
  return typeof from === "number" && typeof to === "number"
    ? fillIn(NEW_PANE.dates, language, { period, from: formatDate(from, language), to: formatDate(to, language) })
    : fillIn(NEW_PANE.noDates, language, { period });
}

/** Lines of the preview: what it is called, and what there will be. */
export function previewLines(
  content: WorkbookContent,
  language: Language,
): readonly (readonly [title: string, lines: readonly string[]])[] {
  const { sheets } = standardWorkbook(content, { language });
  const named = (role: string): string =>
    shown(`${(content.units.find((row) => row.role === role)?.unit ?? NEW_PANE.nobody[language].toLowerCase()) as string}`);
  const count = content.units.length;
  const rows = content.entries.filter(({ period }) => period === content.period).length;
  const opened = { period: periodWords(content.period, language), rows: `${rows}`, units: `${count}`, criteria: `${rows / count}` };
  const awards = content.awards.map(({ text, award }) => shown((text ?? award) as string));
  const assumed = assumedCells(content);
  return [
    [
      NEW_PANE.sheets[language],
      [fillIn(NEW_PANE.sheetsText, language, { count: `${sheets.length}`, names: sheets.map(({ name }) => name).join(", ") })],
    ],
    [
      NEW_PANE.unitsRow[language],
      [fillIn(NEW_PANE.unitsText, language, { count: `${count}`, lead: named("lead"), deputy: named("deputy") })],
    ],
    [NEW_PANE.periodsRow[language], content.periods.map((row) => periodLine(row, language))],
    [NEW_PANE.opened[language], [fillIn(NEW_PANE.openedText, language, opened)]],
    [NEW_PANE.awards[language], [awards.length === 0 ? NEW_PANE.noAwards[language] : formatList(awards, language)]],
    ...(assumed === 0 ? [] : ([[NEW_PANE.assumed[language], [fillIn(NEW_PANE.assumedText, language, { count: `${assumed}` })]]] as const)),
  ];
}
