/**
 * The published files (dist/) under one made-up origin, sent with the policy of our own server. Whatever else the pages
 * ask
 * for is refused and remembered.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { contentSecurityPolicy } from "../../../tools/launch/server";

export const ORIGIN = "https://host.test";
const DIST = path.resolve("dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

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

export type Traffic = {
  /** Requests to other origins. */
  readonly foreign: readonly string[];
  /** Files of our own origin that were asked for and are not published. */
  readonly missing: readonly string[];
  /** Exceptions of all pages, and what their policy blocked. */
  readonly errors: readonly string[];
};

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

/** Answers every request of the page and its frames from now on. */
export async function answerRequests(page: Page, made: Files, site: Site = BUILT): Promise<Traffic> {
  const foreign: string[] = [];
  const missing: string[] = [];
  const errors: string[] = [];
  await page.context().route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === ORIGIN ? fileAt(url.pathname, made, site) : null;
    if (body === null) {
      (url.origin === ORIGIN ? missing : foreign).push(url.href);
      await route.abort();
      return;
    }
    const contentType = TYPES[path.extname(url.pathname)] ?? "application/octet-stream";
    // Pages made for a test hold the stand-in for Excel, which compiles WebAssembly as the trial page does.
    const policy = made[url.pathname] ? contentSecurityPolicy("/trial.html") : site.policyOf?.(url.pathname);
    const headers = { "access-control-allow-origin": "*", ...(policy ? { "content-security-policy": policy } : {}) };
    await route.fulfill({ body, contentType, headers });
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // What could not be loaded is in `foreign` and `missing`.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      errors.push(message.text());
    }
  });
  return { foreign, missing, errors };
}
