/** One write at a time, none on top of another that is in doubt, whatever Excel answers. Without a host: Excel is a fake that fails. */
import { createDesk } from "../../src/excel/desk";
import { takeBackPart, type Doubt, type Outcome, type WriteResult } from "../../src/excel/write/writing";
import type { PortResult } from "../../src/document/answer";
import type { Settled, Snapshot } from "../../src/document/port";

class OfficeError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

beforeAll(() => {
  const run = (_options: unknown, work: (context: unknown) => Promise<unknown>) => work({ sync: () => Promise.resolve() });
  Object.assign(globalThis, { Excel: { run }, OfficeExtension: { Error: OfficeError } });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "Excel");
  Reflect.deleteProperty(globalThis, "OfficeExtension");
});

const SNAPSHOT: Snapshot = { bound: false, empty: true, fileName: "Book1.xlsx", ours: [] };
const PART: Settled = { written: [{ sheet: "Chấm điểm", cell: "F7" }], missing: ["log"] };

/** What Excel makes of being asked, in turn: an outcome, or a code that it throws. */
type Answers = readonly (Outcome | { readonly throws: string })[];

function answering(answers: Answers): Doubt<string>["settle"] {
  const left = [...answers];
  return () => {
    const next = left.shift() ?? "not-written";
    return typeof next === "string" ? Promise.resolve(next) : Promise.reject(new OfficeError(next.throws));
  };
}

function lost(doubt: Doubt<string>): WriteResult<string> {
  return { ok: false, code: "unknown-outcome", detail: "lost", doubt };
}

type Kept = Parameters<Parameters<typeof createDesk>[0]>;

async function inDoubt(settle: Doubt<string>["settle"], look?: Doubt<string>["look"]) {
  const kept: Kept[] = [];
  const notes: string[] = [];
  const desk = createDesk((...part) => kept.push(part));
  const doubt = look === undefined ? { settle, value: "first" } : { settle, look, value: "first" };
  await desk.write(
    () => Promise.resolve(lost(doubt)),
    (value) => notes.push(value),
  );
  const write = async (): Promise<{ readonly began: boolean; readonly result: PortResult<string> }> => {
    let began = false;
    const result = await desk.write(
      () => {
        began = true;
        return Promise.resolve({ ok: true, value: "second" } as const);
      },
      (value) => notes.push(value),
    );
    return { began, result };
  };
  const read = () => desk.read(() => Promise.resolve({ ok: true, value: SNAPSHOT }));
  return { kept, notes, write, read };
}

test.each(["ConnectionFailure", "InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"])(
  "while Excel answers %s, nothing is written and nothing is read as if it were certain",
  async (throws) => {
    const { write, read, notes } = await inDoubt(answering([{ throws }, { throws }, "written"]));
    expect(await write()).toMatchObject({ began: false, result: { ok: false, code: "unknown-outcome" } });
    expect(await read()).toMatchObject({ ok: false, code: "unknown-outcome" });
    expect(notes).toEqual([]);
    expect(await read()).toMatchObject({ ok: true, value: { settled: "written" } });
    expect(notes).toEqual(["first"]);
    expect(await write()).toMatchObject({ began: true, result: { ok: true } });
  },
);

test.each<readonly [Outcome, readonly string[]]>([
  ["written", ["first"]],
  ["not-written", []],
])("settled as %s, it is told once and is noted if it was done", async (outcome, noted) => {
  const { read, notes } = await inDoubt(answering([outcome]));
  expect(await read()).toMatchObject({ value: { settled: outcome } });
  expect((await read()) as { readonly value: Snapshot }).toEqual({ ok: true, value: SNAPSHOT });
  expect(notes).toEqual(noted);
});

test.each<readonly [string, Doubt<string>["look"], Settled, number]>([
  ["a part", () => Promise.resolve(PART), PART, 1],
  ["nothing after all", () => Promise.resolve("not-written"), "not-written", 0],
  ["all of it after all", () => Promise.resolve("written"), "written", 0],
  ["what Excel does not say", () => Promise.reject(new OfficeError("AccessDenied")), { written: [], missing: [] }, 1],
  ["what has no parts", undefined, { written: [], missing: [] }, 1],
])("where taking back is refused, it is looked up: %s", async (_what, look, settled, parts) => {
  const { read, kept, notes } = await inDoubt(answering([{ throws: "AccessDenied" }]), look);
  expect(await read()).toMatchObject({ value: { settled } });
  expect(kept).toHaveLength(parts);
  expect(notes).toEqual(settled === "written" ? ["first"] : []);
});

test.each<readonly [string, Answers, WriteResult<Outcome>]>([
  ["taken back", ["not-written"], { ok: true, value: "not-written" }],
  ["whole by now", ["written"], { ok: true, value: "written" }],
  ["refused again", [{ throws: "AccessDenied" }], { ok: false, code: "protected", detail: "AccessDenied: AccessDenied" }],
])("a part that can be taken back later: %s", async (_what, answers, result) => {
  expect(await takeBackPart({} as Excel.RequestContext, answering(answers))).toEqual(result);
});

test.each<readonly [string, Answers, Outcome]>([
  ["done in the end", ["not-written"], "written"],
  ["whole in the end", ["written"], "not-written"],
  ["refused in the end", [{ throws: "AccessDenied" }], "not-written"],
])("taking a part back whose answer is lost is in doubt itself: %s", async (_what, answers, outcome) => {
  const result = await takeBackPart({} as Excel.RequestContext, answering([{ throws: "ConnectionFailure" }, ...answers]));
  expect(result).toMatchObject({ ok: false, code: "unknown-outcome" });
  const doubt = "doubt" in result ? result.doubt : undefined;
  expect(await doubt!.settle({} as Excel.RequestContext)).toBe(outcome);
});
