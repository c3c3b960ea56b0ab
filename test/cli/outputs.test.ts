/**
 * What commands write: over nothing that is there unless that was said or it is what was read, never onto what they read, whole or not at
 * all. Modes of files mean nothing to root, as whom some machines run this: a file without any leave to write is refused to root too.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import fsp from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { alone, draftName } from "../../src/cli/files/drafts";
import { writeXlsx } from "../../src/xlsx";
import { goldenCases, goldenWorkbook } from "../cases/golden";
import { emu } from "../cases/surfaces";
import { inStatus } from "../document/seal/support";

const LADDER = goldenCases().find(([name]) => name === "votes-on-a-ladder-of-four-titles")![1];
/** In the appraisal cross-checks may still be planned, and ballots are held already. */
const WORKBOOK = writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [] }), "appraisal", "vi", "2024"));
const BALLOTS =
  "Đơn vị;Danh hiệu;Lần bỏ phiếu;Tổng số thành viên;Số có mặt;Số lấy ý kiến bằng văn bản;Số phiếu đồng ý\nA;Cờ thi đua của Chính phủ;1;7;6;1;6\n";

let folder = "";
const at = (...names: string[]) => path.join(folder, ...names);
const text = (name: string) => readFileSync(at(name), "latin1");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "emu-outputs-"));
  writeFileSync(at("in.xlsx"), WORKBOOK);
  writeFileSync(at("unit.xlsx"), "a unit's");
  writeFileSync(at("list.csv"), BALLOTS);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Every command that writes: what comes before the file that it is to write. `changes`: that file may be the first input. */
const COMMANDS: Readonly<Record<string, { readonly words: readonly string[]; readonly changes: boolean }>> = {
  template: { words: ["template", "empty", "-o"], changes: false },
  "review --values": { words: ["review", "in.xlsx", "--values"], changes: false },
  "minutes --docx": { words: ["minutes", "in.xlsx", "--docx"], changes: false },
  "minutes --write": { words: ["minutes", "in.xlsx", "--write"], changes: true },
  overview: { words: ["overview", "in.xlsx", "unit.xlsx", "--write"], changes: false },
  advance: { words: ["advance", "in.xlsx", "--to", "closed", "--write"], changes: true },
  seal: { words: ["seal", "in.xlsx", "--write"], changes: true },
  crosscheck: { words: ["crosscheck", "in.xlsx", "--write"], changes: true },
  new: { words: ["new", "--name", "A", "--year", "2026", "--from", "empty", "--units", "list.csv"], changes: false },
  rubric: { words: ["rubric", "list.csv", "--answer", "1=skip", "--answer", "2=skip", "--write"], changes: false },
  "open-period": { words: ["open-period", "in.xlsx", "2031", "--write"], changes: true },
  collect: { words: ["collect", "in.xlsx", "unit.xlsx", "--write"], changes: true },
  votes: { words: ["votes", "in.xlsx", "--record", "list.csv", "--write"], changes: true },
};
const NAMES = Object.keys(COMMANDS);

function emuIn(words: readonly string[]) {
  return emu(words.map((word) => (/^(in|unit|list|out)\b/.test(word) ? at(word) : word)));
}

/** Names, kinds and contents: what a refusal must leave as it is. */
function contents(): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const found = lstatSync(at(name));
      return `${name} ${found.ino} ${found.mode} ${found.isFile() ? text(name) : ""}`;
    });
}

