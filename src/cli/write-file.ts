/** Writes a file whole or not at all: into a neighbour first, which then takes its name. */
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Rejects with the system's own error when the file cannot be written; nothing is left behind then. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const target = path.resolve(file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
