/** Minutes of presets and of small golden workbooks. */
import type { Language } from "../../../src/schema/language";
import { reviewTables } from "../../../src/tables/review-tables";
import { tablesOf } from "../../../src/document/reading/tables";
import type { WorkbookDocument } from "../../../src/document/document";
import { minutesOf } from "../../../src/review/steps/minutes/plan";
import type { MinutesInput } from "../../../src/review/steps/minutes/input";
import type { MinutesDocument, MinutesSectionId } from "../../../src/document/paper";
import { buildPreset } from "../../../src/template/presets";
import { goldenWorkbook, type GoldenCase } from "../../cases/golden";

export function sample(id: string, language: Language = "vi"): WorkbookDocument {
  const document = buildPreset(id, { sample: true, language });
  if (document === null) {
    throw new Error(id);
  }
  return document;
}

export function minutesIn(
  document: WorkbookDocument,
  period: string,
  more: Partial<Pick<MinutesInput, "votes" | "sealCode" | "language">> = {},
): MinutesDocument {
  const sources = tablesOf(document);
  const { book, review } = reviewTables(sources, period);
  return minutesOf({ sources, book, review, language: "vi", votes: null, sealCode: null, ...more });
}

export function minutesOfCase(golden: Omit<GoldenCase, "rule" | "expected">): MinutesDocument {
  return minutesIn(goldenWorkbook({ rule: "Cụm thử", expected: { findings: [] }, ...golden }), golden.period ?? "2021");
}

/** Everything that a section says, a line for each text, item and row. */
export function linesOf({ sections }: MinutesDocument, wanted: MinutesSectionId): readonly string[] {
  return sections
    .filter(({ id }) => id === wanted)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly string[] => {
      switch (block.kind) {
        case "items":
          return block.items;
        case "blanks":
          return block.labels;
        case "table":
          return [block.table.columns.map(({ header }) => header), ...block.table.rows].map((row) => row.join(" | "));
        default:
          return [block.text];
      }
    });
}

export const DIRECT = { measure: "judgement", rule: "direct" } as const;
