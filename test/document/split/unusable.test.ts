/** Files of any kind among those to be collected: each is named with its reason, none does harm, the others are collected. */
import fc from "fast-check";
import { zipSync } from "fflate";
import { collectedFrom } from "../../../src/review/read-unit-file";
import { FILE_PROBLEMS } from "../../../src/text/cli";
import { SCHEMA_VERSION } from "../../../src/document/names";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { fuzz } from "../../runs";
import { blanked, planOf, preset, realFileOf, splitOf } from "./support";

const WHOLE = preset("bca-cum3-2017");
const EMPTY = blanked(WHOLE, "2017");
const [UNIT] = splitOf(WHOLE, "2017");
const BYTES = writeXlsx(UNIT!.document);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function text(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words));
}

const newer = {
  ...WHOLE,
  names: WHOLE.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: `${SCHEMA_VERSION + 1}` } : name)),
};
const stranger = { ...WHOLE, names: WHOLE.names.filter(({ name }) => name !== "EMU_SCHEMA") };

test.each<[string, Uint8Array, string]>([
  ["another kind of file", text("hello"), "text-file"],
  ["an empty one", new Uint8Array(), "empty"],
  ["a workbook of Excel 97–2003", new Uint8Array(COMPOUND), "old-xls"],
  ["an encrypted one", new Uint8Array([...COMPOUND, ...Buffer.from("EncryptedPackage", "utf16le")]), "password"],
  ["a download that was cut short", BYTES.slice(0, BYTES.length / 2), "cut-short"],
  ["an archive of something else", zipSync({ "a.txt": text("a") }), "not-a-workbook"],
  ["a workbook that is none of ours", writeXlsx(stranger), "not-emu"],
  ["one of a newer version", writeXlsx(newer), "newer-schema"],
])("%s", (_name, bytes, problem) => {
  const file = collectedFrom("x.xlsx", () => readXlsx(bytes));
  expect(file.content).toEqual({ problem });
  expect(FILE_PROBLEMS[problem]?.vi).toBeTruthy();
  const plan = planOf(EMPTY, [file, realFileOf(UNIT!)], "2017");
  expect(plan.conflicts.map(({ id, chosen }) => [id, chosen])).toEqual([["unusable|x.xlsx", null]]);
  expect([plan.undecided, plan.units.length]).toEqual([1, 1]);
  const left = planOf(EMPTY, [file, realFileOf(UNIT!)], "2017", { "unusable|x.xlsx": "skip" });
  expect([left.undecided, left.units.length]).toEqual([0, 1]);
});

test("a reader that trips over a file makes it one that cannot be used", () => {
  const file = collectedFrom("x.xlsx", () => {
    throw new Error("a bug");
  });
  expect(file.content).toEqual({ problem: "not-understood" });
});

test("whatever bytes are changed, there is a plan", () => {
  const change = fc.tuple(fc.nat({ max: BYTES.length - 1 }), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = BYTES.slice();
      changes.forEach(([index, byte]) => (bytes[index] = byte));
      const plan = planOf(EMPTY, [collectedFrom("x.xlsx", () => readXlsx(bytes))], "2017");
      expect(plan.units.length + plan.conflicts.length).toBeGreaterThan(0);
    }),
    fuzz(40),
  );
});
