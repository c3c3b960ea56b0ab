/** `emu template preset -o file.xlsx`: a new workbook. */
import type { Command } from "commander";
import { help, LANGUAGE, type Within } from "../command";
import { withCachedResults } from "../../document/formulas/fill-cache";
import { answerInCells } from "../../functions/workbook-call";
import { PRESETS, buildPreset } from "../../template/presets";
import type { Context, ExitCode } from "../console";
import { refuse, save } from "../refuse";

export type TemplateOptions = { readonly sample: boolean; readonly output: string };

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
  return save(options.output, withCachedResults(made, answerInCells(language)), context);
}

export function addTemplate(program: Command, within: Within): void {
  program
    .command("template <preset>")
    .description(help("template"))
    .option("--sample", help("sampleOption"), false)
    .option(...LANGUAGE)
    .requiredOption("-o, --output <file>", help("outputOption"))
    .action((preset: string, options: TemplateOptions & { readonly lang: string }) =>
      within(options.lang, (context) => template(preset, options, context)),
    );
}
