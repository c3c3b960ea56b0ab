/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { LANGUAGES } from "../../../../src/schema/language";
import { PANE_TEXT } from "../../../../src/text/pane/pane";
import { periodWords } from "../../../../src/text/period-words";
import { fill } from "../../../../src/text/fill";
import { COLLECT_ACTION, COLLECT_TEXT, KIND_TITLES } from "../../../../src/review/steps/collect/words";
import { FILE_PROBLEMS } from "../../../../src/text/cli";
import { tablesOf } from "../../../../src/document/reading/tables";
import { blanked, preset, says, splitOf, unitCells, withCells } from "../../../document/split/support";
import { drop, handed, openStep, sentBack } from "./support";

const PERIOD = "2017";
const WHOLE = preset("bca-cum3-2017");
const EMPTY = blanked(WHOLE, PERIOD);
const FILES = splitOf(WHOLE, PERIOD).map(sentBack);
const NUMBERS = unitCells(WHOLE, PERIOD).filter(({ value }) => typeof value === "number");
/** Two cells of the cluster's workbook that say something else. */
const OTHER = withCells(
  WHOLE,
  NUMBERS.slice(0, 2).map((cell) => ({ ...cell, value: 4321 })),
);

function writeButton(): HTMLElement {
  return screen.getByRole("button", { name: /^(Ghi vào sổ|Write \d)/ });
}

async function read(count: number): Promise<void> {
  await waitFor(() => expect(screen.getByText(new RegExp(`(${count} tệp|${count} files were)`))).toBeTruthy(), { timeout: 20_000 });
}

test.each(LANGUAGES)(
  "dropped, shown by unit, written as one action, said, taken back (%s)",
  async (language) => {
    const { user, workbook, calls } = await openStep(EMPTY, "collect", language);
    act(() => drop(FILES));
    await read(FILES.length);
    const units = [...document.querySelectorAll<HTMLElement>("[data-unit]")];
    expect(units.map((unit) => unit.dataset.unit)).toEqual([
      "Phú Thọ",
      "Bắc Kạn",
      "Quảng Ninh",
      "Thái Nguyên",
      "Bắc Giang",
      "Hòa Bình",
      "Yên Bái",
      "Tuyên Quang",
    ]);
    const first = within(units[0]!);
    expect(first.queryByRole("table")).toBeNull();
    await user.click(first.getByRole("button", { expanded: false }));
    expect(first.getAllByRole("row").length).toBeGreaterThan(10);
    expect(workbook.document()).toEqual(EMPTY);

    await user.click(writeButton());
    const filled = unitCells(WHOLE, PERIOD).filter(({ value }) => value !== null).length;
    const said = new Map([
      ["cells", `${filled}`],
      ["rows", "0"],
      ["units", "8"],
      ["period", periodWords(PERIOD, language)],
    ]);
    await waitFor(() => expect(screen.getByText(fill(COLLECT_TEXT.written[language], said))).toBeTruthy());
    expect(calls.filter((call) => call === "appendRows")).toHaveLength(1);
    expect(says(workbook.document(), PERIOD)).toEqual(says(WHOLE, PERIOD));
    expect(tablesOf(workbook.document()).EmuLog!.cells.length).toBeGreaterThan(filled);
    // The files are still there, and now there is nothing to write.
    expect(screen.getByText(COLLECT_TEXT.nothing[language])).toBeTruthy();
    expect(screen.getAllByText(COLLECT_TEXT.noChange[language])).toHaveLength(8);
    expect(writeButton().getAttribute("aria-disabled")).toBe("true");

    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].undoLabel }));
    await waitFor(() => expect(says(workbook.document(), PERIOD)).toEqual(says(EMPTY, PERIOD)));
    await waitFor(() => expect(writeButton().getAttribute("aria-disabled")).not.toBe("true"));
  },
  60_000,
);

