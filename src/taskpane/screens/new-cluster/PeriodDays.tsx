/** The days of the periods: those of the calendar, until somebody writes others. Behind a link, since most leave them. */
import { useState } from "react";
import { Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { NEW_PANE } from "../../../review/steps/new-cluster/words";
import { useLanguage, useWords } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { Lines } from "./UnitsNote";
import type { Draft } from "../../use-cases/new-draft";
import { periodDays } from "../../views/draft-parts";

const useStyles = makeStyles({
  days: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
  input: { minWidth: 0, width: "100%" },
  link: { alignSelf: "flex-start", minHeight: "24px" },
});

type PeriodDaysProps = { readonly draft: Draft; readonly problems: readonly string[]; readonly onDraft: (draft: Draft) => void };

export function PeriodDays({ draft, problems, onDraft }: PeriodDaysProps) {
  const language = useLanguage();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || problems.length > 0;
  return (
    <div className={styles.days}>
      <Link as="button" type="button" data-field="dates" className={styles.link} aria-expanded={isShown} onClick={() => setOpen(!isOpen)}>
        {words(NEW_PANE.editDates)}
      </Link>
      {isShown
        ? periodDays(draft, language).map(({ id, period, from, to }) => (
            <div key={id} className={styles.pair}>
              {(["from", "to"] as const).map((end) => (
                <Field
                  key={end}
                  label={words(end === "from" ? NEW_PANE.firstDay : NEW_PANE.lastDay, { period })}
                  validationState={problems.length > 0 ? "error" : "none"}
                >
                  <Input
                    className={styles.input}
                    data-days={`${id} ${end}`}
                    value={end === "from" ? from : to}
                    onChange={(_event, { value }) => onDraft({ ...draft, days: { ...draft.days, [id]: { from, to, [end]: value } } })}
                  />
                </Field>
              ))}
            </div>
          ))
        : null}
      {problems.length === 0 ? null : (
        <Note severity="error">
          <p className={shared.text}>
            <Lines lines={problems} />
          </p>
        </Note>
      )}
    </div>
  );
}
