/** Findings in words: what is wrong, what stands in the cell, what should stand there, what to do. */
import type { FindingCode } from "../../core/model/finding-codes";
import type { Exact } from "../../core/numbers/exact";
import { RESULT_CELLS } from "../../core/model/finding";
import type { Finding, Param } from "../../core/model/finding";
import { RANK_BEHIND_LAST } from "./entries";
import { POLICY_TWICE } from "./names";
import type { FindingText } from "./sentences";
import { capital, fill, isKnown } from "../fill";
import { formatCell, formatDate, formatExact, formatList, formatShare } from "../format";
import type { Language } from "../../schema/language";
import { shown } from "../shown";
import { columnWord, idWord, tableTitle } from "../naming";
import { HEADERS, requiredColumns } from "../../schema/schema";
import { SEVERITY_WORDS } from "../../schema/words";

export type FindingWords = {
  readonly severity: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
};

/** Sentences by code: all of them, or those that a part of EMU can have something to say about. */
export type Catalogue = { readonly [Code in FindingCode]?: FindingText };

const SUBJECT = { vi: { criterion: "tiêu chí" }, en: { criterion: "criterion" } } as const;
const QUOTED: ReadonlySet<string> = new Set(["similar", "headers"]);

function isExact(value: Param): value is Exact {
  return typeof value === "object" && "big" in value;
}

/** Parameters that are fractions, and those that are where the measure is one: shown as percentages. */
const SHARES: ReadonlySet<string> = new Set(["attainment", "nextAttainment"]);
const MEASURED: ReadonlySet<string> = new Set(["actual", "target"]);
const FRACTIONS: ReadonlySet<Param | undefined> = new Set<Param | undefined>(["ratio", "share", "reduction", "increase"]);

function isShare(name: string, { code, params }: Finding): boolean {
  return code === "ACTUAL_DIFFERS" || SHARES.has(name) || (MEASURED.has(name) && FRACTIONS.has(params["measure"]));
}

/** One parameter as it is read: numbers in the language's marks, ids in words, lists joined. */
function show(name: string, value: Param, finding: Finding, language: Language): string {
  if (isExact(value)) {
    return isShare(name, finding) ? formatShare(value, language) : formatExact(value, language, { grouping: false });
  }
  if (typeof value === "number") {
    return name === "from" || name === "to" ? formatDate(value, language) : String(value);
  }
  if (typeof value === "string") {
    if (finding.code === "POINTS_PERCENT" && typeof finding.found === "number") {
      return language === "vi" ? value.replace(".", ",") : value;
    }
    return shown(name === "name" && finding.place.table !== "EmuPolicy" ? value : idWord(name, value, language));
  }
  if (name === "readings") {
    const shown = value.map((reading) => (language === "vi" ? reading.replace(".", ",") : reading));
    return formatList(shown, language, "or");
  }
  if (name === "line") {
    return value.map((text) => shown(language === "vi" ? text.replace(/^(-?\d+)\.(\d+)$/, "$1,$2") : text)).join(" | ");
  }
  if (QUOTED.has(name)) {
    return few(value.map((text) => `“${shown(text)}”`)).join(", ");
  }
  return name === "accepted"
    ? few(value.map((id) => shown(accepted(id, finding, language)))).join("; ")
    : formatList(few(value.map((text) => shown(text))), language);
}

/** Members of a list that are named: a sentence is no table. */
const NAMED = 60;

function few(words: readonly string[]): readonly string[] {
  return words.length > NAMED ? [...words.slice(0, NAMED), `… (+${words.length - NAMED})`] : words;
}

/** What a column accepts: its own words, since the same id has other words elsewhere; policy values by the row's name. */
function accepted(id: string, finding: Finding, language: Language): string {
  const { table, column } = finding.place;
  const policy = finding.params["name"];
  const kind = table !== "EmuPolicy" ? column : column === "name" ? "policy-name" : typeof policy === "string" ? policy : null;
  return idWord(kind ?? "", id, language);
}

