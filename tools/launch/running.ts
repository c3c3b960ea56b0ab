/** Which servers of this project run: a note per port, with the path whose call ends that server. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import path from "node:path";
import { projectCache } from "./folders";

const folder = path.join(projectCache, "running");

export function noteRunning(port: number, stopPath: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${port}`), stopPath, { mode: 0o600 });
}

export function noteStopped(port: number): void {
  rmSync(path.join(folder, `${port}`), { force: true });
}

function askToStop(port: string, stopPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    // The certificate is our own and unknown to the system; the secret path says whom we speak to.
    const call = request({
      host: "localhost",
      port,
      path: stopPath,
      method: "POST",
      rejectUnauthorized: false,
      timeout: 3000,
    });
    call.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 204);
    });
    call.on("error", () => resolve(false));
    call.on("timeout", () => call.destroy());
    call.end();
  });
}

/**
 * Ends every server that is noted; a note whose server is gone is only removed. Returns the ports that were stopped.
 */
export async function stopAll(): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const stopped: string[] = [];
  for (const port of readdirSync(folder)) {
    const note = path.join(folder, port);
    if (await askToStop(port, readFileSync(note, "utf8"))) {
      stopped.push(port);
    }
    rmSync(note, { force: true });
  }
  return stopped;
}
