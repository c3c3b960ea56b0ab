/**
 * The workbook that is open in Excel, as the port's caller sees it. Undo reaches back through the actions of this
 * pane.
 */
import { languageOf } from "../schema/language";
import type { LoggedEdit } from "../text/log";
import { rowsIn, withoutEmpty, type CellEdit, type Remark } from "../document/patch/edits";
import type { WorkbookPort } from "../document/port";
import type { PortResult } from "../document/answer";
import { UNWATCHED } from "../document/watch";
import { writeEdits, type Beside } from "./apply";
import { createSheets, withLogLine } from "./write/create";
import { inExcel, send, stopWaiting } from "./failures";
import { createHistory, fetchUpgrade, mapped, type History, type LogOf } from "./history";
import { freezeResults, restoreResults, type Swapped } from "./write/freeze";
import { insertFormula } from "./write/insert-formula";
import { readOwn, writeLayout } from "./write/own";
import { writePeriod } from "./write/period";
import { readWorkbook } from "./read/read";
import type { KnownSeals } from "./write/seal-parts";
import { readSelection } from "./read/selection";
import { writeRepairs } from "./write/repair";
import { writeTakingIn } from "./write/take-in";
import { surveySheets } from "./read/survey";
import type { Standing } from "./read/surroundings";

export type ExcelPortSettings = {
  /** The clock of the log. */
  readonly now?: () => Date;
  /** Office locale, for the words in the log. */
  readonly locale?: string;
};

/** What the calls share. */
type Inside = Pick<History, "desk" | "noted"> & {
  readonly now: () => Date;
  readonly logOf: LogOf;
  readonly seals: KnownSeals;
};

/** Cells, rows and seals: what `writeEdits` does. */
function writingCalls({ desk, noted, logOf, seals }: Inside): Pick<WorkbookPort, "applyEdits" | "seal" | "appendRows"> {
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
    async applyEdits(edits, description, remark) {
      return edits.length === 0
        ? { ok: true, value: { cells: 0 } }
        : mapped(await writeCells(edits, description, {}, remark), () => ({ cells: edits.length }));
    },

    async seal(seal, edits, remark) {
      const change = { kind: "add", seal, known: seals } as const;
      return mapped(await writeCells(edits, "seal", { seal: change }, remark), () => ({ cells: edits.length }));
    },

    async appendRows(asked, description, edits = []) {
      const growth = withoutEmpty(asked);
      if (growth.length + edits.length === 0) {
        return { ok: true, value: { rows: 0, cells: 0 } };
      }
      const result = await writeCells(edits, description, { rows: growth.map((one) => ({ kind: "add", ...one })) });
      return mapped(result, () => ({ rows: rowsIn(growth), cells: edits.length }));
    },
  };
}

/** Formulas of results, frozen and restored. */
function swappingCalls({ desk, noted, logOf }: Inside): Pick<WorkbookPort, "freeze" | "restore"> {
  function swapped({ to, swaps, frozen }: Swapped): void {
    if (swaps.length > 0) {
      noted({ kind: "swap", change: { to, swaps, frozen } });
    }
  }

  return {
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
  };
}

/** The shape of the workbook, and single things in it. */
function shapeCalls({
  desk,
  noted,
  logOf,
  now,
}: Inside): Pick<WorkbookPort, "create" | "rememberOwn" | "repair" | "takeIn" | "upgrade" | "insertFormula" | "choosePeriod"> {
  return {
    create(document, description) {
      const logged = withLogLine(document, now());
      const log = description === undefined ? null : logOf(description.made);
      const created = desk.write(
        (context) => createSheets(context, logged, log),
        ({ blank }) => noted({ kind: "create", document: logged, blank, description: description ?? null }),
      );
      return created.then((result) => mapped(result, ({ sheets }) => ({ sheets })));
    },

    rememberOwn: (stored, before) =>
      desk.write(
        (context) => writeLayout(context, stored, before, logOf(stored === null ? "forget-layout" : "remember-layout")),
        () => noted({ kind: "layout", before, after: stored }),
      ),

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
  };
}

export function createExcelPort({ now = () => new Date(), locale = "vi-VN" }: ExcelPortSettings = {}): WorkbookPort {
  const language = languageOf(locale);
  const seals: KnownSeals = new Map();
  let resultNames: readonly string[] = [];
  let standing: readonly Standing[] = [];

  const logOf: LogOf = (action) => ({ action, time: now(), language });

  const { desk, noted, undo } = createHistory(logOf);
  const inside: Inside = { desk, noted, now, logOf, seals };
  return {
    ...writingCalls(inside),
    ...swappingCalls(inside),
    ...shapeCalls(inside),
    read: (watch = UNWATCHED) =>
      desk.read(async (context) => {
        const result = await readWorkbook(context, { resultNames, standing, seals }, watch);
        if (!result.ok) {
          return result;
        }
        ({ resultNames, standing } = result.value);
        return { ok: true, value: result.value.snapshot };
      }),

    readOwn: () => inExcel(readOwn),
    survey: () => inExcel(surveySheets),
    undo,
    select: ({ sheet, cell }) =>
      inExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await send(context);
        return { ok: true, value: null };
      }),

    selection: () => inExcel(readSelection),

    onEdited: watchEdits,
    stopWaiting,
  };
}

/** Co-authors' edits are theirs to check; what this add-in writes is known already. */
function isOwnEdit(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.source !== "Remote" && event.triggerSource !== "ThisLocalAddin";
}

/** Edits of this user, as Excel reports them. @returns the function that stops the calls */
function watchEdits(listener: () => void): Promise<PortResult<() => Promise<void>>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (isOwnEdit(event)) {
        listener();
      }
      return Promise.resolve();
    });
    await send(context);
    async function stop(): Promise<void> {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await send(own);
      });
    }
    return { ok: true, value: stop };
  });
}
