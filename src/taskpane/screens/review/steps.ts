/** The steps of a review, in the order in which they are done. A step is a line here, a screen beside it, and its use case. */
import type { ComponentType } from "react";
import type { Bilingual } from "../../../text/language";
import { VOTE_STEP } from "../../../text/review/votes";
import type { Reading } from "../../use-cases/state";
import type { Kit } from "../../use-cases/tools";
import { VotesStep } from "./VotesStep";

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
  { id: "votes", title: VOTE_STEP.title, hint: VOTE_STEP.hint, Screen: VotesStep },
];
