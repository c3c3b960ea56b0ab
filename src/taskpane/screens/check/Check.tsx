/** Kiểm tra: what is wrong with the entries, worst first, each with a way to its cell. */
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { Button, Select, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../../core/model/ids";
import type { Severity } from "../../../core/model/ids";
import type { Finding, Place, TableName } from "../../../core/model/finding";
import { useText } from "../../parts/language";
import { MoreButton, STEP, useSteps } from "../../parts/More";
import { useShared } from "../../parts/styles";
import type { Proposal } from "../../use-cases/fixing";
import { countSeverities, findingSections, matching, toldIn, unitsNamed } from "../../views/findings/finding-sections";
import type { FindingSection, SeverityCounts } from "../../views/findings/finding-sections";
import type { FindingWords } from "../../views/findings/finding-words";
import type { BulkView, FixView } from "../../views/findings/fixes";
import { isRestorable } from "../../views/swap";
import { BlanksCard } from "./BlanksCard";
import { FindingCard } from "./FindingCard";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: "0", fontWeight: tokens.fontWeightRegular },
  chosen: { fontWeight: tokens.fontWeightBold },
  unit: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

export type CheckProps = {
  readonly findings: readonly Finding[];
  /** Tables with rows that are hidden. */
  readonly hidden: readonly TableName[];
  readonly titleOf: (finding: Finding) => string;
  readonly wordsOf: (finding: Finding) => FindingWords;
  readonly fixOf: (finding: Finding) => FixView | null;
  readonly bulksOf: (findings: readonly Finding[]) => readonly BulkView[];
  /** An action is under way: nothing else can be begun. */
  readonly busy: boolean;
  /** A new object each time something was put right: the focus then goes to what stands in the place of its card. */
  readonly fixed: unknown;
  readonly onJump: (place: Place) => void;
  readonly onFix: (proposals: readonly Proposal[]) => void;
  readonly onRestore: () => void;
};

function SeverityFilter(props: {
  readonly counts: SeverityCounts;
  readonly chosen: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
}) {
  const t = useText();
  const styles = useStyles();
  const all = SEVERITIES.reduce((sum, severity) => sum + props.counts[severity], 0);
  const choices = [null, ...SEVERITIES] as const;
  return (
    <div role="group" aria-label={t.check.filterLabel} className={styles.filters}>
      {choices.map((severity) => (
        <ToggleButton
          key={severity ?? "all"}
          size="small"
          className={mergeClasses(styles.filter, props.chosen === severity && styles.chosen)}
          checked={props.chosen === severity}
          onClick={() => props.onChoose(severity)}
        >
          {`${severity ? t.check.headings[severity] : t.check.all} (${severity ? props.counts[severity] : all})`}
        </ToggleButton>
      ))}
    </div>
  );
}

function UnitFilter(props: {
  readonly units: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
}) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  return props.units.length > 1 ? (
    <div className={styles.unit}>
      <label htmlFor={id} className={shared.small}>
        {t.check.unitFilter}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={props.chosen ?? ""}
        onChange={(_event, { value }) => props.onChoose(value === "" ? null : value)}
      >
        <option value="">{t.check.allUnits}</option>
        {props.units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </Select>
    </div>
  ) : null;
}

function BulkFixes({ bulks, busy, onFix }: Pick<CheckProps, "busy" | "onFix"> & { readonly bulks: readonly BulkView[] }) {
  const t = useText();
  const shared = useShared();
  return bulks.length === 0 ? null : (
    <div role="group" aria-label={t.check.fix.allLabel} className={shared.actions}>
      {bulks.map(({ key, words, proposals }) => (
        <Button key={key} size="small" disabledFocusable={busy} onClick={() => onFix(proposals)}>
          {words}
        </Button>
      ))}
    </div>
  );
}

const CARDS = "[data-finding]";

