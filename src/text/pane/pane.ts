/**
 * What the task pane says, screen by screen. The Vietnamese side sets the keys; the compiler holds the English side to
 * them.
 * Sentences tell what happened, what was left untouched and what to do next, in this order.
 */
import { en } from "./en";
import { vi } from "./vi";
import type { PaneText } from "./vi";
import type { Language } from "../../schema/language";

export type { PaneText };

export const PANE_TEXT: Readonly<Record<Language, PaneText>> = { vi, en };
