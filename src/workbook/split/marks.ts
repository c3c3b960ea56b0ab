/** The hidden names by which a unit's workbook is known: its unit, its period and the rubric it was made from. */
import type { Marks } from "../../tables/collect/files";
import type { NameDocument, WorkbookDocument } from "../document";

const NAMES = {
  unit: "EMU_UNIT",
  period: "EMU_UNIT_PERIOD",
  source: "EMU_UNIT_SOURCE",
  own: "EMU_UNIT_RUBRIC",
} as const satisfies Readonly<Record<keyof Marks, string>>;

const KEYS = Object.keys(NAMES) as readonly (keyof Marks)[];

export function markNames(marks: Marks): readonly NameDocument[] {
  return KEYS.map((key) => ({ name: NAMES[key], refersTo: `"${marks[key].replaceAll('"', '""')}"`, hidden: true }));
}

/** null: not one of the workbooks made for units, or a name is lost. */
export function marksOf({ names }: WorkbookDocument): Marks | null {
  const texts = KEYS.map((key) => {
    const name = names.find((candidate) => candidate.name.toUpperCase() === NAMES[key]);
    const quoted = /^="?(.*)"$|^"(.*)"$/s.exec(name?.refersTo ?? "");
    return [key, (quoted?.[1] ?? quoted?.[2])?.replaceAll('""', '"')] as const;
  });
  return texts.every(([, text]) => text !== undefined) ? (Object.fromEntries(texts) as Marks) : null;
}
