/**
 * LibreOffice opens a workbook and saves it as something else. On a developer's machine without LibreOffice these tests
 * are skipped aloud; in CI (CI=true) its absence is a failure.
 */
import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export type ConvertedFile = { readonly name: string; readonly bytes: Uint8Array };

/** UTF-8, comma, quotes, values as shown, every sheet in a file of its own: `workbook-<sheet>.csv`. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
const FILTERS = { csv: CSV, xlsx: "xlsx:Calc MS Excel 2007 XML", pdf: "pdf" } as const;
const TIME_LIMIT = 400_000;

const program = findProgram();
/** A profile of our own, so that an open LibreOffice of the same user is left alone. */
const profile = path.join(tmpdir(), `emu-libreoffice-${process.pid}`);

/** `describe` for tests that need LibreOffice. */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (program !== null) {
    describe(name, () => {
      afterAll(() => rmSync(profile, { recursive: true, force: true }));
      tests();
    });
  } else if (process.env["CI"] === "true") {
    test(name, () => {
      throw new Error("soffice is not installed, and CI needs it");
    });
  } else {
    describe.skip(`${name} (skipped: soffice is not installed)`, tests);
  }
}

/** The files LibreOffice makes of a workbook: one, or with `csv` one for each visible sheet. About five seconds. */
export function convertWithLibreOffice(bytes: Uint8Array, to: keyof typeof FILTERS): Promise<readonly ConvertedFile[]> {
  return convert({ "workbook.xlsx": bytes }, to);
}

/** Each workbook as LibreOffice saves it, in the same order: all in one start of the program. */
export async function allSavedByLibreOffice(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const names = workbooks.map((_workbook, index) => `workbook-${index}.xlsx`);
  const files = Object.fromEntries(workbooks.map((bytes, index) => [names[index] ?? "", bytes]));
  const made = new Map((await convert(files, "xlsx")).map(({ name, bytes }) => [name, bytes]));
  return names.map((name) => {
    const bytes = made.get(name);
    if (bytes === undefined) throw new Error(`LibreOffice could not open ${name}`);
    return bytes;
  });
}

async function convert(files: Readonly<Record<string, Uint8Array>>, to: keyof typeof FILTERS): Promise<readonly ConvertedFile[]> {
  if (program === null) throw new Error("soffice is not installed");
  const folder = await mkdtemp(path.join(tmpdir(), "emu-convert-"));
  const made = path.join(folder, "made");
  try {
    await mkdir(made);
    const sources = Object.entries(files).map(([name, bytes]) => ({ file: path.join(folder, name), bytes }));
    await Promise.all(sources.map(({ file, bytes }) => writeFile(file, bytes)));
    const place = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
    const job = ["--convert-to", FILTERS[to], "--outdir", made, ...sources.map(({ file }) => file)];
    const { stdout, stderr } = await promisify(execFile)(program, [...place, ...job], { timeout: TIME_LIMIT });
    const names = (await readdir(made)).sort();
    if (names.length === 0) throw new Error(`LibreOffice could not open the file: ${stdout} ${stderr}`);
    return await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(made, name)) })));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Rows and fields of a comma-separated file as `convertWithLibreOffice` makes it. */
export function parseCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const text = new TextDecoder().decode(bytes);
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "," && end !== "") rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

function findProgram(): string | null {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const usual = ["/usr/lib/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS", "C:\\Program Files\\LibreOffice\\program"];
  const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  for (const folder of [...folders, ...usual]) {
    const found = names.map((name) => path.join(folder, name)).find((candidate) => existsSync(candidate));
    if (found !== undefined) return found;
  }
  return null;
}
