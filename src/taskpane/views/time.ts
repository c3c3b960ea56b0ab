/** 14:05:12, in either language: when the workbook was last read. */
import type { Language } from "../../schema/language";

const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;

export function timeOfDay(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: "medium" }).format(moment);
}
