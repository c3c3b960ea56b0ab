/** What a screen reader is told when a task comes before the board: the words that stand first on it. */
import type { Language } from "../../schema/language";
import { CHAPTERS } from "../../text/tasks/chapters";
import { TASK_TEXT } from "../../text/tasks/tasks";
import { askingOf } from "../use-cases/questions/questions";
import { readingOf } from "../use-cases/state";
import type { PaneState, Task } from "../use-cases/state";
import { explainedView, explainedWords } from "./explained";

export function taskWords(state: PaneState, task: Task, language: Language): string {
  const t = TASK_TEXT[language];
  switch (task.kind) {
    case "tools":
      return t.title;
    case "help":
      return t.help.title;
    case "manual":
      return task.chapter === null ? t.manual.title : CHAPTERS[task.chapter][language];
    case "freeze":
    case "restore":
      return t[task.kind].title;
    case "explain":
      return explainedWords(explainedView(askingOf(task.selected), readingOf(state), language), language);
    case "functions":
      if (task.name === null) {
        return t.functions.title;
      }
      return task.target === null
        ? `EMU.${task.name}`
        : t.functions[task.target.empty ? "confirm" : "taken"](`${task.target.address.sheet}!${task.target.address.cell}`);
  }
}
