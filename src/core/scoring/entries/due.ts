/** Where something has to be typed for an entry: a cell that is open for it, never one that is computed. */
import { at } from "../../numbers/at";
import type { Book, Criterion, Entry } from "../../model/book";
import { compare, ONE, sign } from "../../numbers/exact";
import type { Layer } from "../../model/ids";
import type { Place } from "../../model/finding";
import type { NumberColumn } from "../../model/make-finding";
import { isTyped } from "../../rules/rules";

/** Who scores in each state of a period. */
const LAYER_OF_STATUS = {
  open: "self",
  "cross-check": "cross-check",
  appraisal: "appraised",
  closed: "appraised",
  sealed: "appraised",
} as const;

/** The layer that is due: that of the period's state, or of whose workbook it is; the first one where the policy does not have it. */
function dueLayer({ part, periods, policy }: Book, period: string): Layer {
  const { status } = periods?.find(({ id }) => id === period) ?? { status: "open" as const };
  const due = part === "unit" ? "self" : part === "checker" ? "cross-check" : LAYER_OF_STATUS[status];
  return policy.layers.includes(due) ? due : at(policy.layers, 0);
}

/** The first cell that an entry of this criterion lacks. */
export function dueColumn(book: Book, criterion: Criterion, entry: Entry): NumberColumn {
  const { measure } = criterion;
  if (isTyped(criterion) || measure === "judgement") {
    return dueLayer(book, entry.period);
  }
  switch (measure) {
    case "ratio":
    case "share":
      return "numerator";
    case "reduction":
    case "increase":
      return isRate(entry) ? "numerator" : "actual";
    default:
      return "actual";
  }
}

/** Last year's figure is a part of a whole: so is this year's, which its two figures give. */
function isRate({ baseline }: Entry): boolean {
  return baseline !== null && sign(baseline) > 0 && compare(baseline, ONE) < 0;
}

const partRows = new WeakMap<Book["entries"], ReadonlyMap<string, Entry>>();

/** Entries of parts, by period, unit and criterion; gathered once for a book. */
function entriesOfParts({ criteria, entries }: Book): ReadonlyMap<string, Entry> {
  const known = partRows.get(entries);
  if (known !== undefined) {
    return known;
  }
  const parts = new Set(criteria.flatMap((criterion) => criterion.parts));
  const rows = new Map(
    entries.filter(({ criterion }) => parts.has(criterion)).map((entry) => [keyOf(entry, entry.criterion), entry] as const),
  );
  partRows.set(entries, rows);
  return rows;
}

function keyOf({ period, unit }: Pick<Entry, "period" | "unit">, criterion: number): string {
  return `${period}|${unit}|${criterion}`;
}

/** The cell of one entry; of a criterion that is put together from parts, that of the first part which has a row. */
export function dueCell(book: Book, criterion: number, entry: Entry): Place {
  const own = at(book.criteria, criterion);
  const rows = own.parts.length === 0 ? null : entriesOfParts(book);
  for (const part of rows === null ? [] : own.parts) {
    const found = rows?.get(keyOf(entry, part));
    if (found !== undefined && found.state === "not-reported") {
      return placeOf(found, dueColumn(book, at(book.criteria, part), found));
    }
  }
  return rows === null ? placeOf(entry, dueColumn(book, own, entry)) : placeOf(entry, null);
}

function placeOf({ row }: Entry, column: NumberColumn | null): Place {
  return { table: "EmuEntries", row, column: row === null ? null : column };
}
