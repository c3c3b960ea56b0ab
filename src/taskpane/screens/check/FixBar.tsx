/**
 * The foot of a finding's card: from what to what, the button that writes it, and the question where it is not
 * certain.
 */
import { useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { FixView } from "../../views/findings/fixes";
import type { Proposal } from "../../use-cases/fixing";

const useStyles = makeStyles({
  bar: {
    marginTop: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  button: { flexShrink: 0 },
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", minWidth: 0 },
});

export type FixBarProps = {
  readonly fix: FixView;
  readonly busy: boolean;
  readonly onFix: (proposals: readonly Proposal[]) => void;
};

function Question({ id, fix, busy, onFix, onNo }: FixBarProps & { readonly id: string; readonly onNo: () => void }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const words = useId();
  const { choices } = fix;
  return (
    <div id={id} role="group" aria-labelledby={words} className={styles.question}>
      <p id={words} className={shared.text}>
        {fix.question}
      </p>
      <div className={shared.actions}>
        {choices.map((choice) => (
          <Button
            key={choice.words}
            size="small"
            appearance="primary"
            className={styles.choice}
            disabledFocusable={busy}
            aria-label={choices.length > 1 ? undefined : `${t.check.fix.yes}: ${choice.words}`}
            onClick={() => onFix([choice.proposal])}
          >
            {choices.length > 1 ? choice.words : t.check.fix.yes}
          </Button>
        ))}
        <Button size="small" onClick={onNo}>
          {t.check.fix.no}
        </Button>
      </div>
    </div>
  );
}

export function FixBar(props: FixBarProps) {
  const { fix, busy, onFix } = props;
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const question = useId();
  const reason = useId();
  const line = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const asking = open && fix.ask && fix.closed === null;
  function press(): void {
    if (fix.ask) {
      setOpen(!open);
    } else {
      onFix(fix.choices.map(({ proposal }) => proposal));
    }
  }
  return (
    <div className={styles.bar} data-fix={fix.ask ? "ask" : "click"}>
      <div ref={line} className={styles.line}>
        <div className={mergeClasses(shared.text, styles.words)}>{t.check.fix.preview(fix.from, fix.to)}</div>
        <Button
          size="small"
          className={styles.button}
          aria-label={t.check.fix.label(fix.place, fix.from, fix.to)}
          aria-expanded={fix.ask ? asking : undefined}
          aria-controls={asking ? question : undefined}
          aria-describedby={fix.closed === null ? undefined : reason}
          disabledFocusable={busy || fix.closed !== null}
          onClick={press}
        >
          {fix.ask ? t.check.fix.ask : t.check.fix.button}
        </Button>
      </div>
      {fix.closed === null ? null : (
        <p id={reason} className={shared.small}>
          {fix.closed}
        </p>
      )}
      {asking ? (
        <Question
          {...props}
          id={question}
          onNo={() => {
            setOpen(false);
            line.current?.querySelector("button")?.focus();
          }}
        />
      ) : null}
    </div>
  );
}
