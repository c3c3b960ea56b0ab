/** What commands end with: a sentence and exit code 2, or a workbook that is written. */
import type { WorkbookDocument } from "../document/document";
import { say, type CliMessage } from "../text/cli";
import { writeXlsx } from "../xlsx";
import type { Context, ExitCode } from "./console";
import { writeAndSay } from "./write-file";

export function save(file: string, document: WorkbookDocument, context: Context): Promise<ExitCode> {
  const bytes = writeXlsx(document);
  return writeAndSay(file, () => bytes, context);
}

export function refuse(context: Context, message: CliMessage, values: Readonly<Record<string, string>> = {}): ExitCode {
  context.console.err(`${say(message, context.language, values)}\n`);
  return 2;
}
