/** Who has reported what: units that owe something with their bar, complete ones folded behind their count. */
import { useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { REVIEW_TEXT } from "../../../../text/pane/review-place";
import { Bar } from "../../../parts/Bar";
import { AnswerIcon } from "../../../parts/Icons";
import { useText, useWords } from "../../../parts/language";
import { useShared } from "../../../parts/styles";
import type { HomeView, UnitProgress } from "../../../views/home";

const useStyles = makeStyles({
  unit: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  words: { gridColumn: "2 / -1" },
  folded: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center", justifyContent: "space-between" },
  complete: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  name: { minHeight: "24px", textAlign: "start", overflowWrap: "anywhere" },
  link: { minHeight: "24px" },
});

/** So many units stand at once. */
const SHOWN = 4;

type OnUnit = { readonly onUnit: (unit: number) => void };

function Unit({ progress, onUnit }: { readonly progress: UnitProgress } & OnUnit) {
  const styles = useStyles();
  const shared = useShared();
  const { unit, name, filled, due, share, words } = progress;
  return (
    <li className={styles.unit}>
      <Link as="button" className={styles.name} data-owing={`board-${unit}`} onClick={() => onUnit(unit)}>
        {name}
      </Link>
      <Bar fraction={share} />
      <span className={`${shared.number} ${shared.strong}`}>{`${filled}/${due}`}</span>
      {words === "" ? null : <span className={`${shared.small} ${styles.words}`}>{words}</span>}
    </li>
  );
}

export function Progress({ open, complete, onUnit }: Pick<HomeView, "open" | "complete"> & OnUnit) {
  const t = useText();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const [isWhole, setWhole] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  const first = isWhole ? open : open.slice(0, SHOWN);
  const rest = open.length - first.length;
  return (
    <>
      {open.length === 0 ? null : (
        <ul className={shared.list}>
          {first.map((progress) => (
            <Unit key={progress.unit} progress={progress} onUnit={onUnit} />
          ))}
        </ul>
      )}
      {rest === 0 ? null : (
        <Link as="button" className={styles.link} onClick={() => setWhole(true)}>
          {t.results.more(rest)}
        </Link>
      )}
      {complete.length === 0 ? null : (
        <div className={styles.folded}>
          <span className={styles.complete}>
            <AnswerIcon answer="yes" />
            <span className={shared.text}>{words(REVIEW_TEXT.complete, { count: `${complete.length}` })}</span>
          </span>
          <Link as="button" className={styles.link} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {words(isUnfolded ? REVIEW_TEXT.fold : REVIEW_TEXT.unfold)}
          </Link>
        </div>
      )}
      {isUnfolded ? (
        <ul className={shared.list}>
          {complete.map((progress) => (
            <Unit key={progress.unit} progress={progress} onUnit={onUnit} />
          ))}
        </ul>
      ) : null}
    </>
  );
}
