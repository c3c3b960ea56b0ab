/** `emu minutes`: the minutes of a period, printed, as a sheet of the workbook, and as a Word file. */
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { MINUTES_TEXT } from "../../review/steps/minutes/words";
import { createDocumentPort } from "../../document/document-port";
import { minutesDocx } from "../../docx/minutes-docx";
import { createMinutes } from "../../review/steps/minutes/patch";
import { minutesOfReading } from "../../review/steps/minutes/of-reading";
import { periodsOf } from "../../review/open";
import { periodText } from "../opening-text";
import { withWarnings } from "../sealed";
import { sealWarnings } from "../../review/steps/seal/standing";
import type { MinutesDocument } from "../../document/paper";
import type { Context, ExitCode } from "../console";
import { minutesText } from "../../review/steps/minutes/lines";
import { claim, planned, type Claim } from "../files/claim";
import { commit } from "../files/commit";
import { openFile, type FileDocument } from "../open-workbook";
import { changedFile, refuseChange } from "../write-changed";

const T = MINUTES_TEXT.cli;

export type MinutesOptions = {
  readonly period: string | null;
  /** Files to be written; null: none. */
  readonly docx: string | null;
  readonly write: string | null;
  readonly force: boolean;
};

/** The workbook with one sheet more, and a line of its log; null: why not has been said. */
async function withSheet(file: string, source: FileDocument, minutes: MinutesDocument, context: Context): Promise<Uint8Array | null> {
  const port = createDocumentPort(source.document, file);
  const written = await createMinutes(port, minutes);
  if (!written.ok) {
    refuseChange(file, written, context);
    return null;
  }
  return changedFile(file, source, port.document(), context);
}

async function save(
  out: Claim,
  source: FileDocument,
  written: MinutesDocument,
  options: MinutesOptions,
  context: Context,
): Promise<ExitCode> {
  const { docx, write } = options;
  const contents = new Map<string, () => Uint8Array | Promise<Uint8Array>>();
  if (docx !== null) {
    contents.set(docx, () => minutesDocx(written, new Date()));
  }
  if (write !== null) {
    const bytes = await withSheet(write, source, written, context);
    if (bytes === null) {
      return 2;
    }
    contents.set(write, () => bytes);
  }
  return commit(out, contents, source.bytes, context);
}

/** Without a file to write, the minutes are printed. */
export async function minutes(file: string, options: MinutesOptions, context: Context): Promise<ExitCode> {
  const out = await claim(planned([file], { made: options.docx, changed: options.write }, options.force), context);
  if (out === null) {
    return 2;
  }
  const made = await minutesIn(file, options.period, context);
  if (made === null) {
    return 2;
  }
  const { source, written, warnings } = made;
  if (out.targets.length === 0) {
    context.console.out(minutesText(written));
  }
  const done = out.targets.length === 0 ? 0 : await save(out, source, written, options, context);
  return withWarnings(done, warnings, context);
}

type Made = { readonly source: FileDocument; readonly written: MinutesDocument; readonly warnings: readonly string[] };

/** What is written of a file, without what it was written from: book and review take as much room as writing needs. null: it has been said. */
async function minutesIn(file: string, asked: string | null, context: Context): Promise<Made | null> {
  const { console, language } = context;
  const opened = await openFile(file, { period: asked, sheets: "any" }, context);
  if (opened === null) {
    return null;
  }
  const { document, bytes, reading } = opened;
  const { book, review, seals } = reading;
  const written = minutesOfReading(reading, language);
  if (written === null) {
    console.err(`${periodText(review.period, periodsOf(book), file, language)}\n`);
    return null;
  }
  return { source: { document, bytes }, written, warnings: sealWarnings(seals?.report, [review.period], language) };
}

export function addMinutes(program: Command, within: Within): void {
  program
    .command("minutes <file>")
    .description(T.command[HELP])
    .option(...PERIOD)
    .option("--docx <file>", T.docxOption[HELP])
    .option("--write <file>", T.writeOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, { period = null, docx = null, write = null, force, lang }: Flags<"period" | "docx" | "write", "force">) =>
      within(lang, (context) => minutes(file, { period, docx, write, force }, context)),
    );
}