/** What every message may name beside the finding's own parameters. */
function placeParams(finding: Finding, language: Language): Readonly<Record<string, string>> {
  const { table, column } = finding.place;
  if (table === RESULT_CELLS) {
    return {};
  }
  const headers = HEADERS[table];
  const other: Language = language === "vi" ? "en" : "vi";
  const required = requiredColumns(table).map((id) => `“${columnWord(table, id, language)}”`);
  return {
    table: tableTitle(table, language),
    tableId: table,
    headers: required.join(", "),
    ...(column === null ? {} : { column: columnWord(table, column, language), otherColumn: columnWord(table, column, other) }),
    noteColumn: "note" in headers ? columnWord(table, "note", language) : columnWord("EmuEntries", "note", language),
  };
}

/** A catalogue without the sentence still says which finding it is. */
function bare(code: FindingCode): FindingText {
  const sentences = { message: code, expected: "", action: "" };
  return { vi: sentences, en: sentences };
}

/** Two codes say something else in another table or column. */
function textOf({ code, place }: Finding, catalogue: Catalogue): FindingText {
  if (code === "NUMERATOR_ABOVE_DENOMINATOR" && place.column === "actual") {
    return RANK_BEHIND_LAST;
  }
  return code === "ROW_TWICE" && place.table === "EmuPolicy" ? POLICY_TWICE : (catalogue[code] ?? bare(code));
}

/** `Phú Thọ, tiêu chí I.2`: what a message is about, as far as it does not name it itself; "" for nothing. */
function subject(template: string, finding: Finding, language: Language): string {
  const { unit, criterion, award, name } = finding.params;
  if (template.includes("{unit}") || template.includes("{criterion}")) {
    return "";
  }
  const isPolicy = finding.place.table === "EmuPolicy" && !template.includes("{name}");
  const parts = [
    isText(unit) ? shown(unit) : "",
    isText(criterion) ? `${SUBJECT[language].criterion} ${shown(criterion)}` : "",
    isText(award) && !template.includes("{award}") ? idWord("award", award, language) : "",
    isText(name) && isPolicy ? idWord("policy-name", name, language) : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function isText(value: Param | undefined): value is string {
  return typeof value === "string" && value !== "";
}

/** The message, led by its subject; a sentence behind a colon begins small. */
function message(template: string, finding: Finding, values: ReadonlyMap<string, string>, language: Language): string {
  const text = fill(template, values);
  const about = subject(template, finding, language);
  return about === "" ? text : `${capital(about)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Columns of which the core only knows the id that was understood, not the word typed. */
const UNDERSTOOD: ReadonlySet<string | null> = new Set([
  "state",
  "comparator",
  "rule",
  "gate",
  "mandatory",
  "role",
  "status",
  "decision",
  "decided-by",
]);

/** The cell as its user sees it. */
function foundText(finding: Finding, language: Language): string {
  const { found, place } = finding;
  const isId = typeof found === "string" && UNDERSTOOD.has(place.column);
  return formatCell(isId ? idWord(place.column ?? "", found, language) : found, language);
}

/** A finding in words. `severity` too is a word; its id is `finding.severity`. */
export function describe(finding: Finding, language: Language, catalogue: Catalogue): FindingWords {
  const text = textOf(finding, catalogue)[language];
  const values = new Map<string, string>(Object.entries(placeParams(finding, language)));
  for (const [name, value] of Object.entries(finding.params)) {
    if (isKnown(value) && name !== "table" && name !== "column") {
      values.set(name, show(name, value, finding, language));
    }
  }
  return {
    severity: SEVERITY_WORDS[finding.severity][language],
    message: message(text.message, finding, values, language),
    found: text.found === undefined ? foundText(finding, language) : fill(text.found, values),
    expected: fill(text.expected, values),
    action: fill(text.action, values),
  };
}
