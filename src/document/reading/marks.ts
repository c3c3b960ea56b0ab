/** The hidden names by which a unit's workbook is known: its unit, its period and the rubric it was made from. */
import type { BookPart } from "../../core/model/book";
import type { NameDocument, WorkbookDocument } from "../document";

const NAMES = {
  unit: "EMU_UNIT",
  period: "EMU_UNIT_PERIOD",
  source: "EMU_UNIT_SOURCE",
  own: "EMU_UNIT_RUBRIC",
} as const satisfies Readonly<Record<Exclude<keyof Marks, "purpose">, string>>;

const KEYS = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

/** Only a checker's workbook has it. */
const PURPOSE = "EMU_UNIT_PURPOSE";

/** Names that say whether a workbook holds a part of a cluster. */
export const PART_NAMES = [NAMES.unit, PURPOSE] as const;

export function markNames(marks: Marks): readonly NameDocument[] {
  const texts = [
    ...KEYS.map((key) => [NAMES[key], marks[key]] as const),
    ...(marks.purpose === undefined ? [] : [[PURPOSE, marks.purpose] as const]),
  ];
  return texts.map(([name, text]) => ({ name, refersTo: `"${text.replaceAll('"', '""')}"`, hidden: true }));
}

/** Whose part of a cluster a workbook holds, by its names in capitals; null: all of it. */
export function partOf(names: ReadonlySet<string>): BookPart | null {
  return !names.has(NAMES.unit) ? null : names.has(PURPOSE) ? "checker" : "unit";
}

/** null: not one of the workbooks made for units, or a name is lost. */
export function marksOf({ names }: WorkbookDocument): Marks | null {
  function textIn(wanted: string): string | undefined {
    const name = names.find((candidate) => candidate.name.toUpperCase() === wanted);
    const quoted = /^="?(.*)"$|^"(.*)"$/s.exec(name?.refersTo ?? "");
    return (quoted?.[1] ?? quoted?.[2])?.replaceAll('""', '"');
  }
  const texts = KEYS.map((key) => [key, textIn(NAMES[key])] as const);
  if (!texts.every(([, text]) => text !== undefined)) {
    return null;
  }
  const marks = Object.fromEntries(texts) as Marks;
  return textIn(PURPOSE) === "cross-check" ? { ...marks, purpose: "cross-check" } : marks;
}
/** What a unit's workbook knows about itself, from when it was made. */

export type Marks = {
  /** The unit, written so that it names no other. */
  readonly unit: string;
  readonly period: string;
  /** `rubricVersion` of the cluster's workbook that it was made from. */
  readonly source: string;
  /** `rubricVersion` of its own tables then: another one now means that its rubric was edited. */
  readonly own: string;
  /** A workbook for the cross-check: `unit` is the checker, and the rows are those of the units it checks. */
  readonly purpose?: "cross-check";
};
