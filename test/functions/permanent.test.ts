/**
 * Ids of functions stand in saved workbooks, and Excel keeps metadata for a day: an id is never taken away, a parameter only
 * appended. This list is only ever added to; a line that must be changed would break workbooks of people.
 */
import { FUNCTIONS } from "../../src/functions/registry";

const PUBLISHED: Readonly<Record<string, string>> = {
  SCORE: "rubric entries period [unit] [criterion] [policy] [units]",
  ATTAINMENT: "rubric entries period [unit] [criterion] [policy] [units]",
  MET: "rubric entries period [unit] [criterion] [policy] [units]",
  TOTAL: "rubric entries period [unit] [group] [policy] [units]",
  MAXIMUM: "rubric entries period [unit] [group] [policy] [units] [blanks]",
  PERCENT: "rubric entries period [unit] [group] [policy] [units] [blanks]",
  RANK: "rubric entries period [unit] [policy] [units] [blanks]",
  TIES: "rubric entries period [unit] [policy] [units]",
  GRADE: "rubric entries period [unit] [policy] [units]",
  STANDINGS: "rubric entries period [unit] [columns] [group] [policy] [units]",
  CLUSTERS: "rubric entries units period [policy]",
  POLICY: "policy [rubric]",
  FLAG: "rubric entries units awards period [unit] [award] [status] [periods] [policy]",
  REASON: "rubric entries units awards period [unit] [award] [status] [periods] [policy]",
  VERDICTS: "rubric entries units awards period [unit] [award] [status] [periods] [policy]",
  SLOTS: "rubric entries units awards period [award] [status] [periods] [policy]",
  ROWS: "rubric entries [policy] [units]",
  CHECK: "rubric entries [period] [units] [periods] [policy] [awards] [status]",
  EXPLAIN: "rubric entries period unit [criterion] [policy] [units]",
  POINTS: "rule maximum actual target [comparator] [baseline] [leader] [parameters]",
  WEIGHTED: "values weights [places] [mode]",
  PLACE: "values [keys…]",
  AGREES: "total parts [places]",
  SEAL: "range [more…]",
};

test.each(Object.entries(PUBLISHED))("EMU.%s still takes %s, and only optional ones after them", (id, signature) => {
  const parameters = FUNCTIONS.get(id)?.parameters ?? [];
  const words = parameters.map(({ name, optional, repeating }) => {
    const word = `${name}${repeating ? "…" : ""}`;
    return optional ? `[${word}]` : word;
  });
  const published = signature.split(" ");
  expect(words.slice(0, published.length)).toEqual(published);
  expect(words.slice(published.length).every((word) => word.startsWith("["))).toBe(true);
});

test("every function is in the list", () => {
  expect([...FUNCTIONS.keys()].filter((id) => !(id in PUBLISHED))).toEqual([]);
});
