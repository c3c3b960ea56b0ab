/** The custom-functions runtime of the add-in page, as the calculator asks it. */
import type { Answer, Invocation, Invoker } from "../calc/functions";

type Open = {
  readonly answers: (Answer | undefined)[];
  left: number;
  readonly resolve: (answers: readonly Answer[]) => void;
};

const GONE: Answer = { ok: false, message: "the add-in has gone", code: 10 };

export class FunctionRuntime {
  private nextId = 1;
  private readonly open = new Map<number, { readonly batch: Open; readonly place: number }>();

  /** `send`: puts the entries of one message on the wire. */
  constructor(private readonly send: (entries: readonly (readonly unknown[])[], calls: number) => void) {}

  readonly invoke: Invoker = (calls) =>
    new Promise((resolve) => {
      const batch: Open = { answers: calls.map(() => undefined), left: calls.length, resolve };
      const entries = calls.map((call, place) => this.entry(call, batch, place));
      this.send(entries, calls.length);
    });

  get waiting(): number {
    return this.open.size;
  }

  /** `[[id, true, value], [id, false, message, errorCode], …]` */
  take(results: readonly (readonly unknown[])[]): void {
    for (const [id, ok, value, code] of results) {
      const answer: Answer =
        ok === true ? { ok, value } : { ok: false, message: String(value ?? ""), code: typeof code === "number" ? code : 7 };
      this.settle(Number(id), answer);
    }
  }

  /** No answers will come any more. */
  close(): void {
    for (const id of [...this.open.keys()]) {
      this.settle(id, GONE);
    }
  }

  private entry(call: Invocation, batch: Open, place: number): readonly unknown[] {
    const id = this.nextId;
    this.nextId += 1;
    this.open.set(id, { batch, place });
    const { functionId, args, address, flags, parameterAddresses } = call;
    const message = [id, functionId, args, address, flags];
    return [1, 1000, "", JSON.stringify(parameterAddresses === null ? message : [...message, parameterAddresses]), 0];
  }

  private settle(id: number, answer: Answer): void {
    const found = this.open.get(id);
    if (!found) {
      return;
    }
    this.open.delete(id);
    const { batch, place } = found;
    batch.answers[place] = answer;
    batch.left -= 1;
    if (batch.left === 0) {
      batch.resolve(batch.answers.map((one) => one ?? GONE));
    }
  }
}
