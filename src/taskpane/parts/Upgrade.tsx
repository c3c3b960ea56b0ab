/** Tables that stand above others and cannot grow: what would move where, and the click that moves them. */
import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { shown } from "../../text/shown";
import { placeOfMove, type TableMove } from "../../document/patch/upgrade";
import { useText } from "./language";
import { Note } from "./Note";
import { useShared } from "./styles";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export type UpgradeNoteProps = {
  readonly moves: readonly TableMove[];
  readonly busy: boolean;
  readonly onUpgrade: (moves: readonly TableMove[]) => void;
};

export function UpgradeNote({ moves, busy, onUpgrade }: UpgradeNoteProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  return (
    <Note severity="notice">
      <h2 className={shared.heading}>{t.upgrade.title}</h2>
      <p className={shared.text}>{t.upgrade.text}</p>
      {open ? (
        <ul className={styles.list}>
          {moves.map((move) => (
            <li key={move.table} className={shared.text}>
              {t.upgrade.move(move.table, shown(placeOfMove(move)), shown(move.sheet.name))}
            </li>
          ))}
          <li className={shared.text}>{t.upgrade.about(shown(moves[0]?.from.sheet ?? ""))}</li>
        </ul>
      ) : null}
      <div className={shared.actions}>
        {open ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => onUpgrade(moves)}>
            {t.upgrade.act(moves.length)}
          </Button>
        ) : (
          <Button size="small" onClick={() => setOpen(true)}>
            {t.upgrade.show}
          </Button>
        )}
      </div>
    </Note>
  );
}
