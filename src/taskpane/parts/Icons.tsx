/** Icons that stand beside words, never instead of them: each state has a shape of its own, not only a colour. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity, VerdictId } from "../../core/model/ids";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  against: { color: tokens.colorNeutralForeground2 },
});

const SEVERITY_ICONS = { error: ErrorCircleFilled, warning: WarningFilled, notice: InfoRegular } as const;

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = SEVERITY_ICONS[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity])} />;
}

export type Answer = "yes" | "no" | "open";

export const VERDICT_ANSWER: Readonly<Record<VerdictId, Answer>> = { candidate: "yes", no: "no", undecided: "open" };

export function AnswerIcon({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  switch (answer) {
    case "yes":
      return <CheckmarkCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.good)} />;
    case "no":
      return <DismissCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.against)} />;
    case "open":
      return <QuestionCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.open)} />;
  }
}
