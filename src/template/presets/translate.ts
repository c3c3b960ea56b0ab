/** Texts of presets in the language of the workbook that is made from them. */
import type { Bilingual, Language } from "../../schema/language";

export type Translate = (vi: string, en: string) => string;

export function translator(language: Language): Translate {
  return (vi, en) => (language === "vi" ? vi : en);
}

export function words(vi: string, en: string): Bilingual {
  return { vi, en };
}
