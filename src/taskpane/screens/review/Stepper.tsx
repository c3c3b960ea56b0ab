/** The nine steps of a period, numbered: done ones show their result, the present one is open, later ones say what they wait for. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { SCREEN_OF, type StageView } from "../../views/home";
import { REVIEW_TEXT } from "../../../text/pane/review-place";
import { useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";

const useStyles = makeStyles({
  steps: { rowGap: 0 },
  step: {
    display: "grid",
    gridTemplateColumns: "28px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    minHeight: "28px",
  },
  present: {
    alignItems: "start",
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  mark: {
    width: "24px",
    height: "24px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    flexShrink: 0,
  },
  done: { color: tokens.colorStatusSuccessForeground1, fontSize: "24px" },
  now: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  possible: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  waiting: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2 },
  later: { color: tokens.colorNeutralForeground2 },
  open: { gridColumn: "2 / -1", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // At least 24 px high, as every target.
  link: { padding: `${tokens.spacingVerticalXXS} 0`, minHeight: "24px", textAlign: "start" },
});

function Mark({ stage }: { readonly stage: StageView }) {
  const styles = useStyles();
  switch (stage.state) {
    case "done":
      return <CheckmarkCircleFilled aria-hidden className={styles.done} />;
    case "waiting":
      return (
        <span aria-hidden className={mergeClasses(styles.mark, styles.waiting)}>
          <LockClosedRegular />
        </span>
      );
    default:
      return (
        <span aria-hidden className={mergeClasses(styles.mark, stage.state === "present" ? styles.now : styles.possible)}>
          {stage.number}
        </span>
      );
  }
}

type StepProps = { readonly stage: StageView; readonly onOpen: (screen: string, from: string) => void };

function Title({ stage, onOpen }: StepProps) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const { id, number, title, state } = stage;
  const named = `${number}. ${title}`;
  if (state === "waiting") {
    return <span className={mergeClasses(shared.text, styles.later)}>{named}</span>;
  }
  const said = state === "present" ? null : <span className={shared.hidden}>{`, ${words(REVIEW_TEXT[state])}`}</span>;
  return (
    <Link as="button" className={styles.link} data-step={id} onClick={() => onOpen(SCREEN_OF[id], id)}>
      {named}
      {said}
    </Link>
  );
}

function Step({ stage, onOpen }: StepProps) {
  const styles = useStyles();
  const shared = useShared();
  const { id, state, note, now } = stage;
  return (
    <li
      className={mergeClasses(styles.step, state === "present" && styles.present)}
      data-stage={state}
      aria-current={state === "present" ? "step" : undefined}
    >
      <Mark stage={stage} />
      <Title stage={stage} onOpen={onOpen} />
      <span className={mergeClasses(shared.small, state === "present" && shared.strong)}>{note}</span>
      {now === null ? null : (
        <div className={styles.open}>
          <p className={shared.text}>{now.text}</p>
          <div className={shared.actions}>
            <Button appearance="primary" data-next={now.screen} onClick={() => onOpen(now.screen, id)}>
              {now.button}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

export function Stepper({ stages, onOpen }: { readonly stages: readonly StageView[] } & Pick<StepProps, "onOpen">) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ol className={mergeClasses(shared.list, styles.steps)}>
      {stages.map((stage) => (
        <Step key={stage.id} stage={stage} onOpen={onOpen} />
      ))}
    </ol>
  );
}
