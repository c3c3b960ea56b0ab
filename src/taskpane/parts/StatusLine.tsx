/** The line at the foot: what EMU is doing or when it last read, and the buttons that are always at hand. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Progress } from "../use-cases/progress";
import { actionId, type Action } from "../use-cases/state";
import { actionWords } from "../views/announcement";
import { useLanguage, useText } from "./language";
import { useShared } from "./styles";

const useStyles = makeStyles({
  line: {
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    // With everything on it the line breaks: what comes second stays with the other buttons.
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  text: { flexGrow: 1, minWidth: 0 },
});

/** How long an action may take before it is worth a bar and a way out. */
const SLOW_MS = 1000;

function useSlow(busy: Action | null): boolean {
  const [slow, setSlow] = useState<Action | null>(null);
  useEffect(() => {
    if (busy === null) {
      return undefined;
    }
    const timer = setTimeout(() => setSlow(busy), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(null);
    };
  }, [busy]);
  return slow !== null && slow === busy;
}

/** Where it is not known how far the action has come, the bar only moves. */
function Working({ words, progress }: { readonly words: string; readonly progress: Progress }) {
  const share = useSyncExternalStore(progress.subscribe, progress.share);
  return <ProgressBar aria-label={words} thickness="large" {...(share === null ? {} : { value: share })} />;
}

export type StatusLineProps = {
  readonly busy: Action | null;
  readonly progress: Progress;
  readonly readAt: string | null;
  readonly canUndo: boolean;
  readonly onRefresh: () => void;
  readonly onStop: () => void;
  readonly onUndo: () => void;
  readonly onTools: () => void;
  readonly onHelp: () => void;
};

export function StatusLine(props: StatusLineProps) {
  const t = useText();
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const slow = useSlow(props.busy);
  const still = props.readAt === null ? t.status.notRead : t.status.readAt(props.readAt);
  const words = props.busy === null ? still : actionWords(props.busy, "during", language);
  return (
    <footer className={styles.line}>
      {slow ? <Working words={words} progress={props.progress} /> : null}
      <div className={styles.row}>
        <span className={mergeClasses(shared.small, styles.text)} data-status={props.busy === null ? "idle" : actionId(props.busy)}>
          {words}
        </span>
        {slow ? (
          <Button
            size="small"
            onClick={(event) => {
              // The button goes with the action: the one that reads again takes over.
              event.currentTarget.parentElement?.querySelector<HTMLElement>("[data-refresh]")?.focus();
              props.onStop();
            }}
          >
            {t.stop}
          </Button>
        ) : null}
        {props.canUndo ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={t.undoLabel}
            title={t.undoLabel}
            onClick={props.onUndo}
          >
            {t.undo}
          </Button>
        ) : null}
        <Button size="small" data-refresh title={t.refresh} onClick={props.onRefresh}>
          {t.refresh}
        </Button>
        <Button size="small" title={t.tools.openLabel} onClick={props.onTools}>
          {t.tools.open}
        </Button>
        <Button size="small" onClick={props.onHelp}>
          {t.tools.help}
        </Button>
      </div>
    </footer>
  );
}
