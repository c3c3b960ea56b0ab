/** The task that stands before the board. */
import { useEffect, useMemo } from "react";
import { useLanguage } from "../parts/language";
import { exampleArguments, formulaOf } from "../use-cases/examples";
import { askingOf } from "../use-cases/questions";
import type { Session } from "../use-cases/session";
import { readingOf } from "../use-cases/state";
import type { PaneState, Task } from "../use-cases/state";
import { explainedView } from "../views/explained";
import { functionEntries, functionView } from "../views/function-help";
import { swapView } from "../views/swap";
import { taskWords } from "../views/task-words";
import { SHORTCUT_KEYS } from "../../text/pane/shortcuts";
import { Explained } from "./Explained";
import { FunctionDetail, FunctionList } from "./Functions";
import { SwapScreen } from "./SwapScreen";
import { Tools } from "./Tools";

export type TaskViewProps = {
  readonly task: Task;
  readonly state: PaneState;
  readonly session: Session;
  readonly onClose: () => void;
  /** What the task says of itself when it comes, for a screen reader. */
  readonly onWords: (words: string) => void;
};

type ExplainTask = Extract<Task, { kind: "explain" }>;
type FunctionsTask = Extract<Task, { kind: "functions" }>;

function ExplainView({ task, state, session, onClose }: TaskViewProps & { readonly task: ExplainTask }) {
  const language = useLanguage();
  const reading = readingOf(state);
  const asked = useMemo(() => askingOf(task.selected), [task.selected]);
  const view = useMemo(() => explainedView(asked, reading, language), [asked, reading, language]);
  return (
    <Explained
      view={view}
      about={task.selected}
      onBack={onClose}
      onExplain={() => void session.explainCell()}
      onFunction={session.showFunctions}
    />
  );
}

function FunctionsView({ task, state, session, onClose }: TaskViewProps & { readonly task: FunctionsTask }) {
  const language = useLanguage();
  const { name, target } = task;
  if (name === null) {
    return <FunctionList entriesFor={(wanted) => functionEntries(wanted, language)} onOpen={session.showFunctions} onBack={onClose} />;
  }
  return (
    <FunctionDetail
      view={functionView(name, readingOf(state), language)}
      target={target && { cell: `${target.address.sheet}!${target.address.cell}`, empty: target.empty }}
      busy={state.busy !== null}
      onChoose={() => void session.chooseTarget()}
      onInsert={() => {
        const args = exampleArguments(name, readingOf(state));
        if (args !== null) {
          void session.insertExample(formulaOf(name, args));
        }
      }}
      onCancel={() => session.showFunctions(name)}
      onBack={session.closeTask}
    />
  );
}

function TaskScreenOf(props: TaskViewProps) {
  const { task, state, session, onClose } = props;
  switch (task.kind) {
    case "tools":
      return (
        <Tools
          keys={SHORTCUT_KEYS}
          onExplain={() => void session.explainCell()}
          onFunctions={() => session.showFunctions(null)}
          onFreeze={() => void session.showSwap("freeze")}
          onRestore={() => void session.showSwap("restore")}
          onBack={onClose}
        />
      );
    case "freeze":
    case "restore":
      return (
        <SwapScreen
          kind={task.kind}
          view={swapView(task.kind, readingOf(state))}
          busy={state.busy !== null}
          onConfirm={() => void session.swap(task.kind)}
          onBack={onClose}
        />
      );
    case "explain":
      return <ExplainView {...props} task={task} />;
    case "functions":
      return <FunctionsView {...props} task={task} />;
  }
}

export function TaskView(props: TaskViewProps) {
  const { task, state, onWords } = props;
  const language = useLanguage();
  const words = taskWords(state, task, language);
  useEffect(() => onWords(words), [words, onWords]);
  return <TaskScreenOf {...props} />;
}
