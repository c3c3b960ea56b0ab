/**
 * Every command opens a workbook and its period in one way: what it cannot work on is one sentence that names the file, exit code 2, and
 * nothing is written. `test/review/open.test.ts` asks the pane the same.
 */
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { SCHEMA_VERSION } from "../../src/document/names";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { OPENINGS, type Opening } from "../review/openings";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-opening-"));
  for (const [name, document] of Object.entries(OPENINGS)) {
    await writeFile(at(`${name}.xlsx`), writeXlsx(document));
  }
  await copyFile(at("bound.xlsx"), at("sample.xlsx"));
});

afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  const made = (await readdir(folder)).filter((name) => name.startsWith("out"));
  await Promise.all(made.map((name) => rm(at(name), { recursive: true })));
});

/** What each command is called with beside the workbook, and which exit code it has when it does its work. */
const COMMANDS = {
  review: [["--values", "out.xlsx"], 0],
  votes: [[], 0],
  minutes: [["--write", "out.xlsx"], 0],
  crosscheck: [[], 0],
  compare: [[], 1],
  split: [["-o", "out"], 0],
  collect: [["sample.xlsx", "--write", "out.xlsx"], 1],
  board: [[], 1],
  "open-period": [["2021-D4", "--write", "out.xlsx"], 0],
  seal: [["--write", "out.xlsx"], 1],
  advance: [["--to", "closed", "--reason", "x", "--write", "out.xlsx"], 1],
  overview: [[], 0],
  year: [[], 0],
  verify: [[], 1],
  bind: [[], 2],
} as const satisfies Readonly<Record<string, readonly [readonly string[], number]>>;
type Command = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Command[];
/** These have no `--period`. */
const NO_PERIOD: ReadonlySet<Command> = new Set(["open-period", "year", "verify", "bind"]);
/** These read score sheets of somebody's own too. */
const TAKES_OWN: ReadonlySet<Command> = new Set(["review", "minutes", "compare", "board", "overview", "year", "bind"]);

async function run(command: Command, opening: Opening, more: readonly string[] = []) {
  const words = [...COMMANDS[command][0], ...more];
  const files = words.map((word) => (word.startsWith("out") || (word.endsWith(".xlsx") && !path.isAbsolute(word)) ? at(word) : word));
  const { code, out, err } = await emu([command, at(`${opening}.xlsx`), ...files]);
  const written = (await readdir(folder)).filter((name) => name.startsWith("out"));
  return {
    code,
    out,
    lines: err
      .trim()
      .split("\n")
      .filter((line) => line !== ""),
    written,
  };
}

/** Opening by opening, what is said in the one line that is said; `null`: the command does its work. */
function refusal(command: Command, opening: Opening): string | null {
  const file = at(`${opening}.xlsx`);
  const said: Readonly<Record<Opening, string | null>> = {
    bound: null,
    unnamed: null,
    unmarked: `${file}: có bảng EmuCluster, EmuUnits, EmuPeriods, EmuPolicy, EmuAwards, EmuStatus, EmuVotes, EmuRubric, EmuEntries, EmuLog nhưng mất dấu của sổ EMU (tên EMU_SCHEMA), nên chưa đọc gì; mở bằng Excel, bấm “Nhận lại sổ này” trong ngăn EMU rồi lưu.`,
    stranger: TAKES_OWN.has(command)
      ? `${file}: không phải sổ chấm điểm EMU; nếu là bảng điểm riêng, hãy nhớ cách đọc trước: emu bind ${file} --write --period 2021-Q1.`
      : `${file}: không phải sổ chấm điểm EMU.`,
    newer: `${file}: sổ do một bản EMU mới hơn tạo ra (mẫu ${SCHEMA_VERSION + 1}, bản này đọc đến mẫu ${SCHEMA_VERSION}); hãy cập nhật EMU. Chưa đọc, chưa ghi gì.`,
    own: TAKES_OWN.has(command)
      ? null
      : `${file}: đây là bảng điểm riêng có cách đọc đã nhớ; lệnh này cần sổ chấm điểm EMU. Dùng được với bảng riêng: review, board, compare, year, minutes, overview, bind.`,
    "own-lost": TAKES_OWN.has(command)
      ? `${file}: bảng điểm đã khác lúc nhớ cách đọc, nên chưa tính gì. Không tìm thấy, hoặc có nhiều hơn một:`
      : `${file}: đây là bảng điểm riêng có cách đọc đã nhớ; lệnh này cần sổ chấm điểm EMU. Dùng được với bảng riêng: review, board, compare, year, minutes, overview, bind.`,
    "no-period": ["open-period", "review", "year", "verify", "bind"].includes(command)
      ? null
      : `${file}: sổ chưa có kỳ nào; ghi kỳ vào bảng Kỳ (EmuPeriods), ví dụ 2021-Q1.`,
  };
  return said[opening];
}

