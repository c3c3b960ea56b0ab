/** Where EMU runs and whether everything it needs is there, with a report to copy for whoever helps. */
import { useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { HEALTH_TEXT } from "../../text/pane/health";
import { useFocusOnArrival } from "../parts/focus";
import { useLanguage, useText } from "../parts/language";
import { useShared } from "../parts/styles";
import type { HealthLine, HealthState, HealthView } from "../views/health";
import { Recording } from "./Recording";
import type { RecordingProps } from "./Recording";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start" },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
  report: {
    width: "100%",
    boxSizing: "border-box",
    height: "160px",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
});

const ICONS = {
  good: CheckmarkCircleRegular,
  warning: WarningFilled,
  bad: ErrorCircleFilled,
  unknown: QuestionCircleRegular,
} as const;

function StateIcon({ state }: { readonly state: HealthState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[state])} />;
}

function Line({ line }: { readonly line: HealthLine }) {
  const t = HEALTH_TEXT[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.line} data-health={line.state}>
      <StateIcon state={line.state} />
      <div>
        <p className={shared.text}>
          <strong>{line.label}</strong>
          {line.state === "good" ? null : ` (${t.states[line.state]})`}
        </p>
        <p className={shared.text}>{line.value}</p>
        {line.advice === null ? null : <p className={shared.small}>{line.advice}</p>}
      </div>
    </li>
  );
}

/** Copies where the host allows it; else what is to be copied is selected, and the person presses the keys. */
async function copy(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}

export type HealthProps = {
  readonly view: HealthView;
  readonly onBack: () => void;
  /** null: this Office.js cannot be told to log. */
  readonly recording: RecordingProps | null;
};

export function Health({ view, onBack, recording }: HealthProps) {
  const language = useLanguage();
  const t = HEALTH_TEXT[language];
  const pane = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const screen = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useFocusOnArrival(screen);
  return (
    <div ref={screen} className={shared.screen}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} aria-describedby={`${id}-title`} onClick={onBack}>
        {pane.back}
      </Button>
      <h1 id={`${id}-title`} className={shared.title}>
        {t.title}
      </h1>
      <p className={mergeClasses(shared.text, shared.strong)} data-health-summary={view.state}>
        {t.summary[view.state]}
      </p>
      <p className={shared.text}>{t.text}</p>
      <ul className={shared.list}>
        {view.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <div className={shared.actions}>
        <Button appearance="primary" onClick={() => void copy(view.report, field.current).then((done) => setCopied(done))}>
          {t.copy}
        </Button>
      </div>
      <p className={shared.text} aria-live="polite">
        {copied === null ? "" : copied ? t.copied : t.notCopied}
      </p>
      <label htmlFor={`${id}-report`} className={shared.text}>
        {t.report}
      </label>
      <textarea id={`${id}-report`} ref={field} className={styles.report} readOnly value={view.report} lang={language} />
      {recording === null ? null : <Recording {...recording} />}
    </div>
  );
}
