/**
 * The published files (dist/) under one made-up origin, sent with the policy of our own server. Whatever else the pages
 * ask
 * for is refused and remembered.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { contentSecurityPolicy } from "../../excel-host/launch/server";

export const ORIGIN = "https://host.test";
const DIST = path.resolve("dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Further files by path, beside those of dist/. */
export type Files = Readonly<Record<string, () => string | Buffer>>;

export type Traffic = {
  /** Requests to other origins. */
  readonly foreign: readonly string[];
  /** Files of our own origin that were asked for and are not published. */
  readonly missing: readonly string[];
  /** Exceptions of all pages, and what their policy blocked. */
  readonly errors: readonly string[];
};

export function published(file: string): Buffer {
  const full = path.join(DIST, file);
  if (!existsSync(full)) {
    throw new Error(`dist/${file} is missing: run npm run build first`);
  }
  return readFileSync(full);
}

function fileAt(pathname: string, made: Files): string | Buffer | null {
  const inDist = path.join(DIST, path.normalize(pathname));
  return made[pathname]?.() ?? (existsSync(inDist) && statSync(inDist).isFile() ? readFileSync(inDist) : null);
}

/** Answers every request of the page and its frames from now on. */
export async function answerRequests(page: Page, made: Files): Promise<Traffic> {
  const foreign: string[] = [];
  const missing: string[] = [];
  const errors: string[] = [];
  await page.context().route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === ORIGIN ? fileAt(url.pathname, made) : null;
    if (body === null) {
      (url.origin === ORIGIN ? missing : foreign).push(url.href);
      await route.abort();
      return;
    }
    const contentType = TYPES[path.extname(url.pathname)] ?? "application/octet-stream";
    // Pages made for a test hold the stand-in for Excel, which compiles WebAssembly as the trial page does.
    const policy = contentSecurityPolicy(made[url.pathname] ? "/trial.html" : url.pathname);
    const headers = { "access-control-allow-origin": "*", "content-security-policy": policy };
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
