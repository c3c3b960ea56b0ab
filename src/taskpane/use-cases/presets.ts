/** The workbooks that can be created, as the start screen offers them. */
import type { Language } from "../../schema/language";
import type { WorkbookDocument } from "../../document/document";
import { withCachedResults, type CallFunction } from "../../document/formulas/fill-cache";
import type { WorkbookContent } from "../../template/content";
import { PRESETS, buildPreset } from "../../template/presets";
import { standardWorkbook } from "../../template/standard-workbook";

export type Presets = {
  readonly choices: (language: Language) => readonly { readonly id: string; readonly words: string; readonly sample: boolean }[];
  readonly build: (wish: { readonly preset: string; readonly sample: boolean }, language: Language) => WorkbookDocument;
  /** The workbook of a cluster of one's own. */
  readonly make: (content: WorkbookContent, language: Language) => WorkbookDocument;
};

/**
 * The presets of the house, each with what its formulas will show: the looks of a spilled block then reach as far as the block.
 * @param answers what the functions say in a language
 */
export function standardPresets(answers: (language: Language) => CallFunction): Presets {
  return {
    choices: (language) => PRESETS.map(({ id, title, sample }) => ({ id, words: title[language], sample })),
    build({ preset, sample }, language) {
      const document = buildPreset(preset, { sample, language });
      if (document === null) {
        throw new Error(`no preset ${preset}`);
      }
      return withCachedResults(document, answers(language));
    },
    make: (content, language) => withCachedResults(standardWorkbook(content, { language }), answers(language)),
  };
}
