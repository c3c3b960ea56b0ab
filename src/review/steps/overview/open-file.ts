/** A file from anybody, opened for the overview. */
import type { Book } from "../../../core/model/book";
import type { Steps } from "../../../core/steps";
import { marksOf } from "../../../document/reading/marks";
import { snapshotOf } from "../../../document/reading/snapshot";
import { open, periodsOf } from "../../open";
import type { ReadFile } from "../../read-unit-file";
import type { CollectedFile } from "../../unit-files";

/** A file as it was opened. `shown`: the period that it shows; null: it cannot be used. */
export type OverviewFile = {
  readonly file: CollectedFile;
  /** Its tables as they were read for that; null: it cannot be used. */
  readonly book: Book | null;
  readonly shown: string | null;
  readonly periods: readonly string[];
};

function unusable(name: string, problem: string): OverviewFile {
  return { file: { name, content: { problem } }, book: null, shown: null, periods: [] };
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
      const { sources, book, review, seals } = opened.reading;
      const content = { tables: sources, marks: marksOf(read.document), ...(seals ? { seals: seals.report } : {}) };
      return { file: { name, content }, book, shown: review.period, periods: periodsOf(book) };
    }
  }
}
