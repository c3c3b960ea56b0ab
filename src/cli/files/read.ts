/** The bytes of a file that a command reads. What it is and how large is asked before a byte of it is read. */
import { readFile, stat } from "node:fs/promises";
import type { InputProblem } from "../../text/files";
import { LIMITS } from "../../xlsx";
import { cutOff } from "./pour";
import { notRead, type Refusal } from "./system";

export type Input = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly refused: Refusal<InputProblem> };

const MEGABYTE = 1024 * 1024;

/** A device or a pipe is refused before it is opened: it may never end, or never begin. */
export async function readInput(file: string): Promise<Input> {
  const size = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;
  function no(code: InputProblem, other = ""): Input {
    return { ok: false, refused: { file, code, other, system: "" } };
  }
  try {
    const stats = await stat(file);
    if (!stats.isFile()) {
      return no(stats.isDirectory() ? "isDirectory" : "notAFile");
    }
    if (stats.size > LIMITS.fileBytes) {
      return { ok: false, refused: { file, code: "tooLarge", other: size(LIMITS.fileBytes), system: size(stats.size) } };
    }
    const backup = stats.nlink > 1 ? await cutOff(file) : null;
    return backup === null ? { ok: true, bytes: await readFile(file) } : no("interrupted", backup);
  } catch (error) {
    return { ok: false, refused: notRead(error, file) };
  }
}
