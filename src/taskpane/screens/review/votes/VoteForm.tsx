/** One ballot on one award: the council's counts, the yes votes of each unit, and what would come of them. */
import { useMemo, useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { UnitVote } from "../../../../core/awards/outcome";
import type { Reading } from "../../../../review/opened";
import { fill } from "../../../../text/fill";
import { describeReason } from "../../../../text/explanations/reasons";
import { VOTE_STEP } from "../../../../review/steps/votes/words";
import { VERDICT_WORDS } from "../../../../schema/words";
import { ballotText, outcomeText } from "../../../../review/steps/votes/said";
import { Announcer } from "../../../parts/Announcer";
import { useLanguage } from "../../../parts/language";
import { useShared } from "../../../parts/styles";
import { writeVotes } from "../../../use-cases/review/votes";
import { awardTitle } from "../../../views/flags";
import { unitName } from "../../../views/ranking";
import { draftOf, planBallot, previewVotes, unitsOf, type Ballot } from "../../../../review/steps/votes/plan";
import type { StepProps } from "../step";
import { MissingColumns, VoteFindings } from "./VoteNotes";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
  unit: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0, width: "100%" },
});

type CountProps = {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
};

function Count(props: CountProps) {
  const language = useLanguage();
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      size="small"
      validationState={props.wrong ? "error" : "none"}
      {...(props.wrong ? { validationMessage: VOTE_STEP.wrong[language] } : {})}
    >
      <Input
        size="small"
        inputMode="numeric"
        className={styles.input}
        disabled={props.disabled}
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

type UnitProps = Omit<CountProps, "label"> & {
  readonly reading: Reading;
  readonly at: Ballot;
  readonly unit: number;
  /** What its votes would come to; undefined: they cannot be counted yet. */
  readonly would: UnitVote | undefined;
};

/** A unit as the council sees it: its rank, what the rules say of it, the votes for it and what they come to. */
function UnitVotes({ reading, at, unit, would, ...count }: UnitProps) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const { review } = reading;
  const verdicts = review.awards.find(({ award, cluster }) => award === at.votes.award && cluster === at.votes.cluster)?.verdicts;
  const verdict = verdicts?.find((one) => one.unit === unit);
  const name = unitName(reading, unit);
  const counted = would?.ballots.find(({ ballot }) => ballot === at.ballot);
  const rank = review.standings[unit]?.rank ?? null;
  return (
    <li className={styles.unit} data-unit={unit}>
      <p className={shared.text}>
        <span className={shared.strong}>{name}</span>
        {rank === null ? "" : `, ${fill(VOTE_STEP.rank[language], new Map([["rank", `${rank}`]])).toLowerCase()}`}
        {verdict === undefined ? "" : `: ${VERDICT_WORDS[verdict.verdict][language]}`}
      </p>
      <p className={shared.small}>{verdict?.reasons.map((reason) => describeReason(reason, language)).join(" ")}</p>
      <Count label={fill(VOTE_STEP.yes[language], new Map([["unit", name]]))} {...count} />
      {would === undefined ? null : (
        <p className={shared.text} data-outcome={would.outcome}>
          {fill(VOTE_STEP.outcome[language], new Map([["outcome", outcomeText(would, language)]]))}
          {counted === undefined ? "" : `. ${ballotText(counted, language)}`}
        </p>
      )}
    </li>
  );
}

type Props = Pick<StepProps, "reading" | "kit" | "busy"> & { readonly at: Ballot; readonly locked: boolean };

export function VoteForm({ reading, kit, busy, at, locked }: Props) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const [draft, setDraft] = useState(() => draftOf(reading, at));
  const plan = useMemo(() => planBallot(reading, at, draft), [reading, at, draft]);
  const preview = useMemo(() => previewVotes(reading, at.votes, plan.cells), [reading, at.votes, plan.cells]);
  const { rows, edits } = plan.writing;
  const changes = rows.length + edits.length;
  const award = reading.book.awards[at.votes.award];
  const said = (text: string, to: "vi" | "en"): string =>
    fill(
      text,
      new Map([
        ["ballot", `${at.ballot}`],
        ["award", award ? awardTitle(award, to) : ""],
      ]),
    );
  const written = { vi: said(VOTE_STEP.saved.vi, "vi"), en: said(VOTE_STEP.saved.en, "en") };
  const counts = new Map([
    ["rows", `${rows.length}`],
    ["cells", `${edits.length}`],
  ]);
  const summary = changes === 0 ? VOTE_STEP.nothingToWrite[language] : fill(VOTE_STEP.preview[language], counts);
  return (
    <div className={styles.fields}>
      <h2 className={shared.heading}>{VOTE_STEP.council[language]}</h2>
      <div className={styles.row}>
        {(["members", "present", "inWriting"] as const).map((field) => (
          <Count
            key={field}
            label={VOTE_STEP[field][language]}
            value={draft[field]}
            wrong={plan.wrong.includes(field)}
            disabled={locked}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      <ul className={shared.list}>
        {unitsOf(at).map(({ unit }) => (
          <UnitVotes
            key={unit}
            reading={reading}
            at={at}
            unit={unit}
            would={preview?.votes.units.find((one) => one.unit === unit)}
            value={draft.yes.get(unit) ?? ""}
            wrong={plan.wrong.includes(unit)}
            disabled={locked}
            onChange={(value) => setDraft({ ...draft, yes: new Map([...draft.yes, [unit, value]]) })}
          />
        ))}
      </ul>
      <VoteFindings findings={preview?.findings ?? []} />
      <MissingColumns columns={plan.missing} />
      <p className={shared.small}>{summary}</p>
      <Announcer words={changes === 0 ? "" : summary} />
      {locked ? null : (
        <div className={shared.actions}>
          <Button
            appearance="primary"
            disabledFocusable={busy || changes === 0 || plan.wrong.length > 0 || plan.missing.length > 0}
            onClick={() => void writeVotes(kit, reading, plan.writing, written)}
          >
            {said(VOTE_STEP.save[language], language)}
          </Button>
        </div>
      )}
    </div>
  );
}
