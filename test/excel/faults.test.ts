/**
 * Every request message of every action of the port, failing in every way: before it is carried out, in the middle and after it.
 * Afterwards the workbook is, to the last look and name, as it was or as it should be, the port says which, and the action can be
 * repeated. What the host answers is our idea of Excel. Tried is a sample; with `npm run test:all` all of it, on a larger workbook.
 */
import type { Browser } from "playwright-core";
import { answerInCells } from "../../src/functions/workbook-call";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { surveyOf } from "../../src/document/patch/repair";
import { searchLost } from "../../src/document/patch/lost-tables";
import { planChecks } from "../../src/core/crosscheck/plan";
import { readBook } from "../../src/tables/read-book";
import { planWriting } from "../../src/review/steps/crosscheck/sheet";
import { tablesOf } from "../../src/document/reading/tables";
import { minutesSheetName, minutesWorkbook } from "../../src/review/steps/minutes/sheet";
import { buildPreset } from "../../src/template/presets";
import { bundle, launchBrowser } from "../excel-host/fixtures/browser";
import { openHost, type Opened } from "../excel-host/fixtures/open-host";
import { EMPTY_DOCUMENT } from "../excel-host/engine/open";
import { contentOf, edit, SAMPLE, smallCluster, spoil } from "../document/edit-cases";
import { everything } from "../runs";
import { inStatus } from "../document/seal/support";
import { withShown } from "../document/shown-case";
import { minutesIn } from "../document/minutes/support";
import { withoutGaps } from "./addin";
import type * as trials from "./trials";
import type { Attempt, Report, Step, Trial } from "./trials";
import { COLLECT_ACTION } from "../../src/review/steps/collect/words";
import { CROSSCHECK_ACTION } from "../../src/review/steps/crosscheck/words";
import { MINUTES_ACTION } from "../../src/review/steps/minutes/words";
import { OPEN_ACTION } from "../../src/review/steps/open-period/words";
import { given } from "../../src/core/numbers/at";
import { periodCellOf } from "../../src/document/formulas/period-cell";
import { VOTE_ACTION } from "../../src/review/steps/votes/words";

jest.setTimeout(600_000);

/** What fails where is a matter of sheets, tables and names, of which the small workbook has them all. */
const CLUSTER = everything ? SAMPLE : smallCluster({ sample: true });
const BOOK = spoil(
  CLUSTER,
  [0, "self", { value: "9,5", style: "input", format: "@" }],
  [1, "self", { value: "9,5" }],
  [1, "state", { value: "x" }],
  [3, "note", { value: "=1+1" }],
);
/** With what its formulas show: nothing is calculated here. */
const SHOWN = withCachedResults(CLUSTER, answerInCells("vi"));
const PRESET = withShown(
  withoutGaps(everything ? buildPreset("bca-cum3-2017", { sample: false, language: "vi" })! : smallCluster({ sample: false })),
);

function minutesSheet(): WorkbookDocument {
  const minutes = minutesIn(BOOK, "2017");
  return minutesWorkbook(minutes, minutesSheetName(minutes));
}

function planSheet(): WorkbookDocument {
  const sources = tablesOf(inStatus(BOOK, "cross-check"));
  const book = readBook(sources);
  const drawn = { period: "2017", mode: "inside", count: 1, seed: 7 } as const;
  const plan = planChecks(book.units, drawn);
  if (!plan.ok) {
    throw new Error(plan.code);
  }
  const writing = planWriting({ sources, book }, plan, drawn);
  if (writing.kind !== "create") {
    throw new Error(writing.kind);
  }
  return writing.document;
}

