/** The one place for help: the guide, why a cell shows what it shows, the functions, whether EMU is installed properly, the other language. */
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { HeartPulseRegular } from "@fluentui/react-icons/svg/heart-pulse";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { HEALTH_TEXT } from "../../text/pane/health";
import { useLanguage, useText } from "../parts/language";
import { useShared } from "../parts/styles";
import { useTaskText } from "../parts/task-text";
import { TaskScreen } from "../parts/TaskScreen";
import { Tool, ToolList } from "../parts/Tool";

export type HelpProps = {
  /** Keyboard shortcuts by command (assets/shortcuts.json). */
  readonly keys: Readonly<Record<"explainCell" | "functionHelp", string>>;
  readonly onManual: () => void;
  readonly onExplain: () => void;
  readonly onFunctions: () => void;
  /** undefined: nobody can be asked. */
  readonly onHealth: (() => void) | undefined;
  readonly onLanguage: () => void;
  readonly onBack: () => void;
};

export function Help({ keys, onManual, onExplain, onFunctions, onHealth, onLanguage, onBack }: HelpProps) {
  const t = useText();
  const tasks = useTaskText();
  const language = useLanguage();
  const shared = useShared();
  return (
    <TaskScreen title={tasks.help.title} back={t.back} onBack={onBack} about="help">
      <ToolList>
        <Tool icon={<BookOpenRegular />} label={tasks.manual.title} hint={tasks.manual.hint} onPress={onManual} />
        <Tool
          icon={<QuestionCircleRegular />}
          label={t.tools.explain}
          hint={tasks.help.explainHint}
          keys={keys.explainCell}
          onPress={onExplain}
        />
        <Tool
          icon={<MathFormulaRegular />}
          label={tasks.functions.title}
          hint={tasks.functions.hint}
          keys={keys.functionHelp}
          onPress={onFunctions}
        />
        {onHealth === undefined ? null : (
          <Tool icon={<HeartPulseRegular />} label={HEALTH_TEXT[language].open} hint={tasks.help.healthHint} onPress={onHealth} />
        )}
        <Tool
          icon={<LocalLanguageRegular />}
          label={t.otherLanguage}
          hint={tasks.help.languageHint}
          lang={language === "vi" ? "en" : "vi"}
          onPress={onLanguage}
        />
      </ToolList>
      <p className={shared.small}>{tasks.keysNote}</p>
    </TaskScreen>
  );
}
