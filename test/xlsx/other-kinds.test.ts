/** Files that people take for Excel workbooks: what each is called, and that a sentence says how to get an .xlsx. */
import { strToU8, zipSync } from "fflate";
import { FILE_PROBLEMS } from "../../src/text/cli";
import { readXlsx } from "../../src/xlsx";
import type { FileProblem } from "../../src/xlsx/read/problem";

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

test.each<[what: string, bytes: Uint8Array, code: FileProblem]>([
  [
    "HTML as web systems export it",
    strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>9</td></tr></table>'),
    "web-page",
  ],
  ["a table alone", strToU8("\uFEFF\r\n <TABLE><tr><td>1</td></tr></TABLE>"), "web-page"],
  ["a document type", strToU8("<!DOCTYPE html><p>1"), "web-page"],
  ["XML Spreadsheet 2003", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), "web-page"],
  ["the same in UTF-16", utf16('<?xml version="1.0" encoding="UTF-16"?><Workbook/>'), "web-page"],
  ["a semicolon between columns", strToU8("Đơn vị;Điểm\r\nSơn Tây;9,5\r\n"), "text-file"],
  ["tabs, in UTF-16 as Excel saves “Unicode text”", utf16("Đơn vị\tĐiểm\r\n"), "text-file"],
  ["a list in an older encoding", new Uint8Array([0xd0, 0xf4, 0x6e, 0x3b, 0x31, 0x0d, 0x0a]), "text-file"],
  ["an angle bracket in a text", strToU8("< 5;> 6"), "text-file"],
  ["Excel 97–2003", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "old-xls"],
  ["Excel 4", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00]), "old-xls"],
  [
    "LibreOffice",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
    "open-document",
  ],
  ["Numbers", zipSync({ "Index/Document.iwa": strToU8("x") }), "numbers-file"],
  ["older Numbers", zipSync({ "Index.zip": strToU8("x") }), "numbers-file"],
  ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
  ["nothing", new Uint8Array(), "empty"],
  ["blanks", strToU8("  \n"), "not-a-zip"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "not-a-zip"],
  ["an archive cut short", zipSync({ "a.txt": strToU8("a".repeat(99)) }).subarray(0, 40), "cut-short"],
  ["an empty archive cut short", strToU8("PK\u0005\u0006"), "not-a-zip"],
])("%s", (_what, bytes, code) => {
  expect(readXlsx(bytes)).toMatchObject({ ok: false, code });
  expect(FILE_PROBLEMS[code]?.vi).toMatch(/\.xlsx/);
  expect(FILE_PROBLEMS[code]?.en).toMatch(/\.xlsx/);
});
