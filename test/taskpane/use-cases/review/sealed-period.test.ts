/** Nothing is written into a sealed period by any step of the pane, and whatever its state says; what else it writes leaves the seal whole. */
import { readFileSync } from "node:fs";
import { fromNumber } from "../../../../src/core/numbers/exact";
import type { Place } from "../../../../src/core/model/finding";
import type { WorkbookDocument } from "../../../../src/document/document";
import { createDocumentPort } from "../../../../src/document/document-port";
import { tablesOf } from "../../../../src/document/reading/tables";
import { planCollect } from "../../../../src/review/steps/collect/plan";
import { minutesOfReading } from "../../../../src/review/steps/minutes/of-reading";
import { overviewOf } from "../../../../src/review/steps/overview/plan";
import { proposalsIn, rubricOf } from "../../../../src/review/steps/rubric/plan";
import { sealable } from "../../../../src/review/steps/seal/plan";
import { cellAt } from "../../../../src/tables/locate";
import { NO_REPORT, sealedPeriods } from "../../../../src/tables/seal/report";
import { holds } from "../../../../src/tables/seal/verify";
import { proposer } from "../../../../src/taskpane/use-cases/fixing";
import { writeCollected } from "../../../../src/taskpane/use-cases/review/collect";
import { drawPlan, writePlan, writeReason } from "../../../../src/taskpane/use-cases/review/crosscheck";
import { makeSheet } from "../../../../src/taskpane/use-cases/review/minutes";
import { writeOverview } from "../../../../src/taskpane/use-cases/review/overview";
import { openPeriod } from "../../../../src/taskpane/use-cases/review/open-period";
import { movePeriod, sealNow } from "../../../../src/taskpane/use-cases/review/period";
import { writeRubric } from "../../../../src/taskpane/use-cases/review/rubric";
import { writeVotes } from "../../../../src/taskpane/use-cases/review/votes";
import { createSession } from "../../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../../src/taskpane/use-cases/state";
import { entryCell, inStatus, PERIOD, sealable as sealableDocument, sealedSample, typedInto } from "../../../document/seal/support";
import { fileOf, splitOf } from "../../../document/split/support";
import { NOON, watchedPort } from "../../support";

let sealed: WorkbookDocument;

beforeAll(async () => {
  sealed = await sealedSample();
});

async function open(document: WorkbookDocument) {
  const workbook = createDocumentPort(document, "cum.xlsx");
  const { port, calls } = watchedPort(workbook);
  const session = createSession({ port, now: () => NOON });
  await session.start();
  return { workbook, session, reading: readingOf(session.state())!, calls };
}

type Opened = Awaited<ReturnType<typeof open>>;
const WORDS = { vi: "", en: "" };
const DRAWN = { period: PERIOD, mode: "inside", count: 1, seed: 1 } as const;
const ENTRY: Place = { table: "EmuEntries", row: 0, column: "explanation" };

const REFUSED: Readonly<Record<string, readonly ((at: Opened) => Promise<void>)[]>> = {
  collect: [
    ({ session, reading }) => {
      const files = splitOf(typedInto(sealed, entryCell(sealed, 0, "numerator"), 7), PERIOD).map(fileOf);
      const seals = sealedPeriods(reading.seals?.report ?? NO_REPORT);
      const plan = planCollect(reading.sources, files, { period: PERIOD, choices: new Map(), sealed: seals });
      expect([plan.edits, plan.rows, plan.conflicts.map(({ kind }) => kind)]).toEqual([[], [], files.map(() => "period-closed")]);
      return writeCollected(session.kit, plan, reading.sources, PERIOD);
    },
  ],
  "cross-check": [
    ({ session, reading }) => {
      const plan = drawPlan(reading, DRAWN);
      return plan.ok ? writePlan(session.kit, reading, plan, DRAWN) : Promise.reject(new Error("no plan"));
    },
    ({ session, reading }) => writeReason(session.kit, reading, { unit: 0, criterion: 0, place: ENTRY }, "vì vậy"),
  ],
  "open-period": [({ session, reading }) => openPeriod(session.kit, reading, PERIOD)],
  states: (["open", "appraisal", "closed"] as const).map(
    (to) =>
      ({ session, reading }) =>
        movePeriod(session.kit, sealable(reading)!, to, "sót"),
  ),
  rubric: [
    ({ session, reading }) => {
      const proposals = proposalsIn([
        ["Nội dung", "Điểm tối đa"],
        ["Không để xảy ra cháy", 5],
      ]);
      return writeRubric(session.kit, reading, rubricOf(proposals, new Map(), "vi"));
    },
  ],
  votes: [
    ({ session, reading }) => {
      const found = cellAt(reading.sources, { table: "EmuRubric", row: 0, column: "text" })!;
      const edit = { address: { sheet: found.sheet, cell: found.cell }, before: found.value, after: "khác" };
      return writeVotes(session.kit, reading, { rows: [], edits: [edit] }, WORDS);
    },
  ],
  seal: [({ session, reading }) => sealNow(session.kit, sealable(reading)!)],
};

