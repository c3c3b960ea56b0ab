/** Seals as the workbook keeps them: JSON, read strictly, because anybody can edit a file. */
import { at } from "../../core/numbers/at";
import { SEAL_FORMAT, type SealedLine, type SealFormat } from "./lines";
import type { Seal } from "./seal";

const FORMATS: readonly SealFormat[] = [1, 2];
const HASH = /^[0-9a-f]{64}$/;

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** `[path of a row, [column, value, column, value…]]`: what the cells of a row have in common is written once. */
type StoredRow = readonly [path: readonly string[], cells: readonly string[]];

function rowsOf(lines: readonly SealedLine[]): readonly StoredRow[] {
  const rows: { readonly path: readonly string[]; readonly id: string; readonly cells: string[] }[] = [];
  for (const { key, value } of lines) {
    const names = JSON.parse(key) as readonly string[];
    const path = names.slice(0, -1);
    const id = JSON.stringify(path);
    const last = rows.at(-1);
    const row = last?.id === id ? last : { path, id, cells: [] };
    if (row !== last) {
      rows.push(row);
    }
    row.cells.push(at(names, names.length - 1), value);
  }
  return rows.map(({ path, cells }) => [path, cells]);
}

/** null: not written by the add-in. */
function readRow(row: unknown): readonly SealedLine[] | null {
  const [path, cells, ...rest] = Array.isArray(row) ? (row as readonly unknown[]) : [];
  if (!isTexts(path) || !isTexts(cells) || cells.length % 2 !== 0 || rest.length > 0) {
    return null;
  }
  return Array.from({ length: cells.length / 2 }, (_line, index) => ({
    key: JSON.stringify([...path, at(cells, 2 * index)]),
    value: at(cells, 2 * index + 1),
  }));
}

function readLines(value: unknown): readonly SealedLine[] | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const lines: SealedLine[] = [];
  for (const row of value as readonly unknown[]) {
    const read = readRow(row);
    if (read === null) {
      return null;
    }
    read.forEach((line) => lines.push(line));
  }
  return lines;
}

export function writeSeal(seal: Seal): string {
  return JSON.stringify({ ...seal, inputs: rowsOf(seal.inputs), results: rowsOf(seal.results) });
}

function fieldsOf(json: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    return new Map<string, unknown>(typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

/** null: no seal of a format that this version knows. A seal that was tampered with is read, and verifying says so. */
export function readSeal(json: string): Seal | null {
  const of = fieldsOf(json);
  const [period, engine, sealedAt, previous, hash] = ["period", "engine", "sealedAt", "previous", "hash"].map((name) => of.get(name));
  const [inputs, results] = [readLines(of.get("inputs")), readLines(of.get("results"))];
  const format = FORMATS.find((one) => one === of.get("format"));
  if (format === undefined || inputs === null || results === null) {
    return null;
  }
  if (!isText(period) || !isText(engine) || !isText(sealedAt) || !isText(previous) || !isText(hash)) {
    return null;
  }
  if (!HASH.test(hash) || (previous !== "" && !HASH.test(previous))) {
    return null;
  }
  return { format, period, engine, sealedAt, previous, inputs, results, hash };
}

/** A part that should be a seal and cannot be read: damaged, or of a format of a later version. `period`: where it says one. */
export type Unread = { readonly problem: "damaged" | "newer-format"; readonly period: string | null };

function unreadOf(json: string): Unread {
  const of = fieldsOf(json);
  const [format, period] = [of.get("format"), of.get("period")];
  return {
    problem: typeof format === "number" && format > SEAL_FORMAT ? "newer-format" : "damaged",
    period: isText(period) ? period : null,
  };
}

export type Seals = { readonly seals: readonly Seal[]; readonly unread: readonly Unread[] };

/** The seals of a workbook, each after the one before it; those whose predecessor is not there come as they stand. */
export function readSeals(stored: readonly string[]): Seals {
  const read = stored.map((json) => ({ json, seal: readSeal(json) }));
  const seals = read.flatMap(({ seal }) => (seal === null ? [] : [seal]));
  return {
    seals: chained(seals),
    unread: read.flatMap(({ json, seal }) => (seal === null ? [unreadOf(json)] : [])),
  };
}

function chained(seals: readonly Seal[]): readonly Seal[] {
  const hashes = new Set(seals.map(({ hash }) => hash));
  const ordered = seals.filter(({ previous }) => !hashes.has(previous));
  // Grows while it is walked: behind each seal those that name it.
  for (const seal of ordered) {
    ordered.push(...seals.filter((next) => next.previous === seal.hash && !ordered.includes(next)));
  }
  return [...ordered, ...seals.filter((seal) => !ordered.includes(seal))];
}
