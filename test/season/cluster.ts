/** A cluster on the disk: its workbook, what was typed in it, and how far each of its periods has come. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { answerInCells } from "../../src/functions/workbook-call";
import { PERIOD_STATUSES } from "../../src/core/model/ids";
import { PERIOD_STATUS_WORDS } from "../../src/schema/words";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import type { Random } from "../oddities/random";
import { tableIn, typed, type FoundTable, type Keystroke } from "./clerk";
import { blankRow, type Criterion, differences, keyIn, keyOf, type Ledger, NAMES, totalOf, TYPED } from "./ledger";

const PLACES = [
  "Phú Thọ",
  "Yên Bái",
  "Hòa Bình",
  "Bắc Kạn",
  "Lào Cai",
  "Sơn La",
  "Hà Giang",
  "Đắk Nông",
  "Đắk Lắk",
  "Huế",
  "Cà Mau",
  "Ninh Bình",
];
export const QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] as const;
const ENTRY_COLUMNS = [...NAMES, ...TYPED];

export type Cluster = {
  readonly folder: string;
  readonly file: string;
  readonly random: Random;
  readonly units: readonly string[];
  readonly criteria: readonly Criterion[];
  ledger: Ledger;
  readonly statuses: Map<string, string>;
  /** Code of the seal by period. */
  readonly seals: Map<string, string>;
  /** Rows of the log as they were last seen. */
  log: readonly string[];
  /** The last command was cut off: what it left is taken away by the next one that writes. */
  cutOff: boolean;
  /** What was done, in its order: printed when something is wrong. */
  readonly story: string[];
  /** How often each thing was done. */
  readonly counts: Map<string, number>;
};

export class Broken extends Error {}

export function broken(cluster: Cluster, what: string): never {
  throw new Broken(`${what}\n  ${cluster.story.slice(-25).join("\n  ")}`);
}

export function note(cluster: Cluster, kind: string, detail = ""): void {
  cluster.story.push(detail === "" ? kind : `${kind}: ${detail}`);
  cluster.counts.set(kind, (cluster.counts.get(kind) ?? 0) + 1);
}

function criteriaBy(random: Random): readonly Criterion[] {
  return Array.from({ length: 2 + random.below(4) }, (_one, index) => ({
    code: `I.${index + 1}`,
    rule: random.chance(0.7) ? "direct" : "count",
    maximum: 4 * (5 + random.below(36)),
    per: 1 + random.below(8),
  }));
}

export function foundCluster(folder: string, random: Random): Cluster {
  mkdirSync(folder, { recursive: true });
  const units = random.shuffled(PLACES).slice(0, 3 + random.below(6));
  const criteria = criteriaBy(random);
  const keys = QUARTERS.flatMap((period) => units.flatMap((unit) => criteria.map(({ code }) => ({ period, unit, criterion: code }))));
  const content = {
    title: "Cụm thi đua số 9, năm 2026",
    cluster: [{ name: "title", value: "Cụm thi đua số 9" }],
    units: units.map((unit) => ({ unit })),
    periods: QUARTERS.map((id) => ({ id, kind: "quarter", status: "open" })),
    policy: [{ name: "year-from", value: "Q1=1; Q2=1; Q3=1; Q4=1" }],
    awards: [{ award: "flag", title: "Cờ thi đua", slots: 1 }],
    status: [],
    votes: [],
    rubric: [
      { code: "I", text: "Kết quả công tác" },
      ...criteria.map(({ code, rule, maximum, per }) =>
        rule === "direct"
          ? { code, text: `Tiêu chí ${code}`, measure: "judgement", rule, maximum: maximum / 4 }
          : {
              code,
              text: `Số vụ ${code}`,
              measure: "count",
              rule,
              maximum: maximum / 4,
              parameters: `start=${maximum / 4}; per=-${per / 4}; minimum=0`,
            },
      ),
    ],
    entries: keys,
    period: QUARTERS[0],
    remarks: [],
    sample: false,
  };
  const file = path.join(folder, "cum.xlsx");
  writeFileSync(file, writeXlsx(withCachedResults(standardWorkbook(content, { language: "vi" }), answerInCells("vi"))));
  return {
    folder,
    file,
    random,
    units,
    criteria,
    ledger: new Map(keys.map(({ period, unit, criterion }) => [keyOf(period, unit, criterion), blankRow()])),
    statuses: new Map(QUARTERS.map((id) => [id, "open"])),
    seals: new Map(),
    log: [],
    cutOff: false,
    story: [`founded: ${units.length} units, ${criteria.map(({ code, rule }) => `${code} ${rule}`).join(", ")}`],
    counts: new Map(),
  };
}