const SAMPLE_UNIT = contentOf(BOOK, 4, "unit")?.value ?? null;
const FIXES: Step = {
  call: "applyEdits",
  edits: [
    edit(0, "self", "9,5", 9.5),
    edit(1, "self", "9,5", 9.5),
    edit(1, "state", "x", null),
    edit(2, "unit", "Phú Thọ", "Yên Bái"),
    edit(3, "note", "=1+1", "+3"),
  ],
};
const MORE: Step = { call: "applyEdits", edits: [edit(4, "unit", SAMPLE_UNIT, "Yên Bái"), edit(3, "note", "+3", "xong")] };
const CREATE: Step = { call: "create", document: PRESET };
const PERIOD: Step = { call: "choosePeriod", period: "2017-H1" };
const UNDO: Step = { call: "undo" };
const INSERT: Step = { call: "insertFormula", sheet: "Nhật ký", cell: "Z3", formula: "SUM(1,2)" };
const ROWS: Step = {
  call: "appendRows",
  growth: [
    {
      table: "EmuEntries",
      rows: [
        { period: { value: "2017" }, unit: { value: "Phú Thọ" }, criterion: { value: "9.10" }, note: { value: "=1+1" } },
        { period: { value: "2017" }, unit: { value: "Bắc Kạn" }, actual: { value: 0.75, format: "0.00%" } },
      ],
    },
  ],
  description: COLLECT_ACTION.log,
  edits: [edit(0, "self", "9,5", 9.5)],
};
const MINUTES: Step = { call: "create", document: withoutGaps(minutesSheet()), description: MINUTES_ACTION.log };
const VOTES: Step = {
  call: "appendRows",
  growth: [
    {
      table: "EmuVotes",
      rows: ["Phú Thọ", "Bắc Kạn", "Yên Bái"].map((unit, index) => ({
        period: { value: "2017" },
        unit: { value: unit },
        award: { value: "ministry-flag" },
        ballot: { value: 1 },
        eligible: { value: 9 },
        yes: { value: 9 - index },
        reason: { value: "=1+1" },
      })),
    },
  ],
  description: VOTE_ACTION.log,
  edits: [edit(0, "self", "9,5", 9.5)],
};
/** What is drawn first makes the sheet, and what is drawn for another period goes below it. */
const PLANNED: Step = { call: "create", document: withoutGaps(planSheet()), description: CROSSCHECK_ACTION.log };
const CHECKS: Step = {
  call: "appendRows",
  growth: [
    {
      table: "EmuChecks",
      rows: [
        { period: { value: "2017-H1" }, checker: { value: "Phú Thọ" }, checked: { value: "Yên Bái" }, note: { value: "số gieo: 7" } },
        { period: { value: "2017-H1" }, checker: { value: "Yên Bái" }, checked: { value: "Phú Thọ" }, note: { value: "=1+1" } },
      ],
    },
  ],
  description: CROSSCHECK_ACTION.log.made,
  edits: [edit(0, "self", "9,5", 9.5)],
};
/** Rows of two tables and the cell of the period. */
const OPENING: Step = {
  call: "appendRows",
  growth: [
    { table: "EmuPeriods", rows: [{ id: { value: "2018" }, kind: { value: "năm" }, from: { value: 43101, format: "dd/mm/yyyy" } }] },
    {
      table: "EmuEntries",
      rows: ["Phú Thọ", "Bắc Kạn"].map((unit) => ({ period: { value: "2018" }, unit: { value: unit }, criterion: { value: "I.1" } })),
    },
  ],
  description: OPEN_ACTION.log,
  edits: [{ ...given(periodCellOf(BOOK)), before: "2017", after: "2018", overFormula: true }],
};
const REMEMBER: Step = { call: "rememberOwn", stored: '{"a":1}', before: null };
const SEAL: Step = { call: "seal", stored: '{"format":1}', edits: [edit(0, "self", "9,5", 9.5)] };
const FREEZE: Step = { call: "freeze" };
const RESTORE: Step = { call: "restore" };

/** The awards turned into plain cells, and what brings them back. */
const LOST: WorkbookDocument = {
  ...BOOK,
  sheets: BOOK.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.filter(({ name }) => name !== "EmuAwards"),
    // As Excel itself rewrites them when a table becomes plain cells.
    cells: sheet.cells.map((row) =>
      row.map((cell) =>
        cell?.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll("EmuAwards[#All]", "'Danh hiệu'!$A$5:$I$7") },
      ),
    ),
  })),
};
const REPAIR: Step = { call: "repair", repairs: searchLost(surveyOf(LOST), ["EmuAwards"]).repairs };

/** One line an action. `writes`: the number of the message that writes; null: none does. */
type Case = Trial & { readonly name: string; readonly on: WorkbookDocument; readonly writes: number | null };

