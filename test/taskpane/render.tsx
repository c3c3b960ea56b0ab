/** The real pane over a workbook of plain data, as a person sees it. */
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/schema/language";
import { App } from "../../src/taskpane/App";
import { answerInCells } from "../../src/functions/workbook-call";
import { ReviewPlace } from "../../src/taskpane/screens/review/ReviewPlace";
import { TaskView } from "../../src/taskpane/screens/TaskView";
import { standardPresets } from "../../src/taskpane/use-cases/presets";
import { createSession } from "../../src/taskpane/use-cases/session";
import type { Session } from "../../src/taskpane/use-cases/session";
import { createDocumentPort } from "../../src/document/document-port";
import type { DocumentPort } from "../../src/document/document-port";
import type { WorkbookDocument } from "../../src/document/document";
import type { WorkbookPort } from "../../src/document/port";
import type { PortFailure } from "../../src/document/answer";
import type { PlaceId } from "../../src/taskpane/use-cases/state";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { NOON, watchedPort } from "./support";

// A slow machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

export type Pane = {
  readonly workbook: DocumentPort;
  readonly session: Session;
  readonly calls: readonly string[];
  readonly failing: Map<keyof WorkbookPort, PortFailure["code"]>;
};

/** Opens the pane on a workbook (null: an empty one) and waits for its first reading. */
export async function openPane(document: WorkbookDocument | null, language: Language = "vi"): Promise<Pane> {
  const workbook = createDocumentPort(document, "Book1.xlsx");
  const { port, calls, failing } = watchedPort(workbook);
  const session = createSession({ port, now: () => NOON });
  render(
    <App
      session={session}
      presets={standardPresets(answerInCells)}
      tasks={{ TaskView }}
      steps={{ ReviewPlace }}
      language={language}
      officeBackground={() => null}
    />,
  );
  await act(() => session.start());
  return { workbook, session, calls, failing };
}

/** Through the help, as a person does. */
export async function switchLanguage(from: Language): Promise<void> {
  const user = userEvent.setup();
  const to = from === "vi" ? "en" : "vi";
  await user.click(screen.getByRole("button", { name: PANE_TEXT[from].tools.help }));
  await user.click(screen.getByRole("button", { name: PANE_TEXT[from].otherLanguage }));
  await user.click(screen.getByRole("button", { name: PANE_TEXT[to].back }));
}

/** The same at one of its places; it opens at home. */
export async function openPaneAt(place: PlaceId, document: WorkbookDocument, language: Language = "vi"): Promise<Pane> {
  const pane = await openPane(document, language);
  await userEvent.setup().click(screen.getByRole("tab", { name: new RegExp(`^${PANE_TEXT[language].places[place]}`) }));
  return pane;
}
