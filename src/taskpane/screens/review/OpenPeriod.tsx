/** Mở kỳ: what would be added, where targets and baselines come from, and the one button that adds it. */
import { useMemo, useState } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { formatDate } from "../../../text/format";
import { periodWords } from "../../../text/period-words";
import { shown } from "../../../text/shown";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import { openablePeriods } from "../../../review/steps/open-period/choices";
import { planOpening, type Opening } from "../../../review/steps/open-period/plan";
import { OPEN_STEP, OPEN_STEP_REFUSED, OPEN_TEXT } from "../../../review/steps/open-period/words";
import { useLanguage, useText, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { TaskScreen } from "../../parts/TaskScreen";
import { openPeriod } from "../../use-cases/review/open-period";
import { Options } from "../OwnLines";
import type { StepProps } from "./step";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
});

/** What each kind of cell would hold, and whence. */
function useFacts(plan: Opening): readonly (readonly [string, string])[] {
  const language = useLanguage();
  const words = useWords();
  const { listed, rows, there, units, targets, states, baselines } = plan;
  const count = (cells: readonly unknown[], from: string | null) => ({
    count: `${cells.length}`,
    from: periodWords(from ?? "", language),
  });
  const needed = baselines.cells.length + baselines.missing;
  const criteria = `${units[0]?.added ?? 0}`;
  const all = { count: `${rows.length}`, units: `${units.length}`, criteria };
  const { from, to } = listed ?? {};
  const days =
    typeof from === "number" && typeof to === "number"
      ? words(OPEN_TEXT.days, { from: formatDate(from, language), to: formatDate(to, language) })
      : OPEN_TEXT.noDays[language];
  const blank = baselines.missing === 0 ? "" : words(OPEN_STEP.baselinesBlank, { count: `${baselines.missing}` });
  const filled =
    baselines.cells.length === 0 ? "" : words(OPEN_STEP.baselinesFrom, { ...count(baselines.cells, baselines.from), all: `${needed}` });
  return [
    [words(OPEN_STEP.add), words(there === 0 ? OPEN_STEP.addedAll : OPEN_STEP.addedSome, all)],
    [
      words(OPEN_STEP.targets),
      targets.cells.length === 0 ? words(OPEN_STEP.noTargets) : words(OPEN_STEP.targetsFrom, count(targets.cells, targets.from)),
    ],
    ...(states.length === 0 ? [] : [[words(OPEN_STEP.states), words(OPEN_STEP.targetsFrom, count(states, targets.from))] as const]),
    ...(needed === 0 ? [] : [[words(OPEN_STEP.baselines), [filled, blank].filter((part) => part !== "").join("; ")] as const]),
    ...(listed === null ? [] : [[words(OPEN_STEP.listed), words(OPEN_STEP.listedNew, { days })] as const]),
  ];
}

function Units({ plan }: { readonly plan: Opening }) {
  const words = useWords();
  const shared = useShared();
  return (
    <details>
      <summary className={shared.summary}>{words(OPEN_STEP.preview, { count: `${plan.rows.length}` })}</summary>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{words(OPEN_STEP.unit)}</th>
            <th scope="col" className={shared.number}>
              {words(OPEN_STEP.rows)}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.units.map(({ unit, added }) => (
            <tr key={unit}>
              <th scope="row" style={{ whiteSpace: "normal" }}>
                {shown(unit)}
              </th>
              <td className={shared.number}>{added}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type CardProps = Pick<StepProps, "reading" | "kit" | "busy"> & { readonly plan: Opening; readonly period: string };

function Card({ plan, period, reading, kit, busy }: CardProps) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const facts = useFacts(plan);
  const count = `${plan.rows.length}`;
  const title = words(OPEN_STEP.card, { period });
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={shared.heading}>{title}</h2>
      <dl className={styles.facts}>{facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>
      {plan.rows.length === 0 ? null : <Units plan={plan} />}
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void openPeriod(kit, reading, plan.period)}>
          {plan.rows.length === 0 ? words(OPEN_STEP.list) : words(OPEN_STEP.write, { count })}
        </Button>
      </div>
      <p className={shared.small}>{words(OPEN_STEP.note)}</p>
    </section>
  );
}

function Choosing({ reading, kit, busy }: Pick<StepProps, "reading" | "kit" | "busy">) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const { periods, wanted } = useMemo(() => openablePeriods(reading), [reading]);
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = asked !== null && periods.includes(asked) ? asked : wanted;
  const plan = useMemo(() => (chosen === "" ? null : planOpening(reading, chosen)), [reading, chosen]);
  const period = periodWords(chosen, language);
  if (plan === null) {
    return <p className={shared.text}>{words(OPEN_STEP.nothingToOpen)}</p>;
  }
  const sum = (there: number, added: number) => (added === 0 ? OPEN_STEP.full : there === 0 ? OPEN_STEP.none : OPEN_STEP.some);
  return (
    <>
      <Field label={words(OPEN_STEP.which)}>
        <Options choices={periods.map((id) => ({ id, words: periodWords(id, language) }))} chosen={chosen} onChoose={setAsked} />
      </Field>
      {plan.kind === "planned" ? (
        <>
          <p className={shared.text} aria-live="polite">
            {words(sum(plan.there, plan.rows.length), { period, there: `${plan.there}` })}
          </p>
          {plan.rows.length + plan.periods.length === 0 ? null : (
            <Card plan={plan} period={period} reading={reading} kit={kit} busy={busy} />
          )}
        </>
      ) : (
        <p className={shared.text}>
          {words(OPEN_STEP_REFUSED[plan.kind], {
            period,
            status: plan.kind === "closed" ? PERIOD_STATUS_WORDS[plan.status][language] : "",
          })}
        </p>
      )}
    </>
  );
}

export function OpenPeriod({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const words = useWords();
  const shared = useShared();
  return (
    <TaskScreen title={words(OPEN_STEP.title)} back={t.back} onBack={onBack} about="open-period">
      {reading.own === undefined ? (
        <Choosing reading={reading} kit={kit} busy={busy} />
      ) : (
        <p className={shared.text}>{words(OPEN_STEP_REFUSED.own)}</p>
      )}
    </TaskScreen>
  );
}
