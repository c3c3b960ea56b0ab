/** What commands end with that cannot do their work: a sentence and exit code 2. */
import { say, type CliMessage } from "../text/cli";
import type { Context, ExitCode } from "./console";

export function refuse(context: Context, message: CliMessage, values: Readonly<Record<string, string>> = {}): ExitCode {
  context.console.err(`${say(message, context.language, values)}\n`);
  return 2;
}
