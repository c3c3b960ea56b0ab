/**
 * Drafts: files are written beside their place, whole and down to the disk, before they take their name. Their own names say which process
 * of which machine they belong to, so that what a killed one left is known as such and cleared away by the next command that writes there.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { link, open, readdir, readFile, rm, stat, writeFile, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { wholeTyped } from "../../tables/cells/whole";
import { NO_LINKS, once, systemCode, unless } from "./system";

const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const NAME = /^\.emu-(draft|lock|backup)-([0-9a-f]{8})-([0-9]{1,9})-/;
const LOCK = /^\.emu-lock-[0-9a-f]{16}$/;
/** After this long a draft of another machine, or of a process whose number was given to a new one, is nobody's. */
const DAY = 24 * 60 * 60 * 1000;
/** A lock without a name in it, on a disk without hard links: between its making and its writing there are no seconds. */
const MOMENT = 5000;

/** `.emu-draft-<machine>-<process>-<time>-<chance>`; the name of the file is no part of it, since it may be as long as a name can be. */
export function draftName(kind: "draft" | "backup" = "draft"): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  return `.emu-${kind}-${HOST}-${process.pid}-${time}-${randomBytes(4).toString("hex")}`;
}

/** Signal 0 asks whether there is such a process (kill(2)); EPERM says that there is one of another user's. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}

/** Is the process gone that the text begins with? Of another machine's nothing is known. */
function isOwnerGone(owner: string): boolean {
  const [, , host, pid] = NAME.exec(owner) ?? [];
  const number = wholeTyped(pid ?? "", 1, 999_999_999);
  return number !== null && host === HOST && !isAlive(number);
}

async function isOlder(file: string, age: number): Promise<boolean> {
  const found = await unless("any", stat(file), null);
  return found !== null && Date.now() - found.mtimeMs > age;
}

/** Was it left behind? The text of a lock names its owner, a draft is named after it. */
async function isLeft(file: string): Promise<boolean> {
  const name = path.basename(file);
  const owner = LOCK.test(name) ? await unless("any", readFile(file, "latin1"), "") : name;
  return isOwnerGone(owner) || isOlder(file, owner === "" ? MOMENT : DAY);
}

/** Names of backups in a folder whose process is gone; they are kept until somebody has looked at them (`pour.ts`). */
export async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await unless("any", readdir(folder), []);
  return names.filter((name) => name.startsWith(".emu-backup-") && isOwnerGone(name));
}

/** Clears away drafts and locks of processes that are gone. What cannot be cleared stays: it is in nobody's way. */
export async function clearDrafts(folder: string): Promise<void> {
  const names = await unless("any", readdir(folder), []);
  const ours = names.filter((name) => (NAME.test(name) && !name.startsWith(".emu-backup-")) || LOCK.test(name));
  for (const name of ours) {
    const file = path.join(folder, name);
    if (await isLeft(file)) {
      await unless("any", rm(file, { recursive: true, force: true }), undefined);
    }
  }
}

/** Owner, group and mode of the file that it takes the place of, as far as they can be given: only root gives files to others (chown(2)). */
async function likeBefore(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== uid || made.gid !== gid) {
    const refused = ["EPERM", "EINVAL"];
    const isGiven = await unless(refused, once(handle.chown(uid, gid)), false);
    if (!isGiven) {
      await unless(refused, handle.chown(made.uid, gid), undefined);
    }
  }
  // Where the group is another one, what the old one was allowed is allowed to nobody.
  const { gid: now } = await handle.stat();
  await unless(["EPERM"], handle.chmod(now === gid ? mode & 0o7777 : mode & 0o707), undefined);
}

/** Written down to the disk (fsync(2)); nothing is left where that fails. */
export async function writeDraft(file: string, bytes: Uint8Array, before: Stats | null): Promise<void> {
  const handle = await open(file, "wx", before === null ? 0o666 : 0o600);
  try {
    await handle.writeFile(bytes);
    if (before !== null) {
      await likeBefore(handle, before);
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
  await handle.close();
}

/** A new name is on the disk once its folder is (fsync(2)); Windows opens no folders and needs none of this. */
export async function syncFolder(folder: string): Promise<void> {
  await unless(["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "EBADF"], syncOpened(folder), undefined);
}

async function syncOpened(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** false: another one has it. A lock is linked to its text and so is never without; disks without hard links get it in two steps. */
async function take(lock: string): Promise<boolean> {
  const name = draftName();
  const draft = path.join(path.dirname(lock), name);
  try {
    await writeFile(draft, name, { flag: "wx" });
    return await unless(["EEXIST"], once(link(draft, lock)), false);
  } catch (error) {
    if (NO_LINKS.includes(systemCode(error) ?? "")) {
      return await unless(["EEXIST"], once(writeFile(lock, name, { flag: "wx" })), false);
    }
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Runs `work` while no other EMU changes that file: between the last look at it and its replacement nobody comes in.
 * @returns null: another one still had it after `patience` milliseconds
 */
export async function alone<Value>(file: string, work: () => Promise<Value>, patience = 2000): Promise<Value | null> {
  const name = createHash("sha256").update(path.basename(file).normalize("NFC").toLowerCase()).digest("hex").slice(0, 16);
  const lock = path.join(path.dirname(file), `.emu-lock-${name}`);
  for (const until = Date.now() + patience; ; await setTimeout(20)) {
    if (await take(lock)) {
      break;
    }
    if (await isLeft(lock)) {
      await rm(lock, { force: true });
    } else if (Date.now() > until) {
      return null;
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
