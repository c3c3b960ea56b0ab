/** Real files of presets, damaged in every way: read or refused with a name, never an exception; what is read can be reviewed. */
import fc from "fast-check";
import { answerInCells } from "../../src/functions/workbook-call";
import { reviewTables } from "../../src/tables/review-tables";
import { FILE_PROBLEMS } from "../../src/text/cli";
import { tablesOf } from "../../src/document/reading/tables";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { buildPreset } from "../../src/template/presets";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { fuzz } from "../runs";
import { archive, partsOf, type Parts } from "./parts";

const FILES = ["cahn-cum11-2021", "daknong-2021", "empty"].map((id) => {
  const document = buildPreset(id, { sample: id !== "empty", language: "vi" });
  if (document === null) {
    throw new Error(`no preset ${id}`);
  }
  return writeXlsx(withCachedResults(document, answerInCells("vi")));
});
const PARTS: readonly Parts[] = FILES.map(partsOf);

function check(bytes: Uint8Array): void {
  const result = readXlsx(bytes);
  if (result.ok) {
    const { review } = reviewTables(tablesOf(result.document), "2021");
    expect(Array.isArray(review.findings)).toBe(true);
  } else {
    expect(Object.keys(FILE_PROBLEMS)).toContain(result.code);
    expect(result.detail).not.toBe("");
  }
}

const file = fc.nat(FILES.length - 1);
const byte = fc.integer({ min: 0, max: 255 });
/** A place in something whose length is not known yet. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (share: number, length: number): number => Math.floor(share * length);

test("bits that have fallen over", () => {
  const flips = fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(file, flips, (index, changes) => {
      const bytes = Uint8Array.from(FILES[index]!);
      for (const [share, bit] of changes) {
        const position = at(share, bytes.length);
        bytes[position] = bytes[position]! ^ (1 << bit);
      }
      check(bytes);
    }),
    fuzz(80),
  );
});

test("the directory and the headers of the parts overwritten", () => {
  const few = { minLength: 1, maxLength: 4 };
  const changes = fc.array(fc.tuple(place, fc.array(byte, few)), few);
  fc.assert(
    fc.property(file, changes, (index, list) => {
      const bytes = Uint8Array.from(FILES[index]!);
      const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
      for (const [share, values] of list) {
        bytes.set(values, Math.min(bytes.length - 4, directory + at(share, bytes.length - directory)));
      }
      check(bytes);
    }),
    fuzz(150),
  );
});

test("files cut off, doubled, and with bytes before or behind", () => {
  const ways = fc.constantFrom("cut", "twice", "before", "behind");
  fc.assert(
    fc.property(file, place, fc.uint8Array({ maxLength: 50 }), ways, (index, share, more, how) => {
      const bytes = FILES[index]!;
      const pieces = {
        cut: [bytes.subarray(0, at(share, bytes.length))],
        twice: [bytes, bytes],
        before: [more, bytes],
        behind: [bytes, more],
      };
      check(Buffer.concat(pieces[how]));
    }),
    fuzz(60),
  );
});

test("parts taken away, swapped, or put in each other's place", () => {
  const change = fc.tuple(fc.constantFrom("drop", "swap", "copy"), place, place);
  fc.assert(
    fc.property(file, fc.array(change, { minLength: 1, maxLength: 3 }), (index, changes) => {
      const parts: Record<string, string> = { ...PARTS[index]! };
      for (const [how, one, other] of changes) {
        const names = Object.keys(parts);
        const [left = "", right = ""] = [names[at(one, names.length)], names[at(other, names.length)]];
        const [here = "", there = ""] = [parts[left], parts[right]];
        if (how === "drop") delete parts[left];
        else parts[left] = there;
        if (how === "swap") parts[right] = here;
      }
      check(archive(parts));
    }),
    fuzz(80),
  );
});

const SNIPPETS = [
  "<c/>",
  "</c>",
  "<row>",
  "<v>",
  '<c r="A1"><v>1</v></c>',
  "&",
  "&#0;",
  "<!DOCTYPE x>",
  "]]>",
  "<![CDATA[x]]>",
  "<!--",
  "\u0000",
  "\uD800",
  "__proto__",
  ' r="XFD1048576"',
  ' ref="A1:XFD1048576"',
  ' t="e"',
  '"',
  "-1",
  "1e999",
  "../../../x",
  "_x0000_",
  "=cmd|'/c calc'!A1",
] as const;

test("XML edited: pieces cut out, doubled, and put in anywhere", () => {
  const edit = fc.tuple(place, place, fc.integer({ min: 0, max: 60 }), fc.constantFrom("cut", "double", ...SNIPPETS));
  fc.assert(
    fc.property(file, fc.array(edit, { minLength: 1, maxLength: 4 }), (index, edits) => {
      const parts: Record<string, string> = { ...PARTS[index]! };
      for (const [one, where, length, how] of edits) {
        const names = Object.keys(parts);
        const name = names[at(one, names.length)] ?? "";
        const xml = parts[name] ?? "";
        const position = at(where, xml.length);
        const piece = xml.slice(position, position + length);
        const [before, after] = [xml.slice(0, position), xml.slice(position)];
        parts[name] = how === "cut" ? before + after.slice(length) : before + (how === "double" ? piece : how) + after;
      }
      check(archive(parts));
    }),
    fuzz(150),
  );
});

test("values edited inside well-formed XML: the file is read, and reviewed", () => {
  const numbers = ["", "-1", "1e308", "1e-320", "-0", "999999999999999999", "NaN", "99999999"];
  const value = fc.constantFrom(...numbers, "x", "__proto__", "A1:B2");
  const edit = fc.tuple(place, place, value);
  fc.assert(
    fc.property(file, fc.array(edit, { minLength: 1, maxLength: 30 }), (index, edits) => {
      const parts: Record<string, string> = { ...PARTS[index]! };
      for (const [one, where, text] of edits) {
        const names = Object.keys(parts).filter((name) => /sheet\d+\.xml$|table|shared/i.test(name));
        const name = names[at(one, names.length)] ?? "";
        const xml = parts[name] ?? "";
        const found = [...xml.matchAll(/<v>([^<]*)<\/v>|="([^"]*)"|<t[^>]*>([^<]*)<\/t>/g)];
        const hit = found[at(where, found.length)];
        const [whole = "", ...groups] = hit ?? [];
        const old = groups.find((group) => group !== undefined) ?? "";
        const from = (hit?.index ?? 0) + whole.lastIndexOf(old);
        parts[name] = xml.slice(0, from) + text + xml.slice(from + old.length);
      }
      check(archive(parts));
    }),
    fuzz(120),
  );
});
