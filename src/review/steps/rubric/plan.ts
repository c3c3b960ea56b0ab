/** A rubric's table to proposals, and to the rows that answered proposals become. */
import type { Cells } from "../../../core/model/cell";
import type { NewTableRow } from "../../../document/patch/edits";
import { PERCENT_FORMAT } from "../../../document/formats";
import type { Language } from "../../../schema/language";
import { textKey } from "../../../tables/cells/keys";
import { fillIn } from "../../../text/fill";
import { readPhrases, resolve, rowsOf, type Answers, type Proposal } from "../../../phrases/propose";
import type { RubricCells } from "../../../phrases/to-rubric";
import type { Reading } from "../../opened";
import { linesIn } from "./table";
import { RUBRIC_CLAUSE } from "./words";

export type RubricRow = RubricCells & { readonly clause: string };

export function proposalsIn(cells: Cells): readonly Proposal[] {
  return readPhrases(linesIn(cells));
}

/** Lines that are not decided yet. */
export function openLines(proposals: readonly Proposal[], answers: Answers): readonly Proposal[] {
  return proposals.filter((proposal) => resolve(proposal, answers).open.length > 0);
}

/** Each row says beside itself which sentence it is. */
export function rubricOf(proposals: readonly Proposal[], answers: Answers, language: Language): readonly RubricRow[] {
  return proposals.flatMap((proposal) =>
    rowsOf(proposal, answers, language).map((row) => ({
      ...row,
      clause: resolve(proposal, answers).reading === null ? "" : fillIn(RUBRIC_CLAUSE, language, { phrase: proposal.phrase }),
    })),
  );
}

/** Codes that the workbook has already. */
export function takenCodes(rows: readonly RubricRow[], { book }: Pick<Reading, "book">): readonly string[] {
  const there = new Set(book.criteria.map(({ code }) => textKey(code)));
  return rows.map(({ code }) => code).filter((code) => there.has(textKey(code)));
}

/** As the port adds them. */
export function newRows(rows: readonly RubricRow[]): readonly NewTableRow[] {
  return rows.map((row) => {
    const isShare = row["unit-of-measure"] === "%";
    return Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) =>
        value === null || value === "" || typeof value === "object"
          ? []
          : [[column, { value, ...(column === "target" && isShare ? { format: PERCENT_FORMAT } : {}) }]],
      ),
    );
  });
}
