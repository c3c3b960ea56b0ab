/** What a move of a period and its seal write into the workbook: the same for the pane and the command line. */
import type { Book } from "../../../core/model/book";
import type { PeriodStatus } from "../../../core/model/ids";
import { obstaclesTo, statusOf, type Obstacle } from "../../../core/periods/obstacles";
import type { Review } from "../../../core/result";
import { RULES } from "../../../core/version";
import { wordLanguage } from "../../../tables/fixes";
import { isCellError } from "../../../core/model/cell";
import { RESULT_CELLS, type Place } from "../../../core/model/finding";
import { sealedCells, type SealedCells } from "../../../tables/seal/lines";
import { readHeaderRow } from "../../../tables/table";
import { cellAt, locate } from "../../../tables/locate";
import { sealFacts, type SealReport } from "../../../tables/seal/report";
import { sealPeriod, type Seal } from "../../../tables/seal/seal";
import { codeOf } from "../../../tables/seal/code";
import { readSeals, writeSeal } from "../../../tables/seal/stored";
import type { Reading } from "../../opened";
import type { TableSources } from "../../../tables/source";
import type { Bilingual } from "../../../schema/language";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import { REOPENED, STATES_ACTION } from "../states/words";
import type { CellEdit, Remark } from "../../../document/patch/edits";
import type { NewSeal } from "../../../document/port";

/** A workbook as it was read and reviewed; the review is of the period in question. */
export type Sealable = {
  readonly sources: TableSources;
  readonly book: Book;
  readonly review: Review;
  readonly seals: readonly string[];
  readonly report: SealReport;
};

/** null: somebody's own sheets, or no period at all. */
export function sealable({ sources, book, review, seals }: Reading): Sealable | null {
  return seals === undefined || statusOf(book, review.period) === null
    ? null
    : { sources, book, review, seals: seals.stored, report: seals.report };
}

export type Moving = { readonly to: PeriodStatus; readonly reason: string };

/** The period's status cell with the word of its table's language; null: there is no such cell. */
export function statusEdit({ sources, book, review }: Sealable, to: PeriodStatus): CellEdit | null {
  const row = (book.periods ?? []).find(({ id }) => id === review.period)?.row;
  const found = row === undefined ? null : cellAt(sources, { table: "EmuPeriods", row, column: "status" });
  if (found === null) {
    return null;
  }
  const language = wordLanguage("EmuPeriods", sources.EmuPeriods?.cells ?? []);
  const { sheet, cell, value } = found;
  return { address: { sheet, cell }, before: value, after: PERIOD_STATUS_WORDS[to][language] };
}

/** What keeps cells from being sealed as they are; without the lines themselves, of which there may be a million. */
type Unlike = Pick<SealedCells, "formulas" | "masked">;

/** Screens ask for them at every drawing; a reading does not change. */
const CELLS = new WeakMap<TableSources, { readonly period: string; readonly cells: Unlike }>();

function cellsToSeal({ sources, review: { period } }: Sealable): Unlike {
  const known = CELLS.get(sources);
  if (known?.period === period) {
    return known.cells;
  }
  const { formulas, masked } = sealedCells(sources, period);
  const cells = { formulas, masked };
  CELLS.set(sources, { period, cells });
  return cells;
}

/** `unknown`: formulas whose value is not known, or is an error. */
type Freezing = { readonly edits: readonly CellEdit[]; readonly unknown: readonly Place[] };

/** What becomes of formulas in the cells to be sealed: what they show takes their place, for tomorrow they may show something else. */
function freezingOf(at: Sealable): Freezing {
  const { sources } = at;
  const edits: CellEdit[] = [];
  const unknown: Place[] = [];
  for (const place of cellsToSeal(at).formulas) {
    const found = cellAt(sources, place);
    if (found === null || isCellError(found.value) || isPending(sources, place)) {
      unknown.push(place);
    } else {
      const { sheet, cell, value } = found;
      edits.push({ address: { sheet, cell }, before: value, after: value, overFormula: true });
    }
  }
  return { edits, unknown };
}

