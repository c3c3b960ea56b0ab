/** A workbook from anybody as the reports of its clusters, or with the reason why it cannot be taken. */
import { marksOf } from "../../../document/reading/marks";
import { snapshotOf } from "../../../document/reading/snapshot";
import type { Steps } from "../../../core/steps";
import { open, periodsOf } from "../../open";
import type { ReadFile } from "../../read-unit-file";
import { at } from "../../../core/numbers/at";
import { absenceOf, saidPeriods } from "../../../core/periods/neighbours";
import { reportsOf } from "./report";
import type { FileReport, OverviewProblemKind } from "./plan";
import { review } from "../../../core/review";
import { textOf } from "../../../tables/cells/cells";
import type { CollectedFile } from "../../unit-files";
import { textKey } from "../../../tables/cells/keys";
import { readBook } from "../../../tables/read-book";
import { inputLines, sorted } from "../../../tables/seal/lines";
import type { TableSources } from "../../../tables/source";
import { aboutCluster, identityOfCluster } from "../../../tables/rows/about";

/** The tables as their cells stand, to tell copies from different workbooks. */
function contentOf(tables: TableSources, period: string): string {
  return sorted(inputLines(tables, period))
    .map(({ key, value }) => JSON.stringify([key, value]))
    .join("\n");
}

/** A file as it was opened. `shown`: the period that it shows; null: it cannot be used. */
export type OverviewFile = { readonly file: CollectedFile; readonly shown: string | null; readonly periods: readonly string[] };

function unusable(name: string, problem: string): OverviewFile {
  return { file: { name, content: { problem } }, shown: null, periods: [] };
}

/** The workbook of a cluster, or somebody's own score sheets with a remembered layout. */
export function* overviewFile(name: string, read: ReadFile): Steps<OverviewFile> {
  if (!read.ok) {
    return unusable(name, read.code);
  }
  const opened = yield* open(snapshotOf(read.document, name));
  switch (opened.kind) {
    case "unbound":
      return unusable(name, "not-emu");
    case "newer":
      return unusable(name, "newer-schema");
    case "own-lost":
      return unusable(name, "own-lost");
    case "bound": {
      const { sources, book, review } = opened.reading;
      const content = { tables: sources, marks: marksOf(read.document) };
      return { file: { name, content }, shown: review.period, periods: periodsOf(book) };
    }
  }
}

export function readOverviewFile({ name, content }: CollectedFile, period: string): FileReport {
  function problem(kind: OverviewProblemKind, ...detail: readonly string[]): FileReport {
    return { problem: { kind, file: name, detail } };
  }
  if ("problem" in content) {
    return problem("unusable", content.problem);
  }
  const { tables, marks } = content;
  if (marks !== null) {
    return problem("unit-workbook", marks.unit);
  }
  const book = readBook(tables);
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
      identityOf: (cluster) => JSON.stringify([identity === "" ? name : identity, textKey(cluster)]),
      unitName: (unit) => at(book.units, unit).name,
    }),
  };
}
