/** Whether a sealed period is still what was sealed; every change is named. */
import { at } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import type { Place } from "../../core/model/finding";
import type { Review } from "../../core/result";
import { ageOfRules, type RulesAge } from "../../core/version";
import type { TableSources } from "../source";
import { inputLines, resultLines, type PlacedLine, type SealedLine } from "./lines";
import { pathOf, rowIdOf } from "./paths";
import { joinRenamed } from "./renamed";
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
  /** EmuPeriods no longer says that the period is sealed. */
  readonly reopened: boolean;
  /** The rules that sealed it, beside those of this version. */
  readonly rules: RulesAge;
  readonly inputs: readonly SealDifference[];
  readonly results: readonly SealDifference[];
};

/** No cell that decides the results was changed. */
export function sameInputs({ inputs }: Verification): boolean {
  return inputs.length === 0;
}

/** The cells are those that were sealed, but this version's rules are others and give other results: the sealed ones stand. */
export function isByRules(verification: Verification): boolean {
  return sameInputs(verification) && verification.rules !== "same" && verification.results.length > 0;
}

export function holds(verification: Verification): boolean {
  const { intact, chained, reopened, results } = verification;
  const same = sameInputs(verification) && (results.length === 0 || isByRules(verification));
  return intact && chained && !reopened && same;
}

function differences(sealed: readonly SealedLine[], now: readonly (SealedLine & { readonly place?: Place })[]): readonly SealDifference[] {
  const before = new Map(sealed.map(({ key, value }) => [key, value]));
  const after = new Map(now.map((line) => [line.key, line]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const line = after.get(key);
    const [was, is] = [before.get(key) ?? "", line?.value ?? ""];
    return was === is ? [] : [{ key: pathOf(key), sealed: was, now: is, place: line?.place ?? null }];
  });
}

/** A cell that was emptied stands where the others of its row do. */
function placed(found: readonly SealDifference[], now: readonly PlacedLine[]): readonly SealDifference[] {
  const rows = new Map(now.map(({ key, place }) => [rowIdOf(pathOf(key)), place]));
  return found.map((difference) => {
    const { key, place } = difference;
    const row = place === null ? rows.get(rowIdOf(key)) : undefined;
    return row === undefined ? difference : { ...difference, place: { ...row, column: at(key, key.length - 1) } };
  });
}

/**
 * @param seals every seal of the workbook
 * @param review of the sealed period, made anew from the workbook as it is now
 */
export function verifySeal(seal: Seal, seals: readonly Seal[], sources: TableSources, book: Book, review: Review): Verification {
  const now = inputLines(sources, seal.period);
  const period = (book.periods ?? []).find(({ id }) => id === seal.period);
  return {
    seal,
    intact: hashOfSeal(seal) === seal.hash,
    chained: seal.previous === "" || seals.some(({ hash }) => hash === seal.previous),
    reopened: period !== undefined && period.status !== "sealed",
    rules: ageOfRules(seal.engine),
    inputs: joinRenamed(placed(differences(seal.inputs, now), now), seal.inputs, now),
    results: differences(seal.results, resultLines(book, review)),
  };
}
