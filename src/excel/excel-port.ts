/**
 * The workbook that is open in Excel, as the port's caller sees it. Undo reaches back through the actions of this
 * pane.
 */
import { languageOf, type Language } from "../schema/language";
import type { LoggedAction, LoggedEdit, LoggedSheets } from "../text/log";
import type { WorkbookDocument } from "../document/document";
import type { CellEdit, Remark } from "../document/patch/edits";
import type { Repair } from "../document/patch/lost-tables";
import type { WorkbookPort } from "../document/port";
import type { PortResult } from "../document/answer";
import type { TakingIn } from "../document/patch/take-in";
import { UNWATCHED } from "../document/watch";
import { reversed, writeEdits, type Beside, type Done } from "./apply";
import { createSheets, withLogLine } from "./write/create";
import { createDesk } from "./desk";
import { watchEdits } from "./following";
import { inExcel, send, stopWaiting } from "./failures";
import { freezeResults, restoreResults, undoSwap, type Swapped } from "./write/freeze";
import { insertFormula, removeFormula, type Inserted } from "./write/insert-formula";
import { readOwn, writeLayout } from "./write/own";
import { writePeriod, type PeriodChange } from "./write/period";
import { readWorkbook } from "./read/read";
import { removeSheets } from "./write/remove";
import type { KnownSeals } from "./write/seal-parts";
import { readSelection } from "./read/selection";
import { writeRepairs } from "./write/repair";
import { writeTakingIn } from "./write/take-in";
import { surveySheets } from "./read/survey";
import type { Standing } from "./read/surroundings";
import { takeBackPart, type Settle } from "./write/writing";
import type * as Upgrade from "./write/upgrade";

type Undoable =
  | { readonly kind: "create"; readonly document: WorkbookDocument; readonly description: LoggedSheets | null }
  | { readonly kind: "period"; readonly change: PeriodChange }
  | ({ readonly kind: "edits" } & Done)
  | { readonly kind: "layout"; readonly before: string | null; readonly after: string | null }
  | { readonly kind: "swap"; readonly change: Swapped }
  | { readonly kind: "insert"; readonly inserted: Inserted }
  | { readonly kind: "take-in"; readonly taking: TakingIn }
  | { readonly kind: "repair"; readonly repairs: readonly Repair[] }
  | { readonly kind: "upgrade"; readonly done: Upgrade.Upgraded }
  /** Of a write that Excel did not confirm, what it did not let be taken back; `note`: should all of it be there by then. */
  | { readonly kind: "part"; readonly settle: Settle; readonly note: () => void };

export type ExcelPortSettings = {
  /** The clock of the log. */
  readonly now?: () => Date;
  /** Office locale, for the words in the log. */
  readonly locale?: string;
};

function mapped<Value, Other>(result: PortResult<Value>, use: (value: Value) => Other): PortResult<Other> {
  return result.ok ? { ok: true, value: use(result.value) } : result;
}

/** Only a workbook of schema 1 needs it, once: it is fetched then. Once it is there, taking back asks the server for nothing. */
function fetchUpgrade(): Promise<typeof Upgrade> {
  return import(/* webpackChunkName: "upgrade" */ "./write/upgrade");
}

const NO_SHEETS = (): { readonly sheets: readonly string[] } => ({ sheets: [] });

