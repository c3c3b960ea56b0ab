/**
 * A workbook held as plain data, behind the same port as the one open in Excel: for components without a host. Formulas
 * are not calculated here; what they show is the document's cached results.
 */
import type { Cell } from "../core/model/cell";
import type { CellContent, SheetDocument, WorkbookDocument } from "./document";
import { tablesOf } from "./document-tables";
import { PERIOD_NAME, periodCell, SCHEMA_NAME, SCHEMA_VERSION, schemaOf, type CellPlace } from "./document-names";
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

function withCell(sheet: SheetDocument, row: number, column: number, value: Cell): SheetDocument {
  const cells: (readonly (CellContent | undefined)[])[] = Array.from(
    { length: Math.max(sheet.cells.length, row + 1) },
    (_line, index) => sheet.cells[index] ?? [],
  );
  const line = Array.from(
    { length: Math.max(cells[row]?.length ?? 0, column + 1) },
    (_cell, index) => cells[row]?.[index],
  );
  const { style, format } = line[column] ?? {};
  line[column] = { value, ...(style === undefined ? {} : { style }), ...(format === undefined ? {} : { format }) };
  cells[row] = line;
  return { ...sheet, cells };
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

/** @param initial null: a new, empty workbook */
export function createDocumentPort(initial: WorkbookDocument | null, fileName = "Book1.xlsx"): DocumentPort {
  let document = initial ?? EMPTY;
  let history: readonly {
    readonly before: WorkbookDocument;
    readonly after: WorkbookDocument;
    readonly sheets: readonly string[];
  }[] = [];
  let selected: CellAddress | null = null;
  const listeners = new Set<() => void>();

  function change(after: WorkbookDocument, sheets: readonly string[]): void {
    history = [...history, { before: document, after, sheets }];
    document = after;
  }

  function put({ sheet, row, column }: CellPlace, value: Cell): WorkbookDocument {
    const sheets = document.sheets.map((one) => (same(one.name, sheet) ? withCell(one, row, column, value) : one));
    return { ...document, sheets };
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
    if (last.after !== document) {
      return failure("changed-meanwhile", last.sheets.join(", "));
    }
    history = history.slice(0, -1);
    document = last.before;
    return { ok: true, value: { sheets: last.sheets } };
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
