/** Faults on demand: what an add-in must survive. Only the add-in's own messages are counted and hit. */
import { HostError } from "../api/errors";

export type Fault =
  /**
   * A DDA error in place of an answer: 5004 a cell is being edited, 5103 request too large, 5104 answer too large, 5012 the
   * session is over. `done`: its actions are carried out nevertheless.
   */
  | { readonly kind: "dda"; readonly code: number; readonly done?: boolean; readonly nth?: number }
  /**
   * An error as Excel answers it: ItemNotFound, AccessDenied, … `action`: index of the action in whose place it comes; the
   * earlier ones stay done (default 0: nothing is done).
   */
  | {
      readonly kind: "error";
      readonly code: string;
      readonly message?: string;
      readonly action?: number;
      readonly nth?: number;
    }
  /**
   * The connection is dead: the message is never answered. `done`: its actions are carried out nevertheless; `action`: those
   * before this one are.
   */
  | { readonly kind: "silence"; readonly done?: boolean; readonly action?: number; readonly nth?: number }
  /** The connection breaks and the library is told so (ConnectionFailure); `done` and `action` as above. */
  | { readonly kind: "lost"; readonly done?: boolean; readonly action?: number; readonly nth?: number }
  /** The answer comes late. */
  | { readonly kind: "delay"; readonly milliseconds: number; readonly nth?: number };

type Waiting = { readonly fault: Fault; left: number };

export class Faults {
  private readonly waiting: Waiting[] = [];

  /** `nth`: 1 (default) is the next message of the add-in. */
  inject(fault: Fault): void {
    this.waiting.push({ fault, left: fault.nth ?? 1 });
  }

  clear(): void {
    this.waiting.length = 0;
  }

  /** Faults that no message has met yet. */
  get left(): number {
    return this.waiting.length;
  }

  /** To be called once for each message; answers the fault that hits it. */
  next(): Fault | null {
    for (const one of this.waiting) {
      one.left -= 1;
    }
    const index = this.waiting.findIndex(({ left }) => left <= 0);
    return index < 0 ? null : (this.waiting.splice(index, 1)[0]?.fault ?? null);
  }
}

/** Whether anything of the message is carried out at all. */
export function isCarriedOut(fault: Fault | null): boolean {
  if (fault?.kind === "dda") {
    return fault.done === true;
  }
  return fault === null || !isCut(fault) || fault.done === true || fault.action !== undefined;
}

function isCut(fault: Fault): fault is Extract<Fault, { readonly kind: "silence" | "lost" }> {
  return fault.kind === "silence" || fault.kind === "lost";
}

/** Throws in the place of the chosen action. */
export function failingAt(fault: Fault | null): (index: number) => void {
  return (index) => {
    if (fault?.kind === "error" && index === (fault.action ?? 0)) {
      throw new HostError(fault.code, fault.message ?? `injected: ${fault.code}`);
    }
    if (fault !== null && isCut(fault) && index === fault.action) {
      throw new HostError("GeneralException", "injected: the connection broke here");
    }
  };
}
