/** Formulas as a person of a locale types and reads them, and the en-US form that is stored. */
import type { Locale } from "../engine/locale";
import { tokens } from "./tokens";

/** Parts of a formula in which separators are plain characters: strings, quoted sheets, […]. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^\][']|'.|\[(?:[^\][']|'.)*\])*\]/gu;

/**
 * `;` between arguments and `,` as decimal mark become `,` and `.`. A `,` that stands between no digits is left: Excel would
 * refuse it where the locale says `;`, the stand-in takes it as a separator.
 */
export function localizedToEnglish(formula: string, locale: Locale): string {
  if (locale.list === ",") {
    return formula;
  }
  let result = "";
  let from = 0;
  let braces = 0;
  const plain = (part: string): string =>
    part.replace(/\d,\d|[{};\\]/g, (mark) => {
      braces += mark === "{" ? 1 : mark === "}" ? -1 : 0;
      if (mark.includes(",")) {
        return mark.replace(",", ".");
      }
      if (braces > 0) {
        return mark === locale.arrayColumn ? "," : mark;
      }
      return mark === locale.list ? "," : mark;
    });
  for (const found of formula.matchAll(OPAQUE)) {
    result += plain(formula.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  return result + plain(formula.slice(from));
}

export function englishToLocalized(formula: string, locale: Locale): string {
  if (locale.list === ",") {
    return formula;
  }
  let result = "";
  let from = 0;
  let braces = 0;
  for (const token of tokens(formula)) {
    result += formula.slice(from, token.start);
    from = token.end;
    braces += token.text === "{" ? 1 : token.text === "}" ? -1 : 0;
    if (token.kind === "number") {
      result += token.text.replace(".", locale.decimal);
    } else if (token.kind === "mark" && token.text === ",") {
      result += braces > 0 ? locale.arrayColumn : locale.list;
    } else {
      result += token.text;
    }
  }
  return result + formula.slice(from);
}
