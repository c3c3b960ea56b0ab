/** Clusters among each other: rank, cluster, mean of its ranked units; ties and open entries in words. */
import { useId } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../parts/language";
import { MoreButton, useSteps } from "../parts/More";
import { useShared } from "../parts/styles";
import type { ClusterRow } from "../views/ranking";

const useStyles = makeStyles({
  rank: { width: "36px" },
  rankNumber: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  cluster: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

export function ClusterRanking({ rows }: { readonly rows: readonly ClusterRow[] }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  const { limit, showMore } = useSteps("clusters");
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={shared.subheading}>
        {t.results.clusters}
      </h3>
      <table className={shared.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col" className={styles.rank}>
              {t.results.rank}
            </th>
            <th scope="col">{t.results.clusterColumn}</th>
            <th scope="col" className={shared.number} style={{ textAlign: "end" }}>
              {t.results.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <tr key={row.cluster}>
              <td className={styles.rankNumber}>{row.rank ?? <span className={shared.small}>{t.results.unranked}</span>}</td>
              <td>
                <div className={styles.cluster}>
                  <span>{row.cluster}</span>
                  {row.tied ? <span className={shared.small}>{t.results.tied(row.tied)}</span> : null}
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
                <div className={shared.strong}>{row.mean}</div>
                <div className={shared.small}>{t.results.unitsRanked(row.ranked, row.units)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton rest={rows.length - limit} words={t.results.moreClusters} onMore={showMore} />
    </section>
  );
}
