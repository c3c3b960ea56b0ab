/** A draft of a new cluster in words: what is wrong at which field, which units were read, what the workbook will have. */
import type { Language } from "../../schema/language";
import { baseOfPreset, planNewCluster, type NewCluster, type Wanted } from "../../review/steps/new-cluster/plan";

import { listedUnits, type Listed } from "../../review/steps/new-cluster/units";
import { NEW_PANE, sayNote, sayProblem, type NewField } from "../../review/steps/new-cluster/words";
import type { WorkbookContent } from "../../template/content";
import { standardWorkbook } from "../../template/standard-workbook";
import { fillIn } from "../../text/fill";
import { formatDate, formatList } from "../../text/format";
import { periodWords } from "../../text/period-words";
import { shown } from "../../text/shown";
import type { Draft } from "../use-cases/new-draft";

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
    periods: draft.periods === "drives" ? `drives:${draft.drives.trim()}` : draft.periods,
  };
}

function linesOf({ units }: Draft): readonly string[] {
  return units.split(/\r\n?|\n/);
}

export function presetOf({ from, preset }: Draft): string {
  return from === "preset" ? preset : from === "model" ? MODEL : EMPTY;
}

/** As the command line would make it. */
export function planDraft(draft: Draft, language: Language): NewCluster {
  const base = baseOfPreset(presetOf(draft), draft.year, language);
  if (base === null) {
    throw new Error(`no preset ${presetOf(draft)}`);
  }
  return planNewCluster(wantedOf(draft), base, language);
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

export function unitsRead(draft: Draft, language: Language): UnitsRead {
  const listed = listedUnits(linesOf(draft), null, language);
  const { rows, index, notes } = listed;
  const levels = levelWords(listed, language);
  const names = rows.map(({ unit }, row) => index.fullName(row) || `${unit as string}`);
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
  const opened = {
    period: periodWords(content.period, language),
    rows: `${content.entries.length}`,
    units: `${count}`,
    criteria: `${content.entries.length / count}`,
  };
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
