/**
 * Which Fluent theme to wear: what the system demands (high contrast), then what Office says, then what the system
 * prefers.
 */
import { useSyncExternalStore } from "react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** The background colour Office reports, `#rrggbb`; null where it reports none (Excel on the web often does not). */
export type OfficeBackground = string | null;

export type ThemeName = "light" | "dark" | "contrast";

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/**
 * A background is dark when its perceived brightness (ITU-R BT.601 weights) is under the middle; null: not a colour.
 */
export function isDark(background: OfficeBackground): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!match) {
    return null;
  }
  const hexadecimal = "0123456789abcdef";
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((pair) => [...pair.toLowerCase()].reduce((sum, digit) => sum * 16 + hexadecimal.indexOf(digit), 0));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export function themeName(
  system: { readonly forcedColors: boolean; readonly prefersDark: boolean },
  background: OfficeBackground,
): ThemeName {
  if (system.forcedColors) {
    return "contrast";
  }
  return (isDark(background) ?? system.prefersDark) ? "dark" : "light";
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

function matches(query: string): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

/** Office has no theme event in Excel, so its colour is looked at again whenever the pane comes to the front. */
function subscribe(listener: () => void): () => void {
  const queries = typeof window.matchMedia === "function" ? [FORCED, DARK].map((query) => window.matchMedia(query)) : [];
  queries.forEach((query) => query.addEventListener("change", listener));
  window.addEventListener("focus", listener);
  return () => {
    queries.forEach((query) => query.removeEventListener("change", listener));
    window.removeEventListener("focus", listener);
  };
}

export function useThemeName(officeBackground: () => OfficeBackground): ThemeName {
  return useSyncExternalStore(subscribe, () =>
    themeName({ forcedColors: matches(FORCED), prefersDark: matches(DARK) }, officeBackground()),
  );
}

export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}
