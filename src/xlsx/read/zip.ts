/**
 * The parts of a zip archive, unpacked one by one when asked for. The directory is read here rather than by a library
 * so that an archive which lies about its sizes is stopped while it unpacks, not after. Whatever two programs could read
 * differently (parts that overlap, names that differ between part and directory, a wrong checksum) is refused.
 */
import { Inflate } from "fflate";
import { OWN_PACKING, packing } from "../packing";
import type { KnownParts } from "./known-parts";
import { Allowance } from "./limits";
import type { Limits } from "./limits";
import { Unreadable } from "./problem";

export type Archive = {
  /** Names as stored, with forward slashes. */
  readonly names: readonly string[];
  /** Unpacks the part of exactly this name. */
  readonly unpack: (name: string) => Uint8Array;
};

/** What the directory says of a part. */
export type Entry = {
  /** The directory's own words on it, with the name as stored. */
  readonly record: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Bytes before the name. */
const LOCAL_HEADER = 30;
/** The end record (22 bytes) may be followed by a comment of this length. */
const LONGEST_COMMENT = 65_535;
/** Deflate grows at most 1032 times, so one step gives at most 17 MB more than announced. */
const STEP = 16_384;
/** So little is unpacked at once, three times as fast: what does not fit is dropped, and at worst a gigabyte of it is reckoned in vain. */
const AT_ONCE = 1024 * 1024;

/** @param known parts of files that were read before this one */
export function openArchive(bytes: Uint8Array, limits: Limits, known: KnownParts | null = null): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const allowance = new Allowance(limits.unpackedBytes, "unpacked bytes");
  try {
    const entries = readDirectory(bytes, view, limits);
    return {
      names: [...entries.keys()],
      unpack(name) {
        const entry = entries.get(name);
        if (entry === undefined) throw new Unreadable("broken-workbook", `no part ${name}`);
        if ((entry.flags & ENCRYPTED) !== 0) throw new Unreadable("password", `${name} is encrypted`);
        checkRatio(entry, name, limits);
        allowance.spend(entry.unpacked);
        const { packed } = packedPart(bytes, view, name, entry);
        const { method, crc, unpacked } = entry;
        const unpackedPart = (): Uint8Array => unpack(packed, name, entry);
        return known === null ? unpackedPart() : known.bytes(name, { packed, method, crc, unpacked }, unpackedPart);
      },
    };
  } catch (problem) {
    if (problem instanceof RangeError) throw new Unreadable("broken-zip", "the directory points outside the file");
    throw problem;
  }
}

/** In the order of the directory, by name. */
export function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Unreadable("too-large", "a zip64 archive");
  if (count > limits.parts) throw new Unreadable("too-large", `${count} parts`);
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Unreadable("broken-zip", `directory entry ${i}`);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = partName(bytes.subarray(at + 46, nameEnd));
    // Two parts of one name: which one is read would depend on the reader, so neither is.
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Unreadable("broken-zip", `two parts named ${name}`);
    seen.add(key);
    const recordEnd = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.set(name, {
      record: bytes.subarray(at, recordEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = recordEnd;
  }
  refuseOverlaps(entries);
  return entries;
}

/** Entries that share their bytes make a small file unpack to anything; no program writes them. */
function refuseOverlaps(entries: ReadonlyMap<string, Entry>): void {
  const sorted = [...entries].sort(([, left], [, right]) => left.offset - right.offset);
  let end = 0;
  for (const [name, { offset, packed }] of sorted) {
    if (offset < end) throw new Unreadable("broken-zip", `${name} overlaps the part before it`);
    end = offset + LOCAL_HEADER + name.length + packed;
  }
}

function checkRatio({ packed, unpacked }: Entry, name: string, limits: Limits): void {
  if (unpacked > limits.ratioFrom && unpacked > limits.ratio * packed) {
    throw new Unreadable("too-large", `${name} unpacks ${packed} bytes to ${unpacked}`);
  }
}

const NAMES = new TextDecoder();

function partName(bytes: Uint8Array): string {
  return NAMES.decode(bytes).replaceAll("\\", "/");
}

export function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  const isCut = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  throw new Unreadable(isCut ? "cut-short" : "not-a-zip", "no end of a zip directory");
}

/** The part as it is packed, behind its own header. */
export function packedPart(
  bytes: Uint8Array,
  view: DataView,
  name: string,
  entry: Entry,
): { readonly header: Uint8Array; readonly packed: Uint8Array } {
  const { offset } = entry;
  const nameAt = offset + LOCAL_HEADER;
  if (nameAt > view.byteLength || view.getUint32(offset, true) !== LOCAL) {
    throw new Unreadable("broken-zip", `${name} is not where the directory says`);
  }
  const nameEnd = nameAt + view.getUint16(offset + 26, true);
  if (partName(bytes.subarray(nameAt, nameEnd)) !== name) {
    throw new Unreadable("broken-zip", `${name} has another name in the directory`);
  }
  const from = nameEnd + view.getUint16(offset + 28, true);
  if (from + entry.packed > bytes.byteLength) throw new Unreadable("broken-zip", `${name} is cut off`);
  return { header: bytes.subarray(offset, from), packed: bytes.subarray(from, from + entry.packed) };
}

function unpack(packed: Uint8Array, name: string, entry: Entry): Uint8Array {
  const isStored = entry.method === STORED && entry.packed === entry.unpacked;
  if (!isStored && entry.method !== DEFLATED) throw new Unreadable("broken-zip", `${name} is packed by method ${entry.method}`);
  const part = isStored ? packed : inflate(packed, entry.unpacked, name);
  if (packing().crc32(part) !== entry.crc) throw new Unreadable("broken-zip", `${name} has another checksum than it says`);
  return part;
}

function damaged(problem: unknown, name: string): Unreadable {
  return new Unreadable("broken-zip", `${name}: ${problem instanceof Error ? problem.message : "damaged"}`);
}

/** Unpacks exactly `size` bytes; a large part is left as soon as there are more. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  return packed.length > AT_ONCE && packing() === OWN_PACKING ? inflateInSteps(packed, size, name) : inflateAtOnce(packed, size, name);
}

function inflateAtOnce(packed: Uint8Array, size: number, name: string): Uint8Array {
  let unpacked: Uint8Array;
  try {
    // One byte more than announced tells whether there are more.
    unpacked = packing().inflate(packed, size + 1);
  } catch (problem) {
    throw damaged(problem, name);
  }
  if (unpacked.length > size) throw new Unreadable("broken-zip", `${name} is larger than it says`);
  if (unpacked.length < size) throw new Unreadable("broken-zip", `${name} is shorter than it says`);
  return unpacked;
}

function inflateInSteps(packed: Uint8Array, size: number, name: string): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unreadable("broken-zip", `${name} is larger than it says`);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (problem) {
    if (problem instanceof Unreadable) throw problem;
    throw damaged(problem, name);
  }
  if (length !== size) throw new Unreadable("broken-zip", `${name} is shorter than it says`);
  return unpacked;
}
