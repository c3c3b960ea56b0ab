/** What the ribbon's tasks say; loaded with them. */
import { TASK_TEXT } from "../../text/tasks/tasks";
import type { TaskText } from "../../text/tasks/tasks";
import { useLanguage } from "./language";

export function useTaskText(): TaskText {
  return TASK_TEXT[useLanguage()];
}
