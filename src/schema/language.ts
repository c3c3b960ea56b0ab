export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence or word in both languages. */
export type Bilingual = { readonly vi: string; readonly en: string };

/** Id → what it is called. */
export type Words<Id extends string = string> = Readonly<Record<Id, Bilingual>>;

export function words(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** The language of an Office locale such as `vi-VN`: Vietnamese unless something else is asked for. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith("en") ? "en" : "vi";
}

/** What cells may hold of these texts, in either language. */
export function spoken(texts: Readonly<Record<string, Bilingual>>): ReadonlySet<unknown> {
  return new Set(Object.values(texts).flatMap(({ vi, en }) => [vi, en]));
}
