/** Where the pane begins: Office says when and where it runs, everything else is handed in. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import { registerCommands } from "../commands/commands";
import { answerInCells } from "../functions/workbook-call";
import { languageOf } from "../text/language";
import { createExcelPort } from "../workbook/excel";
import { App } from "./App";
import { LanguageProvider } from "./parts/language";
import { themeName, themeOf } from "./parts/theme";
import { Outside } from "./screens/Plain";
import { standardPresets } from "./use-cases/presets";
import { createSession } from "./use-cases/session";

/**
 * What a person waits for: from the edit that Excel reports to the finding on the screen. Read by performance tools.
 */
function mark(moment: "edited" | "reviewed" | "shown"): void {
  performance.clearMarks(`emu:${moment}`);
  performance.mark(`emu:${moment}`);
}

function markShown(): void {
  mark("shown");
}

/** Excel on the web has no theme, older hosts no `Office.context.officeTheme` at all. */
function officeBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ?? null;
}

function paneElement(): HTMLElement {
  const element = document.getElementById("pane");
  if (!element) {
    throw new Error("taskpane.html has no element #pane");
  }
  return element;
}

function showOutside(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const forcedColors = window.matchMedia("(forced-colors: active)").matches;
  createRoot(paneElement()).render(
    <FluentProvider theme={themeOf(themeName({ forcedColors, prefersDark: dark }, null))}>
      <LanguageProvider language={languageOf(navigator.language)}>
        <Outside />
      </LanguageProvider>
    </FluentProvider>,
  );
}

async function begin(): Promise<void> {
  const { host } = typeof Office === "undefined" ? { host: null } : await Office.onReady();
  if (host === null || host !== Office.HostType.Excel) {
    showOutside();
    return;
  }
  const locale = Office.context.displayLanguage;
  const session = createSession({ port: createExcelPort({ locale }), now: () => new Date(), mark });
  registerCommands({
    async checkNow() {
      session.show("check");
      await session.refresh();
    },
  });
  createRoot(paneElement()).render(
    <StrictMode>
      <App
        session={session}
        presets={standardPresets(answerInCells)}
        language={languageOf(locale)}
        officeBackground={officeBackground}
        onShown={markShown}
      />
    </StrictMode>,
  );
  await session.start();
}

void begin();
