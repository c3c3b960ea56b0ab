/**
 * Opening a period: its row in EmuPeriods and a row of EmuEntries for each unit and criterion, where there is none yet. Targets come
 * from the period before of the same kind, baselines from the same period last year; nothing is made up, nothing there is changed.
 */
import { neighbourOf } from "../../../core/periods/neighbours";
import { inOrder, partOfPeriod, periodId } from "../../../core/model/period-parts";
import { permissionFor } from "../../../core/periods/states";
import { at, given } from "../../../core/numbers/at";
import { isCellError, type Cell, type CellError } from "../../../core/model/cell";
import { numberIn, textOf } from "../../../tables/cells/cells";
import { wordLanguage } from "../../../tables/fixes";
import { readPeriodId } from "../../../tables/cells/period-id";
import { isPeriodSealed } from "../../../tables/seal/report";
import type { TableSources } from "../../../tables/source";
import type { Language } from "../../../schema/language";
import { PERIOD_KIND_WORDS, PERIOD_STATUS_WORDS, STATE_WORDS } from "../../../schema/words";
import type { CellEdit, Growth, NewTableRow } from "../../../document/patch/edits";
import type { TableRow } from "../../../template/content";
import { entryFormat } from "../../../template/percent-cells";
import { periodRow } from "../../../template/presets/periods";
import { DATE_FORMAT } from "../../../template/sheets/set-up-sheet";
import { usesBaseline } from "../../../template/sheets/entries-sheet";
import { fillIn } from "../../../text/fill";
import { readCluster, type Cluster } from "../../cluster";
import type { Reading } from "../../opened";
import { rowsOf } from "../../table-rows";
import { BASELINE_NOTE, type OpenRefusal } from "./words";

type Entry = TableRow<"EmuEntries">;
type Value = Exclude<Cell, CellError>;

/** A cell of a new row that is filled in already. */
export type Carried = { readonly unit: string; readonly criterion: string; readonly value: Value };

/** What a new row takes from another period. `from` null: the workbook has no such period. */
export type Source = { readonly from: string | null; readonly cells: readonly Carried[] };

export type Opening = {
  readonly kind: "planned";
  readonly period: string;
  /** The row of EmuPeriods to be added; null: it is there, or the workbook has no such table. */
  readonly listed: TableRow<"EmuPeriods"> | null;
  readonly periods: readonly NewTableRow[];
  readonly rows: readonly NewTableRow[];
  /** Entries of the period that there are already, of those that there should be. */
  readonly there: number;
  readonly units: readonly { readonly unit: string; readonly added: number }[];
  readonly targets: Source;
  /** "Not assigned" and "no target", as in the period that the targets are from. */
  readonly states: readonly Carried[];
  readonly baselines: Source & {
    /** The year before, whether the workbook has it or not; null: there is none by any name. */
    readonly wanted: string | null;
    /** New rows that need a baseline and get none. */
    readonly missing: number;
  };
};

/** What a period of the same kind says of what is assigned: it holds on where nobody says otherwise. */
const ASSIGNED: ReadonlySet<Cell> = new Set<Cell>(["not-assigned", "no-target"]);

/** The latest period before this one, of the same kind, that has entries. */
function formerPeriod(periods: Iterable<string>, period: string): string | null {
  const own = given(partOfPeriod(period));
  const earlier = [...periods]
    .map((id) => given(partOfPeriod(id)))
    .filter((parts) => parts.kind === own.kind && inOrder(parts, own) < 0 && periodId(parts) !== period);
  const last = earlier.sort(inOrder).at(-1);
  return last === undefined ? null : periodId(last);
}

/** Entries by period, unit and criterion; the first of several. */
function entriesByKey(cluster: Cluster, entries: readonly Entry[]) {
  const found = new Map<string, Entry>();
  const periods = new Set<string>();
  for (const row of entries) {
    const period = readPeriodId(row.period ?? null);
    const unit = cluster.units.find(textOf(row.unit ?? null));
    const criterion = cluster.codes.find(row.criterion ?? null);
    if (period !== null && unit !== null && criterion !== null) {
      const key = `${period}|${unit}|${criterion}`;
      found.set(key, found.get(key) ?? row);
      periods.add(period);
    }
  }
  return {
    periods,
    of: (period: string | null, unit: number, criterion: number): Entry | null =>
      period === null ? null : (found.get(`${period}|${unit}|${criterion}`) ?? null),
  };
}

/** A figure that can be read; null: there is none, or it is faulty, and a fault is not carried on. */
function figureIn(cell: Cell | undefined): Value {
  return cell === undefined || isCellError(cell) || numberIn(cell) === null ? null : cell;
}

function refusalOf({ sources, book, seals }: Reading, period: string): OpenRefusal | null {
  if (sources.part !== undefined) {
    return { kind: "part" };
  }
  if (!sources.EmuEntries) {
    return { kind: "no-entries" };
  }
  if (isPeriodSealed(book, seals?.report, period)) {
    return { kind: "sealed" };
  }
  const status = book.periods?.find(({ id }) => id === period)?.status ?? "open";
  if (permissionFor("fill-in", status) === "no") {
    return { kind: "closed", status };
  }
  return book.units.length === 0 ? { kind: "no-units" } : book.leaves.length === 0 ? { kind: "no-rubric" } : null;
}

