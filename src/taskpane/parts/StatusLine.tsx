/** The line at the foot: what EMU is doing or when it last read, and the buttons that are always at hand. */
import { useEffect, useState } from "react";
import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ActionId } from "../use-cases/state";
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
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  text: { flexGrow: 1, minWidth: 0 },
});

/** How long an action may take before it is worth a bar and a way out. */
const SLOW_MS = 1000;

function useSlow(busy: ActionId | null): boolean {
  const [slow, setSlow] = useState<ActionId | null>(null);
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

export type StatusLineProps = {
  readonly busy: ActionId | null;
  readonly readAt: string | null;
  readonly canUndo: boolean;
  readonly onRefresh: () => void;
  readonly onStop: () => void;
  readonly onUndo: () => void;
  readonly onLanguage: () => void;
};

export function StatusLine(props: StatusLineProps) {
  const t = useText();
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const slow = useSlow(props.busy);
  const still = props.readAt === null ? t.status.notRead : t.status.readAt(props.readAt);
  const words = props.busy === null ? still : t.status[props.busy];
  return (
    <footer className={styles.line}>
      {slow ? <ProgressBar aria-label={words} thickness="large" /> : null}
      <div className={styles.row}>
        <span className={mergeClasses(shared.small, styles.text)} data-status={props.busy ?? "idle"}>
          {words}
        </span>
        {slow && props.busy === "read" ? (
          <Button
            size="small"
            onClick={(event) => {
              // The button goes with the reading: the one that reads again takes over.
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
        <Button
          size="small"
          appearance="subtle"
          data-refresh
          icon={<ArrowClockwiseRegular />}
          aria-label={t.refresh}
          title={t.refresh}
          onClick={props.onRefresh}
        />
        <Button
          size="small"
          appearance="subtle"
          lang={language === "vi" ? "en" : "vi"}
          title={t.otherLanguageLabel}
          onClick={props.onLanguage}
        >
          {t.otherLanguage}
        </Button>
      </div>
    </footer>
  );
}
