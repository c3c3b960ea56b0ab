/** Seals as the workbook keeps them: JSON, read strictly, because anybody can edit a file. */
import type { SealedLine } from "./lines";
import type { Seal } from "./seal";

const HASH = /^[0-9a-f]{64}$/;

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function readLines(value: unknown): readonly SealedLine[] | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const lines: SealedLine[] = [];
  for (const line of value as readonly unknown[]) {
    const [key, text, ...rest] = Array.isArray(line) ? (line as readonly unknown[]) : [];
    if (!isText(key) || !isText(text) || rest.length > 0) {
      return null;
    }
    lines.push({ key, value: text });
  }
  return lines;
}

/** Lines as pairs: half the size. */
export function writeSeal(seal: Seal): string {
  const pairs = (lines: readonly SealedLine[]) => lines.map(({ key, value }) => [key, value]);
  return JSON.stringify({ ...seal, inputs: pairs(seal.inputs), results: pairs(seal.results) });
}

/** null: no seal of a format that this version knows. A seal that was tampered with is read, and verifying says so. */
export function readSeal(json: string): Seal | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null) {
    return null;
  }
  const of = new Map<string, unknown>(Object.entries(parsed));
  const [period, engine, sealedAt, previous, hash] = ["period", "engine", "sealedAt", "previous", "hash"].map((name) =>
    of.get(name),
  );
  const [inputs, results] = [readLines(of.get("inputs")), readLines(of.get("results"))];
  if (of.get("format") !== 1 || inputs === null || results === null) {
    return null;
  }
  if (!isText(period) || !isText(engine) || !isText(sealedAt) || !isText(previous) || !isText(hash)) {
    return null;
  }
  if (!HASH.test(hash) || (previous !== "" && !HASH.test(previous))) {
    return null;
  }
  return { format: 1, period, engine, sealedAt, previous, inputs, results, hash };
}
