/** The steps of a review, in the order in which they are done. A step is a line here, a screen beside it, and its use case. */
import { BOARD_TEXT } from "../../../review/steps/board/words";
import { COLLECT_TEXT } from "../../../review/steps/collect/words";
import { CROSSCHECK_TEXT } from "../../../review/steps/crosscheck/words";
import { SPLIT_TEXT } from "../../../review/steps/split/words";
import { COMPARE_TEXT } from "../../../review/steps/compare/words";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { OVERVIEW_TEXT } from "../../../review/steps/overview/words";
import { YEAR_TEXT } from "../../../review/steps/year/words";
import { VOTE_STEP } from "../../../review/steps/votes/words";
import { MINUTES_TEXT } from "../../../review/steps/minutes/words";
import type { Step } from "./step";
import { Collect } from "./Collect";
import { CrossCheck } from "./CrossCheck";
import { ReportBoard } from "./board/ReportBoard";
import { Split } from "./Split";
import { Minutes } from "./Minutes";
import { CompareStep } from "./CompareStep";
import { NextYearStep } from "./NextYearStep";
import { OverviewStep } from "./OverviewStep";
import { YearStep } from "./YearStep";
import { VotesStep } from "./votes/VotesStep";
import { SEAL_TEXT } from "../../../review/steps/seal/words";
import { STATES_TEXT } from "../../../review/steps/states/words";
import { SealStep } from "./SealStep";
import { RUBRIC_STEP } from "../../../review/steps/rubric/words";
import { OPEN_STEP } from "../../../review/steps/open-period/words";
import { RubricStep } from "./RubricStep";
import { StatesStep } from "./StatesStep";
import { OpenPeriod } from "./OpenPeriod";

/** They belong to no state of the period, and stand apart. */
const REPORT_STEPS: ReadonlySet<string> = new Set(["compare", "year", "overview", "next-year", "rubric"]);

export const STEPS: readonly Step[] = [
  { id: "open-period", title: OPEN_STEP.title, hint: OPEN_STEP.hint, Screen: OpenPeriod },
  { id: "split", title: SPLIT_TEXT.title, hint: SPLIT_TEXT.hint, Screen: Split },
  { id: "collect", title: COLLECT_TEXT.title, hint: COLLECT_TEXT.hint, Screen: Collect },
  { id: "board", title: BOARD_TEXT.title, hint: BOARD_TEXT.hint, Screen: ReportBoard },
  { id: "cross-check", title: CROSSCHECK_TEXT.title, hint: CROSSCHECK_TEXT.hint, Screen: CrossCheck },
  { id: "states", title: STATES_TEXT.title, hint: STATES_TEXT.hint, Screen: StatesStep },
  { id: "votes", title: VOTE_STEP.title, hint: VOTE_STEP.hint, Screen: VotesStep },
  { id: "compare", title: COMPARE_TEXT.title, hint: COMPARE_TEXT.hint, Screen: CompareStep },
  { id: "year", title: YEAR_TEXT.title, hint: YEAR_TEXT.hint, Screen: YearStep },
  { id: "overview", title: OVERVIEW_TEXT.title, hint: OVERVIEW_TEXT.hint, Screen: OverviewStep },
  { id: "next-year", title: NEW_LAST.title, hint: NEW_LAST.hint, Screen: NextYearStep },
  { id: "rubric", title: RUBRIC_STEP.title, hint: RUBRIC_STEP.hint, Screen: RubricStep },
  { id: "minutes", title: MINUTES_TEXT.stepTitle, hint: MINUTES_TEXT.stepHint, Screen: Minutes },
  { id: "seal", title: SEAL_TEXT.title, hint: SEAL_TEXT.hint, Screen: SealStep },
];

export const REPORTS: readonly Step[] = STEPS.filter(({ id }) => REPORT_STEPS.has(id));
