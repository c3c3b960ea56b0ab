/** Published inputs with published results (test/oracles), and results of other software, which are absent on most machines. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const PUBLISHED = path.resolve(__dirname, "../oracles");
const OF_OTHER_SOFTWARE = path.resolve(__dirname, "../../../shared/oracles");

/** `describe` where the results of other software are at hand, or a skipped one that says why: its tests are counted as skipped. */
export function describeWithOracles(name: string, body: () => void): void {
  if (existsSync(OF_OTHER_SOFTWARE)) {
    describe(name, body);
  } else {
    describe.skip(`${name} (skipped: no oracles)`, body);
  }
}

/** Of other software; empty where it is absent, so that the names of the skipped tests can still be told. */
export function oracleText(file: string): string {
  const where = path.join(OF_OTHER_SOFTWARE, file);
  return existsSync(where) ? readFileSync(where, "utf8") : "";
}

export function publishedText(file: string): string {
  return readFileSync(path.join(PUBLISHED, file), "utf8");
}

/** Rows of a published table by header; quoted fields may hold commas. */
export function publishedRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = publishedText(file).trim().split(/\r?\n/);
  const names = fields(header);
  return lines.map((line) => Object.fromEntries(fields(line).map((field, index) => [names[index] ?? "", field])));
}

function fields(line: string): readonly string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, line === "" ? 0 : undefined).map((m) => m[2] ?? m[1] ?? "");
}
