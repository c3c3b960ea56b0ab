/** `window.emuHost`: what the tests in a browser reach of the host. Every answer is plain data. */
import type { WorkbookDocument } from "../../src/document/document";
import type { Cell } from "../../src/core/model/cell";
import type { Failure } from "./api/session";
import { parseRect, rectName } from "./engine/address";
import type { Rect } from "./engine/address";
import { cellText } from "./engine/format";
import type { Sheet, TableState } from "./engine/sheet";
import { convertTable, hideRows, insertRows, moveColumn, moveTable, renameSheet, renameTable } from "./engine/rearrange";
import { NO_CONDITION_LOOK, newChart } from "./engine/shown";
import { clear, enter, receive, select } from "./engine/user";
import type { Entered } from "./engine/user";
import type { ExcelHost } from "./host";
import type { Counters } from "./protocol/counters";
import type { Fault } from "./protocol/faults";

export type ShownCell = {
  readonly value: Cell;
  /** en-US, with "=", or null. */
  readonly formula: string | null;
  /** As the sheet shows it. */
  readonly text: string;
  readonly style: string;
  readonly numberFormat: string;
  /** What a function said beside its error value. */
  readonly errorText: string | null;
  /** A leading apostrophe made it text. */
  readonly quotePrefix: boolean;
};

export type EmuHost = {
  /** Language and looks the host presents itself with. */
  readonly locale: string;
  readonly document: () => WorkbookDocument;
  /**
   * Everything the workbook holds, quote prefixes, looks, styles and selections included: a text to compare. `computed` (default
   * true): with what formulas show.
   */
  readonly imprint: (computed?: boolean) => string;
  /** Keeps the workbook of this moment; the function brings it back without loading the add-in anew. */
  readonly checkpoint: () => () => void;
  readonly cell: (sheet: string, address: string) => ShownCell;
  /** A block of shown texts. */
  readonly texts: (sheet: string, address: string) => readonly (readonly string[])[];
  /** Types into a cell as a person does, and waits for nothing: see `settled`. */
  readonly type: (sheet: string, address: string, text: string) => Entered;
  readonly erase: (sheet: string, address: string) => Entered;
  readonly select: (sheet: string, address: string) => void;
  readonly selection: () => { readonly sheet: string; readonly address: string };
  readonly protect: (sheet: string, on: boolean) => void;
  /** What a co-author typed somewhere else. */
  readonly receive: (sheet: string, address: string, value: Cell) => void;
  readonly renameSheet: (sheet: string, name: string) => void;
  readonly renameTable: (table: string, name: string) => void;
  /** Cuts a table and pastes it with its top left cell at the address; a sheet that is not there is added. */
  readonly moveTable: (table: string, sheet: string, address: string) => void;
  /** Columns of the table count from 0. */
  readonly moveColumn: (table: string, from: number, to: number) => void;
  /** Whole rows, as numbered on the sheet: `insertRows("Cụm", 5, 2)` pushes row 5 down to row 7. */
  readonly insertRows: (sheet: string, row: number, count: number) => void;
  /** By hand or by a filter: rows as numbered on the sheet. */
  readonly hideRows: (sheet: string, row: number, count: number, hidden: boolean) => void;
  readonly convertTable: (table: string) => void;
  /** One more chart, shape … on the sheet. */
  readonly draw: (sheet: string, thing: keyof Sheet["things"] | "charts" | "conditionalFormats") => void;
  readonly counters: () => Counters;
  readonly resetCounters: () => void;
  readonly inject: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** Faults that no message has met yet. */
  readonly faultsLeft: () => number;
  /** Actions in each message of the add-in's own code since the counters were reset. */
  readonly actions: () => readonly number[];
  readonly failures: () => readonly Failure[];
  readonly forgetFailures: () => void;
  /** No calculation under way and no call of a function unanswered. */
  readonly settled: () => Promise<void>;
  readonly ribbon: (functionName: string) => Promise<unknown>;
  /** Presses the keys of a shortcut, by the id of its action. */
  readonly shortcut: (actionId: string) => void;
  /** Opens another workbook; the add-in page is loaded anew. Resolves when it asks for its context. */
  readonly openDocument: (document: WorkbookDocument, fileName?: string) => Promise<void>;
};

/** What is right only once the host has settled. */
export type Picture = "document" | "imprint" | "checkpoint" | "cell" | "texts" | "selection";

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) {
    throw new Error(`no address: ${address}`);
  }
  return rect;
}

/**
 * @param current the host of the moment (opening a workbook makes a new one)
 * @param open shows another workbook and loads the add-in anew
 */
