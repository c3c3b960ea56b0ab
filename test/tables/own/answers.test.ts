/** What a person says about one header or row, as the command line takes it. */
import { at } from "../../../src/core/numbers/at";
import { answered } from "../../../src/tables/own/answers";
import { withRole } from "../../../src/tables/own/change";
import { detect, questionsIn } from "../../../src/tables/own/detect";
import type { OwnMapping } from "../../../src/tables/own/mapping";
import { provenBy } from "../../../src/tables/own/readings";
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { mappingIn } from "../../../src/tables/own/stored";
import { sheet } from "./layouts";

const WIDE = sheet(
  "2021",
  `
TT | Nội dung | Hệ số | Điểm tối đa | Ba Vì | Sơn Tây | Mức phấn đấu
1 | Án | 2 | 10 | 9 | 8 | 9
2 | Tin | 1 | 10 | 8 | 9 | 9
 | Tổng | | 20 | 26 | 25 |`,
);
const DOWN = sheet("2021", "TT | Đơn vị | Lần một | Lần hai\n1 | Đội 1 | 9 | 8\n2 | Đội 2 | 7 | 7.5");

function start(of: OwnSheet): OwnMapping {
  return at(detect([of]), 0).mapping;
}

/** `maximum`, or the kind of a row with its layer. */
function meaning(mapping: OwnMapping, text: string): string {
  const column = mapping.columns.find(({ path }) => path.at(-1) === text);
  const row = mapping.rows.find(({ label }) => label === text);
  return column?.role ?? `${row?.kind}${row?.layer === "" ? "" : ` ${row?.layer}`}`;
}

test.each([
  ["Mức phấn đấu", "weight", "weight"],
  ["mức phấn đấu:", "unit", "self"],
  ["Mức phấn đấu", "(bỏ qua)", "ignore"],
  ["Hệ số", "standard", "maximum"],
  ["Hệ số", "Penalty", "deduction"],
  ["Tin", "deduction", "deduction"],
  ["2 Tin", "nhóm", "group"],
  ["Tin", "printed mean", "mean"],
  ["Tin", "points", "criterion"],
  ["Tin", "quarter", "criterion"],
])("%s is %s", (header, said, role) => {
  const answer = answered(start(WIDE), header, said);
  expect(
    answer.ok &&
      meaning(answer.mapping, header.startsWith("2") ? "Tin" : at([...header], 0).toUpperCase() + header.slice(1).replace(":", "")),
  ).toBe(role);
});

test.each([
  ["Không có", "weight", "header"],
  ["Hệ số", "cái gì", "role"],
  ["Tin", "comparator", "role"],
])("%s is %s: refused for its %s", (header, said, why) => {
  expect(answered(start(WIDE), header, said)).toEqual({ ok: false, why });
});

test("where criteria run across, layers are told one by one", () => {
  const one = answered(start(DOWN), "Lần một", "self");
  const two = one.ok ? answered(one.mapping, "Lần hai", "cluster") : one;
  expect(two.ok && [meaning(two.mapping, "Lần một"), meaning(two.mapping, "Lần hai")]).toEqual(["criterion self", "criterion cross-check"]);
  const plain = answered(start(DOWN), "Lần hai", "unit");
  expect(plain.ok && meaning(plain.mapping, "Lần hai")).toBe("criterion");
});

test("under a unit's name a field means the same for every unit, and a path says which one", () => {
  const drawn = `
Nội dung | Điểm chuẩn | Ba Vì | | Quốc Oai |
 | | Tự chấm | Thẩm định | Tự chấm | Thẩm định
Án | 30 | 29 | 28 | 30 | 30
Tin | 20 | 18 | 18 | 20 | 19`;
  const mapping = start(sheet("2021", drawn));
  const all = answered(mapping, "Thẩm định", "cluster");
  const roles = (one: OwnMapping): readonly string[] => one.columns.slice(2).map(({ role, unit }) => `${role} ${unit}`);
  expect(all.ok && roles(all.mapping)).toEqual(["self Ba Vì", "cross-check Ba Vì", "self Quốc Oai", "cross-check Quốc Oai"]);
  const single = answered(mapping, "Ba Vì / Tự chấm", "ignore");
  expect(single.ok && roles(single.mapping)[0]).toBe("ignore ");
  const back = single.ok ? answered(single.mapping, "Ba Vì / Tự chấm", "bonus") : single;
  expect(back.ok && roles(back.mapping)[0]).toBe("bonus Ba Vì");
  const unit = answered(mapping, "Ba Vì", "difference");
  expect(unit.ok && roles(unit.mapping).slice(0, 2)).toEqual(["difference Ba Vì", "difference Ba Vì"]);
});

test("what a bonus belongs to: the unit above it, or no unit", () => {
  const mapping = start(WIDE);
  expect(withRole(mapping, 6, "bonus").columns[6]).toMatchObject({ role: "bonus", unit: "" });
});

test("questions are those of the layout as it is now", () => {
  const mapping = start(WIDE);
  expect(questionsIn([WIDE], mapping)).toEqual([{ text: "Mức phấn đấu", at: { sheet: "2021", row: 0, column: 6 } }]);
  expect(questionsIn([], mapping).map(({ at: place }) => place.sheet)).toEqual([""]);
  const asked = answered(mapping, "Tin", "ask");
  expect(asked.ok && questionsIn([WIDE], asked.mapping).map(({ text }) => text)).toEqual(["Mức phấn đấu", "Tin"]);
  expect(asked.ok && questionsIn([], asked.mapping)).toHaveLength(2);
});

test("printed totals prove an answer, or do not", () => {
  const settled = answered(start(WIDE), "Mức phấn đấu", "ignore");
  const mapping = settled.ok ? settled.mapping : start(WIDE);
  expect(provenBy([WIDE], mapping)).toBe(true);
  expect(provenBy([WIDE], start(WIDE))).toBe(false);
  expect(provenBy([], mapping)).toBe(false);
  const unweighted = answered(mapping, "Hệ số", "ignore");
  expect(unweighted.ok && provenBy([WIDE], unweighted.mapping)).toBe(false);
});

test.each<[string, unknown, boolean]>([
  ["the layout alone", { ...start(DOWN), period: "2021" }, true],
  ["a proposal", { mapping: { ...start(DOWN), period: "2021" } }, true],
  ["nothing", undefined, false],
  ["a list", [], false],
  ["something else", { mapping: { shape: "matrix" } }, false],
  ["no sheets", { ...start(DOWN), period: "2021", sheets: [] }, false],
  ["no period", { ...start(DOWN), period: "" }, false],
])("a file that holds %s", (_what, parsed, isRead) => {
  expect(mappingIn(parsed, null) !== null).toBe(isRead);
});

test("the period that is asked for is the reading's", () => {
  expect(mappingIn(start(DOWN), "2021-Q2")?.period).toBe("2021-Q2");
});
