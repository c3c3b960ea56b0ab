/** Lists that the compiler cannot call incomplete: a command that the program does not take up, a screen that is no step. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

function exported(folder: string, name: RegExp): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => {
    const text = readFileSync(path.join(file.parentPath, file.name), "utf8");
    return [...text.matchAll(/^export function (\w+)/gm)].map(([, found]) => found ?? "").filter((found) => name.test(found));
  });
}

test.each([
  ["command", "src/cli/commands", /^add[A-Z]/, "src/cli/program.ts"],
  ["step of the review", "src/taskpane/screens/review", /Step$/, "src/taskpane/screens/review/steps.ts"],
])("every %s is in its list", (_what, folder, name, list) => {
  const names = exported(folder, name);
  expect(names.length).toBeGreaterThan(5);
  const text = readFileSync(list, "utf8").replaceAll(/^import .*$/gm, "");
  expect(names.filter((one) => !new RegExp(`\\b${one}\\b`).test(text))).toEqual([]);
});
