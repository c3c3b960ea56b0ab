/** What the compiler says of sentences: `npm run types` fails here where one of the marked lines compiles. */
import type { FindingCode } from "../../src/core/model/finding-codes";
import { FINDING_SEVERITY } from "../../src/core/model/finding-codes";
import { makeFinding } from "../../src/core/model/make-finding";
import { FINDING_TEXTS } from "../../src/text/findings/findings";
import { both, type Checked } from "../../src/text/findings/sentences";

const place = { table: "EmuEntries", row: 0, column: "actual" } as const;

test("a sentence is filled with what its code has, and with nothing else", () => {
  const good = { BAND_NONE: both(["{actual}", "", ""], ["{actual}", "", ""]) };
  const bad = { BAND_NONE: both(["{actual}", "", ""], ["{actuel}", "", ""]) };
  const cut = { BAND_NONE: both([`${place.table}`.slice(1), "", ""], ["", "", ""]) };
  type Of<Texts> = Checked<Texts>["BAND_NONE"];
  good.BAND_NONE satisfies Of<typeof good>;
  // @ts-expect-error {actuel} is no parameter of BAND_NONE
  bad.BAND_NONE satisfies Of<typeof bad>;
  // @ts-expect-error of a sentence put together at run time nothing is known
  cut.BAND_NONE satisfies Of<typeof cut>;
});

test("a finding is made with what its code has, and with nothing else", () => {
  expect(makeFinding("TEXT_NUMBER", place, "1,5", { number: "1.5" }).params).toEqual({ number: "1.5" });
  // @ts-expect-error it has readings in the plural
  expect(makeFinding("TEXT_NUMBER_AMBIGUOUS", place, "1.000", { reading: "1" }).code).toBe("TEXT_NUMBER_AMBIGUOUS");
});

test("every code has a severity and sentences", () => {
  const codes = Object.keys(FINDING_SEVERITY) as FindingCode[];
  expect(codes.filter((code) => !["error", "warning", "notice"].includes(FINDING_SEVERITY[code]))).toEqual([]);
  expect(Object.keys(FINDING_TEXTS).sort()).toEqual([...codes].sort());
});
