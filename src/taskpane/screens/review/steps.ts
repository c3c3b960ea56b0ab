/** The steps of a review, in the order in which they are done. A step is a line here, a screen beside it, and its use case. */
import type { ComponentType } from "react";
import { CROSSCHECK_TEXT } from "../../../text/review/crosscheck";
import type { Bilingual } from "../../../text/language";
import type { Reading } from "../../use-cases/state";
import type { Kit } from "../../use-cases/tools";
import { CrossCheck } from "./CrossCheck";

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
  { id: "cross-check", title: CROSSCHECK_TEXT.title, hint: CROSSCHECK_TEXT.hint, Screen: CrossCheck },
];
