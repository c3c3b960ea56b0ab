/**
 * `npm start`: Excel where there is one, else the trial in the browser. Options: `--trial` (the trial even where Excel
 * is), `--no-open` (only serve and print the address), `--port N`. Every way ends in something the user can use.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { ensureBuilt, isBuilt } from "../build";
import { type Certificate, localhostCertificate } from "./certificate";
import { addInId, findExcel, isTrusted, openInExcel, register, trust } from "./excel";
import { distFolder, projectFolder } from "./folders";
import { inBoth, type Message, messages, say } from "./messages";
import { openTrial } from "./open-trial";
import { noteRunning, noteStopped } from "./running";
import { makeSample, writeSampleForExcel } from "./sample";
import { serve, type Server } from "./server";

function fail(...lines: readonly (string | Message)[]): never {
  say(...lines);
  process.exit(1);
}

async function agreesToTrust(): Promise<boolean> {
  say(messages.askTrust);
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question(inBoth(messages.trustQuestion));
  questions.close();
  return /^\s*(y|yes|c|có|co)\s*$/i.test(answer);
}

/** True when Excel was opened; false when the trial should be shown instead (the reason has been said). */
async function openExcel(excel: string, server: Server, certificate: Certificate, sample: string): Promise<boolean> {
  if (!isTrusted(certificate)) {
    const agreed = process.stdin.isTTY && (await agreesToTrust());
    if (!agreed || !trust(certificate)) {
      say(messages.notTrusted);
      return false;
    }
  }
  if (!register(server.origin)) {
    say(messages.notRegistered);
    return false;
  }
  const manifest = readFileSync(path.join(projectFolder, "manifest.xml"), "utf8");
  const version = /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1] ?? "1.0.0.0";
  openInExcel(excel, writeSampleForExcel(sample, { id: addInId(manifest), version }));
  say(messages.excelOpened, ...(process.platform === "win32" ? [messages.loopback] : []));
  return true;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      trial: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
      port: { type: "string", default: "3000" },
    },
  });
  if (!/^\d{1,5}$/.test(values.port)) {
    fail(`--port ${values.port}?`);
  }
  if (!isBuilt()) {
    say(messages.building);
  }
  if (!ensureBuilt(() => undefined)) {
    fail(messages.buildFailed);
  }
  const sample = makeSample();
  if ("problem" in sample) {
    fail(messages.sampleFailed, sample.problem);
  }
  const certificate = await localhostCertificate();
  const stopPath = `/.stop-${randomBytes(16).toString("hex")}`;
  const server = await serve({
    folder: distFolder,
    files: { "/sample.xlsx": sample.file },
    certificate,
    port: parseInt(values.port, 10),
    stopPath,
    onStop: () => end(),
  });
  noteRunning(server.port, stopPath);
  function end(): void {
    noteStopped(server.port);
    void server.close().then(() => {
      say("", messages.stopped);
      process.exit(0);
    });
  }
  process.once("SIGINT", end);
  process.once("SIGTERM", end);

  const excel = values.trial || values["no-open"] ? null : findExcel();
  const inExcel = excel !== null && (await openExcel(excel, server, certificate, sample.file));
  if (!inExcel) {
    if (excel === null && !values.trial && !values["no-open"]) {
      say(messages.noExcel);
    }
    await openTrial(server, certificate, !values["no-open"]);
  }
  say("", messages.running);
}

await main();
