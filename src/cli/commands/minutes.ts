/** `emu minutes`: the minutes of a period, printed, as a sheet of the workbook, and as a Word file. */
import type { Command } from "commander";
import { HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { MINUTES_TEXT, sayMinutes } from "../../review/steps/minutes/words";
import type { Bilingual } from "../../schema/language";
import { createDocumentPort } from "../../document/document-port";
import { minutesDocx } from "../../docx/minutes-docx";
import { createMinutes } from "../../review/steps/minutes/patch";
import { minutesOfReading } from "../../review/steps/minutes/of-reading";
import { periodsOf } from "../../review/open";
import { periodText } from "../opening-text";
import { withSealWarnings } from "../sealed";
import type { MinutesDocument } from "../../document/paper";
import type { Context, ExitCode } from "../console";
import { minutesText } from "../../review/steps/minutes/lines";
import { openFile, type FileDocument } from "../open-workbook";
import { saveChanged } from "../write-changed";
import { writeAndSay } from "../write-file";

const T = MINUTES_TEXT.cli;

export type MinutesOptions = {
  readonly period: string | null;
  /** Files to be written; null: none. */
  readonly docx: string | null;
  readonly write: string | null;
};

function refuse({ console, language }: Context, text: Bilingual, values: Readonly<Record<string, string>>): ExitCode {
  console.err(`${sayMinutes(text, language, values)}\n`);
  return 2;
}

async function saveWord(file: string, written: MinutesDocument, context: Context): Promise<ExitCode> {
  const bytes = await minutesDocx(written, new Date());
  return writeAndSay(file, () => bytes, context);
}

/** The workbook with one sheet more, and a line of its log. */
async function saveSheet(file: string, source: FileDocument, minutes: MinutesDocument, context: Context): Promise<ExitCode> {
  const port = createDocumentPort(source.document, file);
  const written = await createMinutes(port, minutes);
  if (!written.ok) {
    return refuse(context, T.refused, { code: written.code, detail: written.detail });
  }
  return saveChanged(file, source, port.document(), context);
}

/** Without a file to write, the minutes are printed. */
export async function minutes(file: string, options: MinutesOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const opened = await openFile(file, { period: options.period, sheets: "any" }, context);
  if (opened === null) {
    return 2;
  }
  const { reading } = opened;
  const written = minutesOfReading(reading, language);
  if (written === null) {
    console.err(`${periodText(reading.review.period, periodsOf(reading.book), file, language)}\n`);
    return 2;
  }
  if (options.docx === null && options.write === null) {
    console.out(minutesText(written));
  }
  const word = options.docx === null ? 0 : await saveWord(options.docx, written, context);
  const done = word !== 0 || options.write === null ? word : await saveSheet(options.write, opened, written, context);
  return withSealWarnings(done, reading, [reading.review.period], context);
}

export function addMinutes(program: Command, within: Within): void {
  program
    .command("minutes <file>")
    .description(T.command[HELP])
    .option(...PERIOD)
    .option("--docx <file>", T.docxOption[HELP])
    .option("--write <file>", T.writeOption[HELP])
    .option(...LANGUAGE)
    .action((file: string, { period = null, docx = null, write = null, lang }: Flags<"period" | "docx" | "write">) =>
      within(lang, (context) => minutes(file, { period, docx, write }, context)),
    );
}
