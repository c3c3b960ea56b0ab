/** What this pane did to the workbook in Excel, last things first, and how each is taken back: as one write, in doubt like any other. */
import type { Language } from "../schema/language";
import type { LoggedAction, LoggedSheets } from "../text/log";
import type { WorkbookDocument } from "../document/document";
import type { Repair } from "../document/patch/lost-tables";
import type { TakingIn } from "../document/patch/take-in";
import type { PortResult } from "../document/answer";
import { reversed, writeEdits, type Done } from "./apply";
import { createDesk, type Desk } from "./desk";
import { undoSwap, type Swapped } from "./write/freeze";
import { removeFormula, type Inserted } from "./write/insert-formula";
import { writeLayout } from "./write/own";
import { writePeriod, type PeriodChange } from "./write/period";
import { removeSheets } from "./write/remove";
import { writeRepairs } from "./write/repair";
import { writeTakingIn } from "./write/take-in";
import { takeBackPart, type Settle, type WriteResult } from "./write/writing";
import type * as Upgrade from "./write/upgrade";

/** What has one way back. */
type Simple =
  | { readonly kind: "period"; readonly change: PeriodChange }
  | ({ readonly kind: "edits" } & Done)
  | { readonly kind: "layout"; readonly before: string | null; readonly after: string | null }
  | { readonly kind: "swap"; readonly change: Swapped }
  | { readonly kind: "insert"; readonly inserted: Inserted }
  | { readonly kind: "take-in"; readonly taking: TakingIn }
  | { readonly kind: "repair"; readonly repairs: readonly Repair[] }
  | { readonly kind: "upgrade"; readonly done: Upgrade.Upgraded };

export type Undoable =
  | {
      readonly kind: "create";
      readonly document: WorkbookDocument;
      readonly blank: string | null;
      readonly description: LoggedSheets | null;
    }
  /** Of a write that Excel did not confirm, what it did not let be taken back; `note`: should all of it be there by then. */
  | { readonly kind: "part"; readonly settle: Settle; readonly note: () => void }
  | Simple;

export type Stamp<Action extends LoggedAction = LoggedAction> = {
  readonly action: Action;
  readonly time: Date;
  readonly language: Language;
};

/** Stamps a line of the log with the time of now and the words of this Office. */
export type LogOf = <Action extends LoggedAction>(action: Action) => Stamp<Action>;

type Sheets = { readonly sheets: readonly string[] };

export type History = {
  /** Whatever is written, is written through it. */
  readonly desk: Desk;
  readonly noted: (action: Undoable) => void;
  readonly undo: () => Promise<PortResult<Sheets>>;
};

export function mapped<Value, Other>(result: PortResult<Value>, use: (value: Value) => Other): PortResult<Other> {
  return result.ok ? { ok: true, value: use(result.value) } : result;
}

/** Only a workbook of schema 1 needs it, once: it is fetched then. Once it is there, taking back asks the server for nothing. */
export function fetchUpgrade(): Promise<typeof Upgrade> {
  return import(/* webpackChunkName: "upgrade" */ "./write/upgrade");
}

const NO_SHEETS = (): Sheets => ({ sheets: [] });

type Way = (context: Excel.RequestContext) => Promise<WriteResult<unknown>>;

async function wayBack(action: Simple, logOf: LogOf): Promise<Way> {
  switch (action.kind) {
    case "edits": {
      const rows = [...action.added].reverse().map((added) => ({ kind: "take", added }) as const);
      const seal = action.seal && ({ kind: "take", done: action.seal } as const);
      const log = logOf(seal === null ? "undo-edits" : "undo-seal");
      return (context) => writeEdits(context, reversed(action.written), log, { rows, seal });
    }
    case "layout": {
      const log = logOf(action.before === null ? "forget-layout" : "remember-layout");
      return (context) => writeLayout(context, action.before, action.after, log);
    }
    case "swap": {
      const { change } = action;
      const log = logOf(change.to === "values" ? "undo-freeze" : "undo-restore");
      return (context) => undoSwap(context, change, log);
    }
    case "insert": {
      const log = logOf("undo-insert-formula");
      return (context) => removeFormula(context, action.inserted, log);
    }
    case "repair": {
      const log = logOf("undo-repair");
      return (context) => writeRepairs(context, action.repairs, log);
    }
    case "take-in": {
      const log = logOf("undo-take-in");
      return (context) => writeTakingIn(context, action.taking, log, true);
    }
    case "upgrade": {
      const log = logOf("undo-upgrade");
      const { moveTablesBack } = await fetchUpgrade();
      return (context) => moveTablesBack(context, action.done, log);
    }
    case "period": {
      const { before, after } = action.change;
      const log = logOf("undo-choose-period");
      return (context) => writePeriod(context, before, after, log);
    }
  }
}

export function createHistory(logOf: LogOf): History {
  let done: readonly Undoable[] = [];
  const desk = createDesk((settle, note) => noted({ kind: "part", settle, note }));

  function noted(action: Undoable): void {
    done = [...done, action];
  }

  async function takeBack(action: Undoable): Promise<PortResult<Sheets>> {
    function isUndone(): void {
      done = done.filter((other) => other !== action);
    }
    if (action.kind === "create") {
      const { document, blank, description } = action;
      return desk.write((context) => removeSheets(context, document, blank, description && logOf(description.undone)), isUndone);
    }
    if (action.kind !== "part") {
      return mapped(await desk.write(await wayBack(action, logOf), isUndone), NO_SHEETS);
    }
    const outcome = await desk.write((context) => takeBackPart(context, action.settle), isUndone);
    if (!outcome.ok || outcome.value === "not-written") {
      return mapped(outcome, NO_SHEETS);
    }
    action.note();
    const whole = done.at(-1);
    return whole === undefined ? { ok: true, value: NO_SHEETS() } : takeBack(whole);
  }

  return {
    desk,
    noted,
    async undo() {
      const unsettled = await desk.settle();
      const last = done.at(-1);
      if (unsettled !== null) {
        return unsettled;
      }
      return last === undefined ? { ok: false, code: "nothing-to-undo", detail: "" } : takeBack(last);
    },
  };
}
