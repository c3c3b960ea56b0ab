/** Whether a sealed period is still what was sealed; every change is named. */
import type { Book } from "../../core/model/book";
import type { Place } from "../../core/model/finding";
import type { Review } from "../../core/result";
import type { TableSources } from "../source";
import { inputLines, resultLines, type SealedLine } from "./lines";
import { hashOfSeal, type Seal } from "./seal";

/** `sealed` or `now` "": not there then, or no more. `place`: the cell, where it still exists. */
export type SealDifference = {
  readonly key: readonly string[];
  readonly sealed: string;
  readonly now: string;
  readonly place: Place | null;
};

export type Verification = {
  readonly seal: Seal;
  /** The seal itself holds what was hashed. */
  readonly intact: boolean;
  /** The seal it names as the one before is there; true for the first. */
  readonly chained: boolean;
  readonly inputs: readonly SealDifference[];
  readonly results: readonly SealDifference[];
};

export function holds({ intact, chained, inputs, results }: Verification): boolean {
  return intact && chained && inputs.length === 0 && results.length === 0;
}

type Now = SealedLine & { readonly place?: Place };

function differences(sealed: readonly SealedLine[], now: readonly Now[]): readonly SealDifference[] {
  const before = new Map(sealed.map(({ key, value }) => [key, value]));
  const after = new Map(now.map((line) => [line.key, line]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const line = after.get(key);
    const [was, is] = [before.get(key) ?? "", line?.value ?? ""];
    return was === is ? [] : [{ key: pathOf(key), sealed: was, now: is, place: line?.place ?? null }];
  });
}

/** Keys are written by the add-in; in a seal that was tampered with they may be anything. */
function pathOf(key: string): readonly string[] {
  try {
    const path: unknown = JSON.parse(key);
    return Array.isArray(path) ? path.map(String) : [key];
  } catch {
    return [key];
  }
}

/**
 * @param seals every seal of the workbook
 * @param review of the sealed period, made anew from the workbook as it is now
 */
export function verifySeal(
  seal: Seal,
  seals: readonly Seal[],
  sources: TableSources,
  book: Book,
  review: Review,
): Verification {
  return {
    seal,
    intact: hashOfSeal(seal) === seal.hash,
    chained: seal.previous === "" || seals.some(({ hash }) => hash === seal.previous),
    inputs: differences(seal.inputs, inputLines(sources, seal.period)),
    results: differences(seal.results, resultLines(book, review)),
  };
}
