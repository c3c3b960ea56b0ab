/**
 * A workbook held as plain data, behind the same port as the one open in Excel: for components without a host. Formulas
 * are not calculated here; what they show is the document's cached results.
 */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { LoggedAction, LoggedEdit, LoggedSheets } from "../text/log";
import { languageOf } from "../schema/language";
import { EMPTY_DOCUMENT, type WorkbookDocument } from "./document";
import { contentAt, logged, withContent } from "./patch/cells";
import { asStored } from "./parts/own-part";
import { ownContent, ownSheets, storedLayout, withLayout } from "./parts/own";
import { surveyOf, withRepairs } from "./patch/repair";
import { snapshotOf } from "./reading/snapshot";
import { PERIOD_NAME, periodCell, SCHEMA_NAME, SCHEMA_VERSION, schemaOf, type CellPlace } from "./names";
import { sameName, taken } from "./taken-names";
import { upgradedDocument } from "./patch/upgrade-apply";
import { withInserted } from "./patch/insert";
import { selectedIn } from "./reading/selection";
import { withdrawnDocument, writtenDocument, type Done, type WriteLog } from "./patch/apply";
import { placeOf, type CellEdit, type NewTableRow, type Remark } from "./patch/edits";
import { withTakenIn } from "./patch/take-in-apply";
import { filledRows, type TakingIn } from "./patch/take-in";
import { withFrozen, withRestored } from "./patch/swap";
import { sheetsLine } from "./patch/log";
import type { TableMove } from "./patch/upgrade";
import type { Repair } from "./patch/lost-tables";
import { placeOfRepair, repairLines } from "./patch/repair-log";
import type { NewSeal, WorkbookPort } from "./port";
import { failure, type PortResult, type PortFailure } from "./answer";
import type { CellAddress } from "./addresses";

export type DocumentPort = WorkbookPort & {
  /** What a person types into a cell; whoever listens is told. */
  readonly edit: (place: CellPlace, value: Cell) => void;
  readonly document: () => WorkbookDocument;
  /** What was selected last. */
  readonly selected: () => CellAddress | null;
};

/** One action: the document around it and, of edits, what was done. */
type Action = {
  readonly before: WorkbookDocument;
  readonly after: WorkbookDocument;
  readonly sheets: readonly string[];
  readonly done?: Done;
};

/**
 * @param initial null: a new, empty workbook
 * @param now the clock of the log
 */
