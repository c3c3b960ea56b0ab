/** What a row of EmuEntries is about: its period, unit and criterion, each distinct cell looked up once; rows that belong nowhere are noted. */
import { at as itemAt } from "../../core/numbers/at";
import type { Criterion, Entry, Unit } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import { requiredColumns, SCHEMA, type ColumnId } from "../../schema/schema";
import { textOf } from "../cells/cells";
import { remembered, remembering, seenOnce } from "../cells/memory";
import { at, note, type Params } from "../cells/notes";
import { noteVariant, variantMemory } from "../cells/variants";
import type { OpenTable } from "../table";
import type { CodeIndex } from "./codes";
import { readPeriodId } from "../cells/period-id";
import type { UnitIndex } from "./units";

export type EntryColumn = ColumnId<"EmuEntries">;

const KEYS = requiredColumns("EmuEntries");

export type EntryContext = {
  readonly units: readonly Unit[];
  readonly unitIndex: UnitIndex;
  /** Empty when there is no rubric to read: entries then belong to nothing, and the rubric's own finding says why. */
  readonly criteria: readonly Criterion[];
  readonly codeIndex: CodeIndex;
  readonly hasRubric: boolean;
  /** Ids of EmuPeriods; null: any. */
  readonly periods: ReadonlySet<string> | null;
};

/** An entry while it is read: what makes it faulty may come later. */
export type Draft = { -readonly [Field in keyof Entry]: Entry[Field] } & { readonly row: number };

/** A column and where it stands in a row; −1: nowhere. */
export type Placed = { readonly id: EntryColumn; readonly at: number };

function placedColumns(table: OpenTable): Readonly<Record<EntryColumn, Placed>> {
  const ids = Object.keys(SCHEMA.EmuEntries) as EntryColumn[];
  return Object.fromEntries(ids.map((id) => [id, { id, at: table.columns.get(id) ?? -1 }])) as Record<EntryColumn, Placed>;
}

/** Finds what a row is about, each distinct cell looked up once, and remembers which cells write a name otherwise than its list. */
function keyFinder({ unitIndex, criteria, codeIndex, periods }: EntryContext) {
  const accepted = [...(periods ?? [])];
  const variants = variantMemory();
  return {
    accepted,
    variants,
    period: remembering((cell) => {
      const period = readPeriodId(cell);
      variants.see("period", cell, accepted.find((id) => id === period) ?? null);
      return period;
    }),
    unit: remembering((cell) => {
      const found = unitIndex.find(textOf(cell));
      variants.see("unit", cell, unitIndex.listed(found, textOf(cell)));
      return found;
    }),
    criterion: remembering((cell) => {
      const found = codeIndex.find(cell);
      variants.see("criterion", cell, criteria[found ?? -1]?.code ?? null);
      return found;
    }),
    suggestUnit: remembered(unitIndex.suggest),
    suggestCode: remembered(codeIndex.suggest),
  };
}

/** What reading goes by, and the row that is being read: one object for all rows, so that nothing but entries is made for one. */
export type Reader = {
  readonly context: EntryContext;
  readonly findings: Finding[];
  readonly columns: Readonly<Record<EntryColumn, Placed>>;
  readonly find: ReturnType<typeof keyFinder>;
  readonly seen: ReturnType<typeof seenOnce>;
  readonly entries: Draft[];
  row: number;
  cells: readonly Cell[];
  period: string | null;
  unit: number | null;
  criterion: number | null;
  isFaulty: boolean;
};

export function readerOf(table: OpenTable, context: EntryContext, findings: Finding[]): Reader {
  return {
    context,
    findings,
    columns: placedColumns(table),
    find: keyFinder(context),
    seen: seenOnce(context.units.length * context.criteria.length),
    entries: [],
    row: -1,
    cells: [],
    period: null,
    unit: null,
    criterion: null,
    isFaulty: false,
  };
}

/** Goes to a row and finds what it is about. */
export function moveTo(reader: Reader, table: OpenTable, row: number): void {
  reader.row = row;
  reader.cells = itemAt(table.cells, row + 1);
  reader.period = reader.find.period(cellIn(reader, reader.columns.period));
  reader.unit = reader.find.unit(cellIn(reader, reader.columns.unit));
  reader.criterion = reader.find.criterion(cellIn(reader, reader.columns.criterion));
  reader.isFaulty = false;
}

/** A row may be shorter than the header, and a column not be there at all. */
export function cellIn({ cells }: Reader, { at }: Placed): Cell {
  return cells[at] ?? null;
}

/** Names the row in its findings: by what was recognised, else by what is typed. */
export function subject(reader: Reader): Params {
  const { units, criteria } = reader.context;
  const [unit, criterion] = [units[reader.unit ?? -1]?.name, criteria[reader.criterion ?? -1]?.code];
  return {
    unit: unit ?? textOf(cellIn(reader, reader.columns.unit)),
    criterion: criterion ?? textOf(cellIn(reader, reader.columns.criterion)),
  };
}

export function noteVariants(reader: Reader): void {
  for (const column of KEYS) {
    const cell = cellIn(reader, reader.columns[column]);
    const listed = reader.find.variants.listed(column, cell);
    if (listed !== null) {
      noteVariant(reader.findings, at("EmuEntries", reader.row, column), cell, listed, subject(reader));
    }
  }
}

function noteKey(reader: Reader, column: EntryColumn, isFound: boolean, code: Finding["code"], params: Params): void {
  const cell = cellIn(reader, reader.columns[column]);
  const place = at("EmuEntries", reader.row, column);
  if (isCellError(cell)) {
    note(reader.findings, "CELL_ERROR", place, cell, subject(reader));
  } else if (isBlank(cell)) {
    note(reader.findings, "VALUE_MISSING", place, null, subject(reader));
  } else if (!isFound) {
    note(reader.findings, code, place, cell, { ...subject(reader), ...params });
  }
}

export function isListed({ period, context: { periods } }: Reader): boolean {
  return period !== null && (periods === null || periods.has(period));
}

/** What keeps a row from belonging anywhere. */
export function noteStranger(reader: Reader): void {
  const { find, context } = reader;
  const code = reader.period === null ? "PERIOD_UNREADABLE" : "PERIOD_UNKNOWN";
  noteKey(reader, "period", isListed(reader), code, { accepted: find.accepted });
  const isUnit = reader.unit !== null;
  noteKey(reader, "unit", isUnit, "UNIT_UNKNOWN", {
    suggestion: isUnit ? "" : find.suggestUnit(textOf(cellIn(reader, reader.columns.unit))),
  });
  const isMeant = reader.criterion !== null || !context.hasRubric;
  const suggestion = isMeant ? "" : find.suggestCode(textOf(cellIn(reader, reader.columns.criterion)));
  noteKey(reader, "criterion", isMeant, "CRITERION_UNKNOWN", { suggestion });
}
