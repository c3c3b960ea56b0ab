/**
 * Xét cờ: for each award who may be proposed, who cannot yet be judged, who is not eligible, each with every reason.
 */
import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { AnswerIcon, VERDICT_ANSWER } from "../parts/Icons";
import type { Answer } from "../parts/Icons";
import { useText } from "../parts/language";
import { MoreButton, useSteps } from "../parts/More";
import { Note } from "../parts/Note";
import { HIDDEN, useShared } from "../parts/styles";
import type { AwardView, ReasonLine, VerdictGroup, VerdictUnit } from "../views/flags";

const useStyles = makeStyles({
  award: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalM,
  },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  unit: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  reasons: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: "none" },
  hidden: HIDDEN,
});

const REASON_ANSWER: Readonly<Record<ReasonLine["kind"], Answer>> = { for: "yes", against: "no", open: "open" };

/** One unit with its verdict and every reason; an item of a list. */
export function VerdictCard({ unit, verdict }: { readonly unit: VerdictUnit; readonly verdict: VerdictGroup["verdict"] }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.unit} data-verdict={verdict}>
      <div className={styles.line}>
        <AnswerIcon answer={VERDICT_ANSWER[verdict]} />
        <span className={shared.text}>
          <span className={shared.strong}>{unit.name}</span>
          {unit.rank ? `, ${t.flags.rank(unit.rank)}` : null}
        </span>
      </div>
      <ul className={styles.reasons}>
        {unit.reasons.map((reason, index) => (
          <li key={index} className={styles.line}>
            <AnswerIcon answer={REASON_ANSWER[reason.kind]} />
            <span className={shared.text}>
              <span className={styles.hidden}>{`${t.flags.kind[reason.kind]}: `}</span>
              {reason.words}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Group({ group }: { readonly group: VerdictGroup }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const { limit, showMore } = useSteps(group.verdict);
  return (
    <div className={styles.group}>
      <h3 className={shared.subheading}>{`${t.flags.headings[group.verdict]} (${group.units.length})`}</h3>
      {group.units.length === 0 ? <p className={shared.small}>{t.flags.none}</p> : null}
      <ul className={shared.list}>
        {group.units.slice(0, limit).map((unit) => (
          <VerdictCard key={unit.unit} unit={unit} verdict={group.verdict} />
        ))}
      </ul>
      <MoreButton rest={group.units.length - limit} words={t.flags.more} onMore={showMore} />
    </div>
  );
}

export function Award({ award }: { readonly award: AwardView }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  return (
    <section className={styles.award} aria-labelledby={id}>
      <div>
        <h2 id={id} className={shared.heading}>
          {award.title}
        </h2>
        <p className={shared.text}>{award.left > 0 ? t.flags.places(award.places, award.left) : t.flags.placesFull(award.places)}</p>
        {award.clause ? <p className={shared.small}>{t.flags.clause(award.clause)}</p> : null}
      </div>
      {award.ties.map((tie) => (
        <Note key={tie} severity="warning">
          <p className={shared.text}>{tie}</p>
        </Note>
      ))}
      {award.groups.map((group) => (
        <Group key={group.verdict} group={group} />
      ))}
    </section>
  );
}

export function Flags({ awards }: { readonly awards: readonly AwardView[] }) {
  const t = useText();
  const shared = useShared();
  return (
    <div className={shared.screen}>
      {awards.length === 0 ? <p className={shared.text}>{t.flags.nothing}</p> : null}
      {awards.map((award) => (
        <Award key={award.key} award={award} />
      ))}
      <p className={shared.small}>{t.flags.note}</p>
    </div>
  );
}
