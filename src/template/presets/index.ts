/** The workbooks that the software can make. */
import type { Bilingual, Language } from "../../schema/language";
import type { WorkbookContent } from "../content";
import type { WorkbookDocument } from "../../document/document";
import { standardWorkbook } from "../standard-workbook";
import { bcaCum1 } from "./bca-cum1-2023";
import { bcaCum3 } from "./bca-cum3-2017";
import { cahnCum11 } from "./cahn-cum11-2021";
import { cahnCum6 } from "./cahn-cum6-2020";
import { dakNong } from "./daknong-2021";
import { emptyCluster } from "./empty";
import { model1000 } from "./model-1000";
import { bcaCum1Of2025, bcaCum3Of2025, lamDongCum9, schools } from "./today";
import { words } from "../../schema/language";

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
    id: "cahn-cum11-2021",
    title: words("Cụm thi đua số 11, Công an TP Hà Nội, 2021", "Emulation cluster 11, Hà Nội City Police, 2021"),
    sample: true,
    content: cahnCum11,
  },
  {
    id: "cahn-cum6-2020",
    title: words("Cụm thi đua số 6, Công an TP Hà Nội, 2020", "Emulation cluster 6, Hà Nội City Police, 2020"),
    sample: true,
    content: cahnCum6,
  },
  {
    id: "bca-cum1-2023",
    title: words("Cụm thi đua số 1, Bộ Công an, 2023", "Emulation cluster 1, Ministry of Public Security, 2023"),
    sample: true,
    content: bcaCum1,
  },
  {
    id: "daknong-2021",
    title: words("Bốn cụm thi đua, Công an tỉnh Đắk Nông, 2021", "Four emulation clusters, Đắk Nông Provincial Police, 2021"),
    sample: true,
    content: dakNong,
  },
  {
    id: "bca-cum1-2025",
    title: words("Cụm thi đua số 1, Bộ Công an, 2025 (3 thành phố)", "Emulation cluster 1, Ministry of Public Security, 2025 (3 cities)"),
    sample: false,
    content: bcaCum1Of2025,
  },
  {
    id: "bca-cum3-2025",
    title: words("Cụm thi đua số 3, Bộ Công an, 2025 (6 tỉnh)", "Emulation cluster 3, Ministry of Public Security, 2025 (6 provinces)"),
    sample: false,
    content: bcaCum3Of2025,
  },
  {
    id: "lamdong-cum9-2026",
    title: words(
      "Cụm thi đua số 9, Công an tỉnh Lâm Đồng, 2026 (xã, phường)",
      "Emulation cluster 9, Lâm Đồng Provincial Police, 2026 (communes)",
    ),
    sample: false,
    content: lamDongCum9,
  },
  {
    id: "bca-truong-2025-2026",
    title: words("Cụm thi đua số 1, khối trường Công an, năm học 2025-2026", "Emulation cluster 1, police schools, school year 2025-2026"),
    sample: false,
    content: schools,
  },
  {
    id: "model-1000",
    title: words("Thang bảng điểm mẫu 1000 điểm", "Model rubric of 1000 points"),
    sample: true,
    content: model1000,
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
