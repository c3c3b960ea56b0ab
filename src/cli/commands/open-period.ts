/** `emu open-period cluster.xlsx 2026-Q2`: the rows of a period for every unit and criterion, shown first, written only with --write. */
import type { Command } from "commander";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, type Flags, type Within } from "../command";
import { createDocumentPort } from "../../document/document-port";
import { openingJson, openingLines } from "../../review/steps/open-period/lines";
import { openingWriting, planOpening } from "../../review/steps/open-period/plan";
import { OPEN_ACTION, OPEN_CLI, OPEN_REFUSED, OPEN_TEXT } from "../../review/steps/open-period/words";
import { PERIOD_STATUS_WORDS } from "../../schema/words";
import { fillIn } from "../../text/fill";
import { shown } from "../../text/shown";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { openFile } from "../open-workbook";
import { plainJson } from "../terminal";
import { changeOf, refuseChange, saveChanged, type Change } from "../write-changed";

export type OpenPeriodOptions = { readonly write: string | null; readonly force: boolean; readonly json: boolean };

export async function openPeriod(file: string, period: string, options: OpenPeriodOptions, context: Context): Promise<ExitCode> {
  const out = await claim(planned([file], { changed: options.write }, options.force), context);
  return out === null ? 2 : saveChanged(out, options.write ?? file, await opening(file, period, options, context), context);
}

async function opening(file: string, period: string, options: OpenPeriodOptions, context: Context): Promise<Change | ExitCode> {
  const { console, language } = context;
  const opened = await openFile(file, { period: null, sheets: "ours", periodless: true }, context);
  if (opened === null) {
    return 2;
  }
  const plan = planOpening(opened.reading, period);
  if (plan.kind !== "planned") {
    const status = plan.kind === "closed" ? PERIOD_STATUS_WORDS[plan.status][language] : "";
    console.err(`${fillIn(OPEN_REFUSED[plan.kind], language, { file, period: shown(period), status })}\n`);
    return 2;
  }
  console.out(options.json ? `${plainJson(openingJson(plan), 2)}\n` : `${openingLines(plan, language).join("\n")}\n`);
  const isNothing = plan.rows.length + plan.periods.length === 0;
  if (isNothing || options.write === null) {
    console.err(`${OPEN_TEXT[isNothing ? "nothing" : "preview"][language]}\n`);
  }
  if (options.write === null) {
    return 0;
  }
  const port = createDocumentPort(opened.document, file);
  const { growth, edits } = openingWriting(opened.reading, plan);
  const written = await port.appendRows(growth, OPEN_ACTION.log, edits);
  if (!written.ok) {
    return refuseChange(options.write, written, context);
  }
  return changeOf(opened, port.document());
}

export function addOpenPeriod(program: Command, within: Within): void {
  program
    .command("open-period <file> <period>")
    .description(OPEN_CLI.command[HELP])
    .option("--write <file>", OPEN_CLI.writeOption[HELP])
    .option(...FORCE)
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((file: string, period: string, { write = null, force, json, lang }: Flags<"write", "force" | "json">) =>
      within(lang, (context) => openPeriod(file, period, { write, force, json }, context)),
    );
}
