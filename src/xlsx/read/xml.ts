/**
 * XML of an untrusted file. Elements and attributes are told apart by their local names, so a file that writes `x:row` reads the same.
 * Only the five entities of XML are known, and a DOCTYPE, which no Office file has, ends the reading.
 */
import { Unreadable } from "./problem";
import { Walk, type Place, type WalkHandlers, type XmlAttributes } from "./walk";
import { walkOn } from "./walk-on";

export type { XmlAttributes } from "./walk";

export type XmlHandlers = Pick<WalkHandlers, "quick"> & {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Bytes that are a text at a time; a tag that is longer is read in a longer piece. */
const PIECE = 64 * 1024;
const GREATER = 62;

/** @param xml as text, or as the bytes of a part */
export function parseXml(xml: string | Uint8Array, part: string, { quick, open, close, text }: XmlHandlers): void {
  const on: WalkHandlers = {
    quick,
    open: (name, attributes) => {
      open(name.local, attributes);
    },
    close: (name) => close?.(name.local),
    text,
  };
  if (typeof xml === "string") walkText(xml, part, on);
  else walkBytes(xml, part, on, { isPlaced: false });
}

function itself(at: number): number {
  return at;
}

export function walkText(xml: string, part: string, on: WalkHandlers): void {
  const walk = new Walk(part, on);
  const { at, isUncommon } = walk.read(xml, true, itself);
  if (isUncommon) walkOn(walk, at === 0 ? xml : xml.slice(at), (place) => at + place);
}

/**
 * Piece by piece, so that the text of a large sheet never stands in memory as a whole.
 * @param isPlaced handlers are told the bytes where tags are; of a part that is not UTF-8, nothing that is of use
 */
export function walkBytes(
  bytes: Uint8Array,
  part: string,
  on: WalkHandlers,
  { isPlaced, size = PIECE }: { readonly isPlaced: boolean; readonly size?: number },
): void {
  if (encodingOf(bytes) !== "utf-8") {
    walkText(decode(bytes, part), part, on);
    return;
  }
  const walk = new Walk(part, on);
  let from = 0;
  let length = size;
  for (;;) {
    const cut = bytes.indexOf(GREATER, from + length - 1) + 1;
    const to = cut === 0 ? bytes.length : cut;
    const text = decodeUtf8(bytes.subarray(from, to), part);
    const place = placeIn(text, from, to);
    const { at, isUncommon } = walk.read(text, to === bytes.length, isPlaced ? place : itself);
    const begin = place(at);
    if (isUncommon) {
      const rest = decodeUtf8(bytes.subarray(begin), part);
      walkOn(walk, rest, isPlaced ? placeIn(rest, begin, bytes.length) : itself);
    }
    if (isUncommon || to === bytes.length) return;
    length = at === 0 ? 2 * length : size;
    from = begin;
  }
}

/** Of places in the text of some bytes, the bytes where they are; counted from the place that was asked for before. */
function placeIn(text: string, from: number, to: number): Place {
  if (text.length === to - from) return (at) => from + at;
  let [known, byte] = [0, from];
  return (at) => {
    if (at < known) [known, byte] = [0, from];
    for (; known < at; known += 1) {
      const code = text.charCodeAt(known);
      // Two units that are one character have four bytes.
      byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
    }
    return byte;
  };
}

export function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The text of a part from its bytes; ends the reading where it is none. */
export function decode(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  return decodedBy(encoding === "utf-8" ? WHOLE_UTF8 : new TextDecoder(encoding, { fatal: true }), bytes, part);
}

const WHOLE_UTF8 = new TextDecoder("utf-8", { fatal: true });
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Each piece as it is: one in the middle has no byte order mark to lose. */
function decodeUtf8(bytes: Uint8Array, part: string): string {
  return decodedBy(UTF8, bytes, part);
}

function decodedBy(decoder: TextDecoder, bytes: Uint8Array, part: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable("broken-xml", `${part}: not ${decoder.encoding}`);
  }
}

/** The value of an attribute that stands in a namespace of its own (`r:id`), whatever its prefix. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) {
    const colon = name.indexOf(":");
    if (colon > 0 && name.slice(colon + 1) === local && !name.startsWith("xmlns")) return attributes[name];
  }
  return undefined;
}

/** xsd:boolean. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** A whole number from 0; undefined where the text is anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length < 1 || text.length > 9) return undefined;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
