/** @jest-environment jsdom */
/** The templates are fetched when somebody may want one: what is shown when the server does not answer, and when it does. */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { App } from "../../../src/taskpane/App";
import type { Presets } from "../../../src/taskpane/use-cases/presets";
import { standardPresets } from "../../../src/taskpane/use-cases/presets";
import { ReviewPlace } from "../../../src/taskpane/screens/review/ReviewPlace";
import { TaskView } from "../../../src/taskpane/screens/TaskView";
import { createSession } from "../../../src/taskpane/use-cases/session";
import { answerInCells } from "../../../src/functions/workbook-call";
import { createDocumentPort } from "../../../src/document/document-port";
import type { WorkbookDocument } from "../../../src/document/document";
import { NOON, sampleWorkbook } from "../support";

async function open(document: WorkbookDocument | null, fetch: () => Promise<Presets>, language: "vi" | "en" = "vi") {
  const session = createSession({ port: createDocumentPort(document), now: () => NOON });
  await act(async () => {
    render(
      <App
        session={session}
        tasks={{ TaskView }}
        steps={{ ReviewPlace }}
        presets={fetch}
        language={language}
        officeBackground={() => null}
      />,
    );
    await session.start();
  });
}

test.each(LANGUAGES)("a server that does not answer is said so, and asked again (%s)", async (language) => {
  const t = PANE_TEXT[language];
  const answers = [Promise.reject(new Error("gone")), Promise.resolve(standardPresets(answerInCells))];
  const fetch = jest.fn(() => answers.shift()!);
  await open(null, fetch, language);
  expect(screen.getByRole("heading", { name: t.start.notLoaded })).toBeTruthy();
  expect(screen.getByText(t.start.notLoadedText)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole("button", { name: t.retry }));
  expect(await screen.findByRole("button", { name: t.start.preview })).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("nothing is fetched for a workbook that is there", async () => {
  const fetch = jest.fn(() => Promise.resolve(standardPresets(answerInCells)));
  await open(sampleWorkbook(), fetch);
  expect(screen.getByRole("tab", { selected: true })).toBeTruthy();
  expect(fetch).not.toHaveBeenCalled();
});
