/** “Cả năm”: the year from its periods, and beside it the year's own scoring. */
import { useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { partOfPeriod } from "../../../core/model/period-parts";
import type { YearResult } from "../../../core/periods/year";
import { periodWords } from "../../../text/period-words";
import { policyLines } from "../../../text/explanations/policy";
import { otherBlanksHeading, sayYear, YEAR_TEXT, yearNotes, yearRows, type YearRow } from "../../../review/steps/year/words";
import { useLanguage, useText } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { PolicyNote } from "../../parts/PolicyNote";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { wholeYear } from "../../../review/steps/year/plan";
import { inSlices } from "../../use-cases/slices";
import type { StepProps } from "./step";

const useStyles = makeStyles({
  unit: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});

function Unit({ row, result }: { readonly row: YearRow; readonly result: YearResult }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const parts = result.computed?.periods.map(({ id }, index) => `${periodWords(id, language)}: ${row.figures[index] ?? "–"}`) ?? [];
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: "normal" }}>
        <div className={styles.unit}>
          <span>{row.name}</span>
          {row.cluster === "" ? null : <span className={shared.small}>{row.cluster}</span>}
          {row.figures.length === 0 ? null : <span className={shared.small}>{parts.join(" · ")}</span>}
          {[row.tied, row.missing].map((words) =>
            words === null ? null : (
              <span key={words} className={shared.small}>
                {words}
              </span>
            ),
          )}
        </div>
      </th>
      {result.computed === null ? null : (
        <td className={shared.number}>
          <div className={shared.strong}>{row.figure}</div>
          <div>
            {YEAR_TEXT.rank[language]} {row.rank}
          </div>
        </td>
      )}
      {row.own === null ? null : (
        <td className={shared.number}>
          <div className={shared.strong}>{row.own.figure}</div>
          <div>
            {YEAR_TEXT.rank[language]} {row.own.rank}
          </div>
        </td>
      )}
    </tr>
  );
}

function Others({ rows, heading }: { readonly rows: readonly YearRow[]; readonly heading: string }) {
  const shared = useShared();
  return (
    <section>
      <h3 className={shared.subheading}>{heading}</h3>
      <ul className={shared.list}>
        {rows.map(({ unit, name, other }) =>
          other === null ? null : (
            <li key={unit} className={shared.small}>
              {name}: {other.figure}; {other.rank}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Year({ reading, result }: { readonly reading: StepProps["reading"]; readonly result: YearResult }) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const { limit, showMore } = useSteps("year");
  const { book } = reading;
  const { computed, own, year } = result;
  const rows = yearRows(book, result, language);
  const heading = sayYear("heading", language, { year });
  return (
    <>
      <h2 className={shared.heading}>{heading}</h2>
      {yearNotes(book, result, language).map((note) => (
        <p key={note} className={shared.small}>
          {note}
        </p>
      ))}
      {computed === null && own === null ? null : (
        <table className={shared.table} aria-label={heading}>
          <thead>
            <tr>
              <th scope="col">{YEAR_TEXT.unit[language]}</th>
              {computed === null ? null : (
                <th scope="col" style={{ whiteSpace: "normal", textAlign: "end" }}>
                  {YEAR_TEXT.computed[language]}
                </th>
              )}
              {own === null ? null : (
                <th scope="col" style={{ whiteSpace: "normal", textAlign: "end" }}>
                  {YEAR_TEXT.own[language]}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <Unit key={row.unit} row={row} result={result} />
            ))}
          </tbody>
        </table>
      )}
      <MoreButton rest={rows.length - limit} words={t.results.more} onMore={showMore} />
      {rows.some(({ other }) => other !== null) ? <Others rows={rows} heading={otherBlanksHeading(book, language)} /> : null}
      <PolicyNote lines={policyLines(book.policy, language)} />
    </>
  );
}

export function YearStep({ reading, kit, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const [done, setDone] = useState<{ readonly about: unknown; readonly result: YearResult } | null>(null);
  const { progress } = kit;
  const isPeriod = partOfPeriod(reading.review.period) !== null;
  useEffect(() => {
    let wanted = true;
    const watch = { wanted: () => wanted, progress: progress.set };
    void inSlices(wholeYear(reading), watch).then((result) => {
      if (result !== null && wanted) {
        progress.set(null);
        setDone({ about: reading, result });
      }
    });
    return () => {
      wanted = false;
      progress.set(null);
    };
  }, [reading, progress]);
  const result = done?.about === reading ? done.result : null;
  return (
    <TaskScreen title={YEAR_TEXT.title[language]} back={t.back} onBack={onBack} about="year">
      <div role="status" className={result === null ? shared.text : shared.hidden}>
        {YEAR_TEXT[result === null ? "working" : "ready"][language]}
      </div>
      {result === null || isPeriod ? null : <p className={shared.text}>{sayYear("notYear", language, { year: reading.review.period })}</p>}
      {result === null || !isPeriod ? null : <Year reading={reading} result={result} />}
    </TaskScreen>
  );
}
