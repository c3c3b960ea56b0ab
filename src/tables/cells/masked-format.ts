/**
 * Number formats that show something else than the cell holds: `"9";` shows 9 of every number. Only what no honest format does is
 * called so: digits written out where the number itself is not shown, or right beside its own digits, and words in place of a text.
 * What shows nothing (`;;;`) or less (`0,`) hides, which people do for good reasons. Codes are en-US (ECMA-376 part 1, 18.8.31).
 */
import type { Cell } from "../../core/model/cell";
import { tokensOf } from "./date-format";

type Section = { readonly tokens: readonly string[]; readonly hasCondition: boolean };

const PLACEHOLDER = /^(?:[0#?]|general)$/i;
/** A day or a time, `@`: what is shown is of the cell, however. */
const OF_THE_VALUE = /^(?:@|y+|m+|d+|h+|s+(?:\.0+)?|e+|b+|am\/pm|a\/p|\[(?:h+|m+|s+)\])$/i;
const CONDITION = /^\[[<>=]/;
const DIGIT = /\p{Nd}/u;

function sectionsOf(code: string): readonly Section[] {
  const sections: string[][] = [[]];
  for (const token of tokensOf(code)) {
    if (token === ";") {
      sections.push([]);
    } else {
      sections.at(-1)?.push(token);
    }
  }
  return sections.map((tokens) => ({ tokens, hasCondition: tokens.some((token) => CONDITION.test(token)) }));
}

/** What a token writes out, whatever the cell holds; a `/` makes digits behind it the parts of a fraction. */
function writtenOut(token: string, isFraction: boolean): string {
  if (token.startsWith('"')) {
    return token.replaceAll('"', "");
  }
  if (token.startsWith("\\")) {
    return token.slice(1);
  }
  if (token.startsWith("[$")) {
    return token.slice(2).replace(/[-\]].*$/, "");
  }
  return !isFraction && /^[1-9]$/.test(token) ? token : "";
}

function liesOfNumbers({ tokens }: Section): boolean {
  const isFraction = tokens.includes("/");
  const written = tokens.map((token) => writtenOut(token, isFraction));
  if (!tokens.some((token) => PLACEHOLDER.test(token) || OF_THE_VALUE.test(token))) {
    return written.some((text) => DIGIT.test(text));
  }
  const isOwn = (token: string | undefined): boolean => token !== undefined && (PLACEHOLDER.test(token) || token === ".");
  return written.some(
    (text, index) => (DIGIT.test(text.slice(-1)) && isOwn(tokens[index + 1])) || (DIGIT.test(text.slice(0, 1)) && isOwn(tokens[index - 1])),
  );
}

function liesOfTexts({ tokens }: Section): boolean {
  const written = tokens.map((token) => writtenOut(token, false)).join("");
  return !tokens.includes("@") && written.trim() !== "";
}

/** The sections that a number may be shown by: where they have conditions, any of them. */
function sectionsFor(number: number, sections: readonly Section[]): readonly Section[] {
  const ofNumbers = sections.slice(0, 3);
  if (ofNumbers.some(({ hasCondition }) => hasCondition)) {
    return ofNumbers;
  }
  const wanted = number > 0 ? 0 : number < 0 ? 1 : 2;
  return ofNumbers.slice(wanted < ofNumbers.length ? wanted : 0).slice(0, 1);
}

const KNOWN = new Map<string, readonly Section[] | null>();
const MOST_KNOWN = 1_000;

/** null: it writes out nothing. */
function parsed(code: string): readonly Section[] | null {
  let sections = KNOWN.get(code);
  if (sections === undefined) {
    sections = /["\\1-9$]/.test(code) ? sectionsOf(code) : null;
    if (KNOWN.size < MOST_KNOWN) {
      KNOWN.set(code, sections);
    }
  }
  return sections;
}

/** Whether a cell of this format shows another number, or another text, than it holds. */
export function showsOtherwise(code: string, cell: Cell): boolean {
  const sections = typeof cell === "number" || typeof cell === "string" ? parsed(code) : null;
  if (sections === null) {
    return false;
  }
  if (typeof cell === "number") {
    return sectionsFor(cell, sections).some(liesOfNumbers);
  }
  return cell !== "" && sections.slice(3, 4).some(liesOfTexts);
}
