/**
 * Where the launcher keeps what outlives a run: the user's cache folder, or the project's when that cannot be written.
 */
import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

export const projectFolder = path.resolve(import.meta.dirname, "../..");
export const distFolder = path.join(projectFolder, "dist");
export const projectCache = path.join(projectFolder, ".cache");

function userCacheRoot(): string {
  if (process.platform === "win32") {
    return process.env.LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local");
  }
  if (process.platform === "darwin") {
    return path.join(homedir(), "Library", "Caches");
  }
  return process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
}

/** A folder of this name that only this user reads; made when missing. */
export function cacheFolder(name: string): string {
  for (const root of [path.join(userCacheRoot(), "emu-addin"), projectCache]) {
    const folder = path.join(root, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // A home that is read-only or missing (a build machine): the next place will do.
    }
  }
  throw new Error(`Neither ${userCacheRoot()} nor ${projectCache} can be written.`);
}