/** The card that now stands where the corrected one stood, or the last one: its first button takes the focus over. */
function useFocusOnNextCard(fixed: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const position = useRef(0);
  useEffect(() => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>(CARDS) ?? [])];
    if (fixed && document.activeElement === document.body) {
      (cards[position.current] ?? cards.at(-1))?.querySelector("button")?.focus();
    }
  }, [fixed]);
  function remember(): void {
    const card = document.activeElement?.closest(CARDS);
    const cards = [...(list.current?.querySelectorAll(CARDS) ?? [])];
    position.current = card ? cards.indexOf(card) : 0;
  }
  return { list, remember };
}

/** A filter is a usual thing; that hidden rows count all the same is said in passing. */
function HiddenRows({ hidden }: Pick<CheckProps, "hidden">) {
  const t = useText();
  const shared = useShared();
  return hidden.length > 0 ? <p className={shared.small}>{t.check.hiddenRows(hidden.join(", "))}</p> : null;
}

type SectionProps = {
  readonly section: FindingSection;
  readonly card: (key: string, finding: Finding) => ReactNode;
};

function SeveritySection({ section: { severity, count, groups }, card }: SectionProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={shared.heading}>
          {`${t.check.headings[severity]} (${count})`}
        </h2>
        <p className={shared.small}>{t.check.meaning[severity]}</p>
      </div>
      {groups.map((group) => (
        <div key={group.title} className={styles.group}>
          <h3 className={shared.subheading}>{`${group.title} (${group.count})`}</h3>
          <ul className={shared.list}>
            {group.items.map(({ key, findings: [first, ...others] }) =>
              others.length === 0 ? (
                card(key, first)
              ) : (
                <BlanksCard key={key} findings={[first, ...others]}>
                  {(finding, index) => card(`${index}`, finding)}
                </BlanksCard>
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function Check(props: CheckProps) {
  const { findings, hidden, titleOf, wordsOf, fixOf, bulksOf, busy, fixed, onJump, onRestore } = props;
  const t = useText();
  const shared = useShared();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const units = useMemo(() => unitsNamed(findings), [findings]);
  const unit = chosenUnit !== null && units.includes(chosenUnit) ? chosenUnit : null;
  const { limit, showMore } = useSteps(`${severity ?? ""} ${unit ?? ""}`);
  const [sections, told, next] = useMemo(() => {
    const upTo = (lines: number) => findingSections(findings, { severity, unit }, titleOf, lines);
    const now = upTo(limit);
    const here = toldIn(now);
    return [now, here, toldIn(upTo(limit + STEP)) - here] as const;
  }, [findings, severity, unit, titleOf, limit]);
  const bulks = useMemo(() => bulksOf(matching(findings, { severity, unit })), [bulksOf, findings, severity, unit]);
  const { list, remember } = useFocusOnNextCard(fixed);
  function onFix(proposals: readonly Proposal[]): void {
    remember();
    props.onFix(proposals);
  }
  if (findings.length === 0) {
    return (
      <div className={shared.screen}>
        <h2 className={shared.heading}>{t.check.clean}</h2>
        <p className={shared.text}>{t.check.cleanText}</p>
        <HiddenRows hidden={hidden} />
      </div>
    );
  }
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  const card = (key: string, finding: Finding) => (
    <FindingCard
      key={key}
      severity={finding.severity}
      words={wordsOf(finding)}
      fix={fixOf(finding)}
      busy={busy}
      onJump={() => onJump(finding.place)}
      onFix={onFix}
      onRestore={isRestorable(finding) ? onRestore : null}
    />
  );
  return (
    <div ref={list} className={shared.screen}>
      <SeverityFilter counts={counts} chosen={severity} onChoose={setSeverity} />
      <UnitFilter units={units} chosen={unit} onChoose={setUnit} />
      <HiddenRows hidden={hidden} />
      <BulkFixes bulks={bulks} busy={busy} onFix={onFix} />
      {count === 0 ? <p className={shared.text}>{t.check.noneShown}</p> : null}
      {sections.map((section) => (
        <SeveritySection key={section.severity} section={section} card={card} />
      ))}
      {count > told ? <p className={shared.small}>{t.check.shown(told, count)}</p> : null}
      <MoreButton rest={count - told} next={next} words={t.check.more} onMore={showMore} />
    </div>
  );
}
