/** The files that an open workbook is split into at its period: for its units, or for the checkers of its plan. */
import { wordLanguage } from "../../../tables/fixes";
import type { Reading } from "../../opened";
import { checkerFiles } from "./checker-workbooks";
import { unitFiles, type UnitFile } from "./plan";

/** null: these are no sheets of ours, or no period is chosen. */
export function filesToMake({ sources, review, own, fileName }: Reading, to: "units" | "checkers"): readonly UnitFile[] | null {
  if (own !== undefined || review.period === "") {
    return null;
  }
  const language = wordLanguage("EmuRubric", sources.EmuRubric?.cells ?? []);
  const splitting = { period: review.period, language, title: fileName.replace(/\.xlsx?$/i, "") };
  return to === "units" ? unitFiles(sources, splitting) : checkerFiles(sources, splitting);
}
