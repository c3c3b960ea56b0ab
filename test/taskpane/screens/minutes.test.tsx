/** @jest-environment jsdom */
/** The step “Biên bản”: preview, sheet, Word file. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { MINUTES_ACTION, MINUTES_TEXT as T } from "../../../src/review/steps/minutes/words";
import { storedSeals } from "../../../src/document/parts/seal";
import { codeOf } from "../../../src/tables/seal/code";
import { readSeals } from "../../../src/tables/seal/stored";
import { sealedSample } from "../../document/seal/support";
import { openPane } from "../render";
import { enterStep } from "./review/support";
import { sampleWorkbook } from "../support";

async function openStep(language: "vi" | "en", workbook = sampleWorkbook(language)) {
  const pane = await openPane(workbook, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: new RegExp(`^${PANE_TEXT[language].places.review}`) }));
  await enterStep(pane, user, "minutes");
  return { ...pane, user };
}

describe.each(LANGUAGES)("in the pane (%s)", (language) => {
  test("every section is a heading, and every table says what it is of", async () => {
    await openStep(language);
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(expect.arrayContaining(Object.values(T.section).map((words, index) => `${index + 1}. ${words[language]}`)));
    for (const table of screen.getAllByRole("table")) {
      expect(within(table).getByRole("caption").textContent).not.toBe("");
    }
  });

  test("the sheet is made by one action, which says so and can be undone", async () => {
    const { user, workbook, calls } = await openStep(language);
    const before = workbook.document();
    await user.click(screen.getByRole("button", { name: T.make[language] }));
    const name = language === "vi" ? "Biên bản 2017" : "Minutes 2017";
    expect(workbook.document().sheets.at(-1)?.name).toBe(name);
    expect(calls.filter((call) => call === "create")).toHaveLength(1);
    await screen.findByText(T.made[language].replace("{sheet}", name));
    const [undo] = screen.getAllByRole("button", { name: new RegExp(PANE_TEXT[language].undo) });
    await user.click(undo!);
    expect(workbook.document()).toEqual(before);
  });
});

test("a sealed period: its minutes show the seal's code", async () => {
  const sealed = await sealedSample();
  await openStep("vi", sealed);
  const code = codeOf(readSeals(storedSeals(sealed)).seals[0]!.hash);
  expect(screen.getByText(`Mã niêm phong: ${code}`)).toBeTruthy();
});

test("a refusal is said, and nothing is written", async () => {
  const { user, workbook, failing } = await openStep("vi");
  const before = workbook.document();
  failing.set("create", "protected");
  await user.click(screen.getByRole("button", { name: T.make.vi }));
  expect(workbook.document()).toBe(before);
  expect(document.body.textContent).not.toContain(T.made.vi.slice(0, 10));
  expect(document.body.textContent).toContain(MINUTES_ACTION.failed.vi);
});

test("the Word file is handed over under the sheet's name", async () => {
  const { user } = await openStep("vi");
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  const names: string[] = [];
  const listener = (event: Event) => {
    if (event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      names.push(event.target.download);
    }
  };
  document.addEventListener("click", listener);
  await user.click(screen.getByRole("button", { name: T.download.vi }));
  await act(() =>
    waitFor(() => expect(screen.getByText(/Biên bản 2017\.docx|Không tạo được/).textContent).not.toBe(""), { timeout: 20_000 }),
  );
  expect(document.body.textContent).toMatch(/Đã tạo Biên bản 2017\.docx/);
  expect(names).toEqual(["Biên bản 2017.docx"]);
  document.removeEventListener("click", listener);
  expect(blobs[0]?.size).toBeGreaterThan(5_000);
  expect(screen.getAllByRole("status").some(({ textContent }) => textContent.includes("Biên bản 2017.docx"))).toBe(true);
}, 30_000);
