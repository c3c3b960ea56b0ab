/** EmuRubric: the tree of criteria. The code makes the tree; a row with neither measure nor rule is a group. */
import { at as itemAt, given } from "../../core/numbers/at";
import type { Criterion, Parameters } from "../../core/model/book";
import { isBlank, type Cell } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import type { Measure } from "../../core/model/ids";
import type { AwardIndex } from "./awards";
import {
  known,
  numberIn,
  readName,
  readNumber,
  readText,
  readWord,
  shareIn,
  textOf,
  UNREADABLE,
  type NumberKind,
  type Reading,
} from "../cells/cells";
import { codeKey } from "./codes";
import { textKey } from "../cells/keys";
import { lookalikeWatch } from "../cells/lookalike";
import { at, note } from "../cells/notes";
import { readParameters } from "./parameters";
import { cellOf, filledRows, type OpenTable } from "../table";
import { AWARD, COMPARATOR, MEASURE, RULE, YES_NO, type WordTable } from "../cells/words";

type Draft = { -readonly [Field in keyof Criterion]: Criterion[Field] } & { children: number[]; parts: number[] };

const COUNTED: ReadonlySet<Measure | null> = new Set<Measure | null>(["ratio", "share", "count", "rank"]);

/** A change or a plain value may be meant to fall below 0; parts, counts and ranks cannot. */
export function targetKind(measure: Measure | null): NumberKind {
  return COUNTED.has(measure) ? "not-negative" : "any";
}

const SHARES: ReadonlySet<Measure | null> = new Set<Measure | null>(["ratio", "share", "reduction", "increase"]);

/** Whether the target is a part of a whole, so that `2/3` as text can only be that fraction. */
export function isTargetShare(measure: Measure | null): boolean {
  return SHARES.has(measure);
}

const NO_PARAMETERS: Parameters = {};

/** Reads the cells of one row; what is noted names the criterion. */
function rowReader(table: OpenTable, row: number, criterion: string, findings: Finding[]) {
  const place = (column: string) => at("EmuRubric", row, column);
  const cell = (column: string): Cell => cellOf(table, row, column);
  return {
    place,
    cell,
    text: (column: string) => readText(findings, place(column), cell(column), { criterion }),
    number: (column: string, kind: NumberKind, isShare = false) =>
      readNumber(findings, place(column), cell(column), kind, { criterion }, isShare ? shareIn : numberIn),
    word: <Id extends string>(column: string, words: WordTable<Id>) =>
      readWord(findings, place(column), cell(column), words, { criterion }),
  };
}

/**
 * `có`, `x`, TRUE: mandatory for every award; else awards by id, word or title, separated by `;`. Without an EmuAwards table
 * (a custom function that needs none) a name is taken as it is.
 */
function readMandatory(row: ReturnType<typeof rowReader>, awards: AwardIndex | null, findings: Finding[], criterion: string) {
  const text = known(row.text("mandatory")) ?? "";
  const answer = YES_NO.byKey.get(textKey(text));
  if (answer !== undefined) {
    return answer === "yes" ? ["*"] : [];
  }
  const ids: string[] = [];
  for (const part of text.split(";").filter((piece) => !isBlank(piece))) {
    const id = awards ? awards.find(part) : (AWARD.byKey.get(textKey(part)) ?? part.trim());
    if (id === null) {
      const accepted = given(awards).ids;
      note(findings, "AWARD_UNKNOWN", row.place("mandatory"), row.cell("mandatory"), {
        criterion,
        part: part.trim(),
        accepted,
      });
    } else if (!ids.includes(id)) {
      ids.push(id);
    }
  }
  return ids;
}

function readCriterion(
  table: OpenTable,
  rowNumber: number,
  code: string,
  awards: AwardIndex | null,
  findings: Finding[],
): { readonly criterion: Draft; readonly isParametersUnread: boolean } {
  const row = rowReader(table, rowNumber, code, findings);
  const measure = row.word("measure", MEASURE);
  const rule = row.word("rule", RULE);
  const maximum = row.number("maximum", "not-negative");
  const comparator = row.word("comparator", COMPARATOR);
  const target = row.number("target", targetKind(known(measure)), isTargetShare(known(measure)));
  const parameters = readParameters(findings, row.place("parameters"), row.cell("parameters"), { criterion: code });
  const readings: readonly Reading<unknown>[] = [measure, rule, maximum, comparator, target, parameters];
  const criterion: Draft = {
    code,
    text: known(row.text("text")) ?? "",
    parent: null,
    children: [],
    parts: [],
    measure: known(measure),
    rule: known(rule),
    maximum: known(maximum),
    comparator: known(comparator),
    target: known(target),
    unitOfMeasure: known(row.text("unit-of-measure")) ?? "",
    parameters: known(parameters) ?? NO_PARAMETERS,
    gate: known(row.word("gate", YES_NO)) === "yes",
    mandatoryFor: readMandatory(row, awards, findings, code),
    evidenceRequired: known(row.word("evidence-required", YES_NO)) === "yes",
    clause: known(row.text("clause")) ?? "",
    assumed: known(row.word("assumed", YES_NO)) === "yes",
    faulty: readings.includes(UNREADABLE),
    row: rowNumber,
  };
  return { criterion, isParametersUnread: parameters === UNREADABLE };
}

