/** The files that are published: the build without its trial, in a folder named after what is in it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type SiteFiles = ReadonlyMap<string, Buffer>;

/** Of the build, but not of the add-in; its manifest is made for localhost. */
const LEFT_OUT = /^(trial[/.]|manifest\.xml$)/;

/** @returns bytes by path from the folder, with slashes, in alphabetical order */
export function builtFiles(dist: string): SiteFiles {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(dist, name))]));
}

/**
 * The folder's name: the version, and a digest of every name and byte in it. Two different contents never share an address, so whatever
 * keeps copies (Excel, the browser inside it, a proxy) can never mix an old pane with new functions.
 */
export function folderName(version: string, files: SiteFiles): string {
  const digest = createHash("sha256");
  for (const [name, bytes] of files) {
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return `${version}-${digest.digest("hex").slice(0, 8)}`;
}

/** The policy that the pane carries in its head; the server says the same again. */
export function contentPolicyOf(page: string): string {
  const tag = /<meta[^>]*Content-Security-Policy[^>]*>/i.exec(page)?.[0] ?? "";
  const policy = /content=(?:"([^"]+)"|'([^']+)')/i.exec(tag);
  const text = policy?.[1] ?? policy?.[2];
  if (text === undefined) {
    throw new Error("taskpane.html has no content-security policy");
  }
  return text;
}