const CASES: readonly Case[] = [
  { name: "reading", on: BOOK, before: [], step: { call: "read" }, writes: null },
  { name: "creating a workbook", on: EMPTY_DOCUMENT, before: [], step: CREATE, writes: 2 },
  { name: "fixing cells", on: BOOK, before: [], step: FIXES, writes: 2 },
  { name: "fixing more cells", on: BOOK, before: [FIXES], step: MORE, writes: 2 },
  { name: "choosing a period", on: BOOK, before: [], step: PERIOD, writes: 2 },
  { name: "taking back a creation", on: EMPTY_DOCUMENT, before: [CREATE], step: UNDO, writes: 2 },
  { name: "taking back fixes", on: BOOK, before: [FIXES], step: UNDO, writes: 2 },
  { name: "taking back a period", on: BOOK, before: [PERIOD], step: UNDO, writes: 2 },
  { name: "freezing results", on: SHOWN, before: [], step: FREEZE, writes: 3 },
  { name: "restoring frozen results", on: SHOWN, before: [FREEZE], step: RESTORE, writes: 3 },
  { name: "taking back a freeze", on: SHOWN, before: [FREEZE], step: UNDO, writes: 3 },
  { name: "taking back a restoration", on: SHOWN, before: [FREEZE, RESTORE], step: UNDO, writes: 3 },
  { name: "inserting a formula", on: BOOK, before: [], step: INSERT, writes: 2 },
  { name: "taking back a formula", on: BOOK, before: [INSERT], step: UNDO, writes: 2 },
  { name: "adding rows with an edit", on: BOOK, before: [], step: ROWS, writes: 2 },
  { name: "taking back rows", on: BOOK, before: [ROWS], step: UNDO, writes: 2 },
  { name: "making the minutes", on: BOOK, before: [], step: MINUTES, writes: 2 },
  { name: "taking back the minutes", on: BOOK, before: [MINUTES], step: UNDO, writes: 2 },
  { name: "recording votes", on: BOOK, before: [], step: VOTES, writes: 2 },
  { name: "taking back votes", on: BOOK, before: [VOTES], step: UNDO, writes: 2 },
  { name: "making the plan of the cross-check", on: BOOK, before: [], step: PLANNED, writes: 2 },
  { name: "taking back the plan", on: BOOK, before: [PLANNED], step: UNDO, writes: 2 },
  { name: "adding checks to a plan", on: BOOK, before: [PLANNED], step: CHECKS, writes: 2 },
  { name: "taking back checks", on: BOOK, before: [PLANNED, CHECKS], step: UNDO, writes: 2 },
  { name: "opening a period", on: BOOK, before: [], step: OPENING, writes: 2 },
  { name: "taking back an opened period", on: BOOK, before: [OPENING], step: UNDO, writes: 2 },
  { name: "sealing", on: BOOK, before: [], step: SEAL, writes: 2 },
  { name: "taking back a seal", on: BOOK, before: [SEAL], step: UNDO, writes: 2 },
  { name: "remembering a layout", on: BOOK, before: [], step: REMEMBER, writes: 2 },
  { name: "taking back a layout", on: BOOK, before: [REMEMBER], step: UNDO, writes: 2 },
  { name: "looking at somebody's own sheets", on: BOOK, before: [], step: { call: "readOwn" }, writes: null },
  { name: "looking for lost tables", on: LOST, before: [], step: { call: "survey" }, writes: null },
  { name: "giving a table back", on: LOST, before: [], step: REPAIR, writes: 2 },
  { name: "taking back a table", on: LOST, before: [REPAIR], step: UNDO, writes: 2 },
  { name: "going to a cell", on: BOOK, before: [], step: { call: "select", sheet: "Cụm", cell: "C7" }, writes: null },
  { name: "asking to be told of edits", on: BOOK, before: [], step: { call: "onEdited" }, writes: null },
];

let browser: Browser;
let script: string;
let opened: Opened;

beforeAll(async () => {
  browser = await launchBrowser();
  script = `${await bundle("test/excel/trials.ts", "trials")}\nwindow.trials = trials; window.ready = Office.onReady();`;
});

afterAll(() => browser.close());

async function open(document: WorkbookDocument): Promise<void> {
  opened = await openHost(browser, { document: withoutGaps(document), addin: script, calculates: false });
}

