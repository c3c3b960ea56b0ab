/** Sentences with `{placeholders}`; a part in square brackets is left out when a placeholder in it has no value. */
import type { Param } from "../core/model/finding";
import type { Bilingual, Language } from "../schema/language";

const UNKNOWN = "–";

/** Has this parameter anything to say? Empty texts and lists have not. */
export function isKnown(value: Param | undefined): value is Param {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** Fills a template; a placeholder without a value outside brackets is a dash, so that a sentence never shows its braces. */
export function fill(template: string, values: ReadonlyMap<string, string>): string {
  const withParts = template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? "");
    return names.every((name) => values.has(name)) ? part : "";
  });
  const filled = withPeriods(withParts, values).replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => values.get(name) ?? UNKNOWN);
  return capital(filled);
}

/** "kỳ {period}" and its like; beginnings that are small within a sentence: all but those of quarters and months in English. */
const NAMED_PERIOD = /\b([Kk]ỳ|[Pp]eriod) \{(period|periods|before|from)\}/gu;
const SMALL_INSIDE = /^(?:Năm|Quý|Tháng|Đợt|Học|Year|First|Second|Nine|Drive|School|Semester) /u;

/** A period in words says itself what it is: "năm 2017", not "kỳ Năm 2017"; an id (2017-Q2) needs the noun. */
function withPeriods(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(NAMED_PERIOD, (all, noun: string, name: string) => {
    const value = values.get(name) ?? "";
    if (value === "" || /^\d{4}/.test(value)) {
      return all;
    }
    const isInside = noun.charAt(0) !== noun.charAt(0).toUpperCase() && SMALL_INSIDE.test(value);
    return isInside ? `${value.charAt(0).toLowerCase()}${value.slice(1)}` : value;
  });
}

/** A sentence in one language with its places filled in. */
export function fillIn(text: Bilingual, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fill(text[language], new Map(Object.entries(values)));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
