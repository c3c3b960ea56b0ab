/** Every command opens a workbook and its period in one way: what it cannot work on is one sentence and exit code 2, and nothing is written. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { SCHEMA_NAME, SCHEMA_VERSION } from "../../src/document/names";
import { buildPreset } from "../../src/template/presets";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";

let folder = "";
const at = (name: string) => path.join(folder, name);
const SAMPLE = buildPreset("cahn-cum11-2021", { sample: true, language: "vi" })!;
const without = SAMPLE.names.filter(({ name }) => name !== SCHEMA_NAME);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-opening-"));
  await writeFile(at("sample.xlsx"), writeXlsx(SAMPLE));
  const newer = { ...SAMPLE, names: [...without, { name: SCHEMA_NAME, refersTo: `${SCHEMA_VERSION + 1}`, hidden: true }] };
  await writeFile(at("newer.xlsx"), writeXlsx(newer));
  await writeFile(at("others.xlsx"), writeXlsx({ ...SAMPLE, names: without }));
});

afterAll(() => rm(folder, { recursive: true }));

/** What each command is called with beside the workbook; `out.xlsx` must never be there afterwards. */
const PERIOD: Readonly<Record<string, readonly string[]>> = {
  review: ["--values", "out.xlsx"],
  votes: [],
  minutes: ["--write", "out.xlsx"],
  crosscheck: [],
  compare: [],
  split: ["-o", "out"],
  collect: ["sample.xlsx", "--write", "out.xlsx"],
  board: [],
  seal: ["--write", "out.xlsx"],
  advance: ["--to", "closed", "--reason", "x", "--write", "out.xlsx"],
};
const NO_PERIOD: Readonly<Record<string, readonly string[]>> = { bind: [], year: [], verify: [] };

async function run(command: string, file: string, more: readonly string[]) {
  const files = more.map((word) => (word.startsWith("out") || word.endsWith(".xlsx") ? at(word) : word));
  const { code, out, err } = await emu([command, at(file), ...files]);
  return { code, out, lines: err.trim().split("\n"), written: (await readdir(folder)).filter((name) => name.startsWith("out")) };
}

test.each(Object.entries({ ...PERIOD, ...NO_PERIOD }))("emu %s refuses a workbook of a newer version", async (command, more) => {
  const { code, out, lines, written } = await run(command, "newer.xlsx", more);
  expect({ code, out, written }).toEqual({ code: 2, out: "", written: [] });
  expect(lines).toEqual([
    `${at("newer.xlsx")}: sổ do một bản EMU mới hơn tạo ra (mẫu ${SCHEMA_VERSION + 1}, bản này đọc đến mẫu ${SCHEMA_VERSION}); hãy cập nhật EMU. Chưa đọc, chưa ghi gì.`,
  ]);
});

test.each(Object.entries(PERIOD))("emu %s names the periods there are where the one asked for is none of them", async (command, more) => {
  for (const [typed, said] of [
    ["2030-q1", "2030-q1"],
    ["quý một", "quý một"],
  ] as const) {
    const { code, out, lines, written } = await run(command, "sample.xlsx", [...more, "--period", typed]);
    expect({ code, out, written }).toEqual({ code: 2, out: "", written: [] });
    expect(lines).toEqual([`${at("sample.xlsx")}: không có kỳ “${said}”; sổ có các kỳ: 2021-D1, 2021-D2, 2021-D3, 2021-D4, 2021.`]);
  }
});

test.each(Object.entries(PERIOD).filter(([command]) => command !== "review"))(
  "emu %s says that a workbook is none of ours",
  async (command, more) => {
    const { code, lines, written } = await run(command, "others.xlsx", more);
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(lines.at(-1)).toBe(`${at("others.xlsx")}: không phải sổ chấm điểm EMU.`);
  },
);
