/**
 * A file with several names (hard links) is written where it is: another file under one of its names would leave the others with what was
 * there before. That can be cut off halfway, so the old content waits in a backup beside it, which names the file and what is written.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, constants, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { backupsIn, draftName, syncFolder } from "./drafts";
import { identity } from "./place";
import { NotTakenBack, unless } from "./system";

/** A step of writing that was done: how it is taken back, and what is left to clear away once all are done. */
export type Step = { readonly undo: () => Promise<void>; readonly done: () => Promise<void> };

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** In pieces: a second copy of a large file is not held in memory. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Uint8Array);
  }
  return hash.digest("hex");
}

/** `<draft>-<file's id>-<hash of the new content>.xlsx`: a copy of what was there, under its name only once it is whole. */
async function backUp(file: string, bytes: Uint8Array): Promise<string> {
  const folder = path.dirname(file);
  const draft = path.join(folder, draftName());
  const id = ((await identity(file)) ?? "").replace(":", "_");
  const backup = path.join(folder, `${draftName("backup")}-${id}-${hashOf(bytes).slice(0, 16)}${path.extname(file)}`);
  try {
    await copyFile(file, draft, constants.COPYFILE_EXCL);
    const handle = await open(draft, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, backup);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return backup;
}

async function overwrite(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.writeFile(bytes);
    await handle.truncate(bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function takenBack(undo: () => Promise<void>, backup: string): Promise<void> {
  try {
    await undo();
  } catch (error) {
    throw new NotTakenBack(backup, error);
  }
}

/** How it is undone. Where the new content cannot be written the old one is put back, and the system's error is thrown. */
export async function pour(file: string, bytes: Uint8Array): Promise<Step> {
  const backup = await backUp(file, bytes);
  async function undo(): Promise<void> {
    await overwrite(file, await readFile(backup));
    await rm(backup);
  }
  try {
    await overwrite(file, bytes);
  } catch (error) {
    await takenBack(undo, backup);
    throw error;
  }
  return { undo: () => takenBack(undo, backup), done: () => rm(backup, { force: true }) };
}

/** The backup of a write to this file that was cut off; null: there is none. One whose write was done, or never began, is cleared away. */
export async function cutOff(file: string): Promise<string | null> {
  const folder = path.dirname(file);
  const names = await backupsIn(folder);
  const id = names.length === 0 ? null : await identity(file);
  const mine = names.filter((name) => id !== null && name.includes(`-${id.replace(":", "_")}-`));
  for (const name of mine) {
    const backup = path.join(folder, name);
    const [now, before] = [await hashOfFile(file), await hashOfFile(backup)];
    if (now !== before && !path.parse(name).name.endsWith(now.slice(0, 16))) {
      return backup;
    }
    await rm(backup, { force: true });
  }
  return null;
}

/** Clears away the backups of writes that were done, or never began; one whose file is not in the folder any more may be the only copy. */
export async function clearBackups(folder: string): Promise<void> {
  if ((await backupsIn(folder)).length === 0) {
    return;
  }
  for (const name of await unless("any", readdir(folder), [])) {
    await unless("any", cutOff(path.join(folder, name)), null);
  }
}
