/** A unit that the ballots did not settle: who decided, what, and why. */
import { useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { UnitVote } from "../../../../core/awards/outcome";
import { fill } from "../../../../text/fill";
import { VOTE_STEP } from "../../../../review/steps/votes/words";
import { DECIDER_WORDS, YES_NO_WORDS } from "../../../../schema/words";
import { outcomeText } from "../../../../review/steps/votes/said";
import { useLanguage } from "../../../parts/language";
import { useShared } from "../../../parts/styles";
import { writeVotes } from "../../../use-cases/review/votes";
import { unitName } from "../../../views/ranking";
import { planDecision } from "../../../../review/steps/votes/plan";
import { Options } from "../../OwnLines";
import type { StepProps } from "../step";
import { MissingColumns } from "./VoteNotes";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

type Props = Pick<StepProps, "reading" | "kit" | "busy"> & { readonly vote: UnitVote; readonly locked: boolean };

export function VoteDecision({ reading, kit, busy, vote, locked }: Props) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const { decision } = vote;
  const [given, setGiven] = useState<"" | "yes" | "no">(decision === null ? "" : decision.given ? "yes" : "no");
  const [by, setBy] = useState<"" | keyof typeof DECIDER_WORDS>(decision?.by ?? "");
  const [reason, setReason] = useState(decision?.reason ?? "");
  const unit = unitName(reading, vote.unit);
  const said = new Map([["unit", unit]]);
  const isComplete = given !== "" && by !== "" && reason.trim() !== "";
  const { writing, missing } = planDecision(reading, vote, {
    decision: given === "" ? null : YES_NO_WORDS[given][language],
    "decided-by": by === "" ? null : DECIDER_WORDS[by][language],
    reason: reason.trim() === "" ? null : reason.trim(),
  });
  const blank = { id: "", words: VOTE_STEP.choose[language] } as const;
  const deciders = Object.entries(DECIDER_WORDS) as readonly (readonly [keyof typeof DECIDER_WORDS, { vi: string; en: string }])[];
  const words = { vi: fill(VOTE_STEP.savedDecision.vi, said), en: fill(VOTE_STEP.savedDecision.en, said) };
  return (
    <li className={styles.fields} data-decision={vote.unit}>
      <p className={shared.text}>
        <span className={shared.strong}>{unit}</span>
        {`: ${outcomeText(vote, language)}`}
      </p>
      {locked ? null : (
        <>
          <Field label={`${VOTE_STEP.decision[language]} (${unit})`} size="small">
            <Options
              choices={[blank, ...(["yes", "no"] as const).map((id) => ({ id, words: YES_NO_WORDS[id][language] }))]}
              chosen={given}
              onChoose={setGiven}
            />
          </Field>
          <Field label={`${VOTE_STEP.decidedBy[language]} (${unit})`} size="small">
            <Options
              choices={[blank, ...deciders.map(([id, decider]) => ({ id, words: decider[language] }))]}
              chosen={by}
              onChoose={setBy}
            />
          </Field>
          <Field label={`${VOTE_STEP.reason[language]} (${unit})`} size="small">
            <Textarea size="small" value={reason} onChange={(_event, { value }) => setReason(value)} />
          </Field>
          <MissingColumns columns={missing} />
          <div className={shared.actions}>
            <Button
              disabledFocusable={busy || !isComplete || missing.length > 0 || writing.edits.length === 0}
              onClick={() => void writeVotes(kit, reading, writing, words)}
            >
              {fill(VOTE_STEP.saveDecision[language], said)}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
