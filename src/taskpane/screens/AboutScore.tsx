/** Beside the explanation of a score: what the checks found about it, each with the way to its cell. */
import type { Place } from "../../core/model/finding";
import { useText } from "../parts/language";
import { useShared } from "../parts/styles";
import type { AboutScore as About } from "../views/about-score";
import { FindingCard } from "./check/FindingCard";

type AboutScoreProps = { readonly found: readonly About[]; readonly onJump: (place: Place) => void };

export function AboutScore({ found, onJump }: AboutScoreProps) {
  const t = useText();
  const shared = useShared();
  return found.length === 0 ? null : (
    <ul className={shared.list} aria-label={t.unit.found}>
      {found.map(({ severity, words, place }, index) => (
        <FindingCard
          key={index}
          severity={severity}
          words={words}
          fix={null}
          busy={false}
          onJump={() => onJump(place)}
          onFix={() => undefined}
          onRestore={null}
        />
      ))}
    </ul>
  );
}
