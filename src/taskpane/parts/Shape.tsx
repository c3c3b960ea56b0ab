/** What people did to the shape of the workbook: tables that are gone and can be given back, copies that are not read. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TableName } from "../../core/model/finding";
import type { Search, TableRepair } from "../../document/patch/lost-tables";
import { shown } from "../../text/shown";
import { placeOfRepair } from "../../document/patch/repair-log";
import { useText } from "./language";
import { Note } from "./Note";
import { useShared } from "./styles";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

function Found({ repairs }: { readonly repairs: readonly TableRepair[] }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <p className={shared.text}>{t.lost.found}</p>
      <ul className={styles.list}>
        {repairs.map((repair) => (
          <li key={repair.table} className={shared.text}>
            {repair.kind === "rename"
              ? t.lost.rename(repair.table, shown(repair.from), shown(repair.sheet))
              : t.lost.make(repair.table, shown(placeOfRepair(repair)), repair.area.rows - 1)}
          </li>
        ))}
      </ul>
    </>
  );
}

export type LostNoteProps = {
  readonly lost: readonly TableName[];
  /** null: not looked for yet. */
  readonly search: Search | null;
  readonly busy: boolean;
  readonly onSearch: () => void;
  readonly onRepair: (repairs: readonly TableRepair[]) => void;
};

export function LostNote({ lost, search, busy, onSearch, onRepair }: LostNoteProps) {
  const t = useText();
  const shared = useShared();
  const repairs = search?.repairs ?? [];
  return (
    <Note severity="error">
      <h2 className={shared.heading}>{t.lost.title}</h2>
      <p className={shared.text}>{t.lost.text(lost.join(", "))}</p>
      {repairs.length > 0 ? <Found repairs={repairs} /> : null}
      {search !== null && search.unsure.length > 0 ? <p className={shared.text}>{t.lost.unsure(search.unsure.join(", "))}</p> : null}
      {search !== null && repairs.length + search.unsure.length === 0 ? <p className={shared.text}>{t.lost.nothing}</p> : null}
      <div className={shared.actions}>
        {repairs.length > 0 ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => onRepair(repairs)}>
            {t.lost.repair(repairs.length)}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={busy} onClick={onSearch}>
            {t.lost.search}
          </Button>
        )}
      </div>
    </Note>
  );
}

export function CopiesNote({ copies }: { readonly copies: readonly { readonly name: string; readonly sheet: string }[] }) {
  const t = useText();
  const shared = useShared();
  return (
    <Note severity="warning">
      <p className={shared.text}>{t.copies(copies.map(({ name, sheet }) => `${name} (${shown(sheet)})`).join(", "))}</p>
    </Note>
  );
}

/** A workbook that has tables of ours, but not the mark of ours. */
export function UnmarkedNote(props: { readonly ours: readonly TableName[]; readonly busy: boolean; readonly onMark: () => void }) {
  const t = useText();
  const shared = useShared();
  const { ours, busy, onMark } = props;
  const canBeMarked = ours.includes("EmuRubric") && ours.includes("EmuEntries");
  return (
    <Note severity="warning">
      <h2 className={shared.heading}>{t.unmarked.title}</h2>
      <p className={shared.text}>{t.unmarked.text(ours.join(", "))}</p>
      <p className={shared.text}>{canBeMarked ? t.unmarked.ask : t.unmarked.partly}</p>
      {canBeMarked ? (
        <div className={shared.actions}>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onMark}>
            {t.unmarked.mark}
          </Button>
        </div>
      ) : null}
    </Note>
  );
}
