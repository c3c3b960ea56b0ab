/** A workbook from anybody as the reports of its clusters, or with the reason why it cannot be taken. */
import type { Book } from "../../../core/model/book";
import { at } from "../../../core/numbers/at";
import { absenceOf, saidPeriods } from "../../../core/periods/neighbours";
import { reportsOf } from "./report";
import type { FileReport, OverviewProblemKind } from "./plan";
import { review } from "../../../core/review";
import { textOf } from "../../../tables/cells/cells";
import type { CollectedFile } from "../../unit-files";
import { textKey } from "../../../tables/cells/keys";
import { readBook } from "../../../tables/read-book";
import { sealStandingOf } from "../seal/standing";
import { inputLines, sorted } from "../../../tables/seal/lines";
import type { TableSources } from "../../../tables/source";
import { aboutCluster, identityOfCluster } from "../../../tables/rows/about";

/** The tables as their cells stand, to tell copies from different workbooks. */
function contentOf(tables: TableSources, period: string): string {
  return sorted(inputLines(tables, period))
    .map(({ key, value }) => JSON.stringify([key, value]))
    .join("\n");
}

/** @param known its tables, where they were read already */
export function readOverviewFile({ name, content }: CollectedFile, period: string, known: Book | null = null): FileReport {
  function problem(kind: OverviewProblemKind, ...detail: readonly string[]): FileReport {
    return { problem: { kind, file: name, detail } };
  }
  if ("problem" in content) {
    return problem("unusable", content.problem);
  }
  const { tables, marks, seals } = content;
  if (marks !== null) {
    return problem("unit-workbook", marks.unit);
  }
  const book = known ?? readBook(tables);
  if (book.units.length === 0) {
    return problem("no-units");
  }
  if (absenceOf(book, period) !== null) {
    return problem("other-period", ...[...saidPeriods(book)].sort());
  }
  const about = aboutCluster(tables);
  const identity = identityOfCluster(about);
  return {
    reports: reportsOf(book, review(book, period), {
      file: name,
      content: contentOf(tables, period),
      title: textOf(about.get("title") ?? null),
      seal: sealStandingOf(seals, period),
      identityOf: (cluster) => JSON.stringify([identity === "" ? name : identity, textKey(cluster)]),
      unitName: (unit) => at(book.units, unit).name,
    }),
  };
}
