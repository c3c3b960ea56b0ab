/** EmuPolicy: one row for each rule of counting. What a row does not say, or says unreadably, is the default, with a finding. */
import { at as itemAt, given } from "../../core/numbers/at";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import { compare, fraction, multiply, ONE, sign, type Exact } from "../../core/numbers/exact";
import type { Finding } from "../../core/model/finding";
import type { Layer } from "../../core/model/ids";
import { DEFAULT_POLICY, type Grade, type OwnVoteRules, type Policy, type Stated } from "../../core/model/policy";
import { POLICY_VALUE_WORDS, VOTE_BASE_WORDS } from "../../schema/words";
import { VOTE_NOTES } from "../../schema/vote-notes";
import { noteNotANumber, numberIn, shareIn, textOf } from "../cells/cells";
import { textKey } from "../cells/keys";
import { readNumberText } from "../cells/number-text";
import { at, note } from "../cells/notes";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteYearWeights, readYearFrom, YEAR_FROM_ACCEPTED } from "./year-from";
import { BLANKS, LAYER, POLICY_NAME, ROUNDING, wordTable, type WordTable } from "../cells/words";

type PolicyName = (typeof POLICY_NAME.ids)[number];

const { percent, points, exact, rounded, out, in: counted, none, mean } = POLICY_VALUE_WORDS;
const RANK_BY = wordTable({ percent, points });
const RANK_ON = wordTable({ exact, rounded });
const NO_TARGET = wordTable({ in: counted, out });
const CLUSTERS = wordTable({ none, mean });
const VOTE_BASE = wordTable(VOTE_BASE_WORDS);
const BALLOTS = [1, 2, 3, 4, 5];
const PER_CENT = given(fraction(1, 100));
const DECIMALS = [0, 1, 2, 3, 4, 5, 6];
const NUMBERS: ReadonlySet<PolicyName> = new Set<PolicyName>([
  "decimals",
  "rank-decimals",
  "difference-limit",
  "scale",
  "leader-outlier",
  "vote-threshold",
  "vote-ballots",
]);
/** Of these, what may be typed as a fraction in text: 2/3. */
const SHARES: ReadonlySet<PolicyName> = new Set<PolicyName>(["leader-outlier", "vote-threshold"]);
/** Rows that may be left blank: no tie-break, no limit, no grades. A blank limit for leaders is none, too. */
const OPTIONAL: ReadonlySet<PolicyName> = new Set<PolicyName>([
  "rank-rounding",
  "tie-break",
  "difference-limit",
  "grades",
  "scale",
  "leader-outlier",
  "vote-threshold",
  "vote-base",
  "vote-ballots",
]);

type Value<Rule> = Rule extends Stated<infer Held> | null ? Held : never;
type Draft = { -readonly [Name in keyof Policy]: Policy[Name] };

/** Finds the code of a criterion or group as the rubric writes it; null when there is none. */
export type CodeFinder = (cell: Cell) => string | null;

