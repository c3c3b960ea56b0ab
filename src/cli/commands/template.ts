/** `emu template preset -o file.xlsx`: a new workbook. */
import type { Command } from "commander";
import { FORCE, help, LANGUAGE, type Within } from "../command";
import { withCachedResults } from "../../document/formulas/fill-cache";
import { answerInCells } from "../../functions/workbook-call";
import { PRESETS, buildPreset } from "../../template/presets";
import { writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { commit } from "../files/commit";
import { refuse } from "../refuse";

export type TemplateOptions = { readonly sample: boolean; readonly output: string; readonly force: boolean };

export async function template(id: string, options: TemplateOptions, context: Context): Promise<ExitCode> {
  const { language } = context;
  const preset = PRESETS.find((candidate) => candidate.id === id);
  const made = preset ? buildPreset(id, { sample: options.sample, language }) : null;
  if (preset === undefined || made === null) {
    return refuse(context, "presetUnknown", { id, ids: PRESETS.map((known) => known.id).join(", ") });
  }
  if (options.sample && !preset.sample) {
    return refuse(context, "noSample", { id });
  }
  const out = await claim(planned([], { made: options.output }, options.force), context);
  if (out === null) {
    return 2;
  }
  return commit(out, new Map([[options.output, () => writeXlsx(withCachedResults(made, answerInCells(language)))]]), null, context);
}

export function addTemplate(program: Command, within: Within): void {
  program
    .command("template <preset>")
    .description(help("template"))
    .option("--sample", help("sampleOption"), false)
    .option(...LANGUAGE)
    .requiredOption("-o, --output <file>", help("outputOption"))
    .option(...FORCE)
    .action((preset: string, options: TemplateOptions & { readonly lang: string }) =>
      within(options.lang, (context) => template(preset, options, context)),
    );
}