type Situation = { readonly make: () => string; readonly said: string; readonly unforced?: true; readonly forced?: true };
const SITUATIONS: Readonly<Record<string, Situation>> = {
  exists: {
    make: () => {
      writeFileSync(at("out.xlsx"), "theirs");
      return at("out.xlsx");
    },
    said: "đã có tệp này; chọn tên khác, hoặc thêm --force",
    unforced: true,
  },
  "exists behind a link": {
    make: () => {
      writeFileSync(at("theirs.xlsx"), "theirs");
      symlinkSync("theirs.xlsx", at("out.xlsx"));
      return at("out.xlsx");
    },
    said: "đã có tệp này",
    unforced: true,
  },
  "read-only": {
    make: () => {
      writeFileSync(at("out.xlsx"), "theirs", { mode: 0o444 });
      return at("out.xlsx");
    },
    said: "tệp chỉ cho đọc",
    forced: true,
  },
  "a folder": { make: () => folder, said: "đây là thư mục" },
  "a folder behind a link": {
    make: () => {
      symlinkSync(".", at("out.xlsx"));
      return at("out.xlsx");
    },
    said: "đây là thư mục",
  },
  "a folder that is not there": { make: () => at("no", "such", "out.xlsx"), said: "không có thư mục này" },
  "the name of a folder": { make: () => `${at("out")}/`, said: "đây là thư mục" },
  "in a file": { make: () => at("in.xlsx", "out.xlsx"), said: "không có thư mục này" },
  "no name": { make: () => "", said: "đây là thư mục" },
  "a name too long": { make: () => at(`${"o".repeat(300)}.xlsx`), said: "quá dài" },
  "links in a circle": {
    make: () => {
      symlinkSync("round.xlsx", at("out.xlsx"));
      symlinkSync("out.xlsx", at("round.xlsx"));
      return at("out.xlsx");
    },
    said: "trỏ vòng",
  },
  "a pipe": {
    make: () => {
      execFileSync("mkfifo", [at("out.xlsx")]);
      return at("out.xlsx");
    },
    said: "ống dẫn (pipe)",
  },
  "a device": { make: () => "/dev/null", said: "thiết bị" },
  "a full device": { make: () => "/dev/full", said: "thiết bị" },
};

describe.each(NAMES)("emu %s", (name) => {
  test.each(Object.keys(SITUATIONS))("%s: refused in a sentence, nothing is written", async (one) => {
    const { make, said, unforced, forced } = SITUATIONS[one]!;
    const file = make();
    const before = contents();
    for (const force of [...(forced === true ? [] : [[]]), ...(unforced === true ? [] : [["--force"]])]) {
      const { code, out, err } = await emuIn([...COMMANDS[name]!.words, file, ...force]);
      expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
      expect(err).toContain(said);
      expect(err).toContain(file);
      expect(err).toContain("Chưa ghi gì.");
    }
    expect(contents()).toEqual(before);
  });
});

/** The first input is where `--write` may write; every other one, and every one for a copy or a paper, is not. */
const READ = NAMES.flatMap((name) => {
  const { words, changes } = COMMANDS[name]!;
  const inputs = words.filter((word) => /^(in|unit|list)\b/.test(word));
  return inputs.slice(changes ? 1 : 0).map((input) => [name, input] as const);
});

test.each(READ)("emu %s: not onto %s, which it reads, by whatever path", async (name, input) => {
  symlinkSync(input, at("link.xlsx"));
  linkSync(at(input), at("hard.xlsx"));
  mkdirSync(at("sub"));
  const before = contents();
  const paths = [at(input), at("sub", "..", input), path.relative(process.cwd(), at(input)), at("link.xlsx"), at("hard.xlsx")];
  for (const file of paths) {
    const { code, out, err } = await emuIn([...COMMANDS[name]!.words, file, "--force"]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining("lệnh này đọc chính tệp đó; chọn tên khác. Chưa ghi gì.")]);
  }
  expect(contents()).toEqual(before);
});

test("two outputs alike, or alike but for capital letters: neither is written", async () => {
  symlinkSync(".", at("here"));
  for (const other of ["out.xlsx", "OUT.xlsx", "here/out.xlsx"]) {
    const { code, out, err } = await emuIn(["minutes", "in.xlsx", "--docx", "out.xlsx", "--write", at(other), "--force"]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(`cùng lệnh này còn ghi ${at("out.xlsx")}`)]);
  }
  expect(readdirSync(folder).sort()).toEqual(["here", "in.xlsx", "list.csv", "unit.xlsx"]);
});

test("one output that cannot be written: the other one is not written either", async () => {
  writeFileSync(at("out.xlsx"), "theirs");
  const before = contents();
  expect((await emuIn(["minutes", "in.xlsx", "--docx", "out.docx", "--write", "out.xlsx"])).code).toBe(2);
  expect((await emuIn(["minutes", "in.xlsx", "--docx", "/proc/out.docx", "--write", "out.xlsx", "--force"])).code).toBe(2);
  expect(contents()).toEqual(before);
});

const ADVANCE = ["advance", "in.xlsx", "--to", "closed", "--write"];
const isRoot = process.getuid?.() === 0;

