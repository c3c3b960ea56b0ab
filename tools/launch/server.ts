/**
 * A static https server for localhost: the built add-in and, where asked, single files made at start (the sample
 * workbook). The policy it sends lets a page talk to its own origin only; the trial page alone may compile
 * WebAssembly.
 */
import { createReadStream, readFileSync, statSync, type Stats } from "node:fs";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import type { Certificate } from "./certificate";
import { LIVE_SCRIPT, type Live } from "./live";

export type Site = {
  readonly folder: string;
  /** Further files by their path on the site: `/sample.xlsx` → file. */
  readonly files?: Readonly<Record<string, string>>;
  readonly certificate: Pick<Certificate, "key" | "cert">;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
  /** A POST to this path ends the server: how `npm stop` reaches it on every system. */
  readonly stopPath?: string;
  readonly onStop?: () => void;
  /** Pages load themselves anew after each build. */
  readonly live?: Live;
};

export type Server = {
  readonly port: number;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Styles may be inline because Fluent and the grid of the trial write theirs into the page. */
export function contentSecurityPolicy(page: string): string {
  const script = page === "/trial.html" ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The path that a request asks for, as it is written and as it is meant; null: it is none. */
function pathOf(target = ""): { readonly written: string; readonly meant: string } | null {
  const [written = ""] = target.split(/[?#]/, 1);
  try {
    const meant = decodeURIComponent(written);
    return written.startsWith("/") && !meant.includes("\0") ? { written, meant } : null;
  } catch {
    return null;
  }
}

/**
 * Whether a request is for this server by one of its own names. Another name that leads here is a page of somebody else's that wants to
 * read what we serve as if it were its own (DNS rebinding: RFC 9110, 7.4 and 15.5.20).
 */
function isForUs({ headers, socket }: IncomingMessage): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some((name) => headers.host?.toLowerCase() === `${name}:${socket.localPort ?? ""}`);
}

/** The file behind a path of the site, or null: nothing outside the folder, no hidden file, no folder listing. */
function resolveFile(site: Site, meant: string): string | null {
  const own = site.files?.[meant];
  if (own) {
    return own;
  }
  if (meant.includes("\\") || meant.split("/").some((part) => part.startsWith("."))) {
    return null;
  }
  const file = path.join(site.folder, meant);
  return file.startsWith(site.folder + path.sep) ? file : null;
}

/** A name may be longer than the system takes: there is no such file then. */
function factsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const asked = pathOf(request.url);
  if (!isForUs(request) || asked === null) {
    refuse(response, asked === null ? 400 : 421);
    return;
  }
  if (request.method === "POST" && site.stopPath !== undefined && asked.written === site.stopPath) {
    response.writeHead(204).end(() => site.onStop?.());
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  if (site.live?.answer(asked.written, response) === true) {
    return;
  }
  const page = asked.meant === "/" ? "/trial.html" : asked.meant;
  const file = resolveFile(site, page);
  const facts = file === null ? undefined : factsOf(file);
  if (file === null || !facts?.isFile()) {
    refuse(response, 404);
    return;
  }
  const etag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
  const headers = {
    "content-type": types[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-security-policy": contentSecurityPolicy(page),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    etag,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (site.live !== undefined && file.endsWith(".html")) {
    // The script goes in on the way out, so that what is built is what is published.
    const text = readFileSync(file, "utf8").replace("</body>", `<script src="${LIVE_SCRIPT}"></script></body>`);
    response.writeHead(200, { ...headers, etag: "" }).end(text);
    return;
  }
  response.writeHead(200, { ...headers, "content-length": facts.size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function listen(site: Site, port: number): Promise<Server | "taken"> {
  return new Promise((resolve, reject) => {
    const { key, cert } = site.certificate;
    const server = createServer({ key, cert }, (request, response) => answer(site, request, response));
    // Node hangs up on these without a word.
    server.on("connect", (_request, socket) => socket.end("HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n"));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") {
        resolve("taken");
      } else {
        reject(error);
      }
    });
    server.listen(port, "localhost", () => {
      const address = server.address();
      const actual = typeof address === "object" && address !== null ? address.port : port;
      resolve({
        port: actual,
        origin: `https://localhost:${actual}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Starts the server on the wished port or the next free one (at most 50 further on). */
export async function serve(site: Site): Promise<Server> {
  for (let port = site.port; port <= site.port + 50; port += 1) {
    const server = await listen(site, port);
    if (server !== "taken") {
      return server;
    }
  }
  throw new Error(`No free port between ${site.port} and ${site.port + 50}.`);
}
