/** What the state of a period lets in: units' files while it is open, checkers' files during the cross-check. */
import type { Choice } from "../../../src/review/steps/collect/conflicts";
import { PERIOD_STATUSES, type PeriodStatus } from "../../../src/core/model/ids";
import { permissionFor, type Permission } from "../../../src/core/periods/states";
import type { Marks } from "../../../src/document/reading/marks";
import { LANGUAGES } from "../../../src/schema/language";
import { conflictText } from "../../../src/review/steps/collect/said";
import { PERIOD_STATUS_WORDS } from "../../../src/schema/words";
import { workbook, type Rows } from "../workbook";
import { planCollect } from "../../../src/review/steps/collect/plan";
import { clusterOf, fileOf, PERIOD, planOf, row, said } from "./support";

const PLAN: Rows = [
  ["Kỳ", "Đơn vị kiểm tra", "Đơn vị được kiểm tra", "Ghi chú"],
  [2021, "Hòa Bình", "Phú Thọ", null],
];

function planIn(status: PeriodStatus | null, purpose: Marks["purpose"], choices: Readonly<Record<string, Choice>> = {}, period = "2021") {
  const EmuPeriods = workbook()
    .EmuPeriods.filter((line) => status !== null || line[0] !== 2021)
    .map((line) => (line[0] === 2021 ? [...line.slice(0, -1), status] : line));
  const cluster = clusterOf([row("Phú Thọ", "II.1")], { EmuPeriods, EmuChecks: PLAN });
  const cells = { "Tự chấm": 3, "Kiểm tra chéo": 2 };
  const marks = purpose === undefined ? {} : { unit: "Hòa Bình", purpose };
  return planOf(cluster, [fileOf({ rows: [row("Phú Thọ", "II.1", cells, period)], marks: { ...marks, period } })], choices);
}

const columns = ({ units }: ReturnType<typeof planIn>) => units.flatMap(({ changes }) => changes.map(({ column }) => column));

const SAID: Readonly<Record<Permission, readonly string[]>> = {
  yes: [],
  untimely: ["untimely take/skip → ?"],
  no: ["period-closed skip → skip"],
};

describe.each([
  ["a unit's file", undefined, "collect", "self"],
  ["a checker's file", "cross-check", "cross-check", "cross-check"],
] as const)("%s", (_what, purpose, activity, column) => {
  test.each(PERIOD_STATUSES)("while the period is in the state %s: as the table of states says", (status) => {
    const permission = permissionFor(activity, status);
    const plan = planIn(status, purpose);
    expect(plan.conflicts.map(({ kind, options, chosen }) => `${kind} ${options.join("/")} → ${chosen ?? "?"}`)).toEqual(SAID[permission]);
    expect(plan.conflicts.every((conflict) => conflict.status === status && conflict.detail === "2021")).toBe(true);
    expect(columns(planIn(status, purpose, { untimely: "skip" }))).toEqual(permission === "yes" ? [column] : []);
    expect(columns(planIn(status, purpose, { untimely: "take", "period-closed": "take" }))).toEqual(permission === "no" ? [] : [column]);
  });
});

test.each<readonly [purpose: Marks["purpose"], taken: readonly PeriodStatus[]]>([
  [undefined, ["open"]],
  ["cross-check", ["cross-check"]],
])("taken without a question (%s): %s", (purpose, taken) => {
  expect(PERIOD_STATUSES.filter((status) => planIn(status, purpose).conflicts.length === 0)).toEqual(taken);
});

test("a period that has a seal takes nothing, whatever its state says", () => {
  const cluster = clusterOf([row("Phú Thọ", "II.1")]);
  const files = [fileOf({ rows: [row("Phú Thọ", "II.1", { "Tự chấm": 3 })] })];
  const period = PERIOD;
  const plan = planCollect(cluster, files, { period, choices: new Map(), sealed: new Set([period]) });
  expect([plan.edits, plan.rows, plan.conflicts.map(({ kind, status }) => [kind, status])]).toEqual([
    [],
    [],
    [["period-closed", "sealed"]],
  ]);
});

test("a period that the cluster does not list forbids nothing", () => {
  expect(planIn(null, undefined).conflicts).toEqual([]);
});

test("late, and of another period than the one that is collected: both are asked", () => {
  const EmuPeriods = [...workbook().EmuPeriods, ["2021-Q2", "quý", null, null, "thẩm định"]];
  const cluster = clusterOf([], { EmuPeriods });
  const file = fileOf({ rows: [row("Phú Thọ", "II.1", { "Tự chấm": 3 }, "2021-Q2")] });
  expect(planOf(cluster, [file]).conflicts.map(said)).toEqual([
    "untimely a.xlsx Phú Thọ 2021-Q2: take/skip → ?",
    "other-period a.xlsx Phú Thọ 2021-Q2: take/skip → ?",
  ]);
});

test.each(LANGUAGES)("the state is named (%s)", (language) => {
  for (const status of ["open", "appraisal", "sealed"] as const) {
    const [conflict] = planIn(status, "cross-check").conflicts;
    expect(conflictText(conflict!, language)).toContain(`“${PERIOD_STATUS_WORDS[status][language]}”`);
    expect(conflictText(conflict!, language)).not.toContain("{");
  }
});
