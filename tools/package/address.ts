/** The two addresses a package is made for: where the server publishes it, and the shared folder Excel trusts. */
import { isIP } from "node:net";

export type AddressCode =
  | "not-an-address"
  | "not-https"
  | "number"
  | "own-computer"
  | "secrets"
  | "query"
  | "path"
  | "share-form"
  | "share-number"
  | "share-own-computer";

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: AddressCode };

export type SiteAddress = {
  /** `https://host[:port][/path]`, without a slash at its end. */
  readonly base: string;
  readonly origin: string;
  readonly host: string;
  /** `/path`, or empty. */
  readonly path: string;
};

function refused<Value>(code: AddressCode): Parsed<Value> {
  return { ok: false, code };
}

function isOwnComputer(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

/**
 * Reads what stands behind `--url`. A name, because certificates and Windows' intranet zone go by names: a number, however it is written,
 * is refused.
 */
export function parseSiteAddress(text: string): Parsed<SiteAddress> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) {
    return refused("not-an-address");
  }
  const url = new URL(text);
  if (url.protocol !== "https:") {
    return refused("not-https");
  }
  // The parser has turned 0x0a000001 and 167772161 into 10.0.0.1 by now.
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIP(host) !== 0) {
    return refused("number");
  }
  if (isOwnComputer(host)) {
    return refused("own-computer");
  }
  if (url.username !== "" || url.password !== "") {
    return refused("secrets");
  }
  if (/[?#]/.test(text)) {
    return refused("query");
  }
  const path = url.pathname.replace(/\/$/, "");
  const typed = text.replace(/^[^:]+:\/\/[^/]*/, "").replace(/\/$/, "");
  if (path !== typed || !/^(\/[A-Za-z0-9._~-]+)*$/.test(path)) {
    return refused("path");
  }
  return { ok: true, value: { base: `${url.origin}${path}`, origin: url.origin, host, path } };
}

/** Reads what stands behind `--share`: `\\server\share[\folder]`, or the same with slashes, which shells leave alone. */
export function parseShare(text: string): Parsed<string> {
  const parts = text.replaceAll("/", "\\").replace(/\\$/, "").split("\\");
  const [first, second, host = "", share, ...folders] = parts;
  const names = [share ?? "", ...folders];
  const good = names.every((name) => /^[^<>:"|?*\p{Cc}]*[^<>:"|?*\p{Cc}. ]$/u.test(name));
  if (first !== "" || second !== "" || !/^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(host) || !good) {
    return refused("share-form");
  }
  if (isIP(host) !== 0) {
    return refused("share-number");
  }
  if (isOwnComputer(host.toLowerCase())) {
    return refused("share-own-computer");
  }
  return { ok: true, value: parts.join("\\") };
}
