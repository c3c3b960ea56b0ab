/** The workbooks that the software can make. */
import type { Bilingual, Language } from "../../text/language";
import type { WorkbookContent } from "../content";
import type { WorkbookDocument } from "../document";
import { standardWorkbook } from "../schema";
import { bcaCum3 } from "./bca-cum3-2017";
import { emptyCluster } from "./empty";
import { words } from "./translate";

export type PresetOptions = { readonly sample: boolean; readonly language: Language };

type Preset = {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether there are made-up results to show it with. */
  readonly sample: boolean;
  readonly content: (options: PresetOptions) => WorkbookContent;
};

export const PRESETS: readonly Preset[] = [
  {
    id: "bca-cum3-2017",
    title: words("Cụm thi đua số 3, Bộ Công an, 2017", "Emulation cluster 3, Ministry of Public Security, 2017"),
    sample: true,
    content: bcaCum3,
  },
  {
    id: "empty",
    title: words("Sổ trống", "Empty workbook"),
    sample: false,
    content: ({ language }) => emptyCluster(language),
  },
];

/** The preset's workbook, its formulas without results yet; null for an id that there is none of. */
export function buildPreset(id: string, options: PresetOptions): WorkbookDocument | null {
  const preset = PRESETS.find((candidate) => candidate.id === id);
  return preset ? standardWorkbook(preset.content(options), { language: options.language }) : null;
}
