/**
 * Reads from @types/office-js which requirement set every member of the Excel classes belongs to and writes
 * `requirement-sets.json`. Run it after an update of that package: `npx tsx test/excel-host/api/generate-sets.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Class → set → members, separated by spaces. The set of a class itself stands under the member name `*`. */
export type SetTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MEMBER = /^ {8}(?:readonly |static )?([A-Za-z_]\w*)\s*[(:?<]/;
const CLASS = /^ {4}(?:export )?class (\w+)/;
/** A member may name two sets ("1.1 for reading; 1.2 for setting"): the first one lets it be called at all. */
const SET = /\[Api set: (ExcelApi\w*) ([\d.]*\d|BETA[^\]]*)/;

export function readSets(declarations: string): SetTable {
  const lines = declarations.split(/\r?\n/);
  const from = lines.findIndex((line) => line.startsWith("declare namespace Excel {"));
  const table: Record<string, Record<string, string[]>> = {};
  let owner: string | null = null;
  let set: string | null = null;
  const keep = (name: string): void => {
    if (owner !== null && set !== null) {
      const members = ((table[owner] ??= {})[set] ??= []);
      if (!members.includes(name)) {
        members.push(name);
      }
    }
  };
  for (const line of lines.slice(from + 1)) {
    if (line.startsWith("}")) {
      break;
    }
    const found = SET.exec(line);
    if (found) {
      set = found[1] === "ExcelApi" && /^\d/.test(found[2] ?? "") ? (found[2] ?? "") : `${found[1] ?? ""} ${found[2] ?? ""}`;
    } else if (/^\s*\/\*\*/.test(line)) {
      set = null;
    } else if (CLASS.test(line)) {
      owner = CLASS.exec(line)?.[1] ?? null;
      keep("*");
      set = null;
    } else if (/^ {4}\S/.test(line) && !/^ {4}(\/\*|\*)/.test(line)) {
      owner = null;
    } else if (MEMBER.test(line)) {
      keep(MEMBER.exec(line)?.[1] ?? "");
    }
  }
  return Object.fromEntries(
    Object.entries(table).map(([name, sets]) => [
      name,
      Object.fromEntries(Object.entries(sets).map(([key, members]) => [key, members.join(" ")])),
    ]),
  );
}

export function installedDeclarations(): string {
  const types = createRequire(path.join(process.cwd(), "package.json")).resolve("@types/office-js/package.json");
  return readFileSync(path.join(path.dirname(types), "index.d.ts"), "utf8");
}

export const SETS_FILE = path.join("test", "excel-host", "api", "requirement-sets.json");

if (process.argv[1]?.endsWith("generate-sets.ts")) {
  writeFileSync(SETS_FILE, `${JSON.stringify(readSets(installedDeclarations()), null, 1)}\n`);
}
