/** Why a command cannot work on a workbook, as one sentence: the file, what was found, what was expected and what to do. */
import { SCHEMA_VERSION } from "../document/names";
import type { Opened } from "../review/open";
import type { Language } from "../schema/language";
import { say } from "../text/cli";
import { shown } from "../text/shown";
import { ownMissingText } from "./own";

export type Needs = {
  /** The period as it was typed; null: the one that the workbook shows. */
  readonly period: string | null;
  /** `any`: sheets of somebody's own with a remembered layout are taken too. */
  readonly sheets: "ours" | "any";
  /** Works without any period. */
  readonly periodless?: boolean;
};

export function newerText(schema: number | null, file: string, language: Language): string {
  return say("newerSchema", language, { file, schema: `${schema ?? "?"}`, known: `${SCHEMA_VERSION}` });
}

export function periodText(typed: string, periods: readonly string[], file: string, language: Language): string {
  const values = { file, period: shown(typed), periods: periods.map((one) => shown(one)).join(", ") };
  return say(periods.length > 0 ? "periodUnknown" : "noPeriods", language, values);
}

/** null: it can. */
export function openingText(opened: Opened, { sheets, periodless = false }: Needs, file: string, language: Language): string | null {
  switch (opened.kind) {
    case "unbound":
      return opened.ours.length > 0
        ? say("unmarked", language, { file, tables: opened.ours.join(", ") })
        : say(sheets === "any" ? "notEmuNorOwn" : "notEmu", language, { file });
    case "newer":
      return newerText(opened.found, file, language);
    case "own-lost":
      return sheets === "ours" ? say("ownRefused", language, { file }) : ownMissingText(file, opened.missing, language);
    case "no-period":
      return periodText(opened.typed, opened.periods, file, language);
    case "bound":
      return opened.reading.own !== undefined && sheets === "ours"
        ? say("ownRefused", language, { file })
        : opened.reading.review.period === "" && !periodless
          ? periodText("", [], file, language)
          : null;
  }
}
