/** One unit: its standing in a sentence, then every criterion with points, attainment, verdict and, on demand, why. */
import { Fragment, useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Place } from "../../core/model/finding";
import { useFocusOnArrival } from "../parts/focus";
import { AnswerIcon } from "../parts/Icons";
import { useText } from "../parts/language";
import { MoreButton, useSteps } from "../parts/More";
import { useShared } from "../parts/styles";
import type { AboutScore as About } from "../views/about-score";
import type { CriterionRow, UnitView } from "../views/unit";
import { AboutScore } from "./AboutScore";

const useStyles = makeStyles({
  criterion: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  name: { minWidth: 0, overflowWrap: "anywhere", paddingTop: "2px" },
  chevron: { minWidth: "24px", width: "24px", height: "24px", padding: 0, flexShrink: 0 },
  met: {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
  },
  why: { backgroundColor: tokens.colorNeutralBackground2 },
  back: { alignSelf: "flex-start" },
  group: { fontWeight: tokens.fontWeightSemibold },
});

/** Of one unit: why its points are what they are, what was found about them, and the way to a cell. */
export type Reasons = {
  readonly explain: (criterion: number) => readonly string[];
  readonly found: (criterion: number) => readonly About[];
  readonly onJump: (place: Place) => void;
};

function CriterionLine({ row, explain, found, onJump }: Reasons & { readonly row: CriterionRow }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const why = useId();
  return (
    <Fragment>
      <tr className={row.leaf ? undefined : styles.group}>
        <td style={{ paddingInlineStart: `${row.depth * 8}px` }}>
          <div className={styles.criterion}>
            {row.leaf ? (
              <Button
                appearance="subtle"
                className={styles.chevron}
                icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
                aria-expanded={open}
                aria-controls={open ? why : undefined}
                aria-label={t.unit.explain(row.code)}
                onClick={() => setOpen(!open)}
              />
            ) : null}
            <span className={styles.name}>{`${row.code} ${row.text}`}</span>
          </div>
        </td>
        <td className={shared.number}>
          <div>{row.points ?? <span className={shared.small}>{row.state}</span>}</div>
          <div className={shared.small}>{t.results.of(row.maximum)}</div>
        </td>
        <td className={shared.number}>
          <div>{row.attainment}</div>
          {row.verdict ? (
            <div className={mergeClasses(shared.small, styles.met)}>
              <AnswerIcon answer={row.verdict.met ? "yes" : "no"} />
              <span>{row.verdict.words}</span>
            </div>
          ) : null}
        </td>
      </tr>
      {open ? (
        <tr>
          <td id={why} colSpan={3} className={styles.why}>
            {explain(row.criterion).map((line, index) => (
              <p key={index} className={shared.text}>
                {line}
              </p>
            ))}
            <AboutScore found={found(row.criterion)} onJump={onJump} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

type UnitBodyProps = Reasons & {
  readonly view: UnitView;
  /** Of the heading, for what refers to it. */
  readonly id: string;
};

/** The unit without the way back: its name, its standing, its criteria. */
export function UnitBody({ view, id, ...reasons }: UnitBodyProps) {
  const t = useText();
  const shared = useShared();
  const { limit, showMore } = useSteps(view.name);
  return (
    <>
      <h2 id={id} className={shared.title}>
        {view.name}
      </h2>
      <div>
        {view.summary.map((line) => (
          <p key={line} className={shared.text}>
            {line}
          </p>
        ))}
      </div>
      <table className={shared.table}>
        <caption className={shared.hidden}>{t.unit.criteria}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit.criterion}</th>
            <th scope="col" style={{ textAlign: "end" }}>
              {t.results.points}
            </th>
            <th scope="col" style={{ textAlign: "end" }}>
              {t.unit.attainment}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.slice(0, limit).map((row) => (
            <CriterionLine key={row.criterion} row={row} {...reasons} />
          ))}
        </tbody>
      </table>
      <MoreButton rest={view.rows.length - limit} words={t.unit.more} onMore={showMore} />
    </>
  );
}

export type UnitDetailProps = Reasons & {
  readonly view: UnitView;
  readonly onBack: () => void;
};

export function UnitDetail({ view, onBack, ...reasons }: UnitDetailProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const screen = useRef<HTMLDivElement>(null);
  const title = useId();
  useFocusOnArrival(screen);
  return (
    <div ref={screen} className={shared.screen}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} aria-describedby={title} onClick={onBack}>
        {t.results.backToRanking}
      </Button>
      <UnitBody view={view} {...reasons} id={title} />
    </div>
  );
}
