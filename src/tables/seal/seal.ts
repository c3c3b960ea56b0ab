/**
 * A seal: the canonical form of a period, its SHA-256 and a short code for the minutes. Each seal holds the hash of the one
 * before it, so that none can be taken out of the row or put into it unseen. It holds the sealed values themselves, so that a
 * change can be named cell by cell, without the internet and in later versions (design section 5).
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { finish, inBatches, type Steps } from "../../core/steps";
import type { Book } from "../../core/model/book";
import type { Review } from "../../core/result";
import type { TableSources } from "../source";
import { inputLines, resultLines, SEAL_FORMAT, sorted, type SealedLine, type SealFormat } from "./lines";

export type Seal = {
  readonly format: SealFormat;
  readonly period: string;
  /** Version of the add-in whose rules gave the results. */
  readonly engine: string;
  /** Local time, `2026-11-22 13:05`. */
  readonly sealedAt: string;
  /** Hash of the seal before this one in the workbook; "" for the first. */
  readonly previous: string;
  readonly inputs: readonly SealedLine[];
  readonly results: readonly SealedLine[];
  /** SHA-256 of all the above, hexadecimal. */
  readonly hash: string;
};

type Unsigned = Omit<Seal, "hash">;

function text(lines: readonly SealedLine[]): string {
  return lines.map(({ key, value }) => JSON.stringify([key, value])).join("\n");
}

const LINES_A_STEP = 5_000;

/** Of the head, "inputs" and its lines, "results" and its lines, each in a line of its own. */
export function* hashInSteps(seal: Unsigned, batch = LINES_A_STEP): Steps<string> {
  const { format, period, engine, sealedAt, previous, inputs, results } = seal;
  const hash = sha256.create();
  hash.update(utf8ToBytes(JSON.stringify(["EMU seal", format, period, engine, sealedAt, previous])));
  const parts = [
    ["inputs", inputs],
    ["results", results],
  ] as const;
  for (const [name, lines] of parts) {
    hash.update(utf8ToBytes(`\n${name}\n`));
    yield* inBatches(lines.length, batch, (from, to) => {
      hash.update(utf8ToBytes(`${from === 0 ? "" : "\n"}${text(lines.slice(from, to))}`));
    });
  }
  return bytesToHex(hash.digest());
}

export function hashOfSeal(seal: Unsigned): string {
  return finish(hashInSteps(seal));
}

function bare({ key, value }: SealedLine): SealedLine {
  return { key, value };
}

export type Sealing = { readonly engine: string; readonly sealedAt: string; readonly previous: string };

/** Seals a period as it stands. */
export function sealPeriod(sources: TableSources, book: Book, review: Review, sealing: Sealing): Seal {
  const { engine, sealedAt, previous } = sealing;
  const unsigned: Unsigned = {
    format: SEAL_FORMAT,
    period: review.period,
    engine,
    sealedAt,
    previous,
    inputs: sorted(inputLines(sources, review.period)).map(bare),
    results: sorted(resultLines(book, review)),
  };
  return { ...unsigned, hash: hashOfSeal(unsigned) };
}
