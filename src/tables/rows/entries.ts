/** EmuEntries: tens of thousands of rows, read in one pass that touches each cell once. */
import { at as itemAt } from "../../core/numbers/at";
import type { Criterion, Entry, Unit } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Exact } from "../../core/numbers/exact";
import type { Finding } from "../../core/model/finding";
import type { EntryState, Measure, StateMark } from "../../core/model/ids";
import { isTyped } from "../../core/rules/rules";
import { inBatches, type Steps } from "../../core/steps";
import { known, noteNumberFault, numberFault, numberIn, readWord, shareIn, textOf, UNREADABLE, type NumberKind } from "../cells/cells";
import type { CodeIndex } from "./codes";
import { exactOf, remembered, remembering, seenOnce } from "../cells/memory";
import { at, note, type Params } from "../cells/notes";
import { readPeriodId } from "./periods";
import { isTargetShare, targetKind } from "./rubric";
import type { OpenTable } from "../table";
import type { UnitIndex } from "./units";
import { noteVariant, variantMemory } from "../cells/variants";
import { STATE } from "../cells/words";

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

type Draft = { -readonly [Field in keyof Entry]: Entry[Field] } & { readonly row: number };

const RESULT_KIND: Readonly<Record<Measure, NumberKind>> = {
  value: "any",
  ratio: "not-negative",
  reduction: "any",
  increase: "any",
  count: "whole",
  share: "not-negative",
  rank: "whole",
  judgement: "any",
};

/** A few milliseconds' worth. */
const ROWS_A_STEP = 2000;

/** Is the layer itself the result? Points typed by judgement, and the printed total of a group. */
function isScoredDirectly(criterion: Criterion): boolean {
  return isTyped(criterion) || criterion.measure === "judgement" || criterion.measure === null;
}

/**
 * The entries whose period, unit and criterion are known. A row with a cell that cannot be read stays, as `faulty`. Of two rows
 * for the same period, unit and criterion neither can be trusted: the later is left out and the first one is `faulty`.
 */
