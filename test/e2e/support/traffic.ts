/**
 * The published files (dist/) under one made-up origin, sent with the policy of our own server. Whatever else the pages
 * ask
 * for is refused and remembered.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { contentSecurityPolicy } from "../../../tools/launch/server";
import { answerAll, nothingHeard, type Heard, type Scene } from "../../excel-host/fixtures/stage";

const DIST = path.resolve("dist");

/** What is published where: files of a folder under a path of the origin (empty: its root), with or without our server's policy. */
export type Site = {
  readonly folder: string;
  readonly path: string;
  /** The pane, from the root of the origin. */
  readonly page: string;
  /** Sent with every file; null leaves the pages to the policy they carry themselves. */
  readonly policyOf: ((pathname: string) => string) | null;
};

export const BUILT: Site = { folder: DIST, path: "", page: "/taskpane.html", policyOf: contentSecurityPolicy };

/** Further files by path, beside those of the site. */
export type Files = Readonly<Record<string, () => string | Buffer>>;

export type Traffic = { readonly [Kind in keyof Heard]: readonly string[] };

export function published(file: string, { folder }: Site = BUILT): Buffer {
  const full = path.join(folder, file);
  if (!existsSync(full)) {
    throw new Error(`${path.basename(folder)}/${file} is missing: run npm run build first`);
  }
  return readFileSync(full);
}

function fileAt(pathname: string, made: Files, site: Site): string | Buffer | null {
  const own = made[pathname]?.();
  if (own !== undefined || !pathname.startsWith(`${site.path}/`)) {
    return own ?? null;
  }
  const file = path.join(site.folder, path.normalize(pathname.slice(site.path.length)));
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

export function answersOf(made: Files, site: Site): Scene["answer"] {
  return (pathname) => {
    const body = fileAt(pathname, made, site);
    // Pages made for a test hold the stand-in for Excel, which compiles WebAssembly as the trial page does.
    const policy = made[pathname] ? contentSecurityPolicy("/trial.html") : site.policyOf?.(pathname);
    return body === null ? null : { body, policy };
  };
}

/** Answers every request of a page that is no stage. */
export async function answerRequests(page: Page, made: Files, site: Site = BUILT): Promise<Traffic> {
  const [answer, heard] = [answersOf(made, site), nothingHeard()];
  await answerAll(
    page,
    () => answer,
    () => heard,
  );
  return heard;
}