/** A file may hold a formula without what it shows. */
function isPending(sources: TableSources, { table, row, column }: Place): boolean {
  const source = table === RESULT_CELLS ? null : sources[table];
  if (!source?.marks || table === RESULT_CELLS || row === null || column === null) {
    return false;
  }
  const position = readHeaderRow(table, source.cells).columns.get(column) ?? -1;
  // The header row is row 0 of the marks.
  return source.marks.get(row + 1)?.get(position)?.kind === "pending";
}

/** Cells that cannot be sealed as they are. */
function unfitCells(at: Sealable): readonly Obstacle[] {
  const { masked } = cellsToSeal(at);
  const found = [
    ["formula-unknown", freezingOf(at).unknown],
    ["masked", masked],
  ] as const;
  return found.flatMap(([code, places]): readonly Obstacle[] => {
    const [place = null] = places;
    const cells = places.flatMap((one) => locate(at.sources, one) ?? []).map(({ sheet, cell }) => `${sheet}!${cell}`);
    return place === null ? [] : [{ code, blocks: true, count: places.length, periods: [], cells, place }];
  });
}

/** In the order in which they are to be told: what blocks comes first. */
export function obstaclesOf(at: Sealable, { to, reason }: Moving): readonly Obstacle[] {
  const seals = sealFacts(at.report, at.review.period);
  const found = obstaclesTo({ to, reason, seals }, at.book, at.review);
  const isNowhere = statusOf(at.book, at.review.period) !== null && statusEdit(at, to) === null;
  const nowhere = { code: "period-not-listed", blocks: true, count: 0, periods: [], place: null } as const;
  const all = [...(isNowhere ? [nowhere] : []), ...found, ...(to === "sealed" ? unfitCells(at) : [])];
  return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)];
}

export type Move = { readonly edits: readonly CellEdit[]; readonly remark: Remark | undefined; readonly action: Bilingual };

/** What moving a period writes, where nothing blocks it. */
export function moveOf(at: Sealable, { to, reason }: Moving): Move | null {
  const edit = statusEdit(at, to);
  const isBack = reason.trim() !== "" && to === "appraisal" && statusOf(at.book, at.review.period) === "closed";
  const remark = isBack ? { place: at.review.period, text: reason.trim() } : undefined;
  return edit && { edits: [edit], remark, action: isBack ? REOPENED : STATES_ACTION.log };
}

/** Without the lines of the seal, of which there may be a million: `added` holds them as they are stored. */
export type Sealing = {
  readonly seal: Omit<Seal, "inputs" | "results">;
  readonly inputs: number;
  readonly results: number;
  readonly code: string;
  /** The period of the seal before it; null: it is the first. */
  readonly previous: string | null;
  readonly added: NewSeal;
  /** The values that take the place of formulas; first among the edits. */
  readonly frozen: readonly CellEdit[];
  readonly edits: readonly CellEdit[];
  readonly remark: Remark;
};

function two(part: number): string {
  return `${part}`.padStart(2, "0");
}

/** `2026-11-22 13:05`, by the clock of this computer. */
export function localTime(time: Date): string {
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What sealing the review's period writes; null: there is no cell for its state. */
export function sealingOf(at: Sealable, time: Date): Sealing | null {
  const edit = statusEdit(at, "sealed");
  if (edit === null) {
    return null;
  }
  const last = readSeals(at.seals).seals.at(-1);
  const sealing = { engine: RULES.id, sealedAt: localTime(time), previous: last?.hash ?? "" };
  const made = sealPeriod(at.sources, at.book, at.review, sealing);
  const { inputs, results, ...seal } = made;
  const code = codeOf(seal.hash);
  const { edits: frozen } = freezingOf(at);
  return {
    seal,
    inputs: inputs.length,
    results: results.length,
    code,
    previous: last?.period ?? null,
    added: { stored: writeSeal(made), before: at.seals },
    frozen,
    edits: [...frozen, edit],
    remark: { place: seal.period, text: code },
  };
}
