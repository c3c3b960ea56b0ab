/** Kiểm tra: what is wrong with the entries, worst first, each with a way to its cell. */
import { useId, useMemo, useState } from "react";
import { Select, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../core/model/ids";
import type { Severity } from "../../core/model/ids";
import type { Finding, Place } from "../../core/model/finding";
import { useText } from "../parts/language";
import { MoreButton, useSteps } from "../parts/More";
import { useShared } from "../parts/styles";
import { countSeverities, findingSections, unitsNamed } from "../views/finding-sections";
import type { SeverityCounts } from "../views/finding-sections";
import type { FindingWords } from "../views/finding-words";
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
  readonly titleOf: (finding: Finding) => string;
  readonly wordsOf: (finding: Finding) => FindingWords;
  readonly onJump: (place: Place) => void;
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

export function Check({ findings, titleOf, wordsOf, onJump }: CheckProps) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const headings = useId();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const units = useMemo(() => unitsNamed(findings), [findings]);
  const unit = chosenUnit !== null && units.includes(chosenUnit) ? chosenUnit : null;
  const { limit, showMore } = useSteps(`${severity ?? ""} ${unit ?? ""}`);
  const sections = useMemo(
    () => findingSections(findings, { severity, unit }, titleOf, limit),
    [findings, severity, unit, titleOf, limit],
  );
  if (findings.length === 0) {
    return (
      <div className={shared.screen}>
        <h2 className={shared.heading}>{t.check.clean}</h2>
        <p className={shared.text}>{t.check.cleanText}</p>
      </div>
    );
  }
  const matching = sections.reduce((sum, section) => sum + section.count, 0);
  return (
    <div className={shared.screen}>
      <SeverityFilter counts={counts} chosen={severity} onChoose={setSeverity} />
      <UnitFilter units={units} chosen={unit} onChoose={setUnit} />
      {matching === 0 ? <p className={shared.text}>{t.check.noneShown}</p> : null}
      {sections.map((section) => (
        <section key={section.severity} className={styles.section} aria-labelledby={`${headings}-${section.severity}`}>
          <div>
            <h2 id={`${headings}-${section.severity}`} className={shared.heading}>
              {`${t.check.headings[section.severity]} (${section.count})`}
            </h2>
            <p className={shared.small}>{t.check.meaning[section.severity]}</p>
          </div>
          {section.groups.map((group) => (
            <div key={group.title} className={styles.group}>
              <h3 className={shared.subheading}>{`${group.title} (${group.count})`}</h3>
              <ul className={shared.list}>
                {group.items.map((item) => (
                  <FindingCard
                    key={item.key}
                    severity={item.finding.severity}
                    words={wordsOf(item.finding)}
                    onJump={() => onJump(item.finding.place)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {matching > limit ? <p className={shared.small}>{t.check.shown(limit, matching)}</p> : null}
      <MoreButton rest={matching - limit} words={t.check.more} onMore={showMore} />
    </div>
  );
}
