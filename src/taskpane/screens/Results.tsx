/** Kết quả: the ranking, one unit in detail when it is asked for, and the rules in force at the foot. */
import { useEffect, useRef, useState } from "react";
import type { Place } from "../../core/model/finding";
import { PolicyNote } from "../parts/PolicyNote";
import { useText } from "../parts/language";
import { useShared } from "../parts/styles";
import type { PolicyLine } from "../../text/explanations/policy";
import type { AboutScore } from "../views/about-score";
import type { RankingView } from "../views/ranking";
import type { UnitView } from "../views/unit";
import { ClusterRanking } from "./ClusterRanking";
import { Ranking } from "./Ranking";
import { UnitDetail } from "./UnitDetail";

export type ResultsProps = {
  readonly ranking: RankingView;
  readonly policy: readonly PolicyLine[];
  readonly unitView: (unit: number) => UnitView | null;
  readonly explain: (unit: number, criterion: number) => readonly string[];
  readonly found: (unit: number, criterion: number) => readonly AboutScore[];
  readonly onJump: (place: Place) => void;
};

export function Results({ ranking, policy, unitView, explain, found, onJump }: ResultsProps) {
  const t = useText();
  const shared = useShared();
  const [opened, setOpened] = useState<number | null>(null);
  const left = useRef<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const view = opened === null ? null : unitView(opened);
  // Coming back from a unit, reading goes on where it was left.
  useEffect(() => {
    if (opened === null && left.current !== null) {
      list.current?.querySelector<HTMLElement>(`[data-unit="${left.current}"]`)?.focus();
      left.current = null;
    }
  }, [opened]);
  if (opened !== null && view) {
    return (
      <UnitDetail
        key={opened}
        view={view}
        explain={(criterion) => explain(opened, criterion)}
        found={(criterion) => found(opened, criterion)}
        onJump={onJump}
        onBack={() => {
          left.current = opened;
          setOpened(null);
        }}
      />
    );
  }
  return (
    <div className={shared.screen} ref={list}>
      <h2 className={shared.heading}>{t.results.caption(ranking.period)}</h2>
      {ranking.open > 0 ? <p className={shared.text}>{t.results.provisionalText(ranking.open)}</p> : null}
      {ranking.otherRanks ? <p className={shared.text}>{ranking.otherRanks}</p> : null}
      {ranking.manyRows ? <p className={shared.text}>{ranking.manyRows}</p> : null}
      {ranking.clusters.length > 0 ? <ClusterRanking rows={ranking.clusters} /> : null}
      {ranking.groups.length === 0 ? <p className={shared.text}>{t.results.nothing}</p> : null}
      {ranking.groups.map((group) => (
        <Ranking key={group.cluster} group={group} period={ranking.period} onOpen={setOpened} />
      ))}
      <PolicyNote lines={policy} />
    </div>
  );
}
