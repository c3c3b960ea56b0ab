/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../src/taskpane/App";
import { standardPresets } from "../../../src/taskpane/use-cases/presets";
import { ReviewPlace } from "../../../src/taskpane/screens/review/ReviewPlace";
import { TaskView } from "../../../src/taskpane/screens/TaskView";
import { createSession } from "../../../src/taskpane/use-cases/session";
import type { HostFacts } from "../../../src/taskpane/views/health";
import { answerInCells } from "../../../src/functions/workbook-call";
import { HEALTH_TEXT } from "../../../src/text/pane/health";
import { LANGUAGES } from "../../../src/schema/language";
import type { Language } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { createDocumentPort } from "../../../src/document/document-port";
import { NOON } from "../support";

const FACTS: HostFacts = {
  host: "Excel",
  platform: "PC",
  version: "16.0.20228.20014",
  displayLanguage: "vi-VN",
  contentLanguage: "en-US",
  supports: () => true,
  registered: 21,
  functions: 21,
  answered: 3,
  addinVersion: "0.1.0",
  officeJsVersion: "1.1.110",
  address: "https://thidua.example/emu/taskpane.html",
};

async function openHealth(language: Language, answered: { count: number } = { count: 3 }) {
  const session = createSession({ port: createDocumentPort(null, "Book1.xlsx"), now: () => NOON });
  render(
    <App
      session={session}
      tasks={{ TaskView }}
      steps={{ ReviewPlace }}
      presets={standardPresets(answerInCells)}
      language={language}
      officeBackground={() => null}
      hostFacts={() => ({ ...FACTS, answered: answered.count })}
    />,
  );
  await act(() => session.start());
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: PANE_TEXT[language].tools.help }));
  await user.click(screen.getByRole("button", { name: HEALTH_TEXT[language].open }));
  return user;
}

describe.each(LANGUAGES)("the health screen in %s", (language) => {
  const t = HEALTH_TEXT[language];

  test("says what was found, and takes the person back to where they were", async () => {
    const user = await openHealth(language);
    expect(screen.getByRole("heading", { name: t.title })).toBeTruthy();
    expect(screen.getByText(t.summary.warning)).toBeTruthy();
    expect(screen.getByText(t.trouble["functions-not-installed"]("2607"))).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: PANE_TEXT[language].back }));
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].back }));
    expect(await screen.findByRole("heading", { name: PANE_TEXT[language].start.title })).toBeTruthy();
    expect(document.activeElement?.closest("main")).toBeTruthy();
  });

  test("copies the report, and says so", async () => {
    const user = await openHealth(language);
    await user.click(screen.getByRole("button", { name: t.copy }));
    expect(await screen.findByText(t.copied)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(screen.getByRole<HTMLTextAreaElement>("textbox").value);
  });

  test("where copying is not allowed the report is selected and the keys are named", async () => {
    const user = await openHealth(language);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(screen.getByRole("button", { name: t.copy }));
    expect(await screen.findByText(t.notCopied)).toBeTruthy();
    const field = screen.getByRole<HTMLTextAreaElement>("textbox");
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  test("is asked anew each time it is opened", async () => {
    const answered = { count: 0 };
    const user = await openHealth(language, answered);
    expect(screen.getByText(t.noneAnswered)).toBeTruthy();
    answered.count = 7;
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].back }));
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].tools.help }));
    await user.click(screen.getByRole("button", { name: t.open }));
    expect(await screen.findByText(t.answered(7))).toBeTruthy();
  });
});
