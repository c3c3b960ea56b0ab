/** The language of the pane, for every component: what it says comes from `src/text`. */
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { PANE_TEXT } from "../../text/pane/pane";
import type { PaneText } from "../../text/pane/pane";
import { fillIn } from "../../text/fill";
import type { Bilingual, Language } from "../../schema/language";

const LanguageContext = createContext<Language>("vi");

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): PaneText {
  return PANE_TEXT[useContext(LanguageContext)];
}

/** For sentences that stand in both languages beside each other: the one that is shown, with its places filled in. */
export function useWords(): (text: Bilingual, values?: Readonly<Record<string, string>>) => string {
  const language = useLanguage();
  return (text, values) => fillIn(text, language, values);
}

/** The pane's language, which the page has too, and the way to the other one. */
export function usePaneLanguage(first: Language): readonly [language: Language, other: () => void] {
  const [language, setLanguage] = useState(first);
  const other = useCallback(() => setLanguage((now) => (now === "vi" ? "en" : "vi")), []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = PANE_TEXT[language].name;
  }, [language]);
  return [language, other];
}
