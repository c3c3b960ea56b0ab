/** A bound workbook: its header, the three places, and the one that is chosen. */
import { useEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Place } from "../../core/model/finding";
import { focusFirstControl } from "../parts/focus";
import { Header } from "../parts/Header";
import { useLanguage, useText } from "../parts/language";
import { bulksOf, proposer } from "../use-cases/fixing";
import type { Proposal } from "../use-cases/fixing";
import { periodsOf } from "../../review/open";
import { PLACES } from "../use-cases/state";
import type { PlaceId } from "../use-cases/state";
import type { Reading } from "../../review/opened";
import { isEmptyPeriod, withoutBlanks } from "../views/empty-period";
import { clusterFacts } from "../views/cluster";
import { findingsAbout } from "../views/about-score";
import { explainScore } from "../views/explain";
import { findingTitle, findingWords } from "../views/findings/finding-words";
import { bulkViews, fixView } from "../views/findings/fixes";
import { awardViews } from "../views/flags";
import { policyLines } from "../../text/explanations/policy";
import { rankingView } from "../views/ranking";
import { unitView } from "../views/unit";
import { Check } from "./check/Check";
import { Flags } from "./Flags";
import { Results } from "./Results";

const useStyles = makeStyles({
  tabs: {
    // Four places stand beside each other at 350 px; with long numbers or large type they break.
    flexWrap: "wrap",
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 400px)": { position: "static" },
  },
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export type BoardProps = {
  readonly reading: Reading;
  readonly place: PlaceId;
  /** The workbook was created a moment ago: reading goes on at the board's heading. */
  readonly arrived: boolean;
  readonly title: string;
  readonly onPlace: (place: PlaceId) => void;
  readonly onPeriod: (period: string) => void;
  readonly onJump: (place: Place) => void;
  readonly onFix: (proposals: readonly Proposal[]) => void;
  /** Shows which formulas of results would be put back. */
  readonly onRestore: () => void;
  readonly busy: boolean;
  /** The steps of the review: fetched when they are asked for. */
  readonly review: ReactNode;
  /** A new object each time something was put right. */
  readonly fixed: unknown;
};

type CheckPlaceProps = Pick<BoardProps, "reading" | "onJump" | "onFix" | "onRestore" | "busy" | "fixed">;

function CheckPlace({ reading, ...others }: CheckPlaceProps) {
  const language = useLanguage();
  const shown = useMemo(() => {
    const proposalsOf = proposer(reading);
    return {
      titleOf: (finding: Finding) => findingTitle(reading, finding, language),
      wordsOf: (finding: Finding) => findingWords(reading, finding, language),
      fixOf: (finding: Finding) => fixView(finding, proposalsOf(finding), language),
      bulksOf: (findings: readonly Finding[]) => bulkViews(bulksOf(findings, proposalsOf), language),
    };
  }, [reading, language]);
  return <Check findings={reading.review.findings} hidden={reading.hidden} {...shown} {...others} />;
}

function ResultsPlace({ reading, onJump }: Pick<BoardProps, "reading" | "onJump">) {
  const language = useLanguage();
  const ranking = useMemo(() => rankingView(reading, language), [reading, language]);
  const policy = useMemo(() => policyLines(reading.review.policy, language), [reading, language]);
  return (
    <Results
      ranking={ranking}
      policy={policy}
      unitView={(unit) => unitView(reading, unit, language)}
      explain={(unit, criterion) => explainScore(reading, unit, criterion, language)}
      found={(unit, criterion) => findingsAbout(reading, unit, criterion, language)}
      onJump={onJump}
    />
  );
}

function FlagsPlace({ reading }: Pick<BoardProps, "reading">) {
  const language = useLanguage();
  const awards = useMemo(() => awardViews(reading, language), [reading, language]);
  return <Flags awards={awards} />;
}

export function Board({ reading, place, arrived, title, onPlace, onPeriod, review, ...check }: BoardProps) {
  const t = useText();
  const styles = useStyles();
  const top = useRef<HTMLDivElement>(null);
  const facts = useMemo(() => clusterFacts(reading), [reading]);
  // The screen on which "create" was pressed is gone; the person is taken to what it brought.
  useEffect(() => {
    if (arrived) {
      focusFirstControl(top.current);
    }
  }, [arrived]);
  // Another place begins at its top, wherever the one before it was scrolled to.
  useEffect(() => {
    const scroller = top.current?.closest("main");
    if (scroller) {
      scroller.scrollTop = 0;
    }
  }, [place]);
  const isEmpty = useMemo(() => isEmptyPeriod(reading), [reading]);
  // What nobody has reported yet is no finding to be told one by one where nothing is reported at all.
  const checked = useMemo(() => (isEmpty ? withoutBlanks(reading) : reading), [isEmpty, reading]);
  const count = checked.review.findings.length;
  return (
    <div ref={top}>
      <Header
        title={facts.title || title}
        sample={facts.sample}
        period={reading.review.period}
        periods={periodsOf(reading.book)}
        onPeriod={onPeriod}
      />
      <TabList
        className={styles.tabs}
        aria-label={t.placesLabel}
        selectedValue={place}
        onTabSelect={(_event, { value }) => onPlace(PLACES.find((id) => id === value) ?? "check")}
      >
        {PLACES.map((id) => (
          <Tab key={id} value={id} className={styles.tab} id={`tab-${id}`} aria-controls={`place-${id}`}>
            {id === "check" && count > 0 ? `${t.places.check} (${count})` : t.places[id]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`place-${place}`} aria-labelledby={`tab-${place}`}>
        {place === "review" || isEmpty ? review : null}
        {place === "check" && (!isEmpty || count > 0) ? <CheckPlace reading={checked} {...check} /> : null}
        {place === "results" && !isEmpty ? <ResultsPlace reading={reading} onJump={check.onJump} /> : null}
        {place === "flags" && !isEmpty ? <FlagsPlace reading={reading} /> : null}
      </div>
    </div>
  );
}
