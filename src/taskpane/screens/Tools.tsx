/** What can be done with the results of an open workbook, as the ribbon offers it. */
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useText } from "../parts/language";
import { useTaskText } from "../parts/task-text";
import { useShared } from "../parts/styles";
import { TaskScreen } from "../parts/TaskScreen";
import { Tool, ToolList } from "../parts/Tool";

export type ToolsProps = {
  readonly onFreeze: () => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
};

export function Tools({ onFreeze, onRestore, onBack }: ToolsProps) {
  const t = useText();
  const shared = useShared();
  const tools = useTaskText();
  return (
    <TaskScreen title={tools.title} back={t.back} onBack={onBack} about="tools">
      <p className={shared.text}>{tools.intro}</p>
      <ToolList>
        <Tool icon={<LockClosedRegular />} label={tools.freeze.title} hint={tools.freeze.hint} onPress={onFreeze} />
        <Tool icon={<HistoryRegular />} label={tools.restore.title} hint={tools.restore.hint} onPress={onRestore} />
      </ToolList>
    </TaskScreen>
  );
}