export function entriesIn(bytes: Uint8Array): FoundTable {
  return tableIn(bytes, "EmuEntries", ENTRY_COLUMNS);
}

export function statusesIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { rows } = tableIn(bytes, "EmuPeriods", ["id", "status"]);
  return new Map(
    rows.map(({ cells }) => {
      const status = String(cells["status"]).toLowerCase();
      return [String(cells["id"]), PERIOD_STATUSES.find((id) => PERIOD_STATUS_WORDS[id].vi === status) ?? status];
    }),
  );
}

export function logIn(bytes: Uint8Array): readonly string[] {
  const { rows } = tableIn(bytes, "EmuLog", ["time", "action", "place", "before", "after"]);
  return rows.map(({ cells }) => JSON.stringify(cells));
}

/** Drafts and other things that no one asked for. */
export function strangers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(^|\/)[.~]/.test(name));
}

/** The workbook says what was typed, its periods stand where they should, the log has lost nothing, and nothing lies about. */
export async function check(cluster: Cluster): Promise<void> {
  const bytes = readFileSync(cluster.file);
  const wrong = differences(entriesIn(bytes), cluster.ledger);
  if (wrong.length > 0) {
    broken(cluster, `the entries are not what was typed:\n  ${wrong.slice(0, 5).join("\n  ")}`);
  }
  const statuses = statusesIn(bytes);
  for (const [period, status] of cluster.statuses) {
    if (statuses.get(period) !== status) {
      broken(cluster, `${period} is called ${statuses.get(period) ?? "nothing"}, and should be ${status}`);
    }
  }
  const log = logIn(bytes);
  const forgotten = cluster.log.filter((line) => !log.includes(line));
  if (forgotten.length > 0 || log.length < cluster.log.length) {
    broken(cluster, `the log has lost ${forgotten[0] ?? "a row"}`);
  }
  cluster.log = log;
  if (!cluster.cutOff && strangers(cluster.folder).length > 0) {
    broken(cluster, `left in the folder: ${strangers(cluster.folder).join(", ")}`);
  }
  if (cluster.seals.size > 0) {
    await checkSeals(cluster);
  }
}

async function checkSeals(cluster: Cluster): Promise<void> {
  const { code, out, err } = await emu(["verify", cluster.file]);
  const lost = [...cluster.seals.values()].filter((one) => !out.includes(one));
  if (code !== 0 || lost.length > 0) {
    broken(cluster, `the seals do not hold (exit ${code}; ${lost.join(", ")}): ${out.slice(0, 600)}${err}`);
  }
}

/** Every total that is known follows from the entries; `emu review` says so too. */
export async function checkTotals(cluster: Cluster, period: string): Promise<void> {
  const { out, err, code } = await emu(["review", cluster.file, "--period", period, "--json"]);
  if (out === "") {
    broken(cluster, `review of ${period}: exit ${code} ${err}`);
  }
  const { units } = JSON.parse(out) as { readonly units: readonly { readonly unit: string; readonly points: number | null }[] };
  for (const { unit, points } of units) {
    const wanted = totalOf(cluster.criteria, cluster.ledger, period, unit);
    if (wanted !== null && points !== wanted) {
      broken(cluster, `${unit} has ${String(points)} in ${period}, and its entries come to ${wanted}`);
    }
  }
}

/** Types into the cluster's own workbook, as the secretary does between commands. */
export function typeInto(
  cluster: Cluster,
  keys: readonly (readonly [key: string, column: (typeof TYPED)[number], value: string | number | null])[],
): void {
  const bytes = readFileSync(cluster.file);
  const { sheet, columns, rows } = entriesIn(bytes);
  const rowOf = new Map(rows.map(({ row, cells }) => [keyIn(cells), row]));
  const strokes = keys.map(([key, column, value]): Keystroke => ({ sheet, row: rowOf.get(key)!, column: columns[column]!, value }));
  writeFileSync(cluster.file, typed(bytes, strokes));
  for (const [key, column, value] of keys) {
    cluster.ledger.get(key)![column] = value;
  }
}
