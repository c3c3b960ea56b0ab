/** Tasks of one thread as Chromium's own trace records them: how long each kept the thread, and how much of that it computed. */

/** Milliseconds. `cpu`: processor time of the thread, which other programs on the machine do not lengthen. */
export type Task = { readonly start: number; readonly wall: number; readonly cpu: number; readonly phase: string };

type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

export const TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"];
/** `performance.mark` with this before its name begins a phase; the marks tell which thread is the pane's. */
export const PHASE = "bench:";

export function tasksOf(trace: string): readonly Task[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const marks = traceEvents.filter(({ name, cat }) => name.startsWith(PHASE) && cat.includes("blink.user_timing"));
  const [first] = marks;
  if (first === undefined) {
    throw new Error("the trace has no mark of the bench");
  }
  const phases = marks.map(({ ts, name }) => ({ ts, name: name.slice(PHASE.length) })).sort((a, b) => a.ts - b.ts);
  return traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === first.pid && tid === first.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: ts / 1000,
      wall: dur / 1000,
      cpu: tdur / 1000,
      phase: phases.filter((phase) => phase.ts <= ts).at(-1)?.name ?? "opening",
    }));
}

export function longest(tasks: readonly Task[], by: "wall" | "cpu"): number {
  return tasks.reduce((most, task) => Math.max(most, task[by]), 0);
}
