/** Where the pane begins: Office says when and where it runs, everything else is handed in. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import { registerCommands } from "../commands/commands";
import { answeredCalls } from "../functions/answered";
import { FUNCTIONS } from "../functions/registry";
import { languageOf } from "../schema/language";
import { createExcelPort } from "../excel/excel-port";
import { App } from "./App";
import { hostFacts } from "./host-facts";
import { LanguageProvider } from "./parts/language";
import { themeName, themeOf } from "./parts/theme";
import { createRecorder } from "./recorder";
import type { Steps, Tasks } from "./screens/Late";
import { Outside } from "./screens/Plain";
import type { Presets } from "./use-cases/presets";
import { traceOrigin } from "./use-cases/recording";
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

/** The ready-made workbooks, and what fills their cells: a tenth of all code, and needed only where there is no workbook of ours yet. */
async function loadPresets(): Promise<Presets> {
  const [{ standardPresets }, { answerInCells }] = await Promise.all([
    import(/* webpackChunkName: "presets" */ "./use-cases/presets"),
    import(/* webpackChunkName: "presets" */ "../functions/workbook-call"),
  ]);
  return standardPresets(answerInCells);
}

/** Explanations of cells, help with functions, freezing and restoring: a fifth of the pane, and needed when somebody asks for it. */
function loadTasks(): Promise<Tasks> {
  return import(/* webpackChunkName: "tasks" */ "./screens/TaskView");
}

/** Collecting, cross-checks, votes, minutes, seals: needed when somebody opens the place of the review. */
function loadSteps(): Promise<Steps> {
  return import(/* webpackChunkName: "review" */ "./screens/review/ReviewPlace");
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
    openPane: () => Promise.resolve(),
    async checkNow() {
      session.show("check");
      await session.refresh();
    },
    explainCell: session.explainCell,
    freezeToValues: () => session.showSwap("freeze"),
    restoreFormulas: () => session.showSwap("restore"),
    functionHelp: () => Promise.resolve(session.showFunctions(null)),
  });
  createRoot(paneElement()).render(
    <StrictMode>
      <App
        session={session}
        presets={loadPresets}
        tasks={loadTasks}
        steps={loadSteps}
        language={languageOf(locale)}
        officeBackground={officeBackground}
        hostFacts={() => hostFacts(FUNCTIONS.size, answeredCalls())}
        recorder={createRecorder(() => traceOrigin(hostFacts(FUNCTIONS.size, answeredCalls())))}
        onShown={markShown}
      />
    </StrictMode>,
  );
  await session.start();
}

void begin();
