/**
 * A zip archive with some of its parts changed. All others are copied as they are packed: the same bytes, in the same order, with the same
 * names, dates and attributes.
 */
import { packing } from "../packing";
import type { Limits } from "../read/limits";
import { findEnd, packedPart, readDirectory } from "../read/zip";

/** Of a header in front of a part, and of its record in the directory (APPNOTE.TXT 4.3.7, 4.3.12). */
const HEADER = 30;
const RECORD = 46;
const END = 22;
/** Sizes and checksum stand behind the part, not before it. */
const SIZES_BEHIND = 8;
const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 2024, as zip files keep it: the same patch gives the same bytes. */
const DATE = (44 << 9) | (1 << 5) | 1;
/** Sizes of 64 bits, which the sizes in front of them make needless. */
const LARGE = 0x0001;

type Piece = { readonly header: Uint8Array; readonly packed: Uint8Array; readonly record: Uint8Array };

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutLargeSizes(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== LARGE) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(kept);
}

/** The fields that header and record share, from `flags` on: 18 bytes. */
function fill(view: DataView, at: number, fields: { flags: number; method: number; crc: number; packed: number; unpacked: number }): void {
  view.setUint16(at, fields.flags, true);
  view.setUint16(at + 2, fields.method, true);
  view.setUint32(at + 8, fields.crc, true);
  view.setUint32(at + 12, fields.packed, true);
  view.setUint32(at + 16, fields.unpacked, true);
}

/** A header that says itself how large its part is. */
function plainHeader(header: Uint8Array, record: Uint8Array): Uint8Array {
  const nameEnd = HEADER + viewOf(header).getUint16(26, true);
  const extra = withoutLargeSizes(header.subarray(nameEnd));
  const made = new Uint8Array(nameEnd + extra.length);
  made.set(header.subarray(0, nameEnd));
  made.set(extra, nameEnd);
  const view = viewOf(made);
  // Flags to sizes stand in both, in the same order: the directory's are right.
  made.set(record.subarray(8, 28), 6);
  view.setUint16(6, view.getUint16(6, true) & ~SIZES_BEHIND, true);
  view.setUint16(28, extra.length, true);
  return made;
}

function copied(header: Uint8Array, packed: Uint8Array, stored: Uint8Array): Piece {
  const record = Uint8Array.from(stored);
  const view = viewOf(record);
  if ((viewOf(header).getUint16(6, true) & SIZES_BEHIND) === 0) return { header, packed, record };
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_BEHIND, true);
  return { header: plainHeader(header, record), packed, record };
}

function newRecord(name: string): Uint8Array {
  const stored = new TextEncoder().encode(name);
  const record = new Uint8Array(RECORD + stored.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, UTF8, true);
  view.setUint16(14, DATE, true);
  view.setUint16(28, stored.length, true);
  record.set(stored, RECORD);
  return record;
}

/** `former`: the record of the part that it takes the place of; its name and attributes stay. */
function packedAnew(content: Uint8Array, former: Uint8Array): Piece {
  const packed = packing().deflate(content);
  const nameEnd = RECORD + viewOf(former).getUint16(28, true);
  const record = Uint8Array.from(former.subarray(0, nameEnd));
  const view = viewOf(record);
  const flags = view.getUint16(8, true) & UTF8;
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  fill(view, 8, { flags, method: DEFLATED, crc: packing().crc32(content), packed: packed.length, unpacked: content.length });
  const header = new Uint8Array(HEADER + nameEnd - RECORD);
  const head = viewOf(header);
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(4, VERSION, true);
  header.set(record.subarray(8, 28), 6);
  head.setUint16(26, nameEnd - RECORD, true);
  header.set(record.subarray(RECORD, nameEnd), HEADER);
  return { header, packed, record };
}

function joined(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  const parts = pieces.reduce((sum, { header, packed }) => sum + header.length + packed.length, 0);
  const directory = pieces.reduce((sum, { record }) => sum + record.length, 0);
  const made = new Uint8Array(parts + directory + END + comment.length);
  let at = 0;
  let entry = parts;
  for (const { header, packed, record } of pieces) {
    made.set(record, entry);
    viewOf(made).setUint32(entry + 42, at, true);
    made.set(header, at);
    made.set(packed, at + header.length);
    at += header.length + packed.length;
    entry += record.length;
  }
  const view = viewOf(made);
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, pieces.length, true);
  view.setUint16(entry + 10, pieces.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, parts, true);
  view.setUint16(entry + 20, comment.length, true);
  made.set(comment, entry + END);
  return made;
}

/** @param changes what parts hold from now on; null: they go. Names that the archive does not have are added, in this order. */
export function withParts(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>, limits: Limits): Uint8Array {
  const view = viewOf(bytes);
  const entries = readDirectory(bytes, view, limits);
  const kept = [...entries].flatMap(([name, entry]): readonly Piece[] => {
    const content = changes.get(name);
    if (content === null) return [];
    if (content !== undefined) return [packedAnew(content, entry.record)];
    const { header, packed } = packedPart(bytes, view, name, entry);
    return [copied(header, packed, entry.record)];
  });
  const added = [...changes].flatMap(([name, content]) =>
    content === null || entries.has(name) ? [] : [packedAnew(content, newRecord(name))],
  );
  return joined([...kept, ...added], bytes.subarray(findEnd(view) + END));
}