afterEach(async () => {
  expect(await opened.page.evaluate(() => window.emuHost.failures())).toEqual([]);
  expect([...opened.foreign, ...opened.missing]).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

type Runner = typeof trials;

function inPage<Name extends "tryAll" | "messagesOf">(
  name: Name,
  ...args: Parameters<Runner[Name]>
): Promise<Awaited<ReturnType<Runner[Name]>>> {
  return opened.addin.evaluate(
    ([method, given]) => (window as unknown as { trials: Record<string, (...a: unknown[]) => unknown> }).trials[method]!(...given),
    [name, args as unknown[]] as const,
  ) as never;
}

/** Up to this many actions of a message, Excel refuses each of them once. */
const SHORT = everything ? 100 : 6;

function everyPlace(actions: number): readonly number[] {
  return actions <= SHORT ? Array.from({ length: actions }, (_action, index) => index) : places(actions, 6);
}

/** Which actions of a message are tried: about so many, its first and last among them. */
function places(actions: number, wanted = everything ? 6 : 2): readonly number[] {
  const step = Math.max(1, Math.floor(actions / wanted));
  const spread = Array.from({ length: actions }, (_action, index) => index).filter((index) => index % step === 0);
  return [...new Set([...spread, actions - 2, actions - 1].filter((index) => index >= 0))];
}

/** In a sample one of them, each in its turn. */
function inTurn<Kind>(kinds: readonly Kind[], turn: number): readonly Kind[] {
  return everything ? kinds : [kinds[turn % kinds.length]!];
}

/** Of many messages that are alike, one for each sheet, a third. */
function isTried(message: number, messages: number): boolean {
  return everything || message <= 4 || message % 3 === 0 || message === messages;
}

/** Every fault that one message can meet; the one that writes meets each kind at each place. */
function attemptsAt(message: number, actions: number, writes: number | null): readonly (readonly Attempt[])[] {
  const whole: readonly Attempt["fault"][] = [
    { kind: "dda", code: 5004 },
    { kind: "dda", code: 5103 },
    { kind: "dda", code: 5104 },
    { kind: "dda", code: 5104, done: true },
    { kind: "dda", code: 5012 },
    { kind: "dda", code: 5012, done: true },
    { kind: "silence" },
    { kind: "silence", done: true },
    { kind: "lost" },
    { kind: "lost", done: true },
  ];
  const inside = places(actions).flatMap((action, index): readonly Attempt["fault"][] => {
    const kinds = [
      { kind: "error", code: "ItemNotFound", action } as const,
      { kind: "silence", action } as const,
      { kind: "lost", action } as const,
    ];
    return message === writes ? kinds : inTurn(kinds, index + message);
  });
  const refused = everyPlace(actions).map((action): Attempt["fault"] => ({ kind: "error", code: "AccessDenied", action }));
  // The first message meets all of them, each further one a third.
  const sample = whole.filter((_fault, index) => everything || message === 1 || (index + message) % 3 === 0);
  return [...sample, ...inside, ...refused].map((fault) => [{ fault, message }]);
}

/** The message that asks what came of it fails as well: the next reading has to find out. */
function attemptsTwice(writes: number, actions: number): readonly (readonly Attempt[])[] {
  const half = Math.floor(actions / 2);
  const first: readonly Attempt["fault"][] = [
    { kind: "error", code: "AccessDenied", action: half },
    { kind: "lost" },
    { kind: "lost", done: true },
    { kind: "lost", action: half },
  ];
  const second: readonly Attempt["fault"][] = [{ kind: "lost" }, { kind: "silence" }, { kind: "dda", code: 5004 }];
  return first.flatMap((fault, index) =>
    inTurn(second, index).map((other) => [
      { fault, message: writes },
      { fault: other, message: writes + 1 },
    ]),
  );
}

test.each(CASES)("$name: as it was or as it should be, said which, and can be repeated", async (one) => {
  await open(one.on);
  const { before, step, writes } = one;
  const actions = await inPage("messagesOf", { before, step });
  const attempts = [
    ...actions.flatMap((count, index) => (isTried(index + 1, actions.length) ? attemptsAt(index + 1, count, writes) : [])),
    ...(writes === null ? [] : attemptsTwice(writes, actions[writes - 1]!)),
  ];
  const report: Report = await inPage("tryAll", { before, step }, attempts);
  expect(report.wrong.slice(0, 5)).toEqual([]);
  expect(report.attempts).toBe(attempts.length);
  // Every kind of answer was seen: the faults did hit.
  const kinds = ["cell-edit", "payload-too-large", "protected", "item-not-found", "connection-lost"];
  expect(Object.keys(report.answers)).toEqual(expect.arrayContaining(kinds));
  expect(Object.keys(report.answers).includes("unknown-outcome")).toBe(writes !== null);
});
