/**
 * `npm run dev`: the trial while the code is being changed. Pane, functions and trial are built anew (a second or two, with source maps)
 * whenever a file is saved, and the open page loads itself anew. `--no-open` only serves; `--port N`.
 *
 * The folder is dist/: a development build there is no production build, and the next `npm start` or `npm test` makes one.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { localhostCertificate } from "./certificate";
import { distFolder, projectFolder } from "./folders";
import { watchBuilds } from "./live";
import { say } from "./messages";
import { openTrial } from "./open-trial";
import { noteRunning, noteStopped } from "./running";
import { makeSample } from "./sample";
import { serve } from "./server";

const { values } = parseArgs({
  options: { "no-open": { type: "boolean", default: false }, port: { type: "string", default: "3000" } },
});
const port = /^\d{1,5}$/.test(values.port) ? parseInt(values.port, 10) : 3000;
const sample = makeSample();
if ("problem" in sample) {
  throw new Error(sample.problem);
}
const certificate = await localhostCertificate();
const live = watchBuilds();
const cli = path.join(projectFolder, "node_modules", "webpack-cli", "bin", "cli.js");
const webpack = spawn(process.execPath, [cli, "--watch", "--mode", "development"], { cwd: projectFolder, stdio: "inherit" });
const stopPath = `/.stop-${randomBytes(16).toString("hex")}`;
const server = await serve({
  folder: distFolder,
  files: { "/sample.xlsx": sample.file },
  certificate,
  port,
  live,
  stopPath,
  onStop: end,
});
noteRunning(server.port, stopPath);

function end(): void {
  noteStopped(server.port);
  live.close();
  webpack.kill();
  void server.close().then(() => process.exit(0));
}

process.once("SIGINT", end);
process.once("SIGTERM", end);
webpack.once("exit", (code) => {
  say(`webpack ended with ${code ?? "a signal"}.`);
  end();
});
await new Promise((resolve) => {
  // The first page is worth opening once the first build is there.
  const timer = setInterval(() => {
    if (live.built()) {
      clearInterval(timer);
      resolve(null);
    }
  }, 300);
});
await openTrial(server, certificate, !values["no-open"]);
