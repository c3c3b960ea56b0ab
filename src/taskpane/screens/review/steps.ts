/** The steps of a review, in the order in which they are done. A step is a line here, a screen beside it, and its use case. */
import type { ComponentType } from "react";
import { COMPARE_TEXT } from "../../../text/review/compare";
import { OVERVIEW_TEXT } from "../../../text/review/overview";
import { YEAR_TEXT } from "../../../text/review/year";
import type { Bilingual } from "../../../text/language";
import type { Reading } from "../../use-cases/state";
import type { Kit } from "../../use-cases/tools";
import { CompareStep } from "./CompareStep";
import { OverviewStep } from "./OverviewStep";
import { YearStep } from "./YearStep";

export type StepProps = {
  readonly reading: Reading;
  /** The workbook, and the session's way of doing one action at a time. */
  readonly kit: Kit;
  /** An action is under way. */
  readonly busy: boolean;
  readonly onBack: () => void;
};

export type Step = {
  readonly id: string;
  readonly title: Bilingual;
  /** What it does, in one sentence. */
  readonly hint: Bilingual;
  readonly Screen: ComponentType<StepProps>;
};

export const STEPS: readonly Step[] = [
  { id: "compare", title: COMPARE_TEXT.title, hint: COMPARE_TEXT.hint, Screen: CompareStep },
  { id: "year", title: YEAR_TEXT.title, hint: YEAR_TEXT.hint, Screen: YearStep },
  { id: "overview", title: OVERVIEW_TEXT.title, hint: OVERVIEW_TEXT.hint, Screen: OverviewStep },
];
