/** Findings in words: what is wrong, what stands in the cell, what should stand there, what to do. */
import type { FindingCode } from "../core/checks/codes";
import type { Exact } from "../core/model/exact";
import type { Finding, Param } from "../core/model/finding";
import { CELL_TEXTS } from "./finding-texts/cells";
import { ENTRY_TEXTS, RANK_BEHIND_LAST } from "./finding-texts/entries";
import { NAME_TEXTS } from "./finding-texts/names";
import { RESULT_TEXTS } from "./finding-texts/results";
import { RULE_TEXTS } from "./finding-texts/rules";
import type { FindingText } from "./finding-texts/sentences";
import { fill, isKnown } from "./fill";
import { formatCell, formatExact, formatList } from "./format";
import type { Language } from "./language";
import { columnWord, idWord, tableTitle } from "./naming";
import { HEADERS, REQUIRED_COLUMNS, SEVERITY_WORDS } from "./vocabulary";

export type FindingWords = {
  readonly severity: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
};

/** Every code has its sentences in both languages, or this does not compile. */
export const FINDING_TEXTS: Readonly<Record<FindingCode, FindingText>> = {
  ...CELL_TEXTS,
  ...NAME_TEXTS,
  ...RULE_TEXTS,
  ...ENTRY_TEXTS,
  ...RESULT_TEXTS,
};

const SUBJECT = { vi: { criterion: "tiêu chí" }, en: { criterion: "criterion" } } as const;
const QUOTED: ReadonlySet<string> = new Set(["similar", "headers"]);

function isExact(value: Param): value is Exact {
  return typeof value === "object" && "big" in value;
}

/** One parameter as it is read: numbers in the language's marks, ids in words, lists joined. */
function show(name: string, value: Param, finding: Finding, language: Language): string {
  if (isExact(value)) {
    return formatExact(value, language, { grouping: false });
  }
  if (typeof value === "number") {
    return String(value);
  }
  if (typeof value === "string") {
    return name === "name" && finding.place.table !== "EmuPolicy" ? value : idWord(name, value, language);
  }
  if (name === "readings") {
    const shown = value.map((reading) => (language === "vi" ? reading.replace(".", ",") : reading));
    return formatList(shown, language, "or");
  }
  if (QUOTED.has(name)) {
    return value.map((text) => `“${text}”`).join(", ");
  }
  return name === "accepted"
    ? value.map((id) => accepted(id, finding, language)).join("; ")
    : formatList(value, language);
}

/** What a column accepts: its own words, since the same id has other words elsewhere; policy values by the row's name. */
function accepted(id: string, finding: Finding, language: Language): string {
  const { table, column } = finding.place;
  const policy = finding.params["name"];
  const kind =
    table !== "EmuPolicy" ? column : column === "name" ? "policy-name" : typeof policy === "string" ? policy : null;
  return idWord(kind ?? "", id, language);
}

/** What every message may name beside the finding's own parameters. */
function placeParams(finding: Finding, language: Language): Readonly<Record<string, string>> {
  const { table, column } = finding.place;
  const headers = HEADERS[table];
  const required = REQUIRED_COLUMNS[table].map((id) => `“${columnWord(table, id, language)}”`);
  return {
    table: tableTitle(table, language),
    tableId: table,
    headers: required.join(", "),
    ...(column === null ? {} : { column: columnWord(table, column, language), columnId: column }),
    noteColumn: "note" in headers ? columnWord(table, "note", language) : columnWord("EmuEntries", "note", language),
  };
}

function textOf(finding: Finding): FindingText {
  const isRank = finding.code === "NUMERATOR_ABOVE_DENOMINATOR" && finding.place.column === "actual";
  return isRank ? RANK_BEHIND_LAST : FINDING_TEXTS[finding.code];
}

/** `Phú Thọ, tiêu chí I.2: ` in front of a message that does not name them itself. */
function subject(template: string, finding: Finding, language: Language): string {
  const { unit, criterion } = finding.params;
  if (template.includes("{unit}") || template.includes("{criterion}")) {
    return "";
  }
  const parts = [
    ...(typeof unit === "string" && unit !== "" ? [unit] : []),
    ...(typeof criterion === "string" && criterion !== "" ? [`${SUBJECT[language].criterion} ${criterion}`] : []),
  ];
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

/** Columns of which the core only knows the id that was understood, not the word typed. */
const UNDERSTOOD: ReadonlySet<string | null> = new Set(["state", "comparator", "rule"]);

/** The cell as its user sees it. */
function foundText(finding: Finding, language: Language): string {
  const { found, place } = finding;
  const isId = typeof found === "string" && UNDERSTOOD.has(place.column);
  return formatCell(isId ? idWord(place.column ?? "", found, language) : found, language);
}

/** A finding in words. `severity` too is a word; its id is `finding.severity`. */
export function describeFinding(finding: Finding, language: Language): FindingWords {
  const text = textOf(finding)[language];
  const values = new Map<string, string>(Object.entries(placeParams(finding, language)));
  for (const [name, value] of Object.entries(finding.params)) {
    if (isKnown(value) && name !== "table" && name !== "column") {
      values.set(name, show(name, value, finding, language));
    }
  }
  return {
    severity: SEVERITY_WORDS[finding.severity][language],
    message: subject(text.message, finding, language) + fill(text.message, values),
    found: text.found === undefined ? foundText(finding, language) : fill(text.found, values),
    expected: fill(text.expected, values),
    action: fill(text.action, values),
  };
}
