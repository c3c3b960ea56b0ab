/** `emu bind file.xlsx`: how a file's own sheets are read. */
import type { Command } from "commander";
import { help, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { ownPartXml } from "../../document/parts/own-part";
import { writeMapping } from "../../tables/own/stored";
import { OWN_ROLES } from "../../schema/own-words";
import { readPeriodId } from "../../tables/cells/period-id";
import { isOpen } from "../../tables/own/mapping";
import { say } from "../../text/cli";
import { withOwnPart } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim, planned, type Claim } from "../files/claim";
import { commit } from "../files/commit";
import { openAny } from "../open-workbook";
import { proposalAsked, type Asked } from "../own-asked";
import { ownOthersText, proposalText } from "../own";
import { refuse } from "../refuse";

export type BindOptions = Asked & {
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
  const proposal = await proposalAsked(opened.document, file, options, context);
  if (proposal === null) {
    return 2;
  }
  const { mapping } = proposal;
  context.console.out(options.json ? `${JSON.stringify(proposal, null, 2)}\n` : proposalText(proposal, context.language));
  context.console.err(ownOthersText(opened.document, file, proposal, context.language));
  if (!options.write) {
    return 0;
  }
  if (isOpen(mapping)) {
    return refuse(context, "bindOpen", { example: proposal.questions[0]?.text ?? "", roles: OWN_ROLES.join(", ") });
  }
  if (readPeriodId(mapping.period) === null) {
    return refuse(context, "bindNeedsPeriod");
  }
  if (mapping.confirmed === "nobody") {
    context.console.err(`${say("bindUnconfirmed", context.language)}\n`);
  }
  return saveLayout(out, file, opened.bytes, writeMapping(mapping), context);
}

/** Every other part of the file stays as it is, byte for byte. */
async function saveLayout(out: Claim, file: string, bytes: Uint8Array, stored: string | null, context: Context): Promise<ExitCode> {
  const patched = withOwnPart(bytes, stored === null ? null : ownPartXml(stored));
  if (!patched.ok) {
    return refuse(context, "cannotWrite", { file, why: `${patched.code}: ${patched.detail}` });
  }
  return commit(out, new Map([[file, () => patched.bytes]]), bytes, context);
}

type Roles = { readonly role: readonly string[] };

export function addBind(program: Command, within: Within): void {
  program
    .command("bind <file>")
    .description(help("bind"))
    .option("--sheet <name>", help("sheetOption"))
    .option(...PERIOD)
    .option("--map <json>", help("mapOption"))
    .option("--role <meaning>", help("roleOption"), (text: string, before: readonly string[]) => [...before, text], [])
    .option("--confirm", help("confirmOption"), false)
    .option(...JSON_ANSWER)
    .option("--write", help("writeOption"), false)
    .option("--forget", help("forgetOption"), false)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"sheet" | "period" | "map", "json" | "write" | "forget" | "confirm"> & Roles) => {
      const { sheet = null, period = null, map = null, role: roles, confirm, json, write, forget } = options;
      return within(options.lang, (context) => bind(file, { sheet, period, map, roles, confirm, json, write, forget }, context));
    });
}
