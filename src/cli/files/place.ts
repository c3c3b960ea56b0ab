/** What is at a path, and which file it is: two paths to one file (links, other letter case, `./x`) have one identity. */
import { fstatSync, type Stats } from "node:fs";
import { readlink, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { systemCode, unless } from "./system";

export type Place = {
  /** Where bytes that are written there go: links on the way are followed, so that they stay links. */
  readonly path: string;
  /** null: nothing is there yet. */
  readonly now: { readonly id: string; readonly stats: Stats } | null;
};

/** A disk and its number of the file. As whole numbers of 64 bits: Windows has file ids that a double rounds (https://nodejs.org/api/fs.html#class-fsstats). */
export async function identity(file: string): Promise<string | null> {
  const found = await unless(["ENOENT", "ENOTDIR"], stat(file, { bigint: true }), null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}

/** Where a link that leads to nothing yet wants to lead, or the path itself; its folder must be there. */
async function goalOf(file: string): Promise<string> {
  const absolute = path.resolve(file);
  const folder = await realpath(path.dirname(absolute));
  const here = path.join(folder, path.basename(absolute));
  const link = await unless(["ENOENT", "EINVAL"], readlink(here), null);
  return link === null ? here : goalOf(path.resolve(folder, link));
}

/** Rejects with the system's error, also where the folder of a new file is missing. */
export async function placeOf(file: string): Promise<Place> {
  const id = await identity(file);
  const stats = await unless(["ENOENT", "ENOTDIR"], stat(file), null);
  if (id === null || stats === null) {
    return { path: await goalOf(file), now: null };
  }
  // A pipe behind /dev/stdout has an identity and no path.
  return { path: stats.isFile() ? await realpath(file) : path.resolve(file), now: { id, stats } };
}

/** The first of its folders that is missing, and those within that one. */
export type MissingFolder = { readonly kind: "missing"; readonly first: string; readonly within: readonly string[] };

/** A folder that may have to be made. */
export type FolderPlace = { readonly kind: "there" } | MissingFolder | { readonly kind: "blocked"; readonly by: string };

export async function folderPlace(folder: string, within: readonly string[] = []): Promise<FolderPlace> {
  const absolute = path.resolve(folder);
  const found = await unless(["ENOENT", "ENOTDIR"], stat(absolute), null);
  if (found !== null) {
    const [first, ...rest] = within;
    return !found.isDirectory()
      ? { kind: "blocked", by: absolute }
      : first === undefined
        ? { kind: "there" }
        : { kind: "missing", first: path.join(await realpath(absolute), first), within: rest };
  }
  return folderPlace(path.dirname(absolute), [path.basename(absolute), ...within]);
}

/** Files that stdout and stderr of this process go into. */
export function ownOutputs(): readonly string[] {
  return [1, 2].flatMap((end) => {
    try {
      const found = fstatSync(end, { bigint: true });
      return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
    } catch (error) {
      if (systemCode(error) === null) {
        throw error;
      }
      return [];
    }
  });
}
