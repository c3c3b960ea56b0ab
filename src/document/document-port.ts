/**
 * A workbook held as plain data, behind the same port as the one open in Excel: for components without a host. Formulas
 * are not calculated here; what they show is the document's cached results.
 */
import type { Cell } from "../core/model/cell";
import type { LoggedEdit, LoggedSheets } from "../text/log";
import { languageOf } from "../schema/language";
import { EMPTY_DOCUMENT, type WorkbookDocument } from "./document";
import { contentAt, logged, withContent } from "./patch/cells";
import { asStored } from "./parts/own-part";
import { ownContent, ownSheets, storedLayout, withLayout } from "./parts/own";
import type { Selected } from "./reading/selected";
import { surveyOf, withRepairs } from "./patch/repair";
import { snapshotOf } from "./reading/snapshot";
import { PERIOD_NAME, periodCell, SCHEMA_NAME, SCHEMA_VERSION, schemaOf, type CellPlace } from "./names";
import { sameName, taken } from "./taken-names";
import { upgradedDocument } from "./patch/upgrade-apply";
import { withInserted } from "./patch/insert";
import { selectedIn } from "./reading/selection";
import { change, changed, logOf, undo, type Held, type Sheets } from "./history";
import { writtenDocument } from "./patch/apply";
import { placeOf, rowsIn, withoutEmpty, type CellEdit, type Growth, type Remark } from "./patch/edits";
import { withTakenIn } from "./patch/take-in-apply";
import { filledRows, type TakingIn } from "./patch/take-in";
import { withFrozen, withRestored } from "./patch/freeze";
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

function put({ document }: Held, place: CellPlace, value: Cell): WorkbookDocument {
  return withContent(document, place, value, contentAt(document, place)?.format);
}

/** null: a workbook that this version writes into. */
function schemaProblem({ document }: Held): PortFailure | null {
  const schema = schemaOf(document);
  if (schema !== null && schema <= SCHEMA_VERSION) {
    return null;
  }
  return failure(schema === null ? "item-not-found" : "newer-schema", SCHEMA_NAME);
}

/** One sheet at most, and nobody has used it. */
function isNew({ sheets, names }: WorkbookDocument): boolean {
  const isBlank = sheets.every(
    ({ cells, tables, validations, widths, frozen }) =>
      cells.every((line) => line.every((cell) => cell === undefined)) &&
      tables.length + validations.length === 0 &&
      widths === undefined &&
      frozen === undefined,
  );
  return isBlank && sheets.length < 2 && names.length === 0;
}

function create(held: Held, added: WorkbookDocument, description?: LoggedSheets): PortResult<Sheets> {
  const { document, now } = held;
  const used = taken(document, added);
  if (used.length > 0) {
    return failure("name-taken", used.join(", "));
  }
  const sheets = added.sheets.map(({ name }) => name);
  const properties = document.properties.title === "" ? added.properties : document.properties;
  // The blank sheet that a new workbook begins with goes, as in Excel.
  const former = description === undefined && isNew(document) ? [] : document.sheets;
  const [all, names] = [
    [...former, ...added.sheets],
    [...document.names, ...added.names],
  ];
  const lines = description === undefined ? [] : [sheetsLine(added, description.made, "made", now())];
  change(held, logged({ ...document, sheets: all, names, properties }, lines, languageOf(properties.language)), sheets);
  return { ok: true, value: { sheets } };
}

/** null: written, as one action. */
function write(
  held: Held,
  edits: readonly CellEdit[],
  action: LoggedEdit,
  {
    growth = [],
    remark,
    seal,
  }: { readonly growth?: readonly Growth[]; readonly remark?: Remark | undefined; readonly seal?: NewSeal } = {},
): PortFailure | null {
  const problem = growth.length === 0 && ownContent(held.document) !== null ? null : schemaProblem(held);
  if (problem !== null) {
    return problem;
  }
  const done = writtenDocument(held.document, edits, growth, { ...logOf(held, action), remark }, seal);
  if ("ok" in done) {
    return done;
  }
  held.history = [...held.history, { before: held.document, after: done.document, sheets: [], done }];
  held.document = done.document;
  return null;
}

function choosePeriod(held: Held, period: string): PortResult<null> {
  const place = periodCell(held.document);
  if (place === null) {
    return failure("item-not-found", PERIOD_NAME);
  }
  const schema = schemaOf(held.document) ?? 0;
  if (schema > SCHEMA_VERSION) {
    return failure("newer-schema", `${SCHEMA_NAME} ${schema}`);
  }
  return changed(held, put(held, place, period), null);
}

function freeze(held: Held): PortResult<{ readonly cells: number }> {
  const problem = schemaProblem(held);
  const made = withFrozen(held.document, held.now());
  if (problem !== null || made === null) {
    return problem ?? failure("not-calculated", "");
  }
  return made.cells > 0 ? changed(held, made.document, { cells: made.cells }) : { ok: true, value: { cells: 0 } };
}

