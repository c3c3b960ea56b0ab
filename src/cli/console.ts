/** What the command line reads and writes, handed to the commands so that tests can stand in for a terminal. */
import type { Language } from "../schema/language";

export type Console = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: () => Promise<string>;
  /** How far long work has come, in place of what was said so before; "" takes it away. Only where somebody watches a terminal. */
  readonly progress?: ((words: string) => void) | undefined;
};

/** What a command ends with: 0 done, 1 an error stands in the workbook (or the function refused), 2 the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

export type Context = { readonly console: Console; readonly language: Language };
