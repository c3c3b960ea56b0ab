/** What the pane's session can do, and what it needs. */
import type { Place } from "../../core/model/finding";
import type { WorkbookDocument } from "../../document/document";
import type { WorkbookPort } from "../../document/port";
import type { Proposal } from "./fixing";
import type { OwnUseCases } from "./own";
import type { Progress } from "./progress";
import type { Repairing } from "./repairing";
import type { PaneState, PlaceId } from "./state";
import type { Kit, Tools } from "./tools";

export type Session = OwnUseCases &
  Repairing &
  Tools & {
    readonly state: () => PaneState;
    readonly subscribe: (listener: () => void) => () => void;
    readonly progress: Progress;
    /** For use cases that are loaded when somebody asks for them: the steps of a review. */
    readonly kit: Kit;
    /** Reads the workbook for the first time and begins to follow edits. */
    readonly start: () => Promise<void>;
    readonly refresh: () => Promise<void>;
    /** Gives up waiting for Excel: what a reading would bring is ignored, what came of a write is found out later. */
    readonly stop: () => void;
    readonly retry: () => Promise<void>;
    /** @param document the workbook, or how it is made, which may take a second */
    readonly create: (document: WorkbookDocument | (() => WorkbookDocument)) => Promise<void>;
    readonly undo: () => Promise<void>;
    readonly jump: (place: Place) => Promise<void>;
    readonly choosePeriod: (period: string) => Promise<void>;
    /** Writes corrections of one kind as one action, then reads again. */
    readonly fix: (proposals: readonly Proposal[]) => Promise<void>;
    readonly show: (place: PlaceId) => void;
    /** Opens a step of the review, from wherever it is asked for, for one unit where it is about one; null: back to their list. */
    readonly openStep: (step: string | null, unit?: number | null) => void;
    readonly dismiss: () => void;
    readonly close: () => Promise<void>;
  };

export type SessionSettings = {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  /** Called when an edit is reported, and when its review stands in the state: for measuring. */
  readonly mark?: (moment: "edited" | "reviewed") => void;
};