/** A leaf needs measure, rule and maximum, a part of one only the measure it has; a heading that has no children yet needs nothing. */
function requireLeafCells(table: OpenTable, criterion: Draft, isPart: boolean, findings: Finding[]): void {
  const cells = ["measure", "rule", "maximum"].map((column) => ({
    column,
    cell: cellOf(table, criterion.row, column),
  }));
  if (criterion.children.length > 0 || isPart || cells.every(({ cell }) => isBlank(cell))) {
    return;
  }
  for (const { column, cell } of cells) {
    if (isBlank(cell)) {
      criterion.faulty = true;
      note(findings, "VALUE_MISSING", at("EmuRubric", criterion.row, column), null, { criterion: criterion.code });
    }
  }
}

/** Measured, but without a rule and a maximum of its own, under a criterion that has a rule: what it gives goes into that one. */
function isPartOf(criterion: Criterion, above: Criterion): boolean {
  return above.rule !== null && criterion.measure !== null && criterion.rule === null && criterion.maximum === null;
}

/** `II.3.a` hangs under `II.3`, or under `II` where there is no `II.3`. */
function plant(criteria: readonly Draft[], indexOf: ReadonlyMap<string, number>): void {
  criteria.forEach((criterion, index) => {
    const key = codeKey(criterion.code);
    for (let end = key.lastIndexOf("."); end > 0; end = key.lastIndexOf(".", end - 1)) {
      const parent = indexOf.get(key.slice(0, end));
      if (parent !== undefined) {
        criterion.parent = parent;
        const above = itemAt(criteria, parent);
        (isPartOf(criterion, above) ? above.parts : above.children).push(index);
        return;
      }
    }
  });
}

/** A group whose coefficient or cap cannot be read keeps all that is in it from being scored; a part, what it is a part of. */
function spreadFaults(criteria: readonly Draft[], unread: ReadonlySet<number>): void {
  criteria.forEach((criterion, index) => {
    const part = criterion.parts.some((row) => itemAt(criteria, row).faulty);
    let isUnderUnread = false;
    for (let above = criterion.parent; above !== null; above = itemAt(criteria, above).parent) {
      isUnderUnread ||= unread.has(above);
    }
    criterion.faulty ||= part || (isUnderUnread && criterion.children.length === 0) || unread.has(index);
  });
}

function isLeaf(criterion: Criterion): boolean {
  // One that has a rule but no measure is faulty.
  return criterion.children.length === 0 && (criterion.measure !== null || criterion.faulty);
}

export type Rubric = { readonly criteria: readonly Criterion[]; readonly leaves: readonly number[] };

export function readRubric(table: OpenTable, awards: AwardIndex | null, findings: Finding[]): Rubric {
  const criteria: Draft[] = [];
  const indexOf = new Map<string, number>();
  const unread = new Set<number>();
  const watch = lookalikeWatch(findings);
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "code");
    const place = at("EmuRubric", row, "code");
    const read = readName(findings, place, cell);
    if (read === UNREADABLE) {
      continue;
    }
    const code = textOf(cell);
    const first = criteria[indexOf.get(codeKey(code)) ?? -1];
    if (codeKey(code) === "") {
      note(findings, "VALUE_MISSING", place, cell);
    } else if (first) {
      note(findings, "CRITERION_TWICE", place, cell, { criterion: code, first: first.row + 1 });
    } else {
      indexOf.set(codeKey(code), criteria.length);
      watch(place, cell, code, { criterion: code });
      const read = readCriterion(table, row, code, awards, findings);
      if (read.isParametersUnread) {
        unread.add(criteria.length);
      }
      criteria.push(read.criterion);
    }
  }
  plant(criteria, indexOf);
  const parts = new Set(criteria.flatMap((criterion) => criterion.parts));
  criteria.forEach((criterion, index) => requireLeafCells(table, criterion, parts.has(index), findings));
  spreadFaults(criteria, unread);
  const leaves = criteria.flatMap((criterion, index) => (isLeaf(criterion) && !parts.has(index) ? [index] : []));
  return { criteria, leaves };
}
