/** What packs and unpacks the parts of archives: fflate, wherever it runs; the command line hands in what its machine has of its own. */
import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./read/crc";

export type Packing = {
  /** @param room bytes that may be unpacked, and no more; throws where they are damaged */
  readonly inflate: (packed: Uint8Array, room: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
};

// Level 6 takes twice the time for 3 % less.
const LEVEL = 5;

export const OWN_PACKING: Packing = {
  inflate: (packed, room) => inflateSync(packed, { out: new Uint8Array(room) }),
  deflate: (bytes) => deflateSync(bytes, { level: LEVEL }),
  crc32,
};

let used = OWN_PACKING;

export function packWith(packing: Packing): void {
  used = packing;
}

export function packing(): Packing {
  return used;
}
