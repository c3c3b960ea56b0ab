/** What the person must know before reading on: failures with a way out, what was just done, tables that are gone. */
import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableRepair } from "../../document/patch/lost-tables";
import type { TableMove } from "../../document/patch/upgrade";
import type { PaneState } from "../use-cases/state";
import type { Reading } from "../../review/opened";
import { actionWords, doneWords, failureSentences } from "../views/announcement";
import { shown } from "../../text/shown";
import { useLanguage, useText } from "./language";
import { Note } from "./Note";
import { CopiesNote, LostNote } from "./Shape";
import { UpgradeNote } from "./Upgrade";
import { useShared } from "./styles";

const useStyles = makeStyles({
  messages: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** Failures after which the same call can succeed. */
const RETRY = new Set([
  "cell-edit",
  "payload-too-large",
  "item-not-found",
  "protected",
  "connection-lost",
  "unknown-outcome",
  "not-written",
  "half-written",
  "name-taken",
  "no-room",
  "changed-meanwhile",
  "formula-cell",
  "unexpected",
]);

export type MessagesProps = {
  readonly state: PaneState;
  readonly readAt: string | null;
  /** null: not a workbook of ours. */
  readonly reading: Reading | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onUndo: () => void;
  readonly onSearch: () => void;
  readonly onRepair: (repairs: readonly TableRepair[]) => void;
  readonly onUpgrade: (moves: readonly TableMove[]) => void;
};

/**
 * The details are behind a button, not `<details>`: Office.js on the web, which moves the focus itself, passes those
 * by.
 */
function FailureNote({ state, readAt, onRetry, onDismiss, onUndo }: MessagesProps) {
  const t = useText();
  const language = useLanguage();
  const detail = useId();
  const [open, setOpen] = useState(false);
  const shared = useShared();
  const failure = state.failure;
  if (!failure) {
    return null;
  }
  const stale = failure.action === "read" && readAt !== null && state.workbook.kind === "bound";
  return (
    <Note severity="error">
      <div>
        <p className={shared.text}>
          <strong>{actionWords(failure.action, "failed", language)}</strong>
        </p>
        {failureSentences(failure, language).map((sentence) => (
          <p key={sentence} className={shared.text}>
            {sentence}
          </p>
        ))}
        {stale ? <p className={shared.text}>{t.status.stale(readAt)}</p> : null}
        {open ? <p id={detail} className={shared.small}>{`${failure.code}: ${shown(failure.detail)}`}</p> : null}
      </div>
      <div className={shared.actions}>
        {RETRY.has(failure.code) ? (
          <Button size="small" appearance="primary" onClick={onRetry}>
            {t.retry}
          </Button>
        ) : null}
        {failure.code === "half-written" && state.canUndo ? (
          <Button size="small" onClick={onUndo}>
            {t.undo}
          </Button>
        ) : null}
        <Button size="small" onClick={onDismiss}>
          {t.dismiss}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-controls={open ? detail : undefined}
          onClick={() => setOpen(!open)}
        >
          {t.technical}
        </Button>
      </div>
    </Note>
  );
}

function DoneNote({ state, onDismiss, onUndo }: MessagesProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  if (!state.done) {
    return null;
  }
  return (
    <Note severity="notice">
      <p className={shared.text}>
        {doneWords(state.done, language)}
        {state.done.kind === "created" ? ` ${t.done.next}` : ""}
      </p>
      <div className={shared.actions}>
        {state.done.kind !== "undone" && state.canUndo ? (
          <Button size="small" onClick={onUndo}>
            {t.undo}
          </Button>
        ) : null}
        <Button size="small" onClick={onDismiss}>
          {t.dismiss}
        </Button>
      </div>
    </Note>
  );
}

export function Messages(props: MessagesProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const { state, reading, readAt } = props;
  const notes: ReactNode[] = [];
  if (state.failure) {
    notes.push(<FailureNote key="failure" {...props} />);
  }
  if (state.done) {
    notes.push(<DoneNote key="done" {...props} />);
  }
  if (state.cancelled && readAt !== null) {
    notes.push(
      <Note key="cancelled" severity="warning">
        <p className={shared.text}>{t.status.cancelled}</p>
      </Note>,
    );
  }
  if (!state.live) {
    notes.push(
      <Note key="live" severity="warning">
        <p className={shared.text}>{t.status.notLive}</p>
      </Note>,
    );
  }
  if (reading !== null && reading.lost.length > 0) {
    const { lost } = reading;
    const { search, busy } = state;
    const { onSearch, onRepair } = props;
    notes.push(<LostNote key="lost" {...{ lost, search, onSearch, onRepair }} busy={busy !== null} />);
  }
  if (reading !== null && reading.moves.length > 0) {
    notes.push(<UpgradeNote key="moves" moves={reading.moves} busy={state.busy !== null} onUpgrade={props.onUpgrade} />);
  }
  if (reading !== null && reading.copies.length > 0) {
    notes.push(<CopiesNote key="copies" copies={reading.copies} />);
  }
  return notes.length > 0 ? <div className={styles.messages}>{notes}</div> : null;
}
