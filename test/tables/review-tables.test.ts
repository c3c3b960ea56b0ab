/** From cells to result: the reader and the core in one call, and a spoilt cell that stays one unit's affair. */
import { locate } from "../../src/tables/locate";
import { reviewTables } from "../../src/tables/review-tables";
import { formatPercent, formatPoints } from "../../src/text/format";
import { sourcesOf, withCell, workbook, type Workbook } from "./workbook";

function table(book: Workbook) {
  const { book: read, review } = reviewTables(sourcesOf(book), "2021");
  return review.standings.map((standing) => [
    read.units[standing.unit]?.name,
    formatPoints(standing.points, review.policy.decimals, "vi"),
    formatPoints(standing.maximum, review.policy.decimals, "vi"),
    formatPercent(standing.percent, "vi"),
    standing.rank,
  ]);
}

test("points by hand: 0 of 10 (76 % of 80 %), 5 of 5 (leads), −4 (two events), 17 of 20 (appraised)", () => {
  expect(table(workbook())).toEqual([
    ["Phú Thọ", "18,00", "35,00", "51,43%", 1],
    ["Hòa Bình", "0,00", "0,00", "–", null],
    ["Yên Bái", "0,00", "0,00", "–", null],
  ]);
});

test("a text number is out of points and maximum until it is put right; it is never read as 0 or as its number", () => {
  const book = withCell("EmuEntries", 1, 7, "120,5");
  expect(table(book)[0]).toEqual(["Phú Thọ", "13,00", "30,00", "43,33%", 1]);
  const { review } = reviewTables(sourcesOf(book), "2021");
  const [first] = review.findings;
  expect([first?.code, first && locate(sourcesOf(book), first.place)]).toEqual(["TEXT_NUMBER", { sheet: "Chấm điểm", cell: "I5" }]);
});

test("a repeated row takes the points of both away, and the review says so", () => {
  const book = workbook();
  book.EmuEntries.push(["2021", "Phú Thọ", "II.2", null, null, null, null, null, null, 20, null, null, null, null, null]);
  expect(table(book)[0]).toEqual(["Phú Thọ", "1,00", "15,00", "6,67%", 1]);
});

test("an award that cannot be read is decided for nobody", () => {
  const { review } = reviewTables(sourcesOf(withCell("EmuAwards", 0, 4, null)), "2021");
  expect(new Set(review.awards.flatMap((award) => award.verdicts.map((verdict) => verdict.verdict)))).not.toContain("candidate");
});

test("no tables at all: an empty review with findings, no exception", () => {
  const { review } = reviewTables({}, "2021");
  expect([review.standings, review.scores.length]).toEqual([[], 0]);
  expect(review.findings.map((finding) => finding.code)).toEqual(["TABLE_MISSING", "TABLE_MISSING"]);
});
