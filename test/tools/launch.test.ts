/** The launcher: its certificate, its server, what it hands to Excel. */
import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { connect } from "node:tls";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chromium } from "playwright-core";
import { findInstalledBrowser, packagedBrowser } from "../../tools/launch/browser";
import { type Certificate, localhostCertificate } from "../../tools/launch/certificate";
import { addInId, manifestFor } from "../../tools/launch/excel";
import { inBoth, messages } from "../../tools/launch/messages";
import { withPane } from "../../tools/launch/sample";
import { serve, type Server } from "../../tools/launch/server";

const folder = mkdtempSync(path.join(tmpdir(), "emu-launch-"));
let certificate: Certificate;
let server: Server;
let stopped = 0;

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Asks exactly this path: unlike fetch, the client must not tidy up "..". */
function ask(
  target: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly port?: number } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "localhost", port: server.port, path: target, ca: certificate.cert, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on("error", reject);
    call.end();
  });
}

beforeAll(async () => {
  const site = path.join(folder, "dist");
  mkdirSync(path.join(site, "office"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "sample.xlsx"), "sample");
  writeFileSync(path.join(site, "taskpane.html"), "<p>pane</p>");
  writeFileSync(path.join(site, "trial.html"), "<p>trial</p>");
  writeFileSync(path.join(site, "functions.js"), "1;");
  writeFileSync(path.join(site, "engine.wasm"), "wasm");
  writeFileSync(path.join(site, ".hidden"), "hidden");
  certificate = await localhostCertificate(folder);
  server = await serve({
    folder: site,
    files: { "/sample.xlsx": path.join(folder, "sample.xlsx") },
    certificate,
    port: 0,
    stopPath: "/.stop-abc",
    onStop: () => (stopped += 1),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("while developing, pages are told to load themselves anew; what is built stays as it is", async () => {
  const built = path.join(folder, "live");
  mkdirSync(built);
  const page = "<body><p>trial</p></body>";
  writeFileSync(path.join(built, "trial.html"), page);
  const live = { answer: () => false, built: () => true, close: () => undefined };
  const developing = await serve({ folder: built, certificate, port: 0, live });
  const { body } = await ask("/trial.html", { port: developing.port });
  await developing.close();
  expect(body).toBe('<body><p>trial</p><script src="/live/reload.js"></script></body>');
  expect(readFileSync(path.join(built, "trial.html"), "utf8")).toBe(page);
});

describe("the certificate", () => {
  test("vouches for localhost, for this computer, and is no authority", () => {
    const parsed = new X509Certificate(certificate.cert);
    expect(parsed.subjectAltName).toContain("DNS:localhost");
    expect(parsed.subjectAltName).toContain("IP Address:127.0.0.1");
    expect(parsed.ca).toBe(false);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
  });

  test("is known to Chromium by the hash of its public key", () => {
    const key = new X509Certificate(certificate.cert).publicKey.export({ type: "spki", format: "der" });
    expect(certificate.publicKeyHash).toBe(createHash("sha256").update(key).digest("base64"));
  });

  test("its key is read by this user alone", () => {
    if (process.platform !== "win32") {
      expect(statSync(path.join(folder, "localhost.key")).mode & 0o077).toBe(0);
    }
  });

  test("is kept while it is good and made anew a month before it ends", async () => {
    const end = new Date(new X509Certificate(certificate.cert).validTo).getTime();
    const day = 24 * 60 * 60 * 1000;
    expect((await localhostCertificate(folder, new Date(end - 31 * day))).cert).toBe(certificate.cert);
    const other = mkdtempSync(path.join(folder, "renewed-"));
    const first = await localhostCertificate(other);
    expect((await localhostCertificate(other, new Date(end - 29 * day))).cert).not.toBe(first.cert);
  });

  test("a file that is no certificate is replaced", async () => {
    const other = mkdtempSync(path.join(folder, "broken-"));
    writeFileSync(path.join(other, "localhost.pem"), "nonsense");
    writeFileSync(path.join(other, "localhost.key"), "nonsense");
    expect((await localhostCertificate(other)).thumbprint).toMatch(/^[0-9A-F]{40}$/);
  });
});

describe("the server", () => {
  test.each([
    ["/taskpane.html", "text/html; charset=utf-8", "<p>pane</p>"],
    ["/taskpane.html?_host_Info=Excel$Web", "text/html; charset=utf-8", "<p>pane</p>"],
    ["/", "text/html; charset=utf-8", "<p>trial</p>"],
    ["/functions.js?1234", "text/javascript; charset=utf-8", "1;"],
    ["/engine.wasm", "application/wasm", "wasm"],
    ["/sample.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "sample"],
  ])("%s is %s", async (target, type, body) => {
    const answer = await ask(target);
    expect(answer).toMatchObject({ status: 200, body, headers: { "content-type": type } });
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  test.each([
    "/../secret.txt",
    "/office/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/office/..\\..\\secret.txt",
    "//etc/passwd",
    "/.hidden",
    "/office",
    "/office/",
    "/missing.js",
    `/${"a".repeat(5000)}`,
  ])("%s is not given out", async (target) => {
    const { status, body } = await ask(target);
    expect([status, body]).toEqual([404, "404\n"]);
  });

  /** Whatever these bytes are, there is an answer, and the server is there afterwards. */
  function raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect({ host: "localhost", port: server.port, ca: certificate.cert }, () => socket.write(bytes));
      socket.setEncoding("latin1");
      socket.on("data", (text: string) => (answer += text));
      socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
      socket.on("error", reject);
    });
  }

  const HOST = () => `Host: localhost:${server.port}`;
  test.each<readonly [string, () => string, number]>([
    ["half an escape", () => `GET /% HTTP/1.1\r\n${HOST()}`, 400],
    ["an escape of no letter", () => `GET /%ff HTTP/1.1\r\n${HOST()}`, 400],
    ["a zero", () => `GET /%00 HTTP/1.1\r\n${HOST()}`, 400],
    ["no path", () => `GET x HTTP/1.1\r\n${HOST()}`, 400],
    ["a path of slashes", () => `GET // HTTP/1.1\r\n${HOST()}`, 404],
    ["a path that is no address", () => `GET //[ HTTP/1.1\r\n${HOST()}`, 404],
    ["another address", () => `GET http://evil.example/ HTTP/1.1\r\n${HOST()}`, 400],
    ["the way up", () => `GET /../secret.txt HTTP/1.1\r\n${HOST()}`, 404],
    ["a method that is none", () => `NONSENSE / HTTP/1.1\r\n${HOST()}`, 400],
    ["a method of others", () => `DELETE /taskpane.html HTTP/1.1\r\n${HOST()}`, 405],
    ["a tunnel", () => `CONNECT localhost:22 HTTP/1.1\r\n${HOST()}`, 405],
    ["no request", () => "hello", 400],
    ["no host", () => "GET /taskpane.html HTTP/1.1", 400],
    ["no host, as of old", () => "GET /taskpane.html HTTP/1.0", 421],
    ["somebody else's name", () => `GET /taskpane.html HTTP/1.1\r\nHost: evil.example:${server.port}`, 421],
    ["a name that begins like ours", () => `GET /taskpane.html HTTP/1.1\r\nHost: localhost.evil.example:${server.port}`, 421],
    ["another port", () => "GET /taskpane.html HTTP/1.1\r\nHost: localhost:1", 421],
    ["our number", () => `GET /taskpane.html HTTP/1.1\r\nHost: 127.0.0.1:${server.port}`, 200],
    ["our other number", () => `GET /taskpane.html HTTP/1.1\r\nHost: [::1]:${server.port}`, 200],
    ["our name in capitals", () => `GET /taskpane.html HTTP/1.1\r\nHost: LOCALHOST:${server.port}`, 200],
    ["a header without end", () => `GET / HTTP/1.1\r\n${HOST()}\r\nX: ${"x".repeat(100_000)}`, 431],
    ["a header that is none", () => `GET / HTTP/1.1\r\n${HOST()}\r\nnonsense`, 400],
  ])("%s is answered", async (_what, request, status) => {
    expect(await raw(`${request()}\r\nConnection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await ask("/taskpane.html")).status).toBe(200);
  });

  test("nobody else's page reads what it serves", async () => {
    const { headers } = await ask("/taskpane.html", { headers: { origin: "https://evil.example" } });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("pages may talk to their own origin only; the trial may compile WebAssembly, the pane may not", async () => {
    const pane = (await ask("/taskpane.html")).headers["content-security-policy"] as string;
    const trial = (await ask("/trial.html")).headers["content-security-policy"] as string;
    expect(pane).toContain("connect-src 'self'");
    expect(pane).toContain("default-src 'none'");
    expect(pane).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(trial.replace(" 'wasm-unsafe-eval'", "")).toBe(pane);
    expect(trial).not.toBe(pane);
  });

  test("an unchanged file is not sent again", async () => {
    const { etag } = (await ask("/functions.js")).headers;
    const again = await ask("/functions.js", { headers: { "if-none-match": etag! } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test("only the secret path ends the server, and only by POST", async () => {
    expect((await ask("/.stop-abd", { method: "POST" })).status).toBe(405);
    expect((await ask("/.stop-abc")).status).toBe(404);
    expect(stopped).toBe(0);
    expect((await ask("/.stop-abc", { method: "POST" })).status).toBe(204);
    expect(stopped).toBe(1);
  });

  test("takes the next port when the wished one is taken", async () => {
    const second = await serve({ folder, certificate, port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});

describe("what Excel is given", () => {
  const manifest = '<Id>a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84</Id><A b="https://localhost:3000/x"/><A b="https://localhost:3000/y"/>';

  test("a manifest whose addresses carry the real port", () => {
    expect(manifestFor(manifest, "https://localhost:3007")).not.toContain(":3000");
    expect(manifestFor(manifest, "https://localhost:3007")).toContain("https://localhost:3007/y");
    expect(addInId(manifest)).toBe("a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84");
  });

  test("a workbook that brings the pane along, its other parts untouched", () => {
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const workbook = zipSync({
      "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'),
      "_rels/.rels": strToU8(relations),
      "xl/workbook.xml": strToU8("<workbook/>"),
    });
    const parts = unzipSync(withPane(workbook, { id: addInId(manifest), version: "0.1.0.0" }));
    expect(strFromU8(parts["xl/workbook.xml"]!)).toBe("<workbook/>");
    expect(strFromU8(parts["_rels/.rels"]!)).toContain('Target="xl/webextensions/taskpanes.xml"');
    expect(strFromU8(parts["[Content_Types].xml"]!)).toContain('PartName="/xl/webextensions/webextension1.xml"');
    expect(strFromU8(parts["xl/webextensions/webextension1.xml"]!)).toContain(
      'id="a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84" version="0.1.0.0" store="developer" storeType="Registry"',
    );
  });
});

describe("the browser", () => {
  const kept = process.env.EMU_BROWSER;

  afterEach(() => {
    if (kept === undefined) {
      delete process.env.EMU_BROWSER;
    } else {
      process.env.EMU_BROWSER = kept;
    }
  });

  test("named by EMU_BROWSER goes before every other", () => {
    process.env.EMU_BROWSER = process.execPath;
    expect(findInstalledBrowser()?.executablePath).toBe(process.execPath);
  });

  test("named by EMU_BROWSER but missing is said, not replaced", () => {
    process.env.EMU_BROWSER = path.join(folder, "no-such-browser");
    expect(() => findInstalledBrowser()).toThrow(/no-such-browser, which does not exist/);
  });

  const onLinux = process.platform === "linux" && process.arch === "x64" ? test : test.skip;

  onLinux(
    "inside the npm package starts where none is installed",
    async () => {
      const { executablePath, args, env } = (await packagedBrowser())!;
      const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
      const page = await browser.newPage();
      expect(await page.evaluate("1 + 1")).toBe(2);
      expect(browser.version()).toMatch(/^147\./);
      await browser.close();
    },
    120_000,
  );
});

test("every message of the launcher is there in both languages", () => {
  for (const message of Object.values(messages)) {
    const [vietnamese, english] = inBoth(message).split("\n");
    expect(vietnamese!.trim()).not.toBe("");
    expect(english!.trim()).not.toBe("");
    expect(english).not.toMatch(/[ạ-ỹđơư]/);
  }
});
