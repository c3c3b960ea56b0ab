/** What an overview shows: problems first, then the clusters, why they are not compared, and all units in their clusters. */
import type { Overview, OverviewRow } from "../../../review/steps/overview/plan";
import { formatList, formatPercent } from "../../../text/format";
import {
  differenceText,
  meanText,
  OVERVIEW_TEXT,
  overviewNotes,
  overviewProblemText,
  proposedText,
  rowNotes,
  sayOverview,
  statusText,
  type OverviewMessage,
} from "../../../review/steps/overview/words";
import { useLanguage } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";

function Sentences({ heading, texts }: { readonly heading: OverviewMessage; readonly texts: readonly string[] }) {
  const language = useLanguage();
  const shared = useShared();
  return texts.length === 0 ? null : (
    <Note severity="warning">
      <h2 className={shared.subheading}>{OVERVIEW_TEXT[heading][language]}</h2>
      <ul className={shared.list}>
        {texts.map((text) => (
          <li key={text} className={shared.text}>
            {text}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Cluster({ row }: { readonly row: OverviewRow }) {
  const language = useLanguage();
  const shared = useShared();
  const lines: readonly (readonly [OverviewMessage, string])[] = [
    ["leads", formatList(row.leads, language)],
    ["proposed", proposedText(row, language)],
    ["status", statusText(row, language)],
    ["errors", row.errors === 0 ? "" : `${row.errors}`],
    ["note", rowNotes(row, language)],
    ["file", row.file],
  ];
  return (
    <tr>
      <td>{row.rank ?? "–"}</td>
      <th scope="row" style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
        {row.name}
        {lines.map(([id, text]) =>
          text === "" ? null : (
            <div key={id} className={shared.small}>
              {OVERVIEW_TEXT[id][language]}: {text}
            </div>
          ),
        )}
      </th>
      <td className={shared.number}>{row.units.length}</td>
      <td className={shared.number}>
        <div className={shared.strong}>{meanText(row, language)}</div>
        <div className={shared.small}>{formatPercent(row.best, language)}</div>
      </td>
    </tr>
  );
}

function Units({ row }: { readonly row: OverviewRow }) {
  const language = useLanguage();
  const shared = useShared();
  return (
    <details>
      <summary className={shared.summary}>{row.name}</summary>
      <table className={shared.table} aria-label={row.name}>
        <thead>
          <tr>
            {(["rank", "unit", "percent"] as const).map((id) => (
              <th key={id} scope="col">
                {OVERVIEW_TEXT[id][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.units.map(({ key, name, rank, percent, sharing, provisional }) => (
            <tr key={key}>
              <td>{rank ?? "–"}</td>
              <th scope="row" style={{ whiteSpace: "normal" }}>
                {name}
                {sharing > 1 ? <div className={shared.small}>{sayOverview("shared", language, { count: `${sharing}` })}</div> : null}
                {provisional ? <div className={shared.small}>{sayOverview("provisional", language)}</div> : null}
              </th>
              <td className={shared.number}>{formatPercent(percent, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function OverviewTables({ overview }: { readonly overview: Overview }) {
  const language = useLanguage();
  const shared = useShared();
  const { clusters, differences, problems, period } = overview;
  return (
    <>
      <Sentences heading="problems" texts={problems.map((one) => overviewProblemText(one, period, language))} />
      <Sentences heading="differences" texts={differences.map((one) => differenceText(one, language))} />
      {overviewNotes(overview, language).map((note) => (
        <p key={note} className={shared.small}>
          {note}
        </p>
      ))}
      {clusters.length === 0 ? null : (
        <table className={shared.table} aria-label={OVERVIEW_TEXT.clusters[language]}>
          <thead>
            <tr>
              <th scope="col">{OVERVIEW_TEXT.rank[language]}</th>
              <th scope="col">{OVERVIEW_TEXT.cluster[language]}</th>
              <th scope="col">{OVERVIEW_TEXT.unitCount[language]}</th>
              <th scope="col" style={{ whiteSpace: "normal", textAlign: "end" }}>
                {OVERVIEW_TEXT.mean[language]}, {OVERVIEW_TEXT.best[language].toLowerCase()}
              </th>
            </tr>
          </thead>
          <tbody>
            {clusters.map((row) => (
              <Cluster key={row.identity} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {clusters.length === 0 ? null : <h2 className={shared.heading}>{OVERVIEW_TEXT.units[language]}</h2>}
      {clusters.map((row) => (
        <Units key={row.identity} row={row} />
      ))}
    </>
  );
}
