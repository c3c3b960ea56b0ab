/**
 * What the pane says of the ribbon's tasks (explain a cell, function help, freeze, restore): apart from the rest, because it is loaded
 * with them. The Vietnamese side sets the keys.
 */
import type { Language } from "../../schema/language";
import { en } from "./en";
import { vi } from "./vi";
import type { TaskText } from "./vi";

export type { TaskText };

export const TASK_TEXT: Readonly<Record<Language, TaskText>> = { vi, en };
