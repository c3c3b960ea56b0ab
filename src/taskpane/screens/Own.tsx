/** A workbook of somebody's own: the card that offers to read it, the line above its board, and what is said when it changed too much. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useText } from "../parts/language";
import { Note } from "../parts/Note";
import { useShared } from "../parts/styles";
import type { Workbook, Reading } from "../../review/opened";
import { missingWords, ownBarWords } from "../views/own";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  free: { paddingInlineEnd: "20px" },
});

type OwnActions = { readonly busy: boolean; readonly onLook: () => void; readonly onForget: () => void };

export function OwnCard({ busy, onLook }: Pick<OwnActions, "busy" | "onLook">) {
  const t = useText().own;
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={styles.card} aria-label={t.start}>
      <h2 className={shared.heading}>{t.start}</h2>
      <p className={shared.text}>{t.startText}</p>
      <div className={shared.actions}>
        <Button disabledFocusable={busy} onClick={onLook}>
          {t.begin}
        </Button>
      </div>
    </section>
  );
}

function Actions({ busy, onLook, onForget }: OwnActions) {
  const t = useText().own;
  const shared = useShared();
  return (
    <div className={shared.actions}>
      <Button size="small" disabledFocusable={busy} onClick={onLook}>
        {t.change}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onForget}>
        {t.forget}
      </Button>
    </div>
  );
}

export function OwnBar({ own, ...actions }: OwnActions & { readonly own: NonNullable<Reading["own"]> }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const words = ownBarWords(own, language);
  return (
    <div className={styles.bar}>
      <p className={`${shared.small} ${styles.free}`}>{words.bound}</p>
      {words.news === "" ? null : (
        <Note severity="warning">
          <p className={shared.text}>{words.news}</p>
        </Note>
      )}
      <Actions {...actions} />
    </div>
  );
}

export function OwnLost({ workbook, ...actions }: OwnActions & { readonly workbook: Extract<Workbook, { readonly kind: "own-lost" }> }) {
  const t = useText().own;
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  const missing = missingWords(workbook.missing, language);
  return (
    <div className={shared.screen}>
      <h1 className={`${shared.title} ${styles.free}`}>{t.lostTitle}</h1>
      <p className={shared.text}>{missing.length === 0 ? t.damaged : t.lostText}</p>
      {missing.length === 0 ? null : (
        <ul className={shared.text}>
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Actions {...actions} />
    </div>
  );
}
