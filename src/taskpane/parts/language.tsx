/** The language of the pane, for every component: what it says comes from `src/text`. */
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { PANE_TEXT } from "../../text/pane";
import type { PaneText } from "../../text/pane";
import type { Language } from "../../text/language";

const LanguageContext = createContext<Language>("vi");

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): PaneText {
  return PANE_TEXT[useContext(LanguageContext)];
}
