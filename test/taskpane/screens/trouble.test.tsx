/** @jest-environment jsdom */
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../src/taskpane/App";
import { Outside } from "../../../src/taskpane/screens/Plain";
import { LanguageProvider } from "../../../src/taskpane/parts/language";
import { answerInCells } from "../../../src/functions/workbook-call";
import { standardPresets } from "../../../src/taskpane/use-cases/presets";
import { ReviewPlace } from "../../../src/taskpane/screens/review/ReviewPlace";
import { TaskView } from "../../../src/taskpane/screens/TaskView";
import { createSession } from "../../../src/taskpane/use-cases/session";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { createDocumentPort } from "../../../src/document/document-port";
import type { PortFailure } from "../../../src/document/answer";
import { openPane } from "../render";
import { NOON, sampleWorkbook } from "../support";

const CODES = Object.keys(PANE_TEXT.vi.failure) as PortFailure["code"][];

describe.each(LANGUAGES)("what goes wrong, in words (%s)", (language) => {
  const t = PANE_TEXT[language];

  test.each(CODES.filter((code) => code !== "newer-schema"))(
    "%s: what happened, the host's own words on request, what was read stays in sight",
    async (code) => {
      const { session, failing } = await openPane(sampleWorkbook(language), language);
      failing.set("read", code);
      await act(() => session.refresh());
      expect(screen.getByText(t.failedAction.read)).toBeTruthy();
      expect(screen.getByText(t.failure[code])).toBeTruthy();
      expect(screen.queryByText(`${code}: read failed`)).toBeNull();
      await userEvent.setup().click(screen.getByRole("button", { name: t.technical }));
      expect(await screen.findByText(`${code}: read failed`)).toBeTruthy();
      expect(screen.getByRole("tab", { selected: true })).toBeTruthy();
      expect(screen.getByRole("status").textContent).toContain(t.failure[code]);
      expect(screen.getByText(t.status.stale("12:00:00"))).toBeTruthy();
    },
  );

  test("Try again reads again", async () => {
    const { session, failing, calls } = await openPane(sampleWorkbook(language), language);
    failing.set("read", "cell-edit");
    await act(() => session.refresh());
    failing.clear();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.retry }));
    expect(screen.queryByText(t.failedAction.read)).toBeNull();
    expect(calls.filter((call) => call === "read")).toHaveLength(3);
  });

  test("what cannot succeed is not offered again, only closed", async () => {
    const { session, failing } = await openPane(sampleWorkbook(language), language);
    failing.set("read", "not-supported");
    await act(() => session.refresh());
    expect(screen.queryByRole("button", { name: t.retry })).toBeNull();
    await userEvent.setup().click(screen.getByRole("button", { name: t.dismiss }));
    expect(screen.queryByText(t.failedAction.read)).toBeNull();
  });

  test("a lost table is named and nothing is repaired on its own", async () => {
    const sample = sampleWorkbook(language);
    const sheets = sample.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ name }) => name !== "EmuAwards"),
    }));
    const { workbook } = await openPane({ ...sample, sheets }, language);
    expect(screen.getByText(t.lost.text("EmuAwards"))).toBeTruthy();
    expect(workbook.document().sheets).toBe(sheets);
  });

  test("a table turned into plain cells is found on asking, shown, restored by a second click, and taken back by undo", async () => {
    const sample = sampleWorkbook(language);
    const sheets = sample.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ name }) => name !== "EmuAwards"),
    }));
    const { workbook } = await openPane({ ...sample, sheets }, language);
    const user = userEvent.setup();
    const at = sample.sheets.findIndex(({ tables }) => tables.some(({ name }) => name === "EmuAwards"));
    const { name } = sample.sheets[at]!;
    await user.click(screen.getByRole("button", { name: t.lost.search }));
    expect(await screen.findByText(t.lost.make("EmuAwards", `${name}!A5:I7`, 2))).toBeTruthy();
    expect(workbook.document().sheets).toBe(sheets);
    await user.click(screen.getByRole("button", { name: t.lost.repair(1) }));
    expect(await screen.findByText(t.done.repaired(1))).toBeTruthy();
    expect(screen.queryByText(t.lost.text("EmuAwards"))).toBeNull();
    const table = sample.sheets[at]!.tables.find((one) => one.name === "EmuAwards");
    expect(workbook.document().sheets[at]!.tables).toContainEqual(table);
    await user.click(screen.getAllByRole("button", { name: new RegExp(`^${t.undo}`) })[0]!);
    expect(workbook.document().sheets).toBe(sheets);
    expect(screen.getByText(t.lost.text("EmuAwards"))).toBeTruthy();
  });

  test("a table that is nowhere is not invented", async () => {
    const sample = sampleWorkbook(language);
    const sheets = sample.sheets.filter(({ tables }) => !tables.some(({ name }) => name === "EmuRubric"));
    await openPane({ ...sample, sheets }, language);
    await userEvent.setup().click(screen.getByRole("button", { name: t.lost.search }));
    expect(await screen.findAllByText(t.lost.nothing)).toHaveLength(2);
    expect(screen.getByRole("status").textContent).toBe(t.lost.nothing);
  });

  test("copies of tables are named: they are not read", async () => {
    const sample = sampleWorkbook(language);
    const copied = { ...sample.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuRubric"))!, name: "Bản sao" };
    const tables = copied.tables.map((table) => ({ ...table, name: `${table.name}2` }));
    await openPane({ ...sample, sheets: [...sample.sheets, { ...copied, tables }] }, language);
    expect(screen.getByText(t.copies("EmuRubric2 (Bản sao)"))).toBeTruthy();
  });

  test("a workbook whose mark was dropped is taken back by one click; one sheet copied from elsewhere is not", async () => {
    const sample = sampleWorkbook(language);
    await openPane({ ...sample, names: [] }, language);
    await userEvent.setup().click(screen.getByRole("button", { name: t.unmarked.mark }));
    expect(await screen.findByRole("tab", { selected: true })).toBeTruthy();
    cleanup();
    await openPane({ ...sample, names: [], sheets: sample.sheets.slice(3, 4) }, language);
    expect(screen.getByText(t.unmarked.partly)).toBeTruthy();
    expect(screen.queryByRole("button", { name: t.unmarked.mark })).toBeNull();
  });

  test("a workbook of a newer EMU is refused politely and without figures", async () => {
    const sample = sampleWorkbook(language);
    const names = sample.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "7" } : name));
    await openPane({ ...sample, names }, language);
    expect(screen.getByRole("heading", { level: 1, name: t.newer.title })).toBeTruthy();
    expect(screen.getByText(t.newer.text("7", "2"))).toBeTruthy();
    expect(screen.queryByRole("tab")).toBeNull();
  });

  test("edits that cannot be followed are said", async () => {
    const session = createSession({
      port: {
        ...createDocumentPort(sampleWorkbook(language)),
        onEdited: () => Promise.resolve({ ok: false, code: "not-supported", detail: "" }),
      },
      now: () => NOON,
    });
    render(
      <App
        session={session}
        tasks={{ TaskView }}
        steps={{ ReviewPlace }}
        presets={standardPresets(answerInCells)}
        language={language}
        officeBackground={() => null}
      />,
    );
    await act(() => session.start());
    expect(screen.getByText(t.status.notLive)).toBeTruthy();
  });

  test("outside Excel the page says how to get in", () => {
    render(
      <LanguageProvider language={language}>
        <Outside />
      </LanguageProvider>,
    );
    expect(screen.getByRole("heading", { level: 1, name: t.outside.title })).toBeTruthy();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(t.outside.steps);
  });
});

test("a reading that takes more than a second shows its progress and can be stopped", async () => {
  const t = PANE_TEXT.vi;
  const slow = createSession({
    port: { ...createDocumentPort(sampleWorkbook()), read: () => new Promise(() => undefined) },
    now: () => NOON,
  });
  render(
    <App
      session={slow}
      tasks={{ TaskView }}
      steps={{ ReviewPlace }}
      presets={standardPresets(answerInCells)}
      language="vi"
      officeBackground={() => null}
    />,
  );
  void slow.start();
  expect(screen.queryByRole("progressbar")).toBeNull();
  await act(() => new Promise((resolve) => setTimeout(resolve, 1100)));
  expect(screen.getByRole("progressbar", { name: t.status.read })).toBeTruthy();
  await userEvent.setup().click(screen.getByRole("button", { name: t.stop }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(slow.state().busy).toBeNull();
});
