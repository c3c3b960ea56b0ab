/** Header and label words of other people's sheets, matched as wholes. */
import { OWN_ROLES, ROLE_HEADERS, RUBRIC_ROLES, TOTAL_FILLERS, TOTAL_LABELS, UNIT_HEADERS, type OwnRole } from "../../schema/own-words";
import { columnOf } from "../../schema/schema";
import { LEVEL_PREFIXES } from "../../schema/typed-words";
import { textKey } from "../cells/keys";
import { lately } from "../cells/memory";

/** Brackets, units of measure behind a header, signs at its end and line breaks do not matter: “Điểm tối đa (đ):”. */
export const headerKey = lately(
  (text) =>
    textKey(
      text
        .replace(/\([^()]*\)/g, " ")
        .replace(/[\s:.*…]+$/u, "")
        .replace(/[-_\s]+/g, " "),
    ),
  8192,
  200,
);

/** A role's own words, and the headers of the standard tables. */
function roleWords(): ReadonlyMap<string, OwnRole> {
  const words = new Map<string, OwnRole>();
  function add(role: OwnRole, texts: readonly string[]): void {
    texts.forEach((text) => words.set(headerKey(text), role));
  }
  const standard = OWN_ROLES.map((role) => [role, columnOf(RUBRIC_ROLES.has(role) ? "EmuRubric" : "EmuEntries", role)] as const);
  standard.forEach(([role, column]) => add(role, column === undefined ? [] : [column.vi, column.en]));
  OWN_ROLES.forEach((role) => add(role, ROLE_HEADERS[role] ?? []));
  return words;
}

const ROLES = roleWords();
const UNITS = new Set<string>(UNIT_HEADERS.map(headerKey));
const FILLERS = new Set<string>(TOTAL_FILLERS.map(textKey));
const TOTALS = TOTAL_LABELS.map((label) => [textKey(label), `${textKey(label)} `] as const);
const LEVELS = Object.values(LEVEL_PREFIXES).flat().map(textKey);

export function roleOfHeader(text: string): OwnRole | null {
  return ROLES.get(headerKey(text)) ?? null;
}

export function isUnitHeader(text: string): boolean {
  return UNITS.has(headerKey(text));
}

/** “Tổng cộng”, “Cộng mục I”, but not “Tổng số vụ phạm pháp hình sự”: nothing may follow but what totals are called by. */
export function isTotalLabel(text: string): boolean {
  const key = headerKey(text);
  const [start] = TOTALS.find(([label, before]) => key === label || key.startsWith(before)) ?? [];
  const rest =
    start === undefined
      ? []
      : key
          .slice(start.length)
          .split(/[\s,;+&]+/)
          .filter((word) => word !== "");
  return start !== undefined && rest.every((word) => FILLERS.has(word) || isMark(word));
}

/** Begins like the name of a unit: “Công an huyện Ba Vì”, “CAQ 5”. */
export function isUnitName(text: string): boolean {
  const key = textKey(text);
  return LEVELS.some((level) => key.startsWith(`${level} `) || (level.endsWith(".") && key.startsWith(level)));
}

/** A number, Roman number, single letter or code such as `I.2.a`, in brackets or with a sign behind. */
export function isMark(text: string): boolean {
  return /^\(?(?:[0-9]{1,4}|[ivxlc]{1,6}|\p{L})(?:[.\-][0-9a-zđ]{1,4})*[.):/]?\)?$/iu.test(text.trim());
}

/** The letter of a group with a number right behind it: `a1`, `C2.3`, `a7.`. */
export function isLetterMark(text: string): boolean {
  return /^\(?\p{L}[0-9]{1,3}(?:[.\-][0-9a-zđ]{1,4})*[.):/]?\)?$/iu.test(text.trim());
}