/** In the words of the table's own language. */
function wordsOf(sources: TableSources, table: "EmuEntries" | "EmuPeriods"): Language {
  return wordLanguage(table, sources[table]?.cells ?? []);
}

function listingOf(row: TableRow<"EmuPeriods">, language: Language): NewTableRow {
  const { id = null, kind, from = null, to = null } = row;
  return {
    id: { value: id as Value },
    kind: { value: PERIOD_KIND_WORDS[kind as keyof typeof PERIOD_KIND_WORDS][language] },
    from: { value: from as Value, format: DATE_FORMAT },
    to: { value: to as Value, format: DATE_FORMAT },
    status: { value: PERIOD_STATUS_WORDS.open[language] },
  };
}

/** @param typed the period as somebody wrote it */
export function planOpening(reading: Reading, typed: string): OpenRefusal | Opening {
  const period = readPeriodId(typed);
  if (period === null) {
    return { kind: "no-period-id" };
  }
  const { sources } = reading;
  const refused = refusalOf(reading, period);
  if (refused !== null) {
    return refused;
  }
  const cluster = readCluster(sources);
  const { book } = cluster;
  const language = wordsOf(sources, "EmuEntries");
  const rubric = new Map(rowsOf(sources, "EmuRubric").map((row) => [cluster.codes.find(row.code ?? null), row]));
  const entries = entriesByKey(cluster, rowsOf(sources, "EmuEntries"));
  const former = formerPeriod(entries.periods, period);
  const yearBefore = neighbourOf(book, period, "last-year");
  const base = yearBefore.there ? yearBefore.id : null;
  const targets: Carried[] = [];
  const states: Carried[] = [];
  const baselines: Carried[] = [];
  const rows: NewTableRow[] = [];
  let [there, missing] = [0, 0];

  function newRow(unit: number, criterion: number): NewTableRow {
    const leaf = at(book.criteria, criterion);
    const name = cluster.unitName(unit);
    const before = entries.of(former, unit, criterion);
    const carry = (list: Carried[], value: Value): void => {
      list.push(...(value === null ? [] : [{ unit: name, criterion: leaf.code, value }]));
    };
    const state = ASSIGNED.has(before?.state ?? null) ? (before?.state as keyof typeof STATE_WORDS) : null;
    const target = figureIn(before?.target);
    const baseline = usesBaseline(leaf) ? figureIn(entries.of(base, unit, criterion)?.actual) : null;
    carry(targets, target);
    carry(states, state && STATE_WORDS[state][language]);
    carry(baselines, baseline);
    missing += usesBaseline(leaf) && baseline === null && before?.state !== "not-assigned" ? 1 : 0;
    const cells: Readonly<Record<string, Value>> = {
      period,
      unit: name,
      criterion: leaf.code,
      state: state && STATE_WORDS[state][language],
      target,
      actual: null,
      baseline,
      note: baseline === null ? null : fillIn(BASELINE_NOTE, language, { period: base ?? "" }),
    };
    return Object.fromEntries(
      Object.entries(cells).map(([column, value]) => {
        const format = entryFormat(rubric.get(criterion), column as keyof Entry);
        return [column, { value, ...(format === undefined || (typeof value === "string" && format !== "@") ? {} : { format }) }];
      }),
    );
  }

  const measured = book.criteria.flatMap(({ measure }, index) => (measure === null ? [] : [index]));
  const units = book.units.map((_unit, unit) => {
    const lacking = measured.filter((criterion) => entries.of(period, unit, criterion) === null);
    there += measured.length - lacking.length;
    rows.push(...lacking.map((criterion) => newRow(unit, criterion)));
    return { unit: cluster.unitName(unit), added: lacking.length };
  });
  const listed = book.periods === null || book.periods.some(({ id }) => id === period) ? null : periodRow(period);
  return {
    kind: "planned",
    period,
    listed,
    periods: listed === null ? [] : [listingOf(listed, wordsOf(sources, "EmuPeriods"))],
    rows,
    there,
    units,
    targets: { from: former, cells: targets },
    states,
    baselines: { from: base, wanted: yearBefore.id, cells: baselines, missing },
  };
}

/** What the plan writes, as one action: the rows of both tables, and the cell that says which period the results sheets show. */
export function openingWriting(
  { periodCell = null }: Reading,
  { period, periods, rows }: Opening,
): { readonly growth: readonly Growth[]; readonly edits: readonly CellEdit[] } {
  const growth = [
    { table: "EmuPeriods", rows: periods },
    { table: "EmuEntries", rows },
  ] as const;
  // A workbook without results sheets has no cell that shows a period.
  const isShown = periodCell === null || periodCell.value === period;
  return { growth, edits: isShown ? [] : [{ address: periodCell.address, before: periodCell.value, after: period, overFormula: true }] };
}