const ALLOWED: Readonly<Record<string, (at: Opened) => Promise<void>>> = {
  minutes: ({ session, reading }) => makeSheet(session.kit, minutesOfReading(reading, "vi")!),
  overview: ({ session }) => writeOverview(session.kit, overviewOf([], PERIOD), "vi"),
};

/** They write nothing into the workbook. */
const READ_ONLY = ["split", "board", "compare", "year", "next-year"];

test("every step is in one of the tables", () => {
  const steps = [...readFileSync("src/taskpane/screens/review/steps.ts", "utf8").matchAll(/\{ id: "([^"]+)"/g)].map(([, id]) => id);
  expect([...Object.keys(REFUSED), ...Object.keys(ALLOWED), ...READ_ONLY].sort()).toEqual([...steps].sort());
});

const STATES: readonly (readonly [what: string, document: () => WorkbookDocument])[] = [
  ["called sealed", () => sealed],
  ["called closed again", () => inStatus(sealed, "closed")],
  ["called open again, its seal cut out", () => inStatus({ ...sealed, xmlParts: [] }, "open")],
];

describe.each(STATES)("a sealed period %s", (_what, document) => {
  test.each(Object.keys(REFUSED))("the step %s writes nothing", async (step) => {
    for (const work of REFUSED[step]!) {
      const opened = await open(document());
      const before = opened.workbook.document();
      await work(opened);
      expect(opened.workbook.document()).toBe(before);
      expect(opened.calls.filter((call) => !["read", "onEdited"].includes(call))).toEqual([]);
    }
  });
});

test.each(Object.keys(ALLOWED))("the step %s leaves the seal whole", async (step) => {
  const opened = await open(sealed);
  await ALLOWED[step]!(opened);
  expect(opened.session.state().failure).toBeNull();
  expect(opened.workbook.document()).not.toBe(sealed);
  expect(sealableDocument(opened.workbook.document()).report.verifications.map(holds)).toEqual([true]);
});

test("results as fixed values, and back, leave the seal whole", async () => {
  const { workbook, session } = await open(sealed);
  await session.swap("freeze");
  expect(sealableDocument(workbook.document()).report.verifications.map(holds)).toEqual([true]);
});

test.each<readonly [what: string, place: Place]>([
  ["an entry of the sealed period", { table: "EmuEntries", row: 0, column: "numerator" }],
  ["a ballot", { table: "EmuVotes", row: 0, column: "yes" }],
  ["a criterion that every seal covers", { table: "EmuRubric", row: 1, column: "maximum" }],
  ["a unit that every seal covers", { table: "EmuUnits", row: 0, column: "level" }],
  ["a rule that every seal covers", { table: "EmuPolicy", row: 0, column: "value" }],
])("a correction of %s is not made", async (_what, place) => {
  const { reading, session, calls, workbook } = await open(inStatus(sealed, "open"));
  const found = { code: "TEXT_NUMBER", severity: "warning", place, found: "1", params: { number: fromNumber(1) } };
  const proposals = proposer(reading)(found as never);
  expect(proposals.length).toBeGreaterThan(0);
  expect(proposals.map((one) => one.closed)).toEqual(proposals.map(() => PERIOD));
  await session.fix(proposals);
  expect(calls).not.toContain("applyEdits");
  expect(tablesOf(workbook.document()).EmuRubric).toEqual(tablesOf(sealed).EmuRubric);
});

test("a criterion that was changed since may be put right by a click", async () => {
  const cell = cellAt(tablesOf(sealed), { table: "EmuRubric", row: 1, column: "maximum" })!;
  const { reading } = await open(typedInto(sealed, cell, "5"));
  const finding = reading.review.findings.find(({ code, place }) => code === "TEXT_NUMBER" && place.table === "EmuRubric")!;
  expect(proposer(reading)(finding).map(({ closed }) => closed)).toEqual([null]);
});