describe("in place", () => {
  test.each<[string, () => string, number]>([
    ["by its name", () => at("in.xlsx"), 1],
    ["by another path", () => path.join(folder, "..", path.basename(folder), "in.xlsx"), 1],
    [
      "by a link",
      () => {
        symlinkSync("in.xlsx", at("link.xlsx"));
        return at("link.xlsx");
      },
      1,
    ],
    [
      "by another of its names",
      () => {
        linkSync(at("in.xlsx"), at("hard.xlsx"));
        return at("hard.xlsx");
      },
      2,
    ],
  ])("%s: written without --force; links, names, mode and owner are what they were", async (_how, make, names) => {
    const file = make();
    await fsp.chmod(at("in.xlsx"), 0o640);
    await fsp.chown(at("in.xlsx"), isRoot ? 4321 : process.getuid!(), isRoot ? 4321 : process.getgid!());
    const { mode, uid, gid } = statSync(at("in.xlsx"));
    const others = readdirSync(folder).sort();
    const { code, err } = await emuIn([...ADVANCE, file]);
    expect([code, err]).toEqual([0, expect.stringContaining(`Đã ghi ${file}`)]);
    expect(readFileSync(at("in.xlsx")).equals(WORKBOOK)).toBe(false);
    expect(statSync(at("in.xlsx"))).toMatchObject({ mode, uid, gid, nlink: names });
    expect(readFileSync(file).equals(readFileSync(at("in.xlsx")))).toBe(true);
    expect(lstatSync(file).isSymbolicLink()).toBe(file.endsWith("link.xlsx"));
    expect(readdirSync(folder).sort()).toEqual(others);
  });

  test.each(["in.xlsx", "hard.xlsx"])("changed since it was read: refused, --force or not (%s)", async (written) => {
    linkSync(at("in.xlsx"), at("hard.xlsx"));
    const words = (force: readonly string[]) =>
      [...ADVANCE, written, ...force].map((word) => (/^(in|hard)\b/.test(word) ? at(word) : word));
    for (const force of [[], ["--force"]]) {
      writeFileSync(at("in.xlsx"), WORKBOOK);
      // What a command prints comes between its reading and its writing.
      const { code, err } = await emu(words(force), "", () => {
        writeFileSync(at("in.xlsx"), "typed meanwhile");
      });
      expect([code, err]).toEqual([2, expect.stringContaining("đã thay đổi từ khi lệnh này đọc")]);
      expect([text("in.xlsx"), text("hard.xlsx")]).toEqual(["typed meanwhile", "typed meanwhile"]);
    }
    expect(readdirSync(folder).sort()).toEqual(["hard.xlsx", "in.xlsx", "list.csv", "unit.xlsx"]);
  });

  test("deleted since it was read: refused", async () => {
    const { code, err } = await emu(
      [...ADVANCE, "in.xlsx"].map((word) => (word === "in.xlsx" ? at(word) : word)),
      "",
      () => {
        rmSync(at("in.xlsx"), { force: true });
      },
    );
    expect([code, err]).toEqual([2, expect.stringContaining("đã thay đổi từ khi lệnh này đọc")]);
    expect(readdirSync(folder).sort()).toEqual(["list.csv", "unit.xlsx"]);
  });

  test("read-only: refused", async () => {
    await fsp.chmod(at("in.xlsx"), 0o444);
    const { code, err } = await emuIn([...ADVANCE, "in.xlsx", "--force"]);
    expect([code, err]).toEqual([2, expect.stringContaining("tệp chỉ cho đọc")]);
  });

  test("two at once: one is done, the other one is told, nothing of either is lost", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => emuIn([...ADVANCE, "in.xlsx"])));
    // One that comes late enough to read what another one wrote is told by the workbook itself.
    const lost = answers.filter(({ code }) => code !== 0).map(({ err }) => err);
    expect(lost.length).toBe(2);
    lost.forEach((err) => {
      expect(err).toMatch(/đã thay đổi từ khi lệnh này đọc|Trạng thái chỉ chuyển từng bước/);
    });
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "list.csv", "unit.xlsx"]);
  });

  test("while another one writes the file, it is waited for, and not for ever", async () => {
    const inside = await alone(at("in.xlsx"), () => alone(at("in.xlsx"), () => Promise.resolve("in"), 0));
    expect(inside).toBe(null);
    expect(await alone(at("in.xlsx"), () => Promise.resolve("in"), 0)).toBe("in");
    jest.spyOn(fsp, "link").mockImplementation(fails("EPERM"));
    expect(await alone(at("in.xlsx"), () => alone(at("in.xlsx"), () => Promise.resolve("in"), 0))).toBe(null);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "list.csv", "unit.xlsx"]);
  });
});

