/** Shows the trial in a browser window of its own, or prints its address where no browser can show itself. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { type Browser, findInstalledBrowser } from "./browser";
import type { Certificate } from "./certificate";
import { cacheFolder } from "./folders";
import { messages, say } from "./messages";
import type { Server } from "./server";

/** A profile of its own: the user's windows and settings stay untouched. A snap may not write into hidden folders. */
function profileFolder(browser: Browser): string {
  if (/\/snap\/|chromium-browser$/.test(browser.executablePath)) {
    const folder = path.join(homedir(), "snap", "chromium", "common", "emu-addin");
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  return cacheFolder("profile");
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Starts the browser without a certificate warning. Resolves to false when it could not be started. */
function openBrowser(browser: Browser, url: string, certificate: Certificate): Promise<boolean> {
  const args = [
    ...browser.args,
    `--user-data-dir=${profileFolder(browser)}`,
    `--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-features=Translate",
    "--window-size=1500,950",
    `--app=${url}`,
  ];
  return new Promise((resolve) => {
    const child = spawn(browser.executablePath, args, {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, ...browser.env },
    });
    child.once("error", () => resolve(false));
    // A browser that cannot show itself ends at once with an error; one that hands over to a running one ends with 0.
    child.once("exit", (code) => resolve(code === 0));
    setTimeout(() => resolve(true), 2500);
    child.unref();
  });
}

export async function openTrial(server: Server, certificate: Certificate, mayOpen: boolean): Promise<void> {
  const url = `${server.origin}/trial.html`;
  const browser = mayOpen && hasDisplay() ? findInstalledBrowser() : null;
  if (browser && (await openBrowser(browser, url, certificate))) {
    say("", messages.browserOpened, `  ${browser.name}: ${url}`);
  } else {
    say("", messages.openYourself, "", `  ${url}`, "", messages.warning);
  }
}
