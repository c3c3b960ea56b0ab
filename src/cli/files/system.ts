/** What the operating system says of a file, as the code of a sentence. Codes: https://nodejs.org/api/errors.html#common-system-errors, errno(3). */
import type { Bilingual, Language } from "../../schema/language";
import type { InputProblem, OutputProblem } from "../../text/files";

/** `other`: another file that it is about; `system`: what the system said; else "". */
export type Refusal<Code> = { readonly file: string; readonly code: Code; readonly other: string; readonly system: string };

const OF_ANY = {
  ELOOP: "linkCircle",
  ENAMETOOLONG: "nameTooLong",
  EMFILE: "tooManyOpen",
  ENFILE: "tooManyOpen",
  EIO: "diskFault",
} as const;

const OF_INPUTS: Readonly<Record<string, InputProblem | undefined>> = {
  ...OF_ANY,
  ENOENT: "noSuchFile",
  ENOTDIR: "noSuchFile",
  EISDIR: "isDirectory",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EBUSY: "inUse",
};

const OF_OUTPUTS: Readonly<Record<string, OutputProblem | undefined>> = {
  ...OF_ANY,
  EEXIST: "existsWithoutForce",
  ENOTEMPTY: "existsWithoutForce",
  ENOENT: "noSuchFolder",
  ENOTDIR: "noSuchFolder",
  EISDIR: "isDirectory",
  EACCES: "notWritable",
  EPERM: "notWritable",
  EROFS: "readOnlyDisk",
  ENOSPC: "diskFull",
  EDQUOT: "quotaFull",
  EFBIG: "fileTooLarge",
  EBUSY: "inUse",
  ETXTBSY: "inUse",
};

/** null: that is no error of the system. */
export function systemCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}

function said<Code extends string>(
  error: unknown,
  file: string,
  problems: Readonly<Record<string, Code | undefined>>,
  other: Code,
): Refusal<Code> {
  const system = systemCode(error);
  if (system === null) {
    throw error;
  }
  return { file, code: problems[system] ?? other, other: "", system };
}

/** Why it was not read; throws what no system said. */
export function notRead(error: unknown, file: string): Refusal<InputProblem> {
  return said<InputProblem>(error, file, OF_INPUTS, "system");
}

/** Why it was not written; throws what no system said. */
export function notWritten(error: unknown, file: string): Refusal<OutputProblem> {
  return error instanceof NotTakenBack
    ? { file, code: "notTakenBack", other: error.other, system: error.code }
    : said<OutputProblem>(error, file, OF_OUTPUTS, "system");
}

/** Something was written, and could not be taken back: `other` holds what was there. */
export class NotTakenBack extends Error {
  readonly other: string;
  readonly code: string;
  constructor(other: string, cause: unknown) {
    super(other, { cause });
    this.other = other;
    this.code = systemCode(cause) ?? "?";
  }
}

/** What `work` comes to; `instead` where the system answers with one of these codes, or with any. */
export async function unless<Value, Instead>(
  codes: readonly string[] | "any",
  work: Promise<Value>,
  instead: Instead,
): Promise<Value | Instead> {
  try {
    return await work;
  } catch (error) {
    const code = systemCode(error);
    if (code !== null && (codes === "any" || codes.includes(code))) {
      return instead;
    }
    throw error;
  }
}

/** What link(2) says where the disk has no hard links, or no more of them. */
export const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK", "EACCES"];

/** true, once it is done. */
export async function once(work: Promise<void>): Promise<true> {
  await work;
  return true;
}

/** A reason with what it is about. */
export function reason<Code extends string>(
  texts: Readonly<Record<Code, Bilingual>>,
  { code, other, system }: Refusal<Code>,
  language: Language,
): string {
  return texts[code][language].replace("{other}", () => other).replace("{code}", () => system);
}
