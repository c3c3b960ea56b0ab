/** Reading .xlsx files, which may come from anybody. */
import type { Limits } from "./limits";
import { LIMITS } from "./limits";
import { Unreadable } from "./problem";
import type { ReadResult } from "./problem";
import { readWorkbook } from "./workbook";

/** First bytes of the compound files that Excel 97–2003 wrote and that encrypted workbooks are wrapped in. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * A workbook document from the bytes of an .xlsx file, or why there is none; never an exception, whatever the bytes
 * are. Keeps what `WorkbookDocument` can say and passes over the rest (charts, pictures, merged cells…).
 */
export function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): ReadResult {
  try {
    if (bytes.length > limits.fileBytes) throw new Unreadable("too-large", `${bytes.length} bytes`);
    if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
      if (contains(bytes, utf16("EncryptedPackage"))) throw new Unreadable("password", "an encrypted package");
      throw new Unreadable("old-xls", "a compound file");
    }
    return { ok: true, document: readWorkbook(bytes, limits) };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, code: problem.code, detail: problem.message };
    throw problem;
  }
}

function utf16(text: string): readonly number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}

function contains(bytes: Uint8Array, searched: readonly number[]): boolean {
  const first = searched[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (searched.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
