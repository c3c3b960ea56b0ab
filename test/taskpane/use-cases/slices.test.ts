/** Long work in slices: what it gives, how it is stopped, how far it says it has come. */
import type { Steps } from "../../../src/core/steps";
import { progressMeter } from "../../../src/taskpane/use-cases/progress";
import { inSlices, SLICE_MS } from "../../../src/taskpane/use-cases/slices";
import { part, pause, UNWATCHED } from "../../../src/document/watch";

let clock: jest.SpyInstance<number>;
let now = 0;

beforeEach(() => {
  now = 0;
  clock = jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => clock.mockRestore());

/** Ten steps of so many milliseconds each. */
function* work(milliseconds: number, done: number[] = []): Steps<{ readonly sum: number }> {
  for (let step = 1; step <= 10; step += 1) {
    now += milliseconds;
    done.push(step);
    yield step / 10;
  }
  return { sum: 55 };
}

test("short work is done in one piece: nobody else gets the thread in between", async () => {
  const progress = jest.fn();
  let others = 0;
  void pause().then(() => (others += 1));
  expect(await inSlices(work(1), { ...UNWATCHED, progress })).toEqual({ sum: 55 });
  expect(progress).not.toHaveBeenCalled();
  expect(others).toBe(0);
});

test("long work lets go of the thread after each slice, and gives the same", async () => {
  const shares: number[] = [];
  const result = await inSlices(work(SLICE_MS / 2), { ...UNWATCHED, progress: (share) => shares.push(share) });
  expect(result).toEqual({ sum: 55 });
  expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});

test("what nobody wants any more is not carried on", async () => {
  const done: number[] = [];
  const wanted = () => done.length < 4;
  expect(await inSlices(work(SLICE_MS, done), { ...UNWATCHED, wanted })).toBeNull();
  expect(done).toEqual([1, 2, 3, 4]);
});

test("a part of the work goes from its beginning to its end in the whole", () => {
  const shares: number[] = [];
  const half = part({ ...UNWATCHED, progress: (share) => shares.push(share) }, 0.5, 1);
  half.progress(0);
  half.progress(0.5);
  half.progress(1);
  expect(shares).toEqual([0.5, 0.75, 1]);
});

test("the bar only goes forward, in steps that can be seen, until the action is over", () => {
  const meter = progressMeter();
  const seen: (number | null)[] = [];
  const stop = meter.subscribe(() => seen.push(meter.share()));
  for (const share of [null, 0.1, 0.1001, 0.05, 0.5, null, null, 0.2]) {
    meter.set(share);
  }
  stop();
  meter.set(0.9);
  expect(seen).toEqual([0.1, 0.5, null, 0.2]);
});
