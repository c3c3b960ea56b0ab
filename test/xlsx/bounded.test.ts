/** Hostile files within fixed memory: a heap that an honest workbook of a province needs, and a time nobody hangs for. */
import { execFileSync } from "node:child_process";
import path from "node:path";

const HEAP_MEGABYTES = 768;
/** For all files together; an idle machine takes half a minute. What took the square of a length would take days. */
const BUDGET = 540_000;

let outcomes: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  const script = path.join(import.meta.dirname, "costly.ts");
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx", script];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8", timeout: BUDGET });
  outcomes = new Map(
    printed
      .trim()
      .split("\n")
      .map((line) => line.split(" | "))
      .map(([name = "", outcome = ""]) => [name, outcome]),
  );
}, BUDGET + 10_000);

const REFUSED = /^too-large: /;
const HARMLESS = /^reviewed: .*; calculated$/;

const EXPECTED: readonly (readonly [file: string, outcome: RegExp])[] = [
  ["a hundred megabytes of one letter", /^too-large: xl\/worksheets\/sheet1\.xml unpacks \d+ bytes to 100000198$/],
  ["three million attributes", /^broken-xml: xl\/worksheets\/sheet1\.xml: an element of too many attributes$/],
  ["ten million elements of no meaning", HARMLESS],
  ["fifty megabytes of text in a cell", /^too-large: xl\/worksheets\/sheet1\.xml: A1: a text of 50000000 characters$/],
  ["eight million escaped letters in a cell", REFUSED],
  ["a million merged cells", HARMLESS],
  ["a million texts", HARMLESS],
  ["a million names", /^too-large: more sheets and names than allowed$/],
  ["a million styles", /^too-large: more cell formats than allowed$/],
  ["a number of two hundred thousand digits and a letter", HARMLESS],
  ["brackets that never close", HARMLESS],
  ["quotation marks that never close", HARMLESS],
  ["a shared formula of such brackets, a thousand times", HARMLESS],
  ["arguments that can be split in countless ways", HARMLESS],
  ["a number format of brackets", HARMLESS],
  ["as many cells as are allowed", HARMLESS],
  ["a dimension of the whole sheet", HARMLESS],
  ["the last cell of the sheet", HARMLESS],
  ["a table over the whole sheet", HARMLESS],
  ["a table over the whole sheet, with a cell in its last corner", HARMLESS],
  ["a spilled block over the whole sheet", /^too-large: more places of spilled blocks than allowed$/],
  ["formulas over the whole sheet", HARMLESS],
  ["formulas over a million cells each", /; not calculated: too-much$/],
  ["codes that hang under each other", /^reviewed: .*NAME_TOO_LONG.*; calculated$/],
  ["codes of thirty thousand dots", /^reviewed: .*CRITERION_UNKNOWN.*; calculated$/],
  ["headers of thirty thousand question marks", /^reviewed: COLUMN_MISSING.*; calculated$/],
  ["names of thirty thousand letters", /^reviewed: .*NAME_TOO_LONG.*UNIT_UNKNOWN.*; calculated$/],
  ["ten thousand units of like names, and as many rows of others", /^reviewed: .*UNIT_UNKNOWN.*; calculated$/],
  ["ten thousand units of one name", HARMLESS],
  ["more units and criteria than can be paired", /^reviewed: BOOK_TOO_LARGE.*; calculated$/],
  ["ten thousand awards", /^reviewed: BOOK_TOO_LARGE.*; calculated$/],
  ["two hundred awards nested in each other", HARMLESS],
  ["four thousand bands", /^reviewed: .*PARAMETERS_UNREADABLE.*; calculated$/],
  ["columns of texts that are numbers", /^reviewed: .*FINDINGS_CUT.*; calculated$/],
];

test.each(EXPECTED)("%s", (file, outcome) => {
  expect(outcomes.get(file)).toMatch(outcome);
});

test("no file is left out", () => {
  expect([...outcomes.keys()]).toEqual(EXPECTED.map(([file]) => file));
});