export function makeTestApi(current: () => ExcelHost, open: (document: WorkbookDocument, fileName: string) => Promise<void>): EmuHost {
  const sheetOf = (name: string): Sheet => {
    const sheet = current().workbook.sheet(name);
    if (!sheet) {
      throw new Error(`no sheet: ${name}`);
    }
    return sheet;
  };
  const shown = (sheet: Sheet, row: number, column: number): ShownCell => {
    const { workbook, locale } = current();
    const cell = sheet.at(row, column);
    const { numberFormat } = workbook.lookOf(sheet, row, column);
    const value = cell?.value ?? null;
    const formula = cell?.formula ? `=${cell.formula}` : null;
    return {
      value,
      formula,
      text: cellText(value, numberFormat, locale),
      style: cell?.style ?? "Normal",
      numberFormat,
      errorText: cell?.errorText ?? null,
      quotePrefix: cell?.quotePrefix ?? false,
    };
  };
  const tableOf = (name: string): { readonly sheet: Sheet; readonly table: TableState } => {
    const found = current().workbook.table(name);
    if (!found) {
      throw new Error(`no table: ${name}`);
    }
    return found;
  };
  const rearranged = (): void => void current().recalculate(false);
  const edited = (result: Entered): Entered => {
    void current().recalculate(false);
    return result;
  };
  return {
    get locale() {
      return current().options.locale;
    },
    document: () => current().document(),
    imprint: (computed) => current().imprint(computed),
    checkpoint: () => current().checkpoint(),
    cell: (name, address) => {
      const { row, column } = rectOf(address);
      current().calculator.flush();
      return shown(sheetOf(name), row, column);
    },
    texts: (name, address) => {
      const { row, column, rows, columns } = rectOf(address);
      current().calculator.flush();
      return Array.from({ length: rows }, (_r, r) =>
        Array.from({ length: columns }, (_c, c) => shown(sheetOf(name), row + r, column + c).text),
      );
    },
    type: (name, address, text) => {
      const { row, column } = rectOf(address);
      return edited(enter(current().workbook, sheetOf(name), row, column, text, current().locale));
    },
    erase: (name, address) => edited(clear(current().workbook, sheetOf(name), rectOf(address))),
    select: (name, address) => select(current().workbook, sheetOf(name), rectOf(address)),
    selection: () => {
      const sheet = current().workbook.active();
      return { sheet: sheet.name, address: rectName(sheet.selection) };
    },
    protect: (name, on) => {
      sheetOf(name).isProtected = on;
    },
    receive: (name, address, value) => {
      const { row, column } = rectOf(address);
      receive(current().workbook, sheetOf(name), row, column, value);
      rearranged();
    },
    renameSheet: (name, after) => {
      renameSheet(current().workbook, sheetOf(name), after);
      rearranged();
    },
    renameTable: (name, after) => {
      renameTable(current().workbook, tableOf(name).table, after);
      rearranged();
    },
    moveTable: (name, target, address) => {
      const { workbook } = current();
      const { sheet, table } = tableOf(name);
      const { row, column } = rectOf(address);
      moveTable(workbook, sheet, table, { sheet: workbook.sheet(target) ?? workbook.addSheet(target), row, column });
      rearranged();
    },
    moveColumn: (name, from, to) => {
      const { sheet, table } = tableOf(name);
      moveColumn(current().workbook, sheet, table, from, to);
      rearranged();
    },
    insertRows: (name, row, count) => {
      insertRows(current().workbook, sheetOf(name), row - 1, count);
      rearranged();
    },
    hideRows: (name, row, count, hidden) => hideRows(current().workbook, sheetOf(name), row - 1, count, hidden),
    convertTable: (name) => {
      const { sheet, table } = tableOf(name);
      convertTable(current().workbook, sheet, table);
      rearranged();
    },
    draw: (name, thing) => {
      const sheet = sheetOf(name);
      if (thing === "charts") {
        sheet.charts.push(newChart("", "Chart 1", "BarStacked", []));
      } else if (thing === "conditionalFormats") {
        sheet.conditions.push({ id: "", rect: rectOf("A1"), formula: "TRUE", look: { ...NO_CONDITION_LOOK }, stopIfTrue: false });
      } else {
        sheet.things = { ...sheet.things, [thing]: sheet.things[thing] + 1 };
      }
    },
    counters: () => current().counters(),
    resetCounters: () => current().resetCounters(),
    inject: (fault) => current().faults.inject(fault),
    clearFaults: () => current().faults.clear(),
    faultsLeft: () => current().faults.left,
    actions: () => [...current().actions],
    failures: () => current().failures(),
    forgetFailures: () => {
      current().failureList.length = 0;
    },
    settled: () => current().settled(),
    ribbon: (functionName) => current().ribbon(functionName),
    shortcut: (actionId) => current().shortcut(actionId),
    openDocument: (document, fileName = "Book1.xlsx") => open(document, fileName),
  };
}

declare global {
  // The trial page and the test pages put it there.
  interface Window {
    emuHost: EmuHost;
  }
}
