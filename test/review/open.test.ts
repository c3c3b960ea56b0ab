/** What a workbook is opened as, and at which period: asked for, shown by the workbook, shown before, or else the latest. */
import { finish } from "../../src/core/steps";
import { latestPeriod, open, periodsOf, type Wanted } from "../../src/review/open";
import { snapshotOf } from "../../src/document/reading/snapshot";
import { readBook } from "../../src/tables/read-book";
import { createDocumentPort } from "../../src/document/document-port";
import { createSession } from "../../src/taskpane/use-cases/session";
import { NOON } from "../taskpane/support";
import { sourcesOf, workbook } from "../tables/workbook";
import { OPENINGS, type Opening } from "./openings";

const openingOf = (opening: Opening, wanted: Wanted = {}) => finish(open(snapshotOf(OPENINGS[opening], "so.xlsx"), wanted));

const KINDS: Readonly<Record<Opening, string>> = {
  bound: "bound 2021",
  unnamed: "bound 2021",
  unmarked: "unbound",
  stranger: "unbound",
  newer: "newer",
  own: "bound 2021-Q1",
  "own-lost": "own-lost",
  "no-period": "bound ",
};

test.each(Object.entries(KINDS) as [Opening, string][])("%s is opened as: %s", (opening, kind) => {
  const opened = openingOf(opening);
  expect(opened.kind === "bound" ? `bound ${opened.reading.review.period}` : opened.kind).toBe(kind);
});

test.each(Object.keys(KINDS) as Opening[])("the pane's own session opens %s as the command line does", async (opening) => {
  const session = createSession({ port: createDocumentPort(OPENINGS[opening], "so.xlsx"), now: () => NOON });
  await session.start();
  expect(JSON.stringify(session.state().workbook)).toBe(JSON.stringify(openingOf(opening)));
});

test.each<[Opening, Wanted, string]>([
  ["bound", { asked: "2021-d1" }, "2021-D1"],
  ["bound", { asked: " 2021 – D2 " }, "2021-D2"],
  ["bound", { asked: "2030" }, "no-period 2021-D1 2021-D2 2021-D3 2021-D4 2021"],
  ["bound", { asked: "quý một" }, "no-period 2021-D1 2021-D2 2021-D3 2021-D4 2021"],
  ["bound", { before: "2021-D1" }, "2021"],
  ["unnamed", { before: "2021-D1" }, "2021-D1"],
  ["own", { asked: "2021-q1" }, "2021-Q1"],
  ["own", { asked: "2022" }, "no-period 2021-Q1"],
  ["no-period", { asked: "2021" }, "no-period"],
])("%s, wanted %p: %s", (opening, wanted, period) => {
  const opened = openingOf(opening, wanted);
  const said =
    opened.kind === "no-period" ? ["no-period", ...opened.periods].join(" ") : opened.kind === "bound" && opened.reading.review.period;
  expect(said).toBe(period);
});

/** Periods as they are listed (id, last day), entries, and the period that is opened where the workbook shows none. */
test.each<[string, readonly (readonly [string, number | null])[] | null, readonly string[], string]>([
  [
    "the last day decides, not the place in the list",
    [
      ["2021-Q2", 44377],
      ["2021-Q1", 44286],
    ],
    ["2021-Q1", "2021-Q2"],
    "2021-Q2",
  ],
  [
    "of two that end together the one listed last",
    [
      ["2021-D4", 44561],
      ["2021", 44561],
    ],
    ["2021-D4", "2021"],
    "2021",
  ],
  [
    "without days the one listed last",
    [
      ["2021-Q2", null],
      ["2021-Q1", null],
    ],
    ["2021-Q1", "2021-Q2"],
    "2021-Q1",
  ],
  [
    "without entries it is not the latest",
    [
      ["2021-Q1", 44286],
      ["2021-Q2", 44377],
    ],
    ["2021-Q1"],
    "2021-Q1",
  ],
  [
    "no entries at all: the first listed",
    [
      ["2021-Q1", null],
      ["2021-Q2", null],
    ],
    [],
    "2021-Q1",
  ],
  ["no table of periods: by their ids", null, ["2021-Q2", "2021-Q1"], "2021-Q2"],
  ["nothing at all", null, [], ""],
])("%s", (_what, listed, entries, expected) => {
  const { EmuPeriods: _periods, ...rest } = workbook();
  const book = readBook(
    sourcesOf({
      ...rest,
      ...(listed === null ? {} : { EmuPeriods: [["id", "to"], ...listed.map(([id, to]) => [id, to])] }),
      EmuEntries: [["period", "unit", "criterion", "self"], ...entries.map((period) => [period, "Phú Thọ", "I.1", 5])],
    }),
  );
  expect(latestPeriod(book)).toBe(expected);
  expect(periodsOf(book)).toEqual(listed?.map(([id]) => id) ?? [...entries].sort());
});
