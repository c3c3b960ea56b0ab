/** Last year's workbook, from a file that somebody chose: what a new one is made from, or why it cannot be. With the reader of files. */
import { open } from "../../review/open";
import { problemOfName } from "../../review/read-unit-file";
import { snapshotOf } from "../../document/reading/snapshot";
import { UNWATCHED } from "../../document/watch";
import { FILE_PROBLEMS } from "../../text/cli";
import type { Bilingual } from "../../schema/language";
import { NEW_LAST } from "../../review/steps/new-cluster/last-words";
import { LIMITS, readXlsx } from "../../xlsx";
import { lastWorkbook } from "./last-workbook";
import type { LastWorkbook } from "./new-draft";
import { inSlices } from "./slices";

type HandedFile = Pick<File, "name" | "size" | "arrayBuffer">;

export type LastRead = { readonly last: LastWorkbook } | { readonly problem: Bilingual };

function problem(code: string): LastRead {
  const known = new Map<string, Bilingual>(Object.entries(FILE_PROBLEMS));
  return { problem: known.get(code) ?? NEW_LAST.notCluster };
}

/** Whatever the file is, there is an answer. */
export async function readLastYear(file: HandedFile): Promise<LastRead> {
  const named = file.size > LIMITS.fileBytes ? "too-large" : problemOfName(file.name);
  if (named !== null) {
    return problem(named);
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    return problem("not-opened");
  }
  try {
    const read = readXlsx(new Uint8Array(bytes));
    const opened = read.ok ? await inSlices(open(snapshotOf(read.document, file.name)), UNWATCHED) : null;
    if (!read.ok || opened === null) {
      return problem(read.ok ? "not-understood" : read.code);
    }
    if (opened.kind === "newer") {
      return problem("newer-schema");
    }
    if (opened.kind !== "bound" || opened.reading.own !== undefined) {
      return { problem: NEW_LAST.notCluster };
    }
    const { sources } = opened.reading;
    return sources.part === undefined ? { last: lastWorkbook(sources, file.name) } : { problem: NEW_LAST.part };
  } catch {
    return problem("not-understood");
  }
}
