/** `emu bind file.xlsx`: how a file's own sheets are read. */
import type { Command } from "commander";
import { help, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { ownPartXml } from "../../document/parts/own-part";
import { writeMapping } from "../../tables/own/stored";
import { readPeriodId } from "../../tables/cells/period-id";
import { withOwnPart } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim, planned, type Claim } from "../files/claim";
import { commit } from "../files/commit";
import { openAny } from "../open-workbook";
import { proposalText, proposeFor } from "../own";
import { refuse } from "../refuse";

export type BindOptions = {
  /** Name of the sheet to read; null: the likeliest. */
  readonly sheet: string | null;
  readonly period: string | null;
  readonly json: boolean;
  readonly write: boolean;
  readonly forget: boolean;
};

/** Shows how a file's own sheets could be read; remembers it in the file only when asked to. */
export async function bind(file: string, options: BindOptions, context: Context): Promise<ExitCode> {
  const out = await claim(planned([file], { changed: options.write || options.forget ? file : null }, false), context);
  if (out === null) {
    return 2;
  }
  const opened = await openAny(file, context);
  if (opened === null) {
    return 2;
  }
  if (options.forget) {
    return saveLayout(out, file, opened.bytes, null, context);
  }
  const proposal = proposeFor(opened.document, file, options);
  if (proposal === null) {
    return refuse(context, options.sheet === null ? "nothingToBind" : "noSuchSheet", { sheet: options.sheet ?? "" });
  }
  const { mapping } = proposal;
  context.console.out(options.json ? `${JSON.stringify(proposal, null, 2)}\n` : proposalText(proposal, context.language));
  if (!options.write) {
    return 0;
  }
  return readPeriodId(mapping.period) === null
    ? refuse(context, "bindNeedsPeriod")
    : saveLayout(out, file, opened.bytes, writeMapping(mapping), context);
}

/** Every other part of the file stays as it is, byte for byte. */
async function saveLayout(out: Claim, file: string, bytes: Uint8Array, stored: string | null, context: Context): Promise<ExitCode> {
  const patched = withOwnPart(bytes, stored === null ? null : ownPartXml(stored));
  if (!patched.ok) {
    return refuse(context, "cannotWrite", { file, why: `${patched.code}: ${patched.detail}` });
  }
  return commit(out, new Map([[file, () => patched.bytes]]), bytes, context);
}

export function addBind(program: Command, within: Within): void {
  program
    .command("bind <file>")
    .description(help("bind"))
    .option("--sheet <name>", help("sheetOption"))
    .option(...PERIOD)
    .option(...JSON_ANSWER)
    .option("--write", help("writeOption"), false)
    .option("--forget", help("forgetOption"), false)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"sheet" | "period", "json" | "write" | "forget">) => {
      const { sheet = null, period = null, json, write, forget } = options;
      return within(options.lang, (context) => bind(file, { sheet, period, json, write, forget }, context));
    });
}
