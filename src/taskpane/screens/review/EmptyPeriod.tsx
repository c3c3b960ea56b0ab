/** A period in which nobody has entered anything yet: how much is expected, two ways to begin, and the period before to look at. */
import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { given } from "../../../core/numbers/at";
import { neighbourOf } from "../../../core/periods/neighbours";
import type { Place } from "../../../core/model/finding";
import { EMPTY_TEXT } from "../../../text/pane/empty-period";
import { periodWords } from "../../../text/period-words";
import { FIGURES } from "../../../template/sheets/entries-sheet";
import { Bar } from "../../parts/Bar";
import { useLanguage, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { PlaceId } from "../../use-cases/state";
import type { Session } from "../../use-cases/session";
import { homeView } from "../../views/home";
import type { Reading } from "../../../review/opened";
import { Progress } from "./board/Progress";

const useStyles = makeStyles({
  count: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

/** The first cell of the period that somebody would type into. */
function firstCell({ book, review }: Reading): Place | null {
  const first = book.entries.find(({ period }) => period === review.period);
  if (first === undefined) {
    return null;
  }
  const { measure } = given(book.criteria.at(first.criterion));
  const [column = "self"] = measure === null ? [] : FIGURES[measure];
  return { table: "EmuEntries", row: first.row, column };
}

export type EmptyPeriodProps = { readonly reading: Reading; readonly session: Session; readonly place: Exclude<PlaceId, "review"> };

export function EmptyPeriod({ reading, session, place }: EmptyPeriodProps) {
  const language = useLanguage();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const { open, complete } = useMemo(() => homeView(reading, language), [reading, language]);
  const first = useMemo(() => firstCell(reading), [reading]);
  const { book, review } = reading;
  const before = neighbourOf(book, review.period, "previous");
  const period = periodWords(review.period, language);
  const due = [...open, ...complete].reduce((sum, unit) => sum + unit.due, 0);
  return (
    <div className={shared.screen} data-empty-period>
      <h2 className={shared.heading}>{words(EMPTY_TEXT[place])}</h2>
      {first === null ? (
        <>
          <p className={shared.text}>{words(EMPTY_TEXT.noRows, { period })}</p>
          <div className={shared.actions}>
            <Button appearance="primary" onClick={() => session.openStep("open-period")}>
              {words(EMPTY_TEXT.open)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className={styles.count}>
            <span className={shared.text}>{words(EMPTY_TEXT.filled, { period })}</span>
            <span className={`${shared.number} ${shared.strong}`}>{`0/${due}`}</span>
          </div>
          <Bar fraction={0} />
          <div className={shared.actions}>
            <Button appearance="primary" onClick={() => session.openStep("split")}>
              {words(EMPTY_TEXT.split)}
            </Button>
            <Button onClick={() => void session.jump(first)}>{words(EMPTY_TEXT.type)}</Button>
          </div>
          <section className={shared.list} aria-label={words(EMPTY_TEXT.owing)}>
            <h3 className={shared.subheading}>{words(EMPTY_TEXT.owing)}</h3>
            <Progress open={open} complete={complete} onUnit={(unit) => session.openStep("board", unit)} />
          </section>
        </>
      )}
      {before.there ? (
        <section className={shared.list} aria-label={words(EMPTY_TEXT.before)}>
          <h3 className={shared.subheading}>{words(EMPTY_TEXT.before)}</h3>
          <div className={shared.actions}>
            <Button size="small" onClick={() => void session.choosePeriod(before.id)}>
              {words(EMPTY_TEXT.look, { period: periodWords(before.id, language) })}
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}
