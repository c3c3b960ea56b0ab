/** Writes a file whole or not at all: into a neighbour first, which then takes its name. */
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { say } from "../text/cli";
import type { Context, ExitCode } from "./console";
import { systemReason } from "./open-workbook";

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

/** Makes the bytes, writes them and says where, or why not. */
export async function writeAndSay(
  file: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  { console, language }: Context,
): Promise<ExitCode> {
  try {
    await writeWhole(file, await make());
  } catch (error) {
    console.err(`${say("cannotWrite", language, { file, why: systemReason(error, language, "noSuchFolder") })}\n`);
    return 2;
  }
  console.err(`${say("written", language, { file })}\n`);
  return 0;
}