function restore(held: Held): PortResult<{ readonly cells: number; readonly left: readonly CellAddress[] }> {
  const made = schemaProblem(held) ?? withRestored(held.document, held.now());
  if ("ok" in made) {
    return made;
  }
  if (made.cells > 0) {
    change(held, made.document);
  }
  return { ok: true, value: { cells: made.cells, left: made.left } };
}

function rememberOwn(held: Held, stored: string | null, before: string | null): PortResult<null> {
  if (storedLayout(held.document) !== (before && asStored(before))) {
    return failure("changed-meanwhile", "");
  }
  return changed(held, withLayout(held.document, stored), null);
}

function repair(held: Held, repairs: readonly Repair[]): PortResult<{ readonly repairs: number }> {
  const after = withRepairs(held.document, repairs);
  if (after === null) {
    return failure("changed-meanwhile", repairs.map(placeOfRepair).join(", "));
  }
  const lines = repairLines(repairs, "repair", held.now());
  return changed(held, logged(after, lines, languageOf(held.document.properties.language)), { repairs: repairs.length });
}

function takeIn(held: Held, taking: TakingIn): PortResult<{ readonly rows: number }> {
  const after = schemaProblem(held) ?? withTakenIn(held.document, taking, logOf(held, "fix-take-in"));
  return changed(held, after, { rows: filledRows(taking) });
}

function upgrade(held: Held, moves: readonly TableMove[]): PortResult<{ readonly tables: number }> {
  const after = schemaProblem(held) ?? upgradedDocument(held.document, moves, held.now());
  if ("ok" in after) {
    return after;
  }
  change(held, after.document, after.names);
  return { ok: true, value: { tables: moves.length } };
}

function select(held: Held, address: CellAddress): PortResult<null> {
  const isThere = held.document.sheets.some(({ name }) => sameName(name, address.sheet));
  if (!isThere) return failure("item-not-found", address.sheet);
  held.selected = address;
  return { ok: true, value: null };
}

function selection({ document, selected }: Held): PortResult<Selected> {
  const [first] = document.sheets;
  const address = selected ?? (first && { sheet: first.name, cell: "A1" });
  const found = address && selectedIn(document, placeOf(address));
  return found ? { ok: true, value: found } : failure("item-not-found", "");
}

/** Cells, rows and seals: what `write` does. */
function writingCalls(held: Held): Pick<WorkbookPort, "applyEdits" | "seal" | "appendRows"> {
  return {
    applyEdits(edits, description, remark) {
      const problem = edits.length === 0 ? null : write(held, edits, description, { remark });
      return Promise.resolve(problem ?? { ok: true, value: { cells: edits.length } });
    },
    seal(added, edits, remark) {
      const problem = write(held, edits, "seal", { remark, seal: added });
      return Promise.resolve(problem ?? { ok: true, value: { cells: edits.length } });
    },
    appendRows(asked, description, edits = []) {
      const growth = withoutEmpty(asked);
      const problem = edits.length + growth.length === 0 ? null : write(held, edits, description, { growth });
      return Promise.resolve(problem ?? { ok: true, value: { rows: rowsIn(growth), cells: edits.length } });
    },
  };
}

/**
 * @param initial null: a new, empty workbook
 * @param now the clock of the log
 */
export function createDocumentPort(
  initial: WorkbookDocument | null,
  fileName = "Book1.xlsx",
  now: () => Date = () => new Date(),
): DocumentPort {
  const held: Held = { document: initial ?? EMPTY_DOCUMENT, history: [], selected: null, now };
  const listeners = new Set<() => void>();
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value } as const);
  return {
    ...writingCalls(held),
    read: () => ok(snapshotOf(held.document, fileName)),
    selection: () => Promise.resolve(selection(held)),
    insertFormula: (address, formula) => Promise.resolve(changed(held, withInserted(held.document, address, formula, held.now()), null)),
    readOwn: () => ok({ stored: storedLayout(held.document), sheets: ownSheets(held.document) }),
    rememberOwn: (stored, before) => Promise.resolve(rememberOwn(held, stored, before)),
    create: (added, description) => Promise.resolve(create(held, added, description)),
    freeze: () => Promise.resolve(freeze(held)),
    restore: () => Promise.resolve(restore(held)),
    survey: () => ok(surveyOf(held.document)),
    repair: (repairs) => Promise.resolve(repair(held, repairs)),
    takeIn: (taking) => Promise.resolve(takeIn(held, taking)),
    upgrade: (moves) => Promise.resolve(upgrade(held, moves)),
    undo: () => Promise.resolve(undo(held)),
    select: (address) => Promise.resolve(select(held, address)),
    choosePeriod: (period) => Promise.resolve(choosePeriod(held, period)),
    onEdited(listener) {
      listeners.add(listener);
      return ok(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    // Plain data answers at once.
    stopWaiting: () => undefined,
    edit(place, value) {
      held.document = put(held, place, value);
      listeners.forEach((listener) => {
        listener();
      });
    },
    document: () => held.document,
    selected: () => held.selected,
  };
}
