/** The language of what functions say. The page or the command line sets it once; a function only reads it. */
import type { Language } from "../schema/language";

let language: Language = "vi";

export function setLanguage(chosen: Language): void {
  language = chosen;
}

export function currentLanguage(): Language {
  return language;
}
