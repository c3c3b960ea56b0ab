/**
 * A workbook of 1,000 units × 60 criteria in the real pane: the longest task of the pane's own thread while it is opened, while
 * every screen is looked at, and while one cell is edited until the pane shows it.
 */
import { median } from "../timing";
import { openPage, PANE } from "./open";
import type { Bench, Opened, Wanted } from "./open";
import { longest, PHASE, tasksOf, TRACED } from "./tasks";
import type { Task } from "./tasks";

const PHASES = ["opening", "results", "flags", "check", "reading again", "editing"] as const;
type Phase = (typeof PHASES)[number];
const IDLE = '[data-status="idle"]';
/** The issue's limit for one task of the pane's thread. */
const LIMIT_MS = 200;

async function begin({ frame }: Opened, phase: Phase): Promise<void> {
  await frame.evaluate((name) => performance.mark(name), `${PHASE}${phase}`);
}

/** The pane has nothing under way, and what it said stays said for a while. */
async function rest({ page, frame }: Opened): Promise<void> {
  await page.waitForTimeout(400);
  await page.evaluate("emuHost.settled()");
  await frame.waitForSelector(IDLE, { timeout: 120_000 });
  await page.waitForTimeout(200);
}

async function play(opened: Opened): Promise<void> {
  const { page, frame } = opened;
  await frame.waitForSelector("main h1", { timeout: 120_000 });
  await rest(opened);
  for (const place of ["results", "flags", "check"] as const) {
    await begin(opened, place);
    await frame.click(`#tab-${place}`);
    await frame.waitForSelector(`#place-${place}`);
    await rest(opened);
  }
  await begin(opened, "reading again");
  await frame.click("[data-refresh]");
  await rest(opened);
  await begin(opened, "editing");
  const read = await frame.evaluate(() => performance.getEntriesByName("emu:reviewed").at(-1)?.startTime ?? 0);
  await page.evaluate(`emuHost.type("Chấm điểm", "I7", "7")`);
  await frame.waitForFunction((before) => (performance.getEntriesByName("emu:reviewed").at(-1)?.startTime ?? 0) > before, read, {
    timeout: 120_000,
  });
  await rest(opened);
}

async function record(bench: Bench, wanted: Wanted): Promise<readonly Task[]> {
  const context = await bench.browser.newContext({ ignoreHTTPSErrors: true });
  await bench.browser.startTracing(undefined, { categories: TRACED });
  const opened = await openPage(bench, context, wanted);
  await play(opened);
  const trace = await bench.browser.stopTracing();
  await context.close();
  return tasksOf(trace.toString());
}

async function rows(bench: Bench, wanted: Wanted, words: string, runs: number): Promise<readonly string[]> {
  const recorded: (readonly Task[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    recorded.push(await record(bench, wanted));
  }
  return PHASES.map((phase) => {
    const own = recorded.map((tasks) => tasks.filter((task) => task.phase === phase));
    const cells = [
      median(own.map((tasks) => longest(tasks, "cpu"))),
      median(own.map((tasks) => longest(tasks, "wall"))),
      Math.max(...own.map((tasks) => longest(tasks, "wall"))),
    ];
    const over = own.flat().filter((task) => task.cpu > LIMIT_MS).length;
    return `  ${`${words}, ${phase}`.padEnd(50)}${cells.map((cell) => cell.toFixed(0).padStart(10)).join("")}${`${over}`.padStart(10)}`;
  });
}

export async function largeTable(bench: Bench, units: number, leaves: number, runs: number): Promise<string> {
  const heads = ["cpu", "wall", "worst", "over 200"].map((head) => head.padStart(10)).join("");
  const common = { addin: PANE, units, leaves } as const;
  const lines = [
    ...(await rows(bench, { ...common, workbook: "filled", functions: false }, "99 % reported", runs)),
    ...(await rows(bench, { ...common, workbook: "blank", functions: false }, "nothing reported", runs)),
    ...(await rows(bench, { ...common, workbook: "filled", functions: true }, "with functions in cells", 1)),
  ];
  return [
    `${units} units × ${leaves} criteria, the longest task of the pane's thread, milliseconds, medians of ${runs} runs`,
    `${" ".repeat(52)}${heads}`,
    ...lines,
    "  cpu: processor time of the task; wall: by the clock, other programs included; over 200: tasks with more processor time",
    "",
  ].join("\n");
}