export function createExcelPort({ now = () => new Date(), locale = "vi-VN" }: ExcelPortSettings = {}): WorkbookPort {
  const language = languageOf(locale);
  const desk = createDesk((settle, note) => noted({ kind: "part", settle, note }));
  let done: readonly Undoable[] = [];
  let resultNames: readonly string[] = [];
  let standing: readonly Standing[] = [];
  const knownSeals: KnownSeals = new Map();

  function noted(action: Undoable): void {
    done = [...done, action];
  }

  function swapped({ to, swaps, frozen }: Swapped): void {
    if (swaps.length > 0) {
      noted({ kind: "swap", change: { to, swaps, frozen } });
    }
  }

  function logOf<Action extends LoggedAction>(action: Action): { action: Action; time: Date; language: Language } {
    return { action, time: now(), language };
  }

  async function takeBack(action: Undoable): Promise<PortResult<{ readonly sheets: readonly string[] }>> {
    function isUndone(): void {
      done = done.filter((other) => other !== action);
    }
    switch (action.kind) {
      case "create":
        return desk.write((context) => {
          const { document, description } = action;
          return removeSheets(context, document, description && logOf(description.undone));
        }, isUndone);
      case "edits": {
        const rows = action.added && ({ kind: "take", added: action.added } as const);
        const back = reversed(action.written);
        const seal = action.seal && ({ kind: "take", done: action.seal } as const);
        const log = logOf(seal === null ? "undo-edits" : "undo-seal");
        return mapped(await desk.write((context) => writeEdits(context, back, log, { rows, seal }), isUndone), NO_SHEETS);
      }
      case "layout": {
        const { before, after } = action;
        const log = { time: now(), language };
        return mapped(await desk.write((context) => writeLayout(context, before, after, log), isUndone), NO_SHEETS);
      }
      case "swap": {
        const { change } = action;
        const log = logOf(change.to === "values" ? "undo-freeze" : "undo-restore");
        return mapped(await desk.write((context) => undoSwap(context, change, log), isUndone), NO_SHEETS);
      }
      case "insert": {
        const log = logOf("undo-insert-formula");
        const { inserted } = action;
        return mapped(await desk.write((context) => removeFormula(context, inserted, log), isUndone), NO_SHEETS);
      }
      case "repair": {
        const log = logOf("undo-repair");
        const { repairs } = action;
        return mapped(await desk.write((context) => writeRepairs(context, repairs, log), isUndone), NO_SHEETS);
      }
      case "take-in": {
        const log = logOf("undo-take-in");
        const { taking } = action;
        return mapped(await desk.write((context) => writeTakingIn(context, taking, log, true), isUndone), NO_SHEETS);
      }
      case "upgrade": {
        const log = logOf("undo-upgrade");
        const { done: upgraded } = action;
        const { moveTablesBack } = await fetchUpgrade();
        return mapped(await desk.write((context) => moveTablesBack(context, upgraded, log), isUndone), NO_SHEETS);
      }
      case "part": {
        const outcome = await desk.write((context) => takeBackPart(context, action.settle), isUndone);
        if (!outcome.ok || outcome.value === "not-written") {
          return mapped(outcome, NO_SHEETS);
        }
        action.note();
        const whole = done.at(-1);
        return whole === undefined ? { ok: true, value: NO_SHEETS() } : takeBack(whole);
      }
      case "period": {
        const { before, after } = action.change;
        const log = logOf("undo-choose-period");
        return mapped(await desk.write((context) => writePeriod(context, before, after, log), isUndone), NO_SHEETS);
      }
    }
  }

  async function writeCells(
    edits: readonly CellEdit[],
    description: LoggedEdit,
    beside: Beside,
    remark?: Remark,
  ): Promise<PortResult<unknown>> {
    const log = { ...logOf(description), remark };
    const writings = edits.map((edit) => ({ ...edit, format: null }));
    return desk.write(
      (context) => writeEdits(context, writings, log, beside),
      (written) => noted({ kind: "edits", ...written }),
    );
  }

  return {
    read: (watch = UNWATCHED) =>
      desk.read(async (context) => {
        const result = await readWorkbook(context, { resultNames, standing, seals: knownSeals }, watch);
        if (!result.ok) {
          return result;
        }
        ({ resultNames, standing } = result.value);
        return { ok: true, value: result.value.snapshot };
      }),

    create(document, description) {
      const logged = withLogLine(document, now());
      const log = description === undefined ? null : logOf(description.made);
      return desk.write(
        (context) => createSheets(context, logged, log),
        () => noted({ kind: "create", document: logged, description: description ?? null }),
      );
    },

    async applyEdits(edits, description, remark) {
      return edits.length === 0
        ? { ok: true, value: { cells: 0 } }
        : mapped(await writeCells(edits, description, {}, remark), () => ({ cells: edits.length }));
    },

    async seal(seal, edits, remark) {
      const change = { kind: "add", seal, known: knownSeals } as const;
      return mapped(await writeCells(edits, "seal", { seal: change }, remark), () => ({ cells: edits.length }));
    },

    async appendRows(table, rows, description, edits = []) {
      if (rows.length + edits.length === 0) {
        return { ok: true, value: { rows: 0, cells: 0 } };
      }
      const change = rows.length === 0 ? null : ({ kind: "add", table, rows } as const);
      const result = await writeCells(edits, description, { rows: change });
      return mapped(result, () => ({ rows: rows.length, cells: edits.length }));
    },

    async freeze() {
      const log = logOf("freeze");
      const result = await desk.write((context) => freezeResults(context, log), swapped);
      return mapped(result, ({ swaps }) => ({ cells: swaps.length }));
    },

    async restore() {
      const log = logOf("restore");
      const result = await desk.write((context) => restoreResults(context, log), swapped);
      return mapped(result, ({ swaps, left }) => ({ cells: swaps.length, left }));
    },

    readOwn: () => inExcel(readOwn),

    rememberOwn: (stored, before) =>
      desk.write(
        (context) => writeLayout(context, stored, before, { time: now(), language }),
        () => noted({ kind: "layout", before, after: stored }),
      ),

    survey: () => inExcel(surveySheets),

    repair: (repairs) =>
      desk.write(
        (context) => writeRepairs(context, repairs, logOf("repair")),
        () => noted({ kind: "repair", repairs }),
      ),

    takeIn: (taking) =>
      desk.write(
        (context) => writeTakingIn(context, taking, logOf("fix-take-in"), false),
        () => noted({ kind: "take-in", taking }),
      ),
    async upgrade(moves) {
      const log = logOf("upgrade");
      const fetched = await fetchUpgrade().catch(String);
      if (typeof fetched === "string") {
        return { ok: false, code: "connection-lost", detail: fetched };
      }
      const result = await desk.write(
        (context) => fetched.moveTables(context, moves, log),
        (upgraded) => noted({ kind: "upgrade", done: upgraded }),
      );
      return mapped(result, ({ ways }) => ({ tables: ways.length }));
    },

    async undo() {
      const unsettled = await desk.settle();
      const last = done.at(-1);
      if (unsettled !== null) {
        return unsettled;
      }
      return last === undefined ? { ok: false, code: "nothing-to-undo", detail: "" } : takeBack(last);
    },

    select: ({ sheet, cell }) =>
      inExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await send(context);
        return { ok: true, value: null };
      }),

    selection: () => inExcel(readSelection),

    async insertFormula(address, formula) {
      const log = logOf("insert-formula");
      const result = await desk.write(
        (context) => insertFormula(context, address, formula, log),
        (inserted) => noted({ kind: "insert", inserted }),
      );
      return mapped(result, () => null);
    },

    async choosePeriod(period) {
      const log = logOf("choose-period");
      const result = await desk.write(
        (context) => writePeriod(context, { value: period, formula: null }, null, log),
        (change) => noted({ kind: "period", change }),
      );
      return mapped(result, () => null);
    },

    onEdited: watchEdits,
    stopWaiting,
  };
}
