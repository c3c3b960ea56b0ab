/** The steps of a review, in the order in which they are done. A step is a line here, a screen beside it, and its use case. */
import type { ComponentType } from "react";
import type { Bilingual } from "../../../text/language";
import type { Reading } from "../../use-cases/state";
import type { Kit } from "../../use-cases/tools";
import { SEAL_TEXT } from "../../../text/review/seal";
import { STATES_TEXT } from "../../../text/review/states";
import { SealStep } from "./SealStep";
import { StatesStep } from "./StatesStep";

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
  { id: "states", title: STATES_TEXT.title, hint: STATES_TEXT.hint, Screen: StatesStep },
  { id: "seal", title: SEAL_TEXT.title, hint: SEAL_TEXT.hint, Screen: SealStep },
];
