/** One browser for all tests that need one: started once, its address handed to the test processes. */
import { chromium, type BrowserServer } from "playwright-core";
import { findBrowser } from "../launch/browser";

/** Starts the browser, or says why none starts. */
export async function startBrowser(): Promise<BrowserServer | string> {
  try {
    const { name, executablePath, args, env } = await findBrowser();
    const server = await chromium.launchServer({
      executablePath,
      args: [...args],
      env: { ...process.env, ...env } as Record<string, string>,
    });
    const browser = await chromium.connect(server.wsEndpoint());
    console.info(`browser: ${name} ${browser.version()} (${executablePath})`);
    await browser.close();
    return server;
  } catch (error) {
    return String(error);
  }
}
