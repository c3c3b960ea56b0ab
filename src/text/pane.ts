/**
 * What the task pane says, screen by screen. The Vietnamese side sets the keys; the compiler holds the English side to
 * them.
 * Sentences tell what happened, what was left untouched and what to do next, in this order.
 */
import { en } from "./pane/en";
import { vi } from "./pane/vi";
import type { PaneText } from "./pane/vi";
import type { Language } from "./language";

export type { PaneText };

export const PANE_TEXT: Readonly<Record<Language, PaneText>> = { vi, en };
