/** The task that stands before the board. */
import { useEffect, useMemo } from "react";
import type { ComponentType } from "react";
import { Button } from "@fluentui/react-components";
import type { ManualProps } from "../manual/Manual";
import { useFetched } from "../parts/fetched";
import { useLanguage, useText } from "../parts/language";
import { exampleArguments, formulaOf } from "../use-cases/examples";
import { askingOf } from "../use-cases/questions/questions";
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
import { Help } from "./Help";
import { Plain } from "./Plain";
import { SwapScreen } from "./SwapScreen";
import { Tools } from "./Tools";

export type TaskViewProps = {
  readonly task: Task;
  readonly state: PaneState;
  readonly session: Session;
  readonly onClose: () => void;
  /** Whether EMU is installed properly; undefined: nobody can be asked. */
  readonly onHealth: (() => void) | undefined;
  readonly onLanguage: () => void;
  /** What the task says of itself when it comes, for a screen reader. */
  readonly onWords: (words: string) => void;
};

type ExplainTask = Extract<Task, { kind: "explain" }>;
type ManualTask = Extract<Task, { kind: "manual" }>;
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
      onJump={(place) => void session.jump(place)}
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

/** The guide: a chunk of its own. */
function loadManual(): Promise<{ readonly Manual: ComponentType<ManualProps> }> {
  return import(/* webpackChunkName: "manual" */ "../manual/Manual");
}

function ManualView({ task, session }: TaskViewProps & { readonly task: ManualTask }) {
  const t = useText();
  const { value, failed, again } = useFetched(loadManual);
  if (value !== null) {
    return <value.Manual opened={task.chapter} onOpen={session.showManual} onBack={session.closeTask} />;
  }
  return failed ? (
    <Plain title={t.tools.notLoaded} text={t.tools.notLoadedText}>
      <Button appearance="primary" onClick={again}>
        {t.retry}
      </Button>
      <Button onClick={session.closeTask}>{t.back}</Button>
    </Plain>
  ) : null;
}

function TaskScreenOf(props: TaskViewProps) {
  const { task, state, session, onClose } = props;
  switch (task.kind) {
    case "tools":
      return <Tools onFreeze={() => void session.showSwap("freeze")} onRestore={() => void session.showSwap("restore")} onBack={onClose} />;
    case "help":
      return (
        <Help
          keys={SHORTCUT_KEYS}
          onManual={() => session.showManual(null)}
          onExplain={() => void session.explainCell()}
          onFunctions={() => session.showFunctions(null)}
          onHealth={props.onHealth}
          onLanguage={props.onLanguage}
          onBack={onClose}
        />
      );
    case "manual":
      return <ManualView {...props} task={task} />;
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
