/**
 * Two origins of one host name: the stand-in for Excel on one, the pages that are measured on the other. Each asks for a process
 * of its own, so that what the stand-in computes is not counted to the pane's thread.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { localhostCertificate } from "../../../tools/launch/certificate";

const root = path.resolve(import.meta.dirname, "../../..");
const dist = path.join(root, "dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

const HOST_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title></head>
<body style="margin:0"><script type="module" src="/host.js"></script></body></html>`;

async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "host-page.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** The first of these folders that has the file. */
function fileIn(folders: readonly string[], pathname: string): string | null {
  const files = folders.map((folder) => path.join(folder, path.normalize(pathname)));
  return files.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

type Served = { readonly origin: string; readonly close: () => void };

async function serve(answer: (pathname: string) => Buffer | string | null): Promise<Served> {
  const { key, cert } = await localhostCertificate();
  const packed = new Map<string, Buffer>();
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const body = packed.get(pathname) ?? answer(pathname);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const bytes = typeof body === "string" || !packed.has(pathname) ? gzipSync(body) : body;
    packed.set(pathname, bytes);
    response
      .writeHead(200, {
        "content-type": TYPES[path.extname(pathname)] ?? "application/octet-stream",
        "content-encoding": "gzip",
        "origin-agent-cluster": "?1",
        "access-control-allow-origin": "*",
        "cache-control": "max-age=600",
      })
      .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, close: () => server.closeAllConnections() ?? server.close() };
}

export type Site = { readonly host: string; readonly pages: string; readonly close: () => void };

/** @param built folder of the empty page, with the published files beside it */
export async function serveSite(built: string): Promise<Site> {
  const script = await hostScript();
  const wasm = path.join(root, "node_modules/@ironcalc/wasm/wasm_bg.wasm");
  const made: Readonly<Record<string, () => Buffer | string>> = {
    "/host.html": () => HOST_PAGE,
    "/host.js": () => script,
    "/ironcalc.wasm": () => readFileSync(wasm),
    "/functions.json": () => readFileSync(path.join(dist, "functions.json")),
  };
  const host = await serve((pathname) => made[pathname]?.() ?? null);
  const pages = await serve((pathname) => {
    const file = fileIn([dist, built], pathname);
    return file === null ? null : readFileSync(file);
  });
  return {
    host: host.origin,
    pages: pages.origin,
    close: () => {
      host.close();
      pages.close();
    },
  };
}
