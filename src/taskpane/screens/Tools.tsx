/** The ribbon's buttons once more, for whoever works in the pane, with their keyboard shortcuts. */
import type { ReactElement } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useText } from "../parts/language";
import { useTaskText } from "../parts/task-text";
import { useShared } from "../parts/styles";
import { TaskScreen } from "../parts/TaskScreen";

const useStyles = makeStyles({
  tools: { rowGap: tokens.spacingVerticalL },
  tool: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
});

type ToolProps = {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint: string;
  readonly keys: string | null;
  readonly onPress: () => void;
};

function Tool({ icon, label, hint, keys, onPress }: ToolProps) {
  const tasks = useTaskText();
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.tool}>
      <Button icon={icon} onClick={onPress}>
        {label}
      </Button>
      <p className={shared.text}>{hint}</p>
      {keys === null ? null : <p className={shared.small}>{tasks.keys(keys)}</p>}
    </li>
  );
}

export type ToolsProps = {
  /** Keyboard shortcuts by command (assets/shortcuts.json). */
  readonly keys: Readonly<Record<"explainCell" | "functionHelp", string>>;
  readonly onExplain: () => void;
  readonly onFunctions: () => void;
  readonly onFreeze: () => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
};

export function Tools({ keys, onExplain, onFunctions, onFreeze, onRestore, onBack }: ToolsProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const tools = useTaskText();
  return (
    <TaskScreen title={tools.title} back={t.back} onBack={onBack} about="tools">
      <p className={shared.text}>{tools.intro}</p>
      <ul className={mergeClasses(shared.list, styles.tools)}>
        <Tool
          icon={<QuestionCircleRegular />}
          label={t.tools.explain}
          hint={tools.explain.buttonHint}
          keys={keys.explainCell}
          onPress={onExplain}
        />
        <Tool
          icon={<MathFormulaRegular />}
          label={tools.functions.title}
          hint={tools.functions.hint}
          keys={keys.functionHelp}
          onPress={onFunctions}
        />
        <Tool icon={<LockClosedRegular />} label={tools.freeze.title} hint={tools.freeze.hint} keys={null} onPress={onFreeze} />
        <Tool icon={<HistoryRegular />} label={tools.restore.title} hint={tools.restore.hint} keys={null} onPress={onRestore} />
      </ul>
      <p className={shared.small}>{tools.keysNote}</p>
    </TaskScreen>
  );
}
