/**
 * The ranking of one cluster: rank, unit with its bar, points over maximum, percent; ties and open entries in words.
 */
import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Bar } from "../parts/Bar";
import { useText } from "../parts/language";
import { MoreButton, useSteps } from "../parts/More";
import { useShared } from "../parts/styles";
import type { RankingGroup, RankingRow } from "../views/ranking";

const useStyles = makeStyles({
  rank: { width: "36px" },
  unit: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  rankNumber: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  link: { textAlign: "start", minHeight: "24px" },
});

function Row({ row, onOpen }: { readonly row: RankingRow; readonly onOpen: (unit: number) => void }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  return (
    <tr>
      <td className={styles.rankNumber}>{row.rank ?? <span className={shared.small}>{t.results.unranked}</span>}</td>
      <td>
        <div className={styles.unit}>
          <Link
            as="button"
            inline
            className={styles.link}
            data-unit={row.unit}
            aria-label={t.results.openUnit(row.name)}
            onClick={() => onOpen(row.unit)}
          >
            {row.name}
          </Link>
          <Bar fraction={row.fraction} />
          {row.tied ? <span className={shared.small}>{t.results.tied(row.tied)}</span> : null}
          {row.separated ? <span className={shared.small}>{t.results.separated(row.separated)}</span> : null}
          {row.grade ? <span className={shared.small}>{t.results.grade(row.grade)}</span> : null}
          {row.provisional ? (
            <span>
              <Badge appearance="outline" color="informative">
                {t.results.provisional}
              </Badge>
            </span>
          ) : null}
        </div>
      </td>
      <td className={shared.number}>
        <div className={shared.strong}>{row.points}</div>
        <div className={shared.small}>{t.results.of(row.maximum)}</div>
      </td>
      <td className={shared.number}>{row.percent}</td>
    </tr>
  );
}

export function Ranking({
  group,
  period,
  onOpen,
}: {
  readonly group: RankingGroup;
  readonly period: string;
  readonly onOpen: (unit: number) => void;
}) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const { limit, showMore } = useSteps(group.cluster);
  return (
    <>
      {group.cluster ? <h3 className={shared.subheading}>{t.results.cluster(group.cluster)}</h3> : null}
      <table className={shared.table}>
        <caption className={shared.hidden}>{t.results.caption(period)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rank}>
              {t.results.rank}
            </th>
            <th scope="col">{t.results.unit}</th>
            <th scope="col" className={shared.number} style={{ textAlign: "end" }}>
              {t.results.points}
            </th>
            <th scope="col" className={mergeClasses(shared.number)} style={{ textAlign: "end" }}>
              {t.results.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.rows.slice(0, limit).map((row) => (
            <Row key={row.unit} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <MoreButton rest={group.rows.length - limit} words={t.results.more} onMore={showMore} />
    </>
  );
}