describe("--force", () => {
  test.each<[string, () => void]>([
    ["a file", () => undefined],
    ["a file with two names", () => linkSync(at("out.xlsx"), at("second.xlsx"))],
    ["a file behind a link", () => symlinkSync("out.xlsx", at("link.xlsx"))],
  ])("replaces %s", async (_what, more) => {
    writeFileSync(at("out.xlsx"), "theirs", { mode: 0o600 });
    more();
    const before = readdirSync(folder).sort();
    const second = before.find((name) => /^(second|link)/.test(name)) ?? "out.xlsx";
    expect((await emuIn(["template", "empty", "-o", at(second), "--force"])).code).toBe(0);
    expect([text("out.xlsx").startsWith("PK"), text(second) === text("out.xlsx")]).toEqual([true, true]);
    expect(statSync(at("out.xlsx")).mode & 0o777).toBe(0o600);
    expect(lstatSync(at(second)).isSymbolicLink()).toBe(second === "link.xlsx");
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test("a link that leads to nothing yet leads to what was written, without --force", async () => {
    symlinkSync("new.xlsx", at("out.xlsx"));
    expect((await emuIn(["template", "empty", "-o", "out.xlsx"])).code).toBe(0);
    expect([lstatSync(at("out.xlsx")).isSymbolicLink(), text("new.xlsx").startsWith("PK")]).toEqual([true, true]);
  });

  test("what appears while the command computes is not replaced unasked", async () => {
    const { link } = fsp;
    jest.spyOn(fsp, "link").mockImplementationOnce((draft, file) => {
      writeFileSync(file, "theirs");
      return link(draft, file);
    });
    const { code, err } = await emuIn(["template", "empty", "-o", "out.xlsx"]);
    expect([code, err, text("out.xlsx")]).toEqual([2, expect.stringContaining("đã có tệp này"), "theirs"]);
  });
});

function fails(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

test.each([
  ["ENOSPC", "đĩa đã đầy"],
  ["EDQUOT", "dung lượng được cấp"],
  ["EROFS", "ổ đĩa chỉ cho đọc"],
  ["EACCES", "không có quyền ghi"],
  ["EPERM", "như Excel"],
  ["EBUSY", "chương trình khác đang giữ tệp"],
  ["EFBIG", "lớn hơn mức ổ đĩa cho phép"],
  ["EMFILE", "quá nhiều tệp"],
  ["EIO", "ổ đĩa báo lỗi"],
  ["EWEIRD", "hệ thống báo EWEIRD"],
])("the system says %s while a file is written: a sentence, nothing is left", async (code, said) => {
  writeFileSync(at("out.xlsx"), "theirs");
  const before = contents();
  jest.spyOn(fsp, "rename").mockImplementationOnce(fails(code));
  const answer = await emuIn(["template", "empty", "-o", "out.xlsx", "--force"]);
  expect([answer.code, answer.err]).toEqual([2, expect.stringContaining(said)]);
  expect(contents()).toEqual(before);
});

test("a disk without hard links gets the file all the same, and nothing that is there is replaced", async () => {
  const link = jest.spyOn(fsp, "link").mockImplementation(fails("EPERM"));
  expect((await emuIn(["template", "empty", "-o", "out.xlsx"])).code).toBe(0);
  expect([text("out.xlsx").startsWith("PK"), link.mock.calls.length]).toEqual([true, 1]);
  link.mockImplementation((_draft, file) => {
    writeFileSync(file, "theirs");
    return fails("EPERM")();
  });
  expect((await emuIn(["template", "empty", "-o", at("out2.xlsx")])).code).toBe(2);
  expect(text("out2.xlsx")).toBe("theirs");
});

describe("emu split", () => {
  const SPLIT = ["split", "in.xlsx", "-o"];
  const units = () => readdirSync(at("units")).sort();

  test("a new folder comes with all files, or does not come", async () => {
    jest.spyOn(fsp, "rename").mockImplementationOnce(fails("ENOSPC"));
    const { code, err } = await emuIn([...SPLIT, at("new", "units")]);
    expect([code, err]).toEqual([2, expect.stringContaining("đĩa đã đầy")]);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "list.csv", "unit.xlsx"]);
    expect((await emuIn([...SPLIT, at("new", "units")])).code).toBe(0);
    expect(readdirSync(at("new", "units")).length).toBeGreaterThan(2);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "list.csv", "new", "unit.xlsx"]);
  });

  test("a folder that is there gets all files or none; with --force what was there is there again", async () => {
    mkdirSync(at("units"));
    const { link } = fsp;
    let left = 2;
    const spy = jest.spyOn(fsp, "link").mockImplementation((draft, file) => {
      left -= 1;
      return left < 0 ? fails("EIO")() : link(draft, file);
    });
    expect((await emuIn([...SPLIT, at("units")])).code).toBe(2);
    expect(units()).toEqual([]);
    spy.mockRestore();
    expect((await emuIn([...SPLIT, at("units")])).code).toBe(0);
    const names = units();
    const first = path.join("units", names[0]!);
    names.forEach((name) => {
      writeFileSync(at("units", name), "sent back");
    });
    expect((await emuIn([...SPLIT, at("units")])).err).toContain(`${names[0]!}: đã có tệp này`);
    const { rename } = fsp;
    left = names.length - 1;
    jest.spyOn(fsp, "rename").mockImplementation((draft, file) => {
      left -= 1;
      return left === 0 ? fails("EIO")() : rename(draft, file);
    });
    expect((await emuIn([...SPLIT, at("units"), "--force"])).code).toBe(2);
    jest.restoreAllMocks();
    expect([units(), names.map((name) => text(path.join("units", name)))]).toEqual([names, names.map(() => "sent back")]);
    expect((await emuIn([...SPLIT, at("units"), "--force"])).code).toBe(0);
    expect([units(), text(first).startsWith("PK")]).toEqual([names, true]);
  });

  test("a unit's file with the name of the workbook that is split", async () => {
    mkdirSync(at("units"));
    const [, name] = /([^/]+): đã có tệp này/.exec((await splitTwice()).err)!;
    rmSync(at("units"), { recursive: true });
    mkdirSync(at("units"));
    writeFileSync(at("units", name!), WORKBOOK);
    const { code, err } = await emuIn(["split", at("units", name!), "-o", at("units"), "--force"]);
    expect([code, err]).toEqual([2, expect.stringContaining("lệnh này đọc chính tệp đó")]);
    expect(units()).toEqual([name]);
  });

  async function splitTwice() {
    await emuIn([...SPLIT, at("units")]);
    return emuIn([...SPLIT, at("units")]);
  }

  test.each([
    ["a file", "unit.xlsx", "unit.xlsx là tệp, không phải thư mục"],
    ["a folder in a file", path.join("unit.xlsx", "units"), "unit.xlsx là tệp, không phải thư mục"],
    ["a device", "/dev/null", "/dev/null là tệp, không phải thư mục"],
  ])("%s in place of a folder", async (_what, output, said) => {
    const { code, err } = await emuIn([...SPLIT, path.isAbsolute(output) ? output : at(output)]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe("what a killed process left", () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const named = (pid: number | undefined, host = "$1") => draftName().replace(/-([0-9a-f]{8})-\d+-/, `-${host}-${pid ?? 0}-`);

  test("is cleared away by the next command that writes there; what lives, or may live elsewhere, is not", async () => {
    const old = named(gone, "0123abcd");
    const [mine, living, elsewhere] = [named(gone), named(process.pid), named(gone, "89abcdef")];
    [mine, living, elsewhere, old].forEach((name) => {
      writeFileSync(at(name), "half");
    });
    mkdirSync(at(`${mine}1`));
    writeFileSync(at(`${mine}1`, "a.xlsx"), "half");
    writeFileSync(at(".emu-lock-0123456789abcdef"), mine);
    // Killed between the making of a lock and the writing of it, on a disk without hard links.
    writeFileSync(at(".emu-lock-89abcdef01234567"), "");
    utimesSync(at(".emu-lock-89abcdef01234567"), Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    utimesSync(at(old), 0, 0);
    expect((await emuIn(["template", "empty", "-o", "out.xlsx"])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([elsewhere, living, "in.xlsx", "list.csv", "out.xlsx", "unit.xlsx"].sort());
  });

  async function killed(point: string, file: string): Promise<void> {
    const tsx = path.resolve("node_modules/tsx/dist/loader.mjs");
    const child = spawn(process.execPath, ["--import", tsx, path.join(__dirname, "killed.ts"), point, file], { stdio: "ignore" });
    const signal = await new Promise((resolve) => {
      child.on("exit", (_code, by) => {
        resolve(by);
      });
    });
    expect(signal).toBe("SIGKILL");
  }

  test("kill −9 before a file has its name, and halfway through one with two names", async () => {
    linkSync(at("in.xlsx"), at("hard.xlsx"));
    mkdirSync(at("new"));
    await Promise.all([killed("draft", at("new", "out.xlsx")), killed("half", at("in.xlsx"))]);
    expect(readdirSync(at("new"))).toEqual([expect.stringMatching(/^\.emu-draft-/)]);
    expect((await emuIn(["template", "empty", "-o", at("new", "out.xlsx")])).code).toBe(0);
    expect(readdirSync(at("new"))).toEqual(["out.xlsx"]);

    // Neither what it was nor what it was to be: both reading and writing say where the old content is.
    const backup = readdirSync(folder).find((name) => name.startsWith(".emu-backup-"))!;
    expect([readFileSync(at(backup)).equals(WORKBOOK), readFileSync(at("in.xlsx")).equals(WORKBOOK)]).toEqual([true, false]);
    for (const words of [
      ["review", "in.xlsx"],
      [...ADVANCE, "in.xlsx"],
      ["template", "empty", "-o", at("hard.xlsx"), "--force"],
    ]) {
      const { code, err } = await emuIn(words);
      expect([code, err]).toEqual([2, expect.stringContaining(`nội dung cũ còn nguyên ở ${at(backup)}`)]);
    }
    writeFileSync(at("in.xlsx"), readFileSync(at(backup)));
    expect((await emuIn(["template", "empty", "-o", "out.xlsx"])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["hard.xlsx", "in.xlsx", "list.csv", "new", "out.xlsx", "unit.xlsx"]);
    expect((await emuIn([...ADVANCE, "in.xlsx"])).code).toBe(0);
    expect(readFileSync(at("hard.xlsx")).equals(readFileSync(at("in.xlsx")))).toBe(true);
  }, 30_000);
});

test("what is printed onto a full disk is a sentence and exit code 2", () => {
  const full = openSync("/dev/full", "w");
  const loader = path.resolve("node_modules/tsx/dist/loader.mjs");
  const { status, stderr } = spawnSync(process.execPath, ["--import", loader, "src/cli/main.ts", "--help"], {
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect([status, String(stderr)]).toEqual([2, "Không in ra được hết kết quả: đĩa đã đầy; giải phóng chỗ trống rồi chạy lại.\n"]);
}, 30_000);

test.each([
  ["a folder", () => folder, "đây là thư mục"],
  ["a device", () => "/dev/zero", "thiết bị"],
  [
    "a pipe",
    () => {
      execFileSync("mkfifo", [at("pipe.xlsx")]);
      return at("pipe.xlsx");
    },
    "ống dẫn (pipe)",
  ],
])("%s as an input of any kind: refused before it is opened", async (_what, make, said) => {
  const file = make();
  const inputs = [
    ["review", file],
    ["overview", file],
    ["collect", "in.xlsx", file],
    ["votes", "in.xlsx", "--record", file],
    ["bind", file],
  ];
  for (const words of [...inputs, ["compare", "in.xlsx", "--against", file]]) {
    const { code, err } = await emuIn(words);
    // One of many units' files is an error in what was sent (1); any other input is a command that cannot be carried out (2).
    const isUnitFile = words[0] === "collect" && words.indexOf(file) > 1;
    expect([words[0], code, err]).toEqual([words[0], isUnitFile ? 1 : 2, expect.stringContaining(`Không đọc được ${file}: đây là`)]);
    expect(err).toContain(said);
  }
});