test("a conflict: nothing is written while one is undecided; one choice for all, and one for a single one", async () => {
  const { user, workbook } = await openStep(OTHER, "collect");
  act(() => drop(FILES));
  await read(FILES.length);
  const kind = within(document.querySelector<HTMLElement>('[data-kind="filled"]')!);
  expect(kind.getByText(`${KIND_TITLES.filled.vi} (2)`)).toBeTruthy();
  const [all, one, other] = kind.getAllByRole<HTMLSelectElement>("combobox");
  expect([all!.value, one!.value, other!.value]).toEqual(["", "", ""]);
  await user.click(writeButton());
  expect(workbook.document()).toEqual(OTHER);

  await user.selectOptions(one!, "take");
  expect(screen.getByText(fill(COLLECT_TEXT.undecided.vi, new Map([["count", "1"]])))).toBeTruthy();
  await user.selectOptions(all!, "keep");
  expect([all!.value, one!.value, other!.value]).toEqual(["keep", "keep", "keep"]);
  expect(screen.getByText(COLLECT_TEXT.nothing.vi)).toBeTruthy();
  await user.selectOptions(other!, "take");
  expect([all!.value, one!.value, other!.value]).toEqual(["", "keep", "take"]);
  await user.selectOptions(other!, "");
  expect(writeButton().getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(other!, "take");
  await user.click(writeButton());
  await waitFor(() => expect(says(workbook.document(), PERIOD)).not.toEqual(says(OTHER, PERIOD)));
  expect(says(workbook.document(), PERIOD)).toEqual(says(withCells(WHOLE, [{ ...NUMBERS[0]!, value: 4321 }]), PERIOD));
}, 60_000);

test("what cannot be used is named with its reason, and nothing is written until it is left out", async () => {
  const { user, workbook } = await openStep(EMPTY, "collect");
  const encrypted = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...Buffer.from("EncryptedPackage", "utf16le")]];
  const huge = Object.defineProperty(handed("huge.xlsx", new Uint8Array()), "size", { value: 5_000_000_000 });
  act(() => {
    drop([
      handed("note.xlsx", new TextEncoder().encode("hello")),
      handed("secret.xlsx", new Uint8Array(encrypted)),
      handed("folder", new Error("is a folder")),
      huge,
      FILES[0]!,
      FILES[0]!,
    ]);
  });
  await read(6);
  const kind = document.querySelector<HTMLElement>('[data-kind="unusable"]')!;
  expect([...kind.querySelectorAll("[data-conflict]")].map((one) => one.getAttribute("data-conflict"))).toEqual([
    "unusable|folder",
    "unusable|huge.xlsx",
    "unusable|note.xlsx",
    "unusable|secret.xlsx",
  ]);
  expect(kind.textContent).toContain(FILE_PROBLEMS["not-opened"]!.vi);
  // A copy of a file is the same file.
  expect(document.querySelectorAll("[data-unit]")).toHaveLength(1);
  expect(document.querySelectorAll("[data-kind]")).toHaveLength(1);
  expect(screen.getByText(fill(COLLECT_TEXT.undecided.vi, new Map([["count", "4"]])))).toBeTruthy();
  await user.click(writeButton());
  expect(workbook.document()).toEqual(EMPTY);
  const [all, one] = within(kind).getAllByRole<HTMLSelectElement>("combobox");
  await user.selectOptions(one!, "skip");
  expect(writeButton().getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(all!, "skip");
  await user.click(writeButton());
  await waitFor(() => expect(workbook.document()).not.toEqual(EMPTY));
}, 60_000);

test("stopped while it reads, it adds no file; the files can be dropped again, and thrown out", async () => {
  const { user, session } = await openStep(EMPTY, "collect");
  const stops = { ...FILES[1]!, name: "stop.xlsx", size: 1, arrayBuffer: () => (session.stop(), FILES[1]!.arrayBuffer()) };
  act(() => drop([FILES[0]!, stops as File, FILES[2]!]));
  await waitFor(() => expect(screen.getByText(COLLECT_TEXT.stopped.vi)).toBeTruthy());
  expect(document.querySelector("[data-unit]")).toBeNull();
  await user.upload(screen.getByLabelText(COLLECT_TEXT.choose.vi, { selector: "input" }), [FILES[0]!]);
  await read(1);
  await user.click(screen.getByRole("button", { name: COLLECT_TEXT.clear.vi }));
  expect(document.querySelector("[data-unit]")).toBeNull();
}, 60_000);

test("refused by Excel: the workbook is as it was, and the same can be tried again", async () => {
  const { user, workbook, failing } = await openStep(EMPTY, "collect");
  act(() => drop(FILES));
  await read(FILES.length);
  failing.set("appendRows", "connection-lost");
  await user.click(writeButton());
  await waitFor(() => expect(screen.getByText(COLLECT_ACTION.failed.vi)).toBeTruthy());
  expect(workbook.document()).toEqual(EMPTY);
  failing.clear();
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.retry }));
  await waitFor(() => expect(says(workbook.document(), PERIOD)).toEqual(says(WHOLE, PERIOD)));
}, 60_000);
