/** A new year in the pane: filled in from last year's workbook, each unit that is new or gone asked about. */
import { tablesOf } from "../../../src/document/reading/tables";
import { planNewCluster, baseOfPreset } from "../../../src/review/steps/new-cluster/plan";
import { lastWorkbook } from "../../../src/taskpane/use-cases/last-workbook";
import { filledFrom, firstDraft, type Draft } from "../../../src/taskpane/use-cases/new-draft";
import { planDraft, unitQuestions } from "../../../src/taskpane/views/new-cluster";
import { standardWorkbook } from "../../../src/template/standard-workbook";
import type { WorkbookDocument } from "../../../src/document/document";
import { withCells } from "../../document/split/support";
import { entriesIn } from "../../e2e/support/quarter";

const FIVE = ["Xã An", "Xã Bình", "Xã Chính", "Xã Dũng", "Xã Giang"];
const RESULTS: Readonly<Record<string, number>> = { "Xã An": 40, "Xã Bình": 25, "Xã Chính": 12, "Xã Dũng": 7, "Xã Giang": 3 };

/** The workbook of 2025 with results in its year. */
function lastYear(year = "2025", periods = "year"): WorkbookDocument {
  const wanted = {
    name: "Cụm thi đua số 9",
    authority: "Công an tỉnh Lâm Đồng",
    year,
    units: FIVE,
    lead: "Xã An",
    deputy: "Xã Bình",
    periods,
  };
  const plan = planNewCluster(wanted, baseOfPreset("daknong-2021", year, "vi")!, "vi");
  if (plan.kind === "refused") {
    throw new Error(JSON.stringify(plan.problems));
  }
  const document = standardWorkbook(plan.content, { language: "vi" });
  const cells = entriesIn(document, year).flatMap(({ key, cells: of }) => {
    const [unit = "", criterion] = key.split("|");
    return criterion === "I.1" ? [{ ...of.get("actual")!, value: RESULTS[unit]! }] : [];
  });
  return withCells(document, cells);
}

const LAST = lastWorkbook(tablesOf(lastYear()), "cum9-2025.xlsx");

function draftWith(units: readonly string[]): Draft {
  return { ...filledFrom(firstDraft(2030, ""), LAST), units: units.join("\n"), lead: "", deputy: "" };
}

function baselinesOf(draft: Draft) {
  const plan = planDraft(draft, "vi");
  return plan.kind === "planned"
    ? plan.content.entries.filter(({ criterion }) => criterion === "I.1").map(({ unit, baseline = null }) => [unit, baseline])
    : plan.problems.map(({ code }) => code);
}

test("the next year of the cluster: name, authority, units, roles and division as they were", () => {
  expect(filledFrom(firstDraft(2030, ""), LAST)).toMatchObject({
    from: "last",
    name: "Cụm thi đua số 9",
    authority: "Công an tỉnh Lâm Đồng",
    year: "2026",
    periods: "year",
    units: FIVE.join("\n"),
    lead: "Xã An",
    deputy: "Xã Bình",
  });
});

test.each([
  ["2025", "quarters", "2026", "quarters", "4"],
  ["2025", "months", "2026", "months", "4"],
  ["2025", "halves", "2026", "halves", "4"],
  ["2025", "drives:3", "2026", "drives", "3"],
  ["2025-2026", "school-year", "2026-2027", "school-year", "4"],
  ["2025-2026", "semesters", "2026-2027", "semesters", "4"],
] as const)("%s by %s is followed by %s by %s", (year, division, next, periods, drives) => {
  const last = lastWorkbook(tablesOf(lastYear(year, division)), "a.xlsx");
  expect(filledFrom(firstDraft(2030, ""), last)).toMatchObject({ year: next, periods, drives });
});

test("what was written already stays", () => {
  const draft = { ...firstDraft(2030, ""), name: "Cụm 12", units: "Xã Mới" };
  expect(filledFrom(draft, LAST)).toMatchObject({ name: "Cụm 12", units: "Xã Mới", year: "2026" });
});

test("the same units: nothing is asked, their results are baselines", () => {
  const draft = draftWith(FIVE);
  expect(unitQuestions(draft, planDraft(draft, "vi"), "vi")).toEqual([]);
  expect(baselinesOf(draft)).toEqual(FIVE.map((unit) => [unit, RESULTS[unit]]));
});

describe("units of this year: An, Giang, and two that were not there", () => {
  const NOW = ["Xã An", "Phường Hòa", "Phường Kiên", "Xã Giang"];
  const begun = draftWith(NOW);
  const ask = (draft: Draft) => unitQuestions(draft, planDraft(draft, "vi"), "vi");
  const answer = (draft: Draft, unit: string, value: string): Draft => {
    const question = ask(draft).find((one) => one.unit === unit)!;
    expect(question.choices.map((choice) => choice.value)).toContain(value);
    return question.onAnswer(draft, value);
  };

  test("each is asked about, and none is made before", () => {
    expect(ask(begun).map(({ unit, answer: said }) => [unit, said])).toEqual([
      ["Phường Hòa", ""],
      ["Phường Kiên", ""],
      ["Xã Bình", ""],
      ["Xã Chính", ""],
      ["Xã Dũng", ""],
    ]);
    expect(baselinesOf(begun)).toEqual(["units-unknown"]);
  });

  test("renamed, merged, merged into one that stays, new: the baselines follow", () => {
    let draft = answer(begun, "Phường Hòa", "Xã Bình");
    draft = answer(draft, "Xã Chính", "Phường Hòa");
    draft = answer(draft, "Xã Dũng", "Xã An");
    draft = answer(draft, "Phường Kiên", "=new");
    expect(ask(draft).map(({ unit, answer: said }) => [unit, said])).toEqual([
      ["Phường Hòa", "=merged"],
      ["Phường Kiên", "=new"],
      ["Xã Bình", "Phường Hòa"],
      ["Xã Chính", "Phường Hòa"],
      ["Xã Dũng", "Xã An"],
    ]);
    expect(baselinesOf(draft)).toEqual([
      ["Xã An", 47],
      ["Phường Hòa", 37],
      ["Phường Kiên", null],
      ["Xã Giang", 3],
    ]);
  });

  test("an answer can be taken back, and one of the other kind replaces it", () => {
    let draft = answer(begun, "Phường Hòa", "=new");
    draft = answer(draft, "Xã Bình", "Phường Hòa");
    expect(ask(draft)[0]).toMatchObject({ unit: "Phường Hòa", answer: "Xã Bình" });
    draft = answer(draft, "Phường Hòa", "");
    expect(ask(draft).map(({ answer: said }) => said)).toEqual(["", "", "", "", ""]);
  });

  test("what was said of a unit that is no longer in the list is not remembered against anybody", () => {
    const draft = { ...answer(answer(begun, "Xã Bình", "Phường Hòa"), "Phường Kiên", "=new"), units: FIVE.join("\n") };
    expect(baselinesOf(draft)).toEqual(FIVE.map((unit) => [unit, RESULTS[unit]]));
  });
});

test("without a file nothing is made, and it is asked for", () => {
  const draft = { ...draftWith(FIVE), last: null };
  expect(baselinesOf(draft)).toEqual(["no-last"]);
});
