/** What a step of the review does, in one object beside its words: nothing else has to know that there is such a step. */
import type { Bilingual } from "../schema/language";

export type StepAction = {
  readonly id: string;
  /** What the pane says while it lasts. */
  readonly during: Bilingual;
  /** What the pane says where it did not work; why follows. */
  readonly failed: Bilingual;
};

/** One that writes cells or rows, or with `LoggedSheets` whole sheets: `log` is what the log of the workbook says of it. */
export type WritingAction<Log = Bilingual> = StepAction & { readonly log: Log };
