/** “So với kỳ trước”: every unit beside an earlier period, with arrows in words and a small chart of the year. */
import { useEffect, useState } from "react";
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { NEIGHBOURS, type NeighbourKind } from "../../../core/periods/neighbours";
import {
  absenceText,
  chartLabel,
  COMPARE_TEXT,
  compareNotes,
  compareRows,
  NEIGHBOUR_WORDS,
  sayCompare,
  type CompareRow,
} from "../../../review/steps/compare/words";
import { periodWords } from "../../../text/period-words";
import { capital } from "../../../text/fill";
import { Arrow } from "../../parts/Arrow";
import { useLanguage, useText } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { Sparkline } from "../../parts/Sparkline";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { comparedWithCharts, type Charts, type Compared as Beside } from "../../../review/steps/compare/plan";
import { inSlices } from "../../use-cases/slices";
import type { StepProps } from "./step";

type Compared = Beside & { readonly charts: Charts };

const useStyles = makeStyles({
  unit: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere", minWidth: "90px" },
  figure: { display: "flex", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
});

function Figure({ change, bold = false }: { readonly change: CompareRow["percent"]; readonly bold?: boolean }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.figure}>
      <span className={bold ? shared.strong : undefined}>
        {change.before} → {change.now}
      </span>
      <Arrow change={change} />
    </div>
  );
}

function Criteria({ row }: { readonly row: CompareRow }) {
  const language = useLanguage();
  const shared = useShared();
  return (
    <details>
      <summary className={shared.summary}>{COMPARE_TEXT.details[language]}</summary>
      <ul className={shared.list}>
        {row.criteria.map(({ code, text, points, actual }) => (
          <li key={code} className={shared.small}>
            <span className={shared.strong}>{code}</span> {text}
            <br />
            {COMPARE_TEXT.points[language]}: {points.before} → {points.now} <Arrow change={points} />
            <br />
            {COMPARE_TEXT.actual[language]}: {actual.before} → {actual.now} <Arrow change={actual} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row, charts }: { readonly row: CompareRow; readonly charts: Compared["charts"] }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const points = charts[row.unit];
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: "normal" }}>
        <div className={styles.unit}>
          <span>{row.name}</span>
          {points === undefined ? null : <Sparkline points={points} label={chartLabel(row.name, points, language)} />}
          {row.provisional ? <span className={shared.small}>{sayCompare("provisional", language)}</span> : null}
        </div>
      </th>
      {row.presence === null ? (
        <>
          <td>
            <Figure change={row.percent} bold />
            <Figure change={row.points} />
            <Criteria row={row} />
          </td>
          <td>
            <Figure change={row.rank} />
            {row.grade === null ? null : <Figure change={row.grade} />}
          </td>
        </>
      ) : (
        <td colSpan={2}>{row.presence}</td>
      )}
    </tr>
  );
}

function Table({ reading, compared }: { readonly reading: StepProps["reading"]; readonly compared: Compared }) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const { limit, showMore } = useSteps("compare");
  const { comparison, neighbour, charts } = compared;
  if (comparison === null) {
    return (
      <Note severity="notice">
        <p className={shared.text}>
          {neighbour.there
            ? ""
            : absenceText(
                periodWords(reading.review.period, language),
                { ...neighbour, id: neighbour.id === null ? null : periodWords(neighbour.id, language) },
                language,
              )}
        </p>
      </Note>
    );
  }
  const rows = compareRows(reading.book, comparison, language);
  const heading = sayCompare("heading", language, {
    period: periodWords(comparison.period, language),
    before: periodWords(comparison.before, language),
  });
  return (
    <>
      <h2 className={shared.heading}>{heading}</h2>
      {compareNotes(reading.book, comparison, language).map((note) => (
        <p key={note} className={shared.small}>
          {note}
        </p>
      ))}
      <table className={shared.table} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{COMPARE_TEXT.unit[language]}</th>
            <th scope="col">
              {COMPARE_TEXT.percent[language]}, {COMPARE_TEXT.points[language].toLowerCase()}
            </th>
            <th scope="col">{COMPARE_TEXT.rank[language]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <Row key={row.unit} row={row} charts={charts} />
          ))}
        </tbody>
      </table>
      <MoreButton rest={rows.length - limit} words={t.results.more} onMore={showMore} />
    </>
  );
}

export function CompareStep({ reading, kit, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const [which, setWhich] = useState<NeighbourKind>("previous");
  const [done, setDone] = useState<{ readonly about: unknown; readonly which: NeighbourKind; readonly compared: Compared } | null>(null);
  const { progress } = kit;
  useEffect(() => {
    let wanted = true;
    const watch = { wanted: () => wanted, progress: progress.set };
    void inSlices(comparedWithCharts(reading, which), watch).then((compared) => {
      if (compared !== null && wanted) {
        progress.set(null);
        setDone({ about: reading, which, compared });
      }
    });
    return () => {
      wanted = false;
      progress.set(null);
    };
  }, [reading, which, progress]);
  const compared = done?.about === reading && done.which === which ? done.compared : null;
  return (
    <TaskScreen title={COMPARE_TEXT.title[language]} back={t.back} onBack={onBack} about="compare">
      <RadioGroup
        aria-label={COMPARE_TEXT.with[language]}
        value={which}
        onChange={(_event, { value }) => setWhich(NEIGHBOURS.find((one) => one === value) ?? which)}
      >
        {NEIGHBOURS.map((one) => (
          <Radio key={one} value={one} label={capital(NEIGHBOUR_WORDS[one][language])} />
        ))}
      </RadioGroup>
      <div role="status" className={compared === null ? shared.text : shared.hidden}>
        {COMPARE_TEXT[compared === null ? "working" : "ready"][language]}
      </div>
      {compared === null ? null : <Table reading={reading} compared={compared} />}
    </TaskScreen>
  );
}
