/** Reading .xlsx files, which may come from anybody. */
import { EMPTY_DOCUMENT, type WorkbookDocument } from "../../document/document";
import type { KnownParts } from "./known-parts";
import type { Limits } from "./limits";
import { LIMITS } from "./limits";
import { otherKind } from "./other-kinds";
import { Unreadable } from "./problem";
import type { ReadResult } from "./problem";
import { readWorkbook } from "./workbook";

/**
 * A workbook document from the bytes of an .xlsx file, or why there is none; never an exception, whatever the bytes
 * are. Keeps what `WorkbookDocument` can say and passes over the rest (charts, pictures, merged cells…).
 *
 * @param like a workbook that is there already: of a cell that is the same in it the answer has that one, so that reading a large
 * workbook again takes little memory
 * @param known parts of files that were read before this one, within the same limits: what is the same in it is read once
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  like: WorkbookDocument = EMPTY_DOCUMENT,
  known: KnownParts | null = null,
): ReadResult {
  try {
    if (bytes.length > limits.fileBytes) throw new Unreadable("too-large", `${bytes.length} bytes`);
    const other = otherKind(bytes);
    if (other !== null) throw new Unreadable(other.code, other.detail);
    return { ok: true, document: readWorkbook(bytes, limits, like, known) };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, code: problem.code, detail: problem.message };
    throw problem;
  }
}
