/**
 * Files that people take for Excel workbooks and that are none: what each is shows in its first bytes or its parts, whatever its name
 * says. Web systems name an HTML page .xls (support.microsoft.com: “The file format and extension of … don't match”).
 */
import type { FileProblem } from "./problem";

/** First bytes of the compound files that Excel 97–2003 wrote and that encrypted workbooks are wrapped in. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel 2 to 4 wrote the records of a sheet without a container: BOF is 09 00, 09 02 or 09 04. */
const OLD_SHEET = [0x00, 0x02, 0x04];
/** Of a zip archive: parts, or none. */
const ARCHIVES = ["PK\u0003\u0004", "PK\u0005\u0006"];
const LOOKED_AT = 4096;

export type OtherKind = { readonly code: FileProblem; readonly detail: string };

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** The first text of a file; null where it is none. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "utf-8";
  // Older systems write other encodings than UTF-8: what a sign is does not matter here, that it is one does.
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT));
  return text.trim() === "" || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text) ? null : text;
}

/** What a file is that is no zip archive; null: it is one, or nobody knows what it is. */
export function otherKind(bytes: Uint8Array): OtherKind | null {
  if (bytes.length === 0) {
    return { code: "empty", detail: "0 bytes" };
  }
  if (startsWith(bytes, COMPOUND_FILE)) {
    return contains(bytes, utf16("EncryptedPackage"))
      ? { code: "password", detail: "an encrypted package" }
      : { code: "old-xls", detail: "a compound file" };
  }
  if (bytes[0] === 0x09 && OLD_SHEET.includes(bytes[1] ?? -1) && bytes[3] === 0) {
    return { code: "old-xls", detail: "records of Excel 2 to 4" };
  }
  const text = textOf(bytes);
  if (text === null || ARCHIVES.some((first) => text.startsWith(first))) {
    return null;
  }
  return /^\s*</.test(text) && /<(?:!doctype|html|head|meta|body|table|\?xml|\w+:?workbook)\b/i.test(text)
    ? { code: "web-page", detail: "a page or XML" }
    : { code: "text-file", detail: "a text" };
}

/** What an archive is that has no workbook of Excel in it. */
export function otherArchive(names: readonly string[]): OtherKind {
  const has = (name: string): boolean => names.some((one) => one.toLowerCase() === name);
  if (has("mimetype") && has("content.xml")) {
    return { code: "open-document", detail: "an OpenDocument file" };
  }
  return names.some((name) => /^index\/document\.iwa$|^index\.zip$/i.test(name))
    ? { code: "numbers-file", detail: "a file of Numbers" }
    : { code: "not-a-workbook", detail: "no office document in the archive" };
}

function utf16(text: string): readonly number[] {
  return Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
}

function contains(bytes: Uint8Array, searched: readonly number[]): boolean {
  const first = searched[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (searched.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
