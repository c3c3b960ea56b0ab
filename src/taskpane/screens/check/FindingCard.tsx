/** One finding: where, what stands there, what should, what to do, and the way to the cell. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/model/ids";
import { SeverityIcon } from "../../parts/Icons";
import { useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { Proposal } from "../../use-cases/fixing";
import type { FindingWords } from "../../views/findings/finding-words";
import type { FixView } from "../../views/findings/fixes";
import { FixBar } from "./FixBar";

/** The looks of a line in the list of findings. */
export const useCardStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalS,
    borderInlineStartWidth: "4px",
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorder2 },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  notice: { borderInlineStartColor: tokens.colorNeutralStrokeAccessible },
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  place: { alignItems: "center", marginTop: tokens.spacingVerticalXXS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  jump: { flexShrink: 0 },
  restore: { marginTop: tokens.spacingVerticalS },
  facts: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  },
});

export type FindingCardProps = {
  readonly severity: Severity;
  readonly words: FindingWords;
  /** null: only a person can put it right. */
  readonly fix: FixView | null;
  readonly busy: boolean;
  readonly onJump: () => void;
  readonly onFix: (proposals: readonly Proposal[]) => void;
  /** null: no formula has to be put back. */
  readonly onRestore: (() => void) | null;
};

export function FindingCard({ severity, words, fix, busy, onJump, onFix, onRestore }: FindingCardProps) {
  const t = useText();
  const styles = useCardStyles();
  const shared = useShared();
  return (
    <li className={mergeClasses(styles.card, styles[severity])} data-finding={severity}>
      <div className={styles.line}>
        <SeverityIcon severity={severity} />
        <div className={mergeClasses(shared.text, shared.strong, styles.words)}>{words.message}</div>
      </div>
      <div className={mergeClasses(styles.line, styles.place)}>
        <div className={mergeClasses(shared.small, styles.words)}>
          <span className={shared.hidden}>{`${t.check.where}: `}</span>
          {words.where}
        </div>
        {words.cell ? (
          <Button size="small" className={styles.jump} aria-label={t.check.jumpLabel(words.cell)} onClick={onJump}>
            {t.check.jump}
          </Button>
        ) : null}
      </div>
      <dl className={mergeClasses(shared.text, styles.facts)}>
        <dt>{t.check.found}</dt>
        <dd>{words.found}</dd>
        <dt>{t.check.expected}</dt>
        <dd>{words.expected}</dd>
        <dt>{t.check.action}</dt>
        <dd>{words.action}</dd>
      </dl>
      {fix === null ? null : <FixBar fix={fix} busy={busy} onFix={onFix} />}
      {onRestore === null ? null : (
        <div className={mergeClasses(shared.actions, styles.restore)}>
          <Button size="small" disabledFocusable={busy} onClick={onRestore}>
            {t.check.restore}
          </Button>
        </div>
      )}
    </li>
  );
}
