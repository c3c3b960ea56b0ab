/** Nothing is written into a sealed period, by whatever command, and whatever its state says; what else is written leaves the seal whole. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { answerInCells } from "../../src/functions/workbook-call";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cleanSample, entryCell, inStatus, PERIOD, sealedSample, typedInto } from "../document/seal/support";

let folder = "";
let sealed: WorkbookDocument;
let unit = "";
const at = (...names: string[]) => path.join(folder, ...names);

const LIST = "Đơn vị;Danh hiệu;Lần bỏ phiếu;Tổng số thành viên;Số có mặt;Số lấy ý kiến bằng văn bản;Số phiếu đồng ý\r\n";
const BALLOT = "Phú Thọ;Cờ thi đua của Bộ Công an;1;7;6;1;6\r\n";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-sealed-period-"));
  sealed = withCachedResults(await sealedSample(), answerInCells("vi"));
  const open = cleanSample();
  await writeFile(at("open.xlsx"), writeXlsx(typedInto(open, entryCell(open, 0, "numerator"), 7)));
  await emu(["split", at("open.xlsx"), "--period", PERIOD, "-o", at("units")]);
  unit = at("units", (await readdir(at("units"))).sort()[0]!);
  await writeFile(at("list.csv"), `\uFEFF${LIST}${BALLOT}`);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

type Command = (book: string, target: string) => readonly string[];

const REFUSED: readonly (readonly [name: string, command: Command])[] = [
  ["advance, back to the appraisal", (book, target) => ["advance", book, "--to", "appraisal", "--reason", "sót", "--write", target]],
  ["advance, on to closed", (book, target) => ["advance", book, "--to", "closed", "--write", target]],
  ["seal, once more", (book, target) => ["seal", book, "--write", target]],
  ["open-period", (book, target) => ["open-period", book, PERIOD, "--write", target]],
  ["crosscheck", (book, target) => ["crosscheck", book, "--write", target]],
  ["collect", (book, target) => ["collect", book, unit, "--write", target]],
  ["votes --record", (book, target) => ["votes", book, "--record", at("list.csv"), "--write", target]],
];

const STATES: readonly (readonly [what: string, document: () => WorkbookDocument])[] = [
  ["called sealed", () => sealed],
  ["called closed again", () => inStatus(sealed, "closed")],
  ["called appraised again", () => inStatus(sealed, "appraisal")],
  ["called open again, its seal cut out", () => inStatus({ ...sealed, xmlParts: [] }, "open")],
];

describe.each(STATES)("a sealed period %s", (_what, document) => {
  test.each(REFUSED)("%s is refused in words and writes nothing", async (_name, command) => {
    const [book, target] = [at("book.xlsx"), at("never.xlsx")];
    await writeFile(book, writeXlsx(document()));
    const before = await readFile(book);
    const { code, err } = await emu(command(book, target));
    expect([code, err]).toEqual([2, expect.stringMatching(/niêm phong|đã khóa/)]);
    expect(await readFile(book)).toEqual(before);
    await expect(readFile(target)).rejects.toThrow("ENOENT");
  });
});

const ALLOWED: readonly (readonly [name: string, command: Command])[] = [
  ["minutes --write", (book, target) => ["minutes", book, "--write", target]],
  ["review --values", (book, target) => ["review", book, "--values", target]],
  ["bind --forget", (book) => ["bind", book, "--forget"]],
];

test.each(ALLOWED)("%s leaves every seal whole", async (_name, command) => {
  const [book, target] = [at("book.xlsx"), at("made.xlsx")];
  await writeFile(book, writeXlsx(sealed));
  const args = command(book, target);
  expect(await emu(args)).toMatchObject({ code: 0 });
  expect(await emu(["verify", args.includes(target) ? target : book])).toMatchObject({ code: 0, err: "" });
  await rm(target, { force: true });
});

test("a command that writes into a workbook is in one of the tables", () => {
  const files = readdirSync("src/cli/commands").filter((file) => {
    const text = readFileSync(path.join("src/cli/commands", file), "utf8");
    return /saveChanged|writeAndSay/.test(text);
  });
  // template and split make new workbooks, overview one of many.
  const known = [
    "bind",
    "collect",
    "crosscheck",
    "minutes",
    "open-period",
    "overview",
    "record-votes",
    "review",
    "seal",
    "split",
    "template",
  ];
  expect(known).toEqual(expect.arrayContaining(files.map((file) => file.replace(".ts", ""))));
});
