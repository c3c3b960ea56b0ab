/** What a step of the review is to the pane. */
import type { ComponentType } from "react";
import type { Place } from "../../../core/model/finding";
import type { Reading } from "../../../review/opened";
import type { Bilingual } from "../../../schema/language";
import type { Presets } from "../../use-cases/presets";
import type { Kit } from "../../use-cases/tools";

export type StepProps = {
  readonly reading: Reading;
  /** The workbook, and the session's way of doing one action at a time. */
  readonly kit: Kit;
  /** An action is under way. */
  readonly busy: boolean;
  /** The unit (index of the book) that it was opened for; null: all of them. */
  readonly unit: number | null;
  /** Brings a cell into sight. */
  readonly onJump: (place: Place) => void;
  /** What makes whole workbooks, or how it is fetched. */
  readonly presets: Presets | (() => Promise<Presets>);
  readonly onBack: () => void;
};

export type Step = {
  readonly id: string;
  readonly title: Bilingual;
  /** What it does, in one sentence. */
  readonly hint: Bilingual;
  readonly Screen: ComponentType<StepProps>;
};
