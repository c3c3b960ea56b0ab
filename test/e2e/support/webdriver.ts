/**
 * WebKit through WebDriver: the engine of Excel for Mac, in the build that Debian has (WebKitGTK's MiniBrowser), in a window that nobody
 * sees. The client is the few calls of the W3C's WebDriver protocol that a test needs, as plain requests (docs/decisions/0018).
 */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import type { WebKit } from "../../../tools/test/webkit";

/** The key under which the protocol hands over elements (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const WAIT_MS = 30_000;

export type Element = { readonly [ELEMENT]: string };

export type View = {
  readonly go: (url: string) => Promise<void>;
  /** Runs the body of a function in the frame of the moment; `arguments` are those given. */
  readonly run: <Value>(body: string, ...given: readonly unknown[]) => Promise<Value>;
  /** Runs until the answer is true; says what it waited for where that never comes. */
  readonly until: (what: string, body: string, ...given: readonly unknown[]) => Promise<void>;
  /** The frame to speak to from now on; null: the page around it. */
  readonly enter: (selector: string | null) => Promise<void>;
  /** Waits for the element and clicks where it is, as a mouse does. */
  readonly click: (xpath: string) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly version: string;
  readonly close: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** A screen without a monitor; answers its name, as in `:7`. */
async function startScreen(program: string): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const child = spawn(program, ["-displayfd", "1", "-screen", "0", "1100x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = (await once(child.stdout, "data")) as [Buffer];
  return { name: `:${number.toString().trim()}`, process: child };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function send<Value>(method: "GET" | "POST" | "DELETE", url: string, body?: unknown): Promise<Value> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { readonly value: Value & { readonly error?: string; readonly message?: string } };
  if (!response.ok) {
    throw new Error(`WebDriver: ${value.error ?? response.status}: ${value.message ?? ""}`);
  }
  return value;
}

async function ready(base: string): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += 100) {
    const status = await send<{ readonly ready: boolean }>("GET", `${base}/status`).catch(() => null);
    if (status?.ready === true) {
      return;
    }
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not answer");
}

type Session = { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };

async function startSession(base: string, { browser }: WebKit): Promise<Session> {
  const alwaysMatch = {
    acceptInsecureCerts: true,
    "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
  };
  return send<Session>("POST", `${base}/session`, { capabilities: { alwaysMatch } });
}

export async function launchWebKit(webkit: WebKit): Promise<View> {
  const screen = await startScreen(webkit.screen);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  // Without a graphics card, and without the sandbox that the super-user of a build machine cannot have.
  const env = { ...process.env, DISPLAY: screen.name, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" };
  const driver = spawn(webkit.driver, [`--port=${port}`], { env, stdio: "ignore" });
  function stop(): void {
    driver.kill();
    screen.process.kill();
  }
  try {
    await ready(base);
    const { sessionId, capabilities } = await startSession(base, webkit);
    return viewOf(`${base}/session/${sessionId}`, capabilities.browserVersion, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function viewOf(session: string, version: string, stop: () => void): View {
  const post = <Value>(path: string, body: unknown): Promise<Value> => send<Value>("POST", `${session}/${path}`, body);
  const run: View["run"] = (script, ...args) => post("execute/sync", { script, args });
  const find = (using: string, value: string): Promise<Element> => post("element", { using, value });
  return {
    version,
    run,
    go: async (url) => {
      await post("url", { url });
    },
    async until(what, script, ...args) {
      for (let waited = 0; !(await run<boolean>(script, ...args)); waited += 100) {
        if (waited > WAIT_MS) {
          throw new Error(`WebKit: waited for ${what}`);
        }
        await pause(100);
      }
    },
    async enter(selector) {
      await post("frame", { id: null });
      if (selector !== null) {
        await post("frame", { id: await find("css selector", selector) });
      }
    },
    async click(xpath) {
      const element = await find("xpath", xpath);
      await post(`element/${element[ELEMENT]}/click`, {});
    },
    screenshot: async () => Buffer.from(await send<string>("GET", `${session}/screenshot`), "base64"),
    async close() {
      await send("DELETE", session).catch(() => undefined);
      stop();
    },
  };
}