export function createDocumentPort(
  initial: WorkbookDocument | null,
  fileName = "Book1.xlsx",
  now: () => Date = () => new Date(),
): DocumentPort {
  let document = initial ?? EMPTY_DOCUMENT;
  let history: readonly Action[] = [];
  let selected: CellAddress | null = null;
  const listeners = new Set<() => void>();

  function change(after: WorkbookDocument, sheets: readonly string[]): void {
    history = [...history, { before: document, after, sheets }];
    document = after;
  }

  function put(place: CellPlace, value: Cell): WorkbookDocument {
    return withContent(document, place, value, contentAt(document, place)?.format);
  }

  function create(added: WorkbookDocument, description?: LoggedSheets): PortResult<{ readonly sheets: readonly string[] }> {
    const used = taken(document, added);
    if (used.length > 0) {
      return failure("name-taken", used.join(", "));
    }
    const sheets = added.sheets.map(({ name }) => name);
    const properties = document.properties.title === "" ? added.properties : document.properties;
    const [all, names] = [
      [...document.sheets, ...added.sheets],
      [...document.names, ...added.names],
    ];
    const lines = description === undefined ? [] : [sheetsLine(added, description.made, "made", now())];
    change(logged({ ...document, sheets: all, names, properties }, lines, languageOf(properties.language)), sheets);
    return { ok: true, value: { sheets } };
  }

  function undo(): PortResult<{ readonly sheets: readonly string[] }> {
    const last = history.at(-1);
    if (last === undefined) {
      return failure("nothing-to-undo", "");
    }
    if (last.done !== undefined) {
      return undoWrite(last, last.done);
    }
    if (last.after !== document) {
      return failure("changed-meanwhile", last.sheets.join(", "));
    }
    history = history.slice(0, -1);
    document = last.before;
    return { ok: true, value: { sheets: last.sheets } };
  }

  /** null: a workbook that this version writes into. */
  function schemaProblem(): PortFailure | null {
    const schema = schemaOf(document);
    if (schema !== null && schema <= SCHEMA_VERSION) {
      return null;
    }
    return failure(schema === null ? "item-not-found" : "newer-schema", SCHEMA_NAME);
  }

  function logOf(action: LoggedAction): WriteLog {
    return { action, time: now(), language: languageOf(document.properties.language) };
  }

  /** null: written, as one action. */
  function write(
    edits: readonly CellEdit[],
    growth: { readonly table: TableName; readonly rows: readonly NewTableRow[] } | null,
    action: LoggedEdit,
    { remark, seal }: { readonly remark?: Remark | undefined; readonly seal?: NewSeal } = {},
  ): PortFailure | null {
    const problem = growth === null && ownContent(document) !== null ? null : schemaProblem();
    if (problem !== null) {
      return problem;
    }
    const done = writtenDocument(document, edits, growth, { ...logOf(action), remark }, seal);
    if ("ok" in done) {
      return done;
    }
    history = [...history, { before: document, after: done.document, sheets: [], done }];
    document = done.document;
    return null;
  }

  const applyEdits: WorkbookPort["applyEdits"] = (edits, description, remark) => {
    const problem = edits.length === 0 ? null : write(edits, null, description, { remark });
    return Promise.resolve(problem ?? { ok: true, value: { cells: edits.length } });
  };

  const seal: WorkbookPort["seal"] = (added, edits, remark) => {
    const problem = write(edits, null, "seal", { remark, seal: added });
    return Promise.resolve(problem ?? { ok: true, value: { cells: edits.length } });
  };

  const appendRows: WorkbookPort["appendRows"] = (table, rows, description, edits = []) => {
    const growth = rows.length === 0 ? null : { table, rows };
    const problem = edits.length + rows.length === 0 ? null : write(edits, growth, description);
    return Promise.resolve(problem ?? { ok: true, value: { rows: rows.length, cells: edits.length } });
  };

  /** Cells that were not edited may have changed since; the log keeps both lines. */
  function undoWrite(last: Action, done: Done): PortResult<{ sheets: readonly string[] }> {
    const after = withdrawnDocument(document, done, logOf(done.seal === null ? "undo-edits" : "undo-seal"));
    if ("ok" in after) {
      return after;
    }
    const untouched = document === last.after;
    // What was done before these edits can still be undone: the lines of the log are no change of anybody's.
    history = history.slice(0, -1).map((action) => (untouched && action.after === last.before ? { ...action, after } : action));
    document = after;
    return { ok: true, value: { sheets: [] } };
  }

  function choosePeriod(period: string): PortResult<null> {
    const place = periodCell(document);
    if (place === null) {
      return failure("item-not-found", PERIOD_NAME);
    }
    const schema = schemaOf(document) ?? 0;
    if (schema > SCHEMA_VERSION) {
      return failure("newer-schema", `${SCHEMA_NAME} ${schema}`);
    }
    change(put(place, period), []);
    return { ok: true, value: null };
  }

  function freeze(): PortResult<{ readonly cells: number }> {
    const problem = schemaProblem();
    const made = withFrozen(document, now());
    if (problem !== null || made === null) {
      return problem ?? failure("not-calculated", "");
    }
    if (made.cells > 0) {
      change(made.document, []);
    }
    return { ok: true, value: { cells: made.cells } };
  }

  function restore(): PortResult<{ readonly cells: number; readonly left: readonly CellAddress[] }> {
    const made = schemaProblem() ?? withRestored(document, now());
    if ("ok" in made) {
      return made;
    }
    if (made.cells > 0) {
      change(made.document, []);
    }
    return { ok: true, value: { cells: made.cells, left: made.left } };
  }

  function rememberOwn(stored: string | null, before: string | null): PortResult<null> {
    if (storedLayout(document) !== (before && asStored(before))) {
      return failure("changed-meanwhile", "");
    }
    change(withLayout(document, stored), []);
    return { ok: true, value: null };
  }

  function repair(repairs: readonly Repair[]): PortResult<{ readonly repairs: number }> {
    const after = withRepairs(document, repairs);
    if (after === null) {
      return failure("changed-meanwhile", repairs.map(placeOfRepair).join(", "));
    }
    const language = languageOf(document.properties.language);
    change(logged(after, repairLines(repairs, "repair", now()), language), []);
    return { ok: true, value: { repairs: repairs.length } };
  }

  function takeIn(taking: TakingIn): PortResult<{ readonly rows: number }> {
    const after = schemaProblem() ?? withTakenIn(document, taking, logOf("fix-take-in"));
    if ("ok" in after) {
      return after;
    }
    change(after, []);
    return { ok: true, value: { rows: filledRows(taking) } };
  }

  function upgrade(moves: readonly TableMove[]): PortResult<{ readonly tables: number }> {
    const after = schemaProblem() ?? upgradedDocument(document, moves, now());
    if ("ok" in after) {
      return after;
    }
    change(after.document, after.names);
    return { ok: true, value: { tables: moves.length } };
  }

  function select(address: CellAddress): PortResult<null> {
    const isThere = document.sheets.some(({ name }) => sameName(name, address.sheet));
    if (!isThere) return failure("item-not-found", address.sheet);
    selected = address;
    return { ok: true, value: null };
  }

  function selection(): ReturnType<WorkbookPort["selection"]> {
    const [first] = document.sheets;
    const address = selected ?? (first && { sheet: first.name, cell: "A1" });
    const found = address && selectedIn(document, placeOf(address));
    return Promise.resolve(found ? { ok: true, value: found } : failure("item-not-found", ""));
  }

  function insertFormula(address: CellAddress, formula: string): PortResult<null> {
    const after = withInserted(document, address, formula, now());
    if ("ok" in after) {
      return after;
    }
    change(after, []);
    return { ok: true, value: null };
  }

  return {
    read: () => Promise.resolve({ ok: true, value: snapshotOf(document, fileName) }),
    selection,
    insertFormula: (address, formula) => Promise.resolve(insertFormula(address, formula)),
    applyEdits,
    seal,
    appendRows,
    readOwn: () => Promise.resolve({ ok: true, value: { stored: storedLayout(document), sheets: ownSheets(document) } }),
    rememberOwn: (stored, before) => Promise.resolve(rememberOwn(stored, before)),
    create: (added, description) => Promise.resolve(create(added, description)),
    freeze: () => Promise.resolve(freeze()),
    restore: () => Promise.resolve(restore()),
    survey: () => Promise.resolve({ ok: true, value: surveyOf(document) }),
    repair: (repairs) => Promise.resolve(repair(repairs)),
    takeIn: (taking) => Promise.resolve(takeIn(taking)),
    upgrade: (moves) => Promise.resolve(upgrade(moves)),
    undo: () => Promise.resolve(undo()),
    select: (address) => Promise.resolve(select(address)),
    choosePeriod: (period) => Promise.resolve(choosePeriod(period)),
    onEdited(listener) {
      listeners.add(listener);
      const stop = (): Promise<void> => {
        listeners.delete(listener);
        return Promise.resolve();
      };
      return Promise.resolve({ ok: true, value: stop });
    },
    // Plain data answers at once.
    stopWaiting: () => undefined,
    edit(place, value) {
      document = put(place, value);
      listeners.forEach((listener) => {
        listener();
      });
    },
    document: () => document,
    selected: () => selected,
  };
}
