/** Published inputs with published results; absent on most machines, and then the tests that need them say so. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../../shared/oracles");

/** `describe`, or a skipped one that says why. */
export function describeWithOracles(name: string, body: () => void): void {
  if (existsSync(FOLDER)) {
    describe(name, body);
  } else {
    describe.skip(`${name} (skipped: no oracles)`, body);
  }
}

export function oracleText(file: string): string {
  const where = path.join(FOLDER, file);
  return existsSync(where) ? readFileSync(where, "utf8") : "";
}

/** Rows of a CSV file by header; quoted fields may hold commas. */
export function oracleRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = oracleText(file).trim().split(/\r?\n/);
  const names = fields(header);
  return lines.map((line) => Object.fromEntries(fields(line).map((field, index) => [names[index] ?? "", field])));
}

function fields(line: string): readonly string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, line === "" ? 0 : undefined).map((m) => m[2] ?? m[1] ?? "");
}
