/**
 * A workbook held as plain data, behind the same port as the one open in Excel: for components without a host. Formulas
 * are not calculated here; what they show is the document's cached results.
 */
import type { Cell } from "../core/model/cell";
import type { LoggedAction } from "../text/log";
import { languageOf } from "../text/language";
import type { WorkbookDocument } from "./document";
import { contentAt, logged, withContent } from "./document-edits";
import { tablesOf } from "./document-tables";
import { PERIOD_NAME, periodCell, SCHEMA_NAME, SCHEMA_VERSION, schemaOf, type CellPlace } from "./document-names";
import { editLines, formatAfter, GENERAL_FORMAT, holds, placeOf, type DoneEdit } from "./edits";
import type { CellAddress, PortFailure, PortResult, Snapshot, WorkbookPort } from "./port";

export type DocumentPort = WorkbookPort & {
  /** What a person types into a cell; whoever listens is told. */
  readonly edit: (place: CellPlace, value: Cell) => void;
  readonly document: () => WorkbookDocument;
  /** What was selected last. */
  readonly selection: () => CellAddress | null;
};

const EMPTY: WorkbookDocument = { sheets: [], names: [], properties: { title: "", language: "vi-VN" } };

function failure(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Names of sheets, tables and defined names that both documents have. */
function taken(present: WorkbookDocument, added: WorkbookDocument): readonly string[] {
  function namesOf(document: WorkbookDocument): readonly string[] {
    const tables = document.sheets.flatMap((sheet) => sheet.tables);
    return [...document.sheets, ...tables, ...document.names].map(({ name }) => name);
  }
  return namesOf(added).filter((name) => namesOf(present).some((other) => same(name, other)));
}

/** One action: the document around it and, of edits of cells, what was written (the format: what the cell had). */
type Action = {
  readonly before: WorkbookDocument;
  readonly after: WorkbookDocument;
  readonly sheets: readonly string[];
  readonly written?: readonly (DoneEdit & { readonly format: string })[];
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
  let document = initial ?? EMPTY;
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

  function snapshot(): Snapshot {
    const schema = schemaOf(document);
    if (schema === null) {
      const empty = document.sheets.every((sheet) => sheet.cells.every((line) => line.every((cell) => !cell)));
      return { bound: false, empty, fileName };
    }
    return { bound: true, schema, fileName, period: periodOf(document), tables: tablesOf(document) };
  }

  function create(added: WorkbookDocument): PortResult<{ readonly sheets: readonly string[] }> {
    const names = taken(document, added);
    if (names.length > 0) {
      return failure("name-taken", names.join(", "));
    }
    const sheets = added.sheets.map(({ name }) => name);
    change(
      {
        sheets: [...document.sheets, ...added.sheets],
        names: [...document.names, ...added.names],
        properties: document.properties.title === "" ? added.properties : document.properties,
      },
      sheets,
    );
    return { ok: true, value: { sheets } };
  }

  function undo(): PortResult<{ readonly sheets: readonly string[] }> {
    const last = history.at(-1);
    if (last === undefined) {
      return failure("nothing-to-undo", "");
    }
    if (last.written !== undefined) {
      return undoEdits(last, last.written);
    }
    if (last.after !== document) {
      return failure("changed-meanwhile", last.sheets.join(", "));
    }
    history = history.slice(0, -1);
    document = last.before;
    return { ok: true, value: { sheets: last.sheets } };
  }

  /** The document after the edits, or what is in their way. `format` null: what `formatAfter` says. */
  function edited(
    edits: readonly (DoneEdit & { readonly format: string | null })[],
    action: LoggedAction,
  ): WorkbookDocument | PortFailure {
    const places = edits.map(({ address }) => placeOf(address));
    const lost = places.filter(({ sheet }) => !document.sheets.some(({ name }) => same(name, sheet)));
    if (lost.length > 0) {
      return failure("item-not-found", lost.map(({ sheet }) => sheet).join(", "));
    }
    const found = places.map((place) => contentAt(document, place));
    const named = (wrong: (edit: DoneEdit, index: number) => boolean): string =>
      edits
        .filter(wrong)
        .map(({ address }) => `${address.sheet}!${address.cell}`)
        .join(", ");
    const changed = named(({ before }, index) => !holds(found[index]?.value ?? null, before));
    const formulas = named((_edit, index) => found[index]?.formula !== undefined);
    if (changed !== "" || formulas !== "") {
      return changed === "" ? failure("formula-cell", formulas) : failure("changed-meanwhile", changed);
    }
    const written = edits.reduce((after, edit, index) => {
      const format = edit.format ?? formatAfter(found[index]?.format ?? GENERAL_FORMAT, edit);
      return withContent(after, placeOf(edit.address), edit.after, format);
    }, document);
    const language = languageOf(document.properties.language);
    return logged(written, editLines(edits, { action, time: now(), language }), language);
  }

  const applyEdits: WorkbookPort["applyEdits"] = (edits, description) => {
    if (edits.length === 0) {
      return Promise.resolve({ ok: true, value: { cells: 0 } });
    }
    const schema = schemaOf(document);
    if (schema === null || schema > SCHEMA_VERSION) {
      const code = schema === null ? "item-not-found" : "newer-schema";
      return Promise.resolve(failure(code, SCHEMA_NAME));
    }
    const after = edited(
      edits.map((edit) => ({ ...edit, format: null })),
      description,
    );
    if ("ok" in after) {
      return Promise.resolve(after);
    }
    const written = edits.map((edit) => ({
      ...edit,
      format: contentAt(document, placeOf(edit.address))?.format ?? GENERAL_FORMAT,
    }));
    history = [...history, { before: document, after, sheets: [], written }];
    document = after;
    return Promise.resolve({ ok: true, value: { cells: edits.length } });
  };

  /** Cells that were not edited may have changed since; the log keeps both lines. */
  function undoEdits(last: Action, written: NonNullable<Action["written"]>): PortResult<{ sheets: readonly string[] }> {
    const back = written.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
    const after = edited(back, "undo-edits");
    if ("ok" in after) {
      return after;
    }
    const untouched = document === last.after;
    // What was done before these edits can still be undone: the lines of the log are no change of anybody's.
    history = history
      .slice(0, -1)
      .map((action) => (untouched && action.after === last.before ? { ...action, after } : action));
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

  function select(address: CellAddress): PortResult<null> {
    if (!document.sheets.some(({ name }) => same(name, address.sheet))) {
      return failure("item-not-found", address.sheet);
    }
    selected = address;
    return { ok: true, value: null };
  }

  return {
    read: () => Promise.resolve({ ok: true, value: snapshot() }),
    applyEdits,
    create: (added) => Promise.resolve(create(added)),
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
    edit(place, value) {
      document = put(place, value);
      listeners.forEach((listener) => {
        listener();
      });
    },
    document: () => document,
    selection: () => selected,
  };
}

function periodOf(document: WorkbookDocument): string | null {
  const place = periodCell(document);
  if (place === null) {
    return null;
  }
  const value = document.sheets.find(({ name }) => same(name, place.sheet))?.cells[place.row]?.[place.column]?.value;
  return typeof value === "string" || typeof value === "number" ? `${value}`.trim() : "";
}
