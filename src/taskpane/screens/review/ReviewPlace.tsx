/** The place “Kỳ xét”: how far the period has come, and the steps of its review, one of which may be open. */
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../../text/fill";
import { REVIEW_TEXT } from "../../../text/pane/review-place";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import { useLanguage } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { Session } from "../../use-cases/session";
import type { Reading } from "../../../review/opened";
import { STEPS } from "./steps";

const useStyles = makeStyles({
  steps: { rowGap: tokens.spacingVerticalL },
  step: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
});

export type ReviewPlaceProps = {
  readonly reading: Reading;
  readonly session: Session;
  readonly busy: boolean;
};

export function ReviewPlace({ reading, session, busy }: ReviewPlaceProps) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<string | null>(null);
  // Back from a step: the focus goes to the button that opened it, and the list to where it stood.
  useEffect(() => {
    if (opened === null && left.current !== null) {
      list.current?.querySelector<HTMLElement>(`[data-step="${left.current}"]`)?.focus();
    }
    left.current = opened;
  }, [opened]);
  const step = STEPS.find(({ id }) => id === opened);
  const period = reading.book.periods?.find(({ id }) => id === reading.review.period);
  const said = new Map([
    ["period", reading.review.period],
    ["status", PERIOD_STATUS_WORDS[period?.status ?? "open"][language]],
  ]);
  if (step !== undefined) {
    return <step.Screen reading={reading} kit={session.kit} busy={busy} onBack={() => setOpened(null)} />;
  }
  return (
    <div className={shared.screen}>
      <h2 className={shared.title}>{REVIEW_TEXT.title[language]}</h2>
      <p className={shared.text}>
        {reading.review.period === "" ? REVIEW_TEXT.noPeriod[language] : fill(REVIEW_TEXT.period[language], said)}
      </p>
      <ul ref={list} className={mergeClasses(shared.list, styles.steps)}>
        {STEPS.map(({ id, title, hint }) => (
          <li key={id} className={styles.step}>
            <Button data-step={id} onClick={() => setOpened(id)}>
              {title[language]}
            </Button>
            <p className={shared.text}>{hint[language]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
