/** What a command says of itself to the program: its arguments, and what they come to. A command is its file and a line in `program.ts`. */
import type { Command } from "commander";
import type { Language } from "../schema/language";
import { CLI_TEXT, type CliMessage } from "../text/cli";
import { FILES_TEXT } from "../text/files";
import type { Context, ExitCode } from "./console";

/** The program's own help is in the language that comes first. */
export const HELP: Language = "vi";

export function help(message: CliMessage): string {
  return CLI_TEXT[message][HELP];
}

/** Runs the command in the language of `--lang`, or says that there is none of that name. */
export type Within = (language: string, command: (context: Context) => Promise<ExitCode>) => Promise<void>;

export type AddCommand = (program: Command, within: Within) => void;

/** Options with a value (null where they are absent); options without one; the language. */
export type Flags<Valued extends string, Plain extends string = never> = Readonly<Partial<Record<Valued, string | null>>> &
  Readonly<Record<Plain, boolean>> & { readonly lang: string };

/** Options that several commands have, as `command.option(...PERIOD)`. */
export const PERIOD = ["--period <period>", help("periodOption")] as const;
export const JSON_ANSWER = ["--json", help("jsonOption"), false] as const;
export const LANGUAGE = ["--lang <language>", help("languageOption"), HELP] as const;
export const FORCE = ["--force", FILES_TEXT.forceOption[HELP], false] as const;
