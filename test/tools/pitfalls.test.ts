/** Every pitfall of the list in docs/limits.md has its answer: a file that is there, and a test that says these words. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildPreset, PRESETS } from "../../src/template/presets";

const PITFALLS = 24;
const doc = readFileSync("docs/limits.md", "utf8");

type Link = { readonly words: string; readonly file: string };

function linksIn(cell: string): readonly Link[] {
  return [...cell.matchAll(/\[((?:[^\[\]]|\[\])*)\]\(([^)]+)\)/g)].map(([, words = "", file = ""]) => ({
    words,
    file: path.join("docs", file),
  }));
}

const rows = [...doc.matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(([, number = "", rest = ""]) => {
  const [pitfall = "", answer = "", code = "", shown = ""] = rest.split(" | ");
  return { number: Number(number), pitfall, answer, code: linksIn(code), shown: linksIn(shown) };
});

test("all of them, in order", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: PITFALLS }, (_row, index) => index + 1));
});

test.each(rows)("pitfall $number names code that is there and a test that says so", ({ pitfall, answer, code, shown }) => {
  expect(pitfall.trim()).not.toBe("");
  expect(answer.trim()).not.toBe("");
  expect(code.length).toBeGreaterThan(0);
  expect(shown.length).toBeGreaterThan(0);
  for (const { file } of [...code, ...shown]) {
    expect([file, existsSync(file)]).toEqual([file, true]);
  }
  for (const { words, file } of shown) {
    expect(file).toMatch(/^test\//);
    expect([words, readFileSync(file, "utf8").includes(words)]).toEqual([words, true]);
  }
});

test("the limits are said in both languages, heading by heading", () => {
  const [, vi = "", en = ""] = doc.split(/^## /m);
  const points = (text: string): number => text.match(/^\*\*/gm)?.length ?? 0;
  expect(points(vi)).toBeGreaterThan(8);
  expect(points(en)).toBe(points(vi));
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Lines of code, comments left out, that match. */
function lines(folder: string, pattern: RegExp): readonly string[] {
  return filesUnder(folder).flatMap((file) =>
    readFileSync(file, "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\//g, "")
      .split("\n")
      .filter((line) => pattern.test(line.replace(/\/\/.*$/, "")))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

test("functions wait for nothing and ask nobody", () => {
  const waiting = /\b(async|await|Promise|fetch|XMLHttpRequest|setTimeout|localStorage|indexedDB)\b|Excel\.run/;
  expect(lines("src/functions", waiting)).toEqual([]);
  expect(lines("src/tables", waiting)).toEqual([]);
  expect(lines("src/core", waiting)).toEqual([]);
});

test("no dialogs, no browser prompts", () => {
  expect(lines("src", /displayDialogAsync|\bwindow\.(open|alert|confirm|prompt)\b|(?<![.\w])(alert|prompt)\(/)).toEqual([]);
});

test("no history, no router", () => {
  expect(lines("src", /pushState|replaceState|window\.history|react-router/)).toEqual([]);
});

const BOOKS = PRESETS.map(({ id }) => [id, buildPreset(id, { sample: false, language: "vi" })!] as const);

test.each(BOOKS)("%s: one call a block, never one a cell", (_id, { sheets }) => {
  const calls = sheets.flatMap(({ cells }) =>
    cells.flatMap((line) => line.flatMap((cell) => (cell?.formula?.includes("EMU.") === true ? [cell.formula] : []))),
  );
  expect(calls.length).toBeGreaterThan(5);
  expect(calls.length).toBeLessThan(40);
});

test.each(BOOKS)("%s: no function of ours in a validation", (_id, { sheets }) => {
  const sources = sheets.flatMap(({ validations }) =>
    validations.flatMap(({ rule }) => (rule.type === "list" && "formula" in rule.source ? [rule.source.formula] : [])),
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => source.includes("EMU."))).toEqual([]);
});
