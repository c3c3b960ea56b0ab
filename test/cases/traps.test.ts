/** Every trap of real tables, and the rubric linter, as golden workbooks; none of them hangs on the order of the rows. */
import { reviewTables } from "../../src/tables/review-tables";
import type { WorkbookContent } from "../../src/template/content";
import { tablesOf } from "../../src/document/reading/tables";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { testGolden } from "./agreement";
import { contentOf, goldenCases, goldenWorkbook } from "./golden";

const CASES = goldenCases("traps");
const TRAPS = 13;

test("each of the 13 traps has a case of its own", () => {
  const numbers = new Set(CASES.flatMap(([name]) => /^trap-(\d\d)-/.exec(name)?.slice(1) ?? []));
  expect([...numbers].sort()).toEqual(Array.from({ length: TRAPS }, (_, index) => String(index + 1).padStart(2, "0")));
});

describe.each(CASES)("%s", (_name, golden) => {
  testGolden(golden, goldenWorkbook(golden));
});

/** Points, maximum, rank and ties of each unit by name, points of each entry, verdicts, and how often each finding is made. */
function answers(content: WorkbookContent) {
  const { book, review } = reviewTables(tablesOf(standardWorkbook(content, { language: "vi" })), content.period);
  const name = (unit: number) => book.units[unit]!.name;
  const standings = review.standings.map(({ unit, points, maximum, rank, tiedWith }) => [
    name(unit),
    { points, maximum, rank, tied: tiedWith.map(name).sort() },
  ]);
  const scores = Array.from({ length: review.scores.length }, (_, cell) => review.scores.at(cell)!).map(
    ({ unit, criterion, points, met }) => [`${name(unit)} ${book.criteria[criterion]!.code}`, { points, met }],
  );
  const verdicts = review.awards
    .flatMap((award) => award.verdicts)
    .map(({ unit, award, verdict }) => [`${name(unit)} ${book.awards[award]!.id}`, verdict]);
  return {
    standings: Object.fromEntries(standings),
    scores: Object.fromEntries(scores),
    verdicts: Object.fromEntries(verdicts),
    findings: review.findings.map(({ code }) => code).sort(),
  };
}

describe("trap 13: rows in the other order give the same answers", () => {
  test.each(CASES)("%s", (_name, golden) => {
    const content = contentOf(golden);
    const turned = {
      ...content,
      units: [...content.units].reverse(),
      entries: [...content.entries].reverse(),
      awards: [...content.awards].reverse(),
    };
    expect(answers(turned)).toEqual(answers(content));
  });
});