function list(cell: Cell): readonly string[] {
  return textOf(cell)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function word<Id extends string>(words: WordTable<Id>, cell: Cell): Id | null {
  return words.byKey.get(textKey(textOf(cell))) ?? null;
}

function decimals(cell: Cell): number | null {
  return DECIMALS.find((places) => places === cell) ?? null;
}

function limit(cell: Cell): Exact | null {
  const number = numberIn(cell);
  return number !== null && sign(number) >= 0 ? number : null;
}

/** How many times the next one: above 1. */
function ratio(cell: Cell): Exact | null {
  const number = shareIn(cell);
  return number !== null && compare(number, ONE) > 0 ? number : null;
}

/** 80 % of the votes, also where it was typed as 80, or 2/3 as text; nothing above 100 %. */
function share(cell: Cell): Exact | null {
  const number = shareIn(cell);
  const isPerCent = typeof cell === "number" && number !== null && compare(number, ONE) > 0;
  const read = isPerCent ? multiply(number, PER_CENT) : number;
  return read !== null && sign(read) > 0 && compare(read, ONE) <= 0 ? read : null;
}

/** `95: Xuất sắc; 85: Tốt`: the least figure of each grade and its name; put in order, the highest first. */
function grades(cell: Cell): readonly Grade[] | null {
  const read = list(cell).map((part): Grade | null => {
    const split = part.indexOf(":");
    const number = readNumberText(part.slice(0, Math.max(0, split)).replace(/^\s*(≥|>=|từ)\s*|\s*%\s*$/gu, ""));
    const text = part.slice(split + 1).trim();
    return number.kind === "number" && text !== "" ? { from: number.number, text } : null;
  });
  const known = read.filter((grade) => grade !== null).sort((a, b) => compare(b.from, a.from));
  const isTwice = known.some((grade, index) => index > 0 && compare(grade.from, itemAt(known, index - 1).from) === 0);
  return known.length === read.length && known.length > 0 && !isTwice ? known : null;
}

function layers(cell: Cell): readonly Layer[] | null {
  const read = list(cell).map((part) => word(LAYER, part));
  const known = read.filter((layer) => layer !== null);
  return known.length > 0 && known.length === read.length && new Set(known).size === known.length ? known : null;
}

function codes(cell: Cell, findCode: CodeFinder): readonly string[] | null {
  const read = (typeof cell === "number" ? [cell] : list(cell)).map(findCode);
  const known = read.filter((code) => code !== null);
  return known.length === read.length ? known : null;
}

/** What the cluster gives as the ground of its rule; the note that every new workbook has there says nothing of it. */
function ground(name: keyof typeof VOTE_NOTES, noteCell: Cell): string {
  const text = textOf(noteCell);
  return Object.values(VOTE_NOTES[name]).some((usual) => textKey(usual) === textKey(text)) ? "" : text;
}

/** Puts the value into the draft; the ids it accepts when it cannot. */
function apply(draft: Draft, name: PolicyName, cell: Cell, noteCell: Cell, findCode: CodeFinder): readonly string[] | null {
  function set<Name extends keyof Draft>(field: Name, value: Draft[Name] | null, accepted: readonly string[]) {
    if (value === null) {
      return accepted;
    }
    draft[field] = value;
    return null;
  }
  function vote<Name extends keyof OwnVoteRules>(field: Name, value: Value<OwnVoteRules[Name]> | null, accepted: readonly string[]) {
    const stated = value === null ? null : { value, note: ground(`vote-${field}`, noteCell) };
    return set("votes", stated === null ? null : { ...draft.votes, [field]: stated }, accepted);
  }
  switch (name) {
    case "decimals":
      return set("decimals", decimals(cell), ["0–6"]);
    case "rounding":
      return set("rounding", word(ROUNDING, cell), ROUNDING.ids);
    case "rank-by":
      return set("rankBy", word(RANK_BY, cell), RANK_BY.ids);
    case "rank-on":
      return set("rankOn", word(RANK_ON, cell), RANK_ON.ids);
    case "rank-decimals":
      return set("rankDecimals", decimals(cell), ["0–6"]);
    case "rank-rounding":
      return set("rankRounding", word(ROUNDING, cell), ROUNDING.ids);
    case "blanks":
      return set("blanks", word(BLANKS, cell), BLANKS.ids);
    case "tie-break":
      return set("tieBreak", codes(cell, findCode), []);
    case "layers":
      return set("layers", layers(cell), LAYER.ids);
    case "difference-limit":
      return set("differenceLimit", limit(cell), ["≥ 0"]);
    case "grades":
      return set("grades", grades(cell), ["95: A; 85: B"]);
    case "scale":
      return set("scale", limit(cell), ["≥ 0"]);
    case "no-target":
      return set("noTarget", word(NO_TARGET, cell), NO_TARGET.ids);
    case "leader-outlier":
      return set("leaderOutlier", ratio(cell), ["> 1"]);
    case "clusters":
      return set("clusters", word(CLUSTERS, cell), CLUSTERS.ids);
    case "vote-threshold":
      return vote("threshold", share(cell), ["> 0 %, ≤ 100 %"]);
    case "vote-base":
      return vote("base", word(VOTE_BASE, cell), VOTE_BASE.ids);
    case "vote-ballots":
      return vote("ballots", BALLOTS.find((ballots) => ballots === cell) ?? null, ["1–5"]);
    case "year-from": {
      const weights = readYearFrom(cell);
      if (weights === undefined) {
        return YEAR_FROM_ACCEPTED;
      }
      draft.yearFrom = weights;
      return null;
    }
  }
}

export function readPolicy(table: OpenTable, findCode: CodeFinder, findings: Finding[]): Policy {
  const draft: Draft = { ...DEFAULT_POLICY };
  const rowOf = new Map<PolicyName, number>();
  for (const row of filledRows(table)) {
    const nameCell = cellOf(table, row, "name");
    const cell = cellOf(table, row, "value");
    const place = at("EmuPolicy", row, "value");
    const name = word(POLICY_NAME, nameCell);
    if (isCellError(nameCell)) {
      note(findings, "CELL_ERROR", at("EmuPolicy", row, "name"), nameCell);
    } else if (name === null) {
      const code = isBlank(nameCell) ? "VALUE_MISSING" : "POLICY_UNKNOWN";
      const params = { name: textOf(nameCell), accepted: POLICY_NAME.ids };
      note(findings, code, at("EmuPolicy", row, "name"), nameCell, params);
    } else if (rowOf.has(name)) {
      note(findings, "ROW_TWICE", at("EmuPolicy", row, "name"), nameCell, { name, first: given(rowOf.get(name)) + 1 });
    } else {
      rowOf.set(name, row);
      if (isCellError(cell)) {
        note(findings, "CELL_ERROR", place, cell, { name });
      } else if (isBlank(cell)) {
        if (!OPTIONAL.has(name)) {
          note(findings, "VALUE_MISSING", place, null, { name });
        } else if (name === "leader-outlier") {
          draft.leaderOutlier = null;
        }
      } else if (NUMBERS.has(name) && typeof cell !== "number" && !(SHARES.has(name) && shareIn(cell) !== null)) {
        noteNotANumber(findings, place, cell, { name });
      } else {
        const accepted = apply(draft, name, cell, cellOf(table, row, "note"), findCode);
        if (accepted) {
          note(findings, "POLICY_VALUE", place, cell, { name, accepted });
        } else if (name === "year-from") {
          noteYearWeights(draft.yearFrom, place, cell, findings);
        }
      }
    }
  }
  return draft;
}