const OPENED = Object.keys(OPENINGS) as Opening[];

/** What these have to say here goes to stderr or into files. */
const SILENT: ReadonlySet<Command> = new Set(["compare", "split", "seal", "advance", "minutes", "verify"]);

/** `overview` lists each file that it cannot take; `bind` looks at sheets of any workbook. */
const ALONE = NAMES.filter((command) => command !== "overview" && command !== "bind");

describe.each(ALONE)("emu %s", (command) => {
  test.each(OPENED.filter((opening) => refusal(command, opening) !== null))("%s: refused in one sentence", async (opening) => {
    const { code, out, lines, written } = await run(command, opening);
    expect({ code, out, written }).toEqual({ code: 2, out: "", written: [] });
    expect(lines[0]).toBe(refusal(command, opening));
    expect(lines.length === 1 || opening === "own-lost").toBe(true);
  });

  test.each(OPENED.filter((opening) => refusal(command, opening) === null && opening !== "no-period"))("%s: done", async (opening) => {
    const { code, out } = await run(command, opening);
    const expected = opening === "own" ? [0, 1] : [COMMANDS[command][1]];
    expect(expected).toContain(code);
    expect(out === "").toBe(SILENT.has(command));
  });
});

test.each(NAMES.filter((command) => !NO_PERIOD.has(command) && command !== "overview"))(
  "emu %s names the periods there are where the one asked for is none of them",
  async (command) => {
    for (const typed of ["2030-q1", "quý một"]) {
      const { code, out, lines, written } = await run(command, "bound", ["--period", typed]);
      expect({ code, out, written }).toEqual({ code: 2, out: "", written: [] });
      expect(lines).toEqual([`${at("bound.xlsx")}: không có kỳ “${typed}”; sổ có các kỳ: 2021-D1, 2021-D2, 2021-D3, 2021-D4, 2021.`]);
    }
  },
);

test.each([...TAKES_OWN].filter((command) => !NO_PERIOD.has(command) && command !== "overview"))(
  "emu %s: score sheets of somebody's own have one period",
  async (command) => {
    const { code, out, lines, written } = await run(command, "own", ["--period", "2030"]);
    expect({ code, out, written }).toEqual({ code: 2, out: "", written: [] });
    expect(lines.at(-1)).toBe(`${at("own.xlsx")}: không có kỳ “2030”; sổ có các kỳ: 2021-Q1.`);
  },
);

describe("emu overview", () => {
  test.each<[Opening, string | null]>([
    ["bound", null],
    ["unnamed", null],
    ["own", null],
    ["unmarked", "không dùng được: đây không phải sổ chấm điểm EMU;"],
    ["stranger", "không dùng được: đây không phải sổ chấm điểm EMU;"],
    ["newer", "không dùng được: sổ do một bản EMU mới hơn tạo ra;"],
    ["own-lost", "không dùng được: bảng điểm riêng đã khác lúc nhớ cách đọc"],
  ])("%s", async (opening, problem) => {
    const { code, lines } = await run("overview", opening);
    expect(code).toBe(problem === null ? 0 : 1);
    expect(problem === null ? lines.length : lines.at(-1)).toEqual(problem === null ? 0 : expect.stringContaining(problem));
  });

  test.each(["2030-q1", "quý một"])("%s is a period of none of the files, which are named", async (typed) => {
    const { code, out, lines } = await run("overview", "bound", [at("own.xlsx"), "--period", typed]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(lines).toEqual([
      `Không tệp nào có kỳ “${typed}”: ${at("bound.xlsx")} có các kỳ 2021-D1, 2021-D2, 2021-D3, 2021-D4, 2021; ${at("own.xlsx")} có các kỳ 2021-Q1.`,
    ]);
  });

  test("a period that one of them has is shown; the other is named", async () => {
    const { code, lines } = await run("overview", "bound", [at("own.xlsx"), "--period", "2021"]);
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain(`${at("own.xlsx")}: không có số liệu của năm 2021; các kỳ có số liệu: Quý I/2021.`);
  });
});

test("emu bind refuses a workbook of a newer version", async () => {
  const { code, out, lines } = await run("bind", "newer");
  expect({ code, out, lines }).toEqual({ code: 2, out: "", lines: [refusal("bind", "newer")] });
});

test("emu collect names a file with score sheets of somebody's own", async () => {
  const { code, lines } = await run("collect", "bound", [at("own.xlsx")]);
  expect(code).toBe(1);
  expect(lines.join("\n")).toContain("own.xlsx: đây là bảng điểm riêng có cách đọc đã nhớ");
});
