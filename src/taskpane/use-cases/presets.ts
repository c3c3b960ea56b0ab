/** The workbooks that can be created, as the start screen offers them. */
import type { Language } from "../../text/language";
import type { WorkbookDocument } from "../../workbook/document";
import { PRESETS, buildPreset } from "../../workbook/presets";

export type Presets = {
  readonly choices: (
    language: Language,
  ) => readonly { readonly id: string; readonly words: string; readonly sample: boolean }[];
  readonly build: (wish: { readonly preset: string; readonly sample: boolean }, language: Language) => WorkbookDocument;
};

export const STANDARD_PRESETS: Presets = {
  choices: (language) => PRESETS.map(({ id, title, sample }) => ({ id, words: title[language], sample })),
  build({ preset, sample }, language) {
    const document = buildPreset(preset, { sample, language });
    if (document === null) {
      throw new Error(`no preset ${preset}`);
    }
    return document;
  },
};
