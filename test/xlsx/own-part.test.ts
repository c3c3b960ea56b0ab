/** The part in which a layout is remembered: through our own files, and put into files that somebody else has made. */
import { strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../src/document/document";
import { storedLayout, withLayout } from "../../src/document/parts/own";
import { isOwnPart, OWN_NAMESPACE, ownPartXml, storedInPart } from "../../src/document/parts/own-part";
import { readXlsx, withOwnPart, writeXlsx } from "../../src/xlsx";
import { ownWorkbook } from "../document/own-workbooks";

const STORED = '{"a":"<b> & \\"c\\" Đơn vị ]]> \\ud83d\\ude00 \u0085\ufffe"}';

function opened(bytes: Uint8Array): WorkbookDocument {
  const read = readXlsx(bytes);
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

test("any text comes back as the same JSON, and is no mark-up on its way", () => {
  const xml = ownPartXml(STORED);
  expect(JSON.parse(storedInPart(xml)!)).toEqual(JSON.parse(STORED));
  expect(xml.match(/[<>]/g)).toHaveLength(6);
  expect(JSON.parse(storedInPart(ownPartXml(JSON.stringify({ lone: "\ud800" })))!)).toEqual({ lone: "\ud800" });
});

test.each<[string, string, string | null]>([
  ["without a declaration", `<layout xmlns="${OWN_NAMESPACE}">{}</layout>`, "{}"],
  ["with a byte order mark and other quotes", `\uFEFF<?xml version='1.0'?><layout xmlns='${OWN_NAMESPACE}'>{}</layout >`, "{}"],
  ["with entities of whoever saved it", `<layout xmlns="${OWN_NAMESPACE}">{&quot;a&quot;:&quot;&amp;lt;&quot;}</layout>`, '{"a":"&lt;"}'],
  ["empty", `<layout xmlns="${OWN_NAMESPACE}"/>`, ""],
  ["another element", `<other xmlns="${OWN_NAMESPACE}">{}</other>`, null],
  ["elements inside", `<layout xmlns="${OWN_NAMESPACE}"><x/></layout>`, null],
  ["a document type", `<!DOCTYPE x [<!ENTITY a "b">]><layout xmlns="${OWN_NAMESPACE}">&a;</layout>`, null],
  ["another namespace", '<layout xmlns="urn:other">{}</layout>', null],
  ["longer than any layout", `<layout xmlns="${OWN_NAMESPACE}">${"x".repeat(4_000_001)}</layout>`, null],
])("a part %s", (_what, xml, stored) => {
  expect(storedInPart(xml)).toBe(stored);
});

test("a workbook of ours keeps the part through a file", () => {
  const document = withLayout(ownWorkbook(), "{}");
  const again = opened(writeXlsx(document));
  expect(storedLayout(again)).toBe("{}");
  expect(again.xmlParts).toEqual(document.xmlParts);
  expect(withLayout(again, null).xmlParts).toBeUndefined();
  expect(storedLayout({ ...again, xmlParts: [...again.xmlParts!, ...again.xmlParts!] })).toBe("");
  expect(storedLayout({ ...again, xmlParts: [`<layout xmlns="${OWN_NAMESPACE}"><x/></layout>`] })).toBe("");
});

describe("a file that somebody else has made", () => {
  const made = unzipSync(writeXlsx(ownWorkbook()));
  const foreign = zipSync({
    ...made,
    "xl/media/image1.png": new Uint8Array([1, 2, 3]),
    "xl/drawings/drawing1.xml": strToU8("<xdr/>"),
    "customXml/item1.xml": strToU8("<other xmlns='urn:somebody'/>"),
  });

  function textOf(bytes: Uint8Array, part: string): string {
    return new TextDecoder().decode(unzipSync(bytes)[part]);
  }

  function patched(bytes: Uint8Array, stored: string | null): Uint8Array {
    const result = withOwnPart(bytes, stored === null ? null : ownPartXml(stored));
    if (!result.ok) {
      throw new Error(result.detail);
    }
    return result.bytes;
  }

  test("gets the part, keeps every other one byte for byte", () => {
    const bytes = patched(foreign, '{"x":1}');
    const [before, after] = [unzipSync(foreign), unzipSync(bytes)];
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added.sort()).toEqual(["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml"]);
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
    expect(storedLayout(opened(bytes))).toBe('{"x":1}');
    expect({ ...opened(bytes), xmlParts: undefined }).toEqual({ ...opened(foreign), xmlParts: undefined });
  });

  test("another layout takes the place of the first; forgotten, nothing points to it any more", () => {
    const twice = patched(patched(foreign, "{}"), '{"y":2}');
    expect(storedLayout(opened(twice))).toBe('{"y":2}');
    expect(Object.keys(unzipSync(twice)).filter((name) => name.startsWith("customXml/item"))).toHaveLength(3);
    const forgotten = patched(twice, null);
    expect(storedLayout(opened(forgotten))).toBeNull();
    expect(textOf(forgotten, "xl/_rels/workbook.xml.rels")).toBe(textOf(foreign, "xl/_rels/workbook.xml.rels"));
    expect(opened(forgotten)).toEqual(opened(foreign));
  });

  test.each<[string, Uint8Array, string]>([
    ["no zip", new Uint8Array([1, 2, 3]), "not-a-zip"],
    ["no workbook", zipSync({ "a.txt": new Uint8Array([1]) }), "not-a-workbook"],
    ["content types without an end", zipSync({ ...made, "[Content_Types].xml": strToU8("<Types>") }), "broken-xml"],
  ])("%s: refused, not thrown", (_what, bytes, code) => {
    expect(withOwnPart(bytes, ownPartXml("{}"))).toMatchObject({ ok: false, code });
  });

  test("a custom part that is no text is somebody else's affair", () => {
    const odd = zipSync({ ...unzipSync(patched(foreign, "{}")), "customXml/item2.xml": new Uint8Array([0xff, 0x80, 0x81]) });
    expect(storedLayout(opened(odd))).toBeNull();
  });
});

test("only a part that names us is ours", () => {
  expect(isOwnPart("<x/>")).toBe(false);
});
