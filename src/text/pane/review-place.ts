/** The place “Kỳ xét” of the pane: the quarterly review from collecting to the seal. Loaded with it. */
import { words } from "../../schema/language";

export const REVIEW_TEXT = {
  title: words("Các việc của kỳ xét", "The steps of the review"),
  period: words("Kỳ {period} · {status}", "Period {period} · {status}"),
  noPeriod: words("Sổ chưa có kỳ nào.", "The workbook has no period yet."),
} as const;