export function* readEntries(table: OpenTable, context: EntryContext, findings: Finding[]): Steps<readonly Entry[]> {
  const { units, unitIndex, criteria, codeIndex, periods } = context;
  const column = (id: string): number => table.columns.get(id) ?? -1;
  const [periodAt, unitAt, criterionAt, stateAt] = [column("period"), column("unit"), column("criterion"), column("state")];
  const [targetAt, numeratorAt, denominatorAt] = [column("target"), column("numerator"), column("denominator")];
  const [actualAt, baselineAt, selfAt] = [column("actual"), column("baseline"), column("self")];
  const [crossAt, appraisedAt] = [column("cross-check"), column("appraised")];
  const [reasonAt, evidenceAt, noteAt] = [column("reason"), column("evidence"), column("note")];

  const accepted = [...(periods ?? [])];
  const variants = variantMemory();
  const findPeriod = remembering((cell) => {
    const period = readPeriodId(cell);
    variants.see("period", cell, accepted.find((id) => id === period) ?? null);
    return period;
  });
  const findUnit = remembering((cell) => {
    const found = unitIndex.find(textOf(cell));
    variants.see("unit", cell, unitIndex.listed(found, textOf(cell)));
    return found;
  });
  const findCriterion = remembering((cell) => {
    const found = codeIndex.find(cell);
    variants.see("criterion", cell, criteria[found ?? -1]?.code ?? null);
    return found;
  });
  const suggestUnit = remembered(unitIndex.suggest);
  const suggestCode = remembered(codeIndex.suggest);
  const seen = seenOnce(units.length * criteria.length);
  const entries: Draft[] = [];

  let row = 0;
  let cells: readonly Cell[];
  let unit: number | null = null;
  let criterion: number | null = null;
  let isFaulty: boolean;

  /** Names the row in its findings: by what was recognised, else by what is typed. */
  function subject(): Params {
    const [unitName, code] = [units[unit ?? -1]?.name, criteria[criterion ?? -1]?.code];
    return { unit: unitName ?? textOf(cellAt(unitAt)), criterion: code ?? textOf(cellAt(criterionAt)) };
  }

  /** A row may be shorter than the header, and a column not be there at all. */
  function cellAt(position: number): Cell {
    return cells[position] ?? null;
  }

  // Nearly every cell is blank or an acceptable number: it is taken here, without the place and the words of a finding being
  // made.

  function number(position: number, id: string, kind: NumberKind, isShare = false): Exact | null {
    const cell = cellAt(position);
    if (isBlank(cell)) {
      return null;
    }
    const exact = isShare ? shareIn(cell, exactOf) : numberIn(cell, exactOf);
    if (exact !== null && numberFault(exact, kind) === null) {
      return exact;
    }
    isFaulty = true;
    noteNumberFault(findings, at("EmuEntries", row, id), cell, exact, kind, subject());
    return null;
  }

  function text(position: number, id: string): string {
    const cell = cellAt(position);
    if (isCellError(cell)) {
      isFaulty = true;
      note(findings, "CELL_ERROR", at("EmuEntries", row, id), cell, subject());
    }
    return textOf(cell);
  }

  function mark(): StateMark | null {
    const cell = cellAt(stateAt);
    if (isBlank(cell)) {
      return null;
    }
    const word = readWord(findings, at("EmuEntries", row, "state"), cell, STATE, subject());
    isFaulty ||= word === UNREADABLE;
    return known(word);
  }

  function noteVariants(): void {
    const keys = { period: periodAt, unit: unitAt, criterion: criterionAt };
    for (const [id, position] of Object.entries(keys)) {
      const cell = cellAt(position);
      const listed = variants.listed(id, cell);
      if (listed !== null) {
        noteVariant(findings, at("EmuEntries", row, id), cell, listed, subject());
      }
    }
  }

  /** What keeps a row from belonging anywhere. */
  function noteStranger(period: string | null): void {
    const noteKey = (id: string, cell: Cell, isFound: boolean, code: Finding["code"], params: Params): void => {
      if (isCellError(cell)) {
        note(findings, "CELL_ERROR", at("EmuEntries", row, id), cell, subject());
      } else if (isBlank(cell)) {
        note(findings, "VALUE_MISSING", at("EmuEntries", row, id), null, subject());
      } else if (!isFound) {
        note(findings, code, at("EmuEntries", row, id), cell, { ...subject(), ...params });
      }
    };
    const [periodCell, unitCell, codeCell] = [cellAt(periodAt), cellAt(unitAt), cellAt(criterionAt)];
    const isListed = period !== null && (periods === null || periods.has(period));
    noteKey("period", periodCell, isListed, period === null ? "PERIOD_UNREADABLE" : "PERIOD_UNKNOWN", { accepted });
    noteKey("unit", unitCell, unit !== null, "UNIT_UNKNOWN", {
      suggestion: unit === null ? suggestUnit(textOf(unitCell)) : "",
    });
    const isMeant = criterion !== null || !context.hasRubric;
    noteKey("criterion", codeCell, isMeant, "CRITERION_UNKNOWN", {
      suggestion: isMeant ? "" : suggestCode(textOf(codeCell)),
    });
  }

  function readRow(): void {
    cells = itemAt(table.cells, row + 1);
    const period = findPeriod(cellAt(periodAt));
    unit = findUnit(cellAt(unitAt));
    criterion = findCriterion(cellAt(criterionAt));
    if (period === null && unit === null && criterion === null && isBlankIn(cells, table)) {
      return;
    }
    isFaulty = false;
    if (!variants.isEmpty()) {
      noteVariants();
    }
    const isPlaced = period !== null && unit !== null && criterion !== null && (periods === null || periods.has(period));
    if (!isPlaced) {
      noteStranger(period);
    }
    const kept = criteria[criterion ?? -1];
    const state = mark();
    const measure = kept?.measure ?? null;
    const target = number(targetAt, "target", targetKind(measure), isTargetShare(measure));
    const numerator = number(numeratorAt, "numerator", "not-negative");
    const denominator = number(denominatorAt, "denominator", "not-negative");
    const actual = number(actualAt, "actual", kept?.measure ? RESULT_KIND[kept.measure] : "any");
    const baseline = number(baselineAt, "baseline", "not-negative");
    const self = number(selfAt, "self", "any");
    const crossCheck = number(crossAt, "cross-check", "any");
    const appraised = number(appraisedAt, "appraised", "any");
    const reason = text(reasonAt, "reason");
    const evidence = text(evidenceAt, "evidence");
    const remark = text(noteAt, "note");
    if (!isPlaced || unit === null || criterion === null || period === null || kept === undefined) {
      return;
    }
    const first = seen(period, unit * criteria.length + criterion, entries.length);
    if (first !== entries.length) {
      const earlier = itemAt(entries, first);
      const params = { ...subject(), period, first: earlier.row + 1 };
      note(findings, "ROW_TWICE", at("EmuEntries", row, "criterion"), cellAt(criterionAt), params);
      earlier.state = "faulty";
      return;
    }
    const hasLayer = self !== null || crossCheck !== null || appraised !== null;
    const hasResult = numerator !== null || denominator !== null || actual !== null || (hasLayer && isScoredDirectly(kept));
    const settled: EntryState = isFaulty ? "faulty" : (state ?? (hasResult ? "reported" : "not-reported"));
    entries.push({
      row,
      period,
      unit,
      criterion,
      state: settled,
      target,
      numerator,
      denominator,
      actual,
      baseline,
      self,
      crossCheck,
      appraised,
      reason,
      evidence,
      note: remark,
    });
  }

  yield* inBatches(table.rows, ROWS_A_STEP, (from, to) => {
    for (row = from; row < to; row += 1) {
      readRow();
    }
  });
  return entries;
}

/** Nothing in any column of the table: a row nobody has begun. */
function isBlankIn(cells: readonly Cell[], table: OpenTable): boolean {
  for (const position of table.columns.values()) {
    if (!isBlank(cells[position] ?? null)) {
      return false;
    }
  }
  return true;
}
