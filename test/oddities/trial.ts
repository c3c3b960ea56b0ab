/** One generated workbook: a clean sample, odd things done to it by a seed, and whether the review answers as it must. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerInCells } from "../../src/functions/workbook-call";
import type { FindingJson, ReviewJson } from "../../src/review/steps/result/json";
import { run } from "../../src/cli/program";
import type { Language } from "../../src/schema/language";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { buildPreset } from "../../src/template/presets";
import { writeXlsx } from "../../src/xlsx";
import type { Book } from "./book";
import { addressesNow } from "./book";
import { HARMFUL_CELLS } from "./harmful-cells";
import { HARMFUL_TABLES } from "./harmful-tables";
import { HARMLESS_CELLS } from "./harmless-cells";
import { HARMLESS_FILE } from "./harmless-file";
import { HARMLESS_SHEETS } from "./harmless-sheets";
import { loadBook } from "./load";
import type { Harm, HarmfulOddity, Oddity, Task } from "./oddity";
import { randomOf } from "./random";
import { PLAIN, saveBook } from "./save";
import { whereIs } from "./tables";
import { addressOf, areaOf } from "./xml-text";

export const SAMPLES = ["bca-cum3-2017", "cahn-cum11-2021", "bca-cum1-2023", "cahn-cum6-2020", "daknong-2021", "model-1000"] as const;
export const HARMLESS: readonly Oddity[] = [...HARMLESS_CELLS, ...HARMLESS_SHEETS, ...HARMLESS_FILE];
export const HARMFUL: readonly HarmfulOddity[] = [...HARMFUL_CELLS, ...HARMFUL_TABLES];

export type Answer = { readonly code: number; readonly err: string; readonly json: ReviewJson | null };

/** `emu review … --json`, in this process. */
export async function reviewFile(bytes: Uint8Array): Promise<Answer> {
  const folder = mkdtempSync(path.join(tmpdir(), "emu-oddity-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    let [out, err] = ["", ""];
    const code = await run(["review", file, "--json"], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      input: () => Promise.resolve(""),
    });
    return { code, err, json: out === "" ? null : (JSON.parse(out) as ReviewJson) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Clean = { readonly bytes: Uint8Array; readonly json: ReviewJson; readonly code: number };

const cleanOnes = new Map<string, Promise<Clean>>();

export function cleanSample(id: string, language: Language): Promise<Clean> {
  const key = `${id} ${language}`;
  const made =
    cleanOnes.get(key) ??
    (async () => {
      const bytes = writeXlsx(withCachedResults(buildPreset(id, { sample: true, language })!, answerInCells(language)));
      const { json, code, err } = await reviewFile(bytes);
      if (json === null) {
        throw new Error(err);
      }
      return { bytes, json, code };
    })();
  cleanOnes.set(key, made);
  return made;
}

export type Made = {
  readonly bytes: Uint8Array;
  readonly clean: Clean;
  readonly done: readonly string[];
  readonly harm: Harm | null;
  /** The cells that the harm is in, `Sheet!A1`. */
  readonly harmed: readonly string[];
  readonly book: Book;
  readonly says: ReadonlySet<string>;
  readonly reorders: boolean;
};

/** `only`: name of the one oddity to do; null: any. */
export async function makeWorkbook(seed: number, harmful: boolean, only: string | null = null): Promise<Made> {
  const random = randomOf(seed);
  const clean = await cleanSample(random.pick(SAMPLES), random.pick(["vi", "en"] as const));
  const task: Task = { book: loadBook(clean.bytes), random, period: clean.json.period, writing: { ...PLAIN } };
  const done: string[] = [];
  const says = new Set<string>();
  let reorders = false;
  const chosen = random
    .shuffled(HARMLESS)
    .slice(0, harmful ? random.below(3) : 1 + random.below(6))
    // A harm that is a format would be none.
    .filter(({ name }) => !harmful || name !== "written without styles-part");
  for (const oddity of only !== null && !harmful ? HARMLESS.filter(({ name }) => name === only) : only === null ? chosen : []) {
    const what = oddity.apply(task);
    if (what !== null) {
      done.push(`${oddity.name}: ${what}`);
      oddity.says?.forEach((code) => says.add(code));
      reorders ||= oddity.reorders === true;
    }
  }
  let harm: Harm | null = null;
  for (let tries = 0; harmful && harm === null && tries < 50; tries += 1) {
    const oddity = only === null ? random.pick(HARMFUL) : HARMFUL.find(({ name }) => name === only)!;
    harm = oddity.apply(task);
    if (harm !== null) {
      done.push(`HARM ${oddity.name}: ${harm.what}`);
    }
  }
  const { book } = task;
  const harmed = (harm?.cells ?? []).map((cell) => {
    const { sheet, row, column } = "origin" in cell ? whereIs(book, cell) : cell;
    return `${sheet.name}!${addressOf(row, column)}`;
  });
  const bytes = saveBook(book, task.writing, (items) => random.shuffled(items));
  return { bytes, clean, done, harm, harmed, book, says, reorders };
}

const RANKS = { error: 3, warning: 2, notice: 1 } as const;

/** Whether a finding names a cell, or an area with it. */
function names({ sheet, cell }: FindingJson, address: string): boolean {
  const [named, at] = [address.slice(0, address.lastIndexOf("!")), areaOf(address.slice(address.lastIndexOf("!") + 1))];
  if (sheet !== named || cell === null) {
    return false;
  }
  const { row, column, rows, columns } = areaOf(cell);
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

/** What is wrong with the answer about a workbook with one harm; null: nothing. */
export function harmMissed({ clean, harm, harmed, book }: Made, { json, code, err }: Answer): string | null {
  if (json === null) {
    return `exit ${code}: ${err}`;
  }
  const moved = addressesNow(book);
  const before = new Set(
    clean.json.findings.map(({ code: id, sheet, cell }) => `${id} ${moved.get(`${sheet ?? ""}!${cell ?? ""}`) ?? ""}`),
  );
  const wanted = RANKS[harm?.severity ?? "error"];
  const found = json.findings.filter(
    (finding) =>
      RANKS[finding.severity] >= wanted &&
      !before.has(`${finding.code} ${finding.sheet ?? ""}!${finding.cell ?? ""}`) &&
      harmed.some((address) => names(finding, address)),
  );
  if (found.length === 0) {
    const said = json.findings.map(({ severity, code: id, sheet, cell }) => `${severity} ${id} ${sheet ?? ""}!${cell ?? ""}`);
    return `no finding names ${harmed.slice(0, 4).join(", ")}; there are ${said.slice(0, 12).join("; ")}`;
  }
  const score = harm?.score;
  const of = (one: ReviewJson): number | null | undefined =>
    one.scores.find(({ unit, criterion }) => unit === score?.unit && criterion === score.criterion)?.points;
  if (
    score !== undefined &&
    of(json) !== null &&
    of(json) !== undefined &&
    of(json) !== of(clean.json) &&
    found.every(({ severity }) => severity !== "error")
  ) {
    return `${score.unit} has ${String(of(json))} in ${score.criterion} all the same`;
  }
  return wanted === RANKS.error && code !== 1 ? `exit ${code}` : null;
}

/** Letters in any order: what a sentence says of several units, whichever it names first. */
function letters(text: unknown): unknown {
  return typeof text === "string" ? [...text].sort().join("") : text;
}

/** A review without order and with the places where its cells stood at first. */
function told(json: ReviewJson, placeOf: (address: string) => string, { says, reorders }: Pick<Made, "says" | "reorders">) {
  const list = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();
  const said = (text: unknown): unknown => (reorders ? letters(text) : text);
  return {
    period: json.period,
    policy: json.policy,
    units: list(json.units),
    scores: list(json.scores),
    clusters: list(json.clusters.map((one) => ({ ...one, tiedWith: [...one.tiedWith].sort() }))),
    awards: list(json.awards.map((one) => ({ ...one, reasons: reorders ? one.reasons.map(letters).sort() : one.reasons }))),
    votes: list(json.votes.flatMap(({ units, ...award }) => [award, ...units])),
    findings: list(
      json.findings
        .filter(({ code }) => !says.has(code))
        .map(({ severity, code, sheet, cell, found, expected, action }) => ({
          severity,
          code,
          // Of several equal units the first one in the table is pointed at.
          place: reorders && code.startsWith("TIE") ? "" : placeOf(`${sheet ?? ""}!${cell ?? ""}`),
          found: said(found),
          expected: said(expected),
          action: said(action),
        })),
    ),
  };
}

/** What differs in the answer about a workbook with harmless oddities; null: nothing. */
export function differs(made: Made, { json, code, err }: Answer): string | null {
  if (json === null) {
    return `exit ${code}: ${err}`;
  }
  const before = new Map([...addressesNow(made.book)].map(([then, now]) => [now, then]));
  const [now, then] = [
    told(json, (address) => before.get(address) ?? `new ${address}`, made),
    told(made.clean.json, (address) => address, made),
  ];
  const wrong = (Object.keys(then) as (keyof typeof then)[]).flatMap((part) => {
    const [left, right] = [now[part], then[part]].map((value) => (Array.isArray(value) ? (value as string[]) : [JSON.stringify(value)]));
    const more = left!.filter((one) => !right!.includes(one));
    const less = right!.filter((one) => !left!.includes(one));
    return more.length + less.length === 0 ? [] : [`${part}: now ${more.slice(0, 4).join(" ")} instead of ${less.slice(0, 4).join(" ")}`];
  });
  return wrong.length > 0 ? wrong.join("\n    ") : code === made.clean.code ? null : `exit ${code} instead of ${made.clean.code}`;
}
