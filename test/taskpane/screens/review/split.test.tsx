/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { fill } from "../../../../src/text/fill";
import { LANGUAGES } from "../../../../src/schema/language";
import { SPLIT_TEXT } from "../../../../src/review/steps/split/words";
import { marksOf } from "../../../../src/document/reading/marks";
import { readXlsx } from "../../../../src/xlsx";
import { preset, splitOf } from "../../../document/split/support";
import { openStep } from "./support";

const WHOLE = preset("bca-cum3-2017");
const PERIOD = "2017";

/** What the page hands to the browser to save. */
function saving(): { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[] {
  const saved: { name: string; bytes: () => Promise<Uint8Array> }[] = [];
  let last: Blob | null = null;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return "blob:1";
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = last!;
    saved.push({
      name: this.download,
      bytes: () =>
        new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
          reader.readAsArrayBuffer(blob);
        }),
    });
  });
  return saved;
}
afterEach(() => jest.restoreAllMocks());

test.each(LANGUAGES)(
  "the files are shown first, then made and handed over in one archive (%s)",
  async (language) => {
    const saved = saving();
    const { user, workbook, calls } = await openStep(WHOLE, "split", language);
    const expected = splitOf(WHOLE, PERIOD);
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(expected.map(({ unit, fileName }) => unit + fileName));
    expect(saved).toEqual([]);
    const before = [...calls];

    const said = new Map([
      ["count", "8"],
      ["period", PERIOD],
    ]);
    const name = fill(SPLIT_TEXT.zipName[language], said);
    await user.click(screen.getByRole("button", { name: fill(SPLIT_TEXT.make[language], said) }));
    await waitFor(() => expect(screen.getByText(fill(SPLIT_TEXT.made[language], new Map([...said, ["file", name]])))).toBeTruthy());
    expect(saved.map((file) => file.name)).toEqual([name]);
    const files = unzipSync(await saved[0]!.bytes());
    expect(Object.keys(files)).toEqual(expected.map(({ fileName }) => fileName));
    for (const { unit, fileName } of expected) {
      const read = readXlsx(files[fileName]!);
      expect(read.ok && marksOf(read.document)).toMatchObject({ unit, period: PERIOD });
    }
    // Excel was asked for nothing, and nothing changed.
    expect([calls, workbook.document()]).toEqual([before, WHOLE]);

    await user.click(screen.getByRole("button", { name: SPLIT_TEXT.saveAgain[language] }));
    expect(saved.map((file) => file.name)).toEqual([name, name]);
  },
  60_000,
);

test("stopped on the way, it saves nothing and says so", async () => {
  const saved = saving();
  const { user, session } = await openStep(WHOLE, "split");
  const release = session.progress.subscribe(() => {
    release();
    session.stop();
  });
  await user.click(screen.getByRole("button", { name: /^Tạo 8 sổ/ }));
  await waitFor(() => expect(screen.getByText(SPLIT_TEXT.stopped.vi)).toBeTruthy());
  expect([saved, session.state().failure]).toEqual([[], null]);
});
