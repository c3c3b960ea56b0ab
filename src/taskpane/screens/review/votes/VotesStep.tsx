/** Bỏ phiếu: award by award the units put to the vote, the council's count, and what lead and deputy decide where it ends level. */
import { useState } from "react";
import { Field } from "@fluentui/react-components";
import { fill } from "../../../../text/fill";
import { periodWords } from "../../../../text/period-words";
import { VOTE_STEP } from "../../../../review/steps/votes/words";
import { ruleLines } from "../../../../review/steps/votes/said";
import { useLanguage, useText } from "../../../parts/language";
import { Note } from "../../../parts/Note";
import { useShared } from "../../../parts/styles";
import { TaskScreen } from "../../../parts/TaskScreen";
import { awardViews } from "../../../views/flags";
import { nextBallot, rowsOf, unitsOf, voteRefusal } from "../../../../review/steps/votes/plan";
import { Options } from "../../OwnLines";
import type { StepProps } from "../step";
import { VoteDecision } from "./VoteDecision";
import { VoteForm } from "./VoteForm";

/** What stands in the workbook: when it changes, what was typed no longer belongs to it. */
function standing(reading: StepProps["reading"], votes: StepProps["reading"]["review"]["votes"][number]): string {
  return JSON.stringify(rowsOf(reading, votes), (_key, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
}

function Voting({ reading, kit, busy }: Pick<StepProps, "reading" | "kit" | "busy">) {
  const language = useLanguage();
  const shared = useShared();
  const { votes: all } = reading.review;
  const titles = awardViews(reading, language).map(({ title }) => title);
  const [chosen, setChosen] = useState("0");
  const [asked, setAsked] = useState<{ readonly award: string; readonly ballot: string } | null>(null);
  const votes = all.find((_votes, index) => `${index}` === chosen) ?? all[0];
  if (votes === undefined) {
    return <p className={shared.text}>{VOTE_STEP.nothing[language]}</p>;
  }
  const refused = voteRefusal(reading);
  const locked = refused !== null;
  const next = Math.min(nextBallot(votes), votes.rule.ballots.value);
  const ballots = Array.from({ length: Math.max(1, next) }, (_one, index) => index + 1);
  const ballot = ballots.find((one) => asked?.award === chosen && `${one}` === asked.ballot) ?? next;
  const at = { votes, ballot };
  const open = votes.units.filter(({ outcome }) => outcome === "deadlock" || outcome === "decided");
  const key = `${chosen} ${ballot} ${standing(reading, votes)}`;
  return (
    <>
      {refused === null ? null : (
        <Note severity="notice">
          <p className={shared.text}>
            {fill(VOTE_STEP[refused][language], new Map([["period", periodWords(reading.review.period, language)]]))}
          </p>
        </Note>
      )}
      <Field label={VOTE_STEP.award[language]} size="small">
        <Options
          choices={all.map((_votes, index) => ({ id: `${index}`, words: titles[index] ?? "" }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </Field>
      <Field label={VOTE_STEP.ballot[language]} size="small">
        <Options
          choices={ballots.map((id) => ({ id: `${id}`, words: `${id}` }))}
          chosen={`${ballot}`}
          onChoose={(id) => setAsked({ award: chosen, ballot: id })}
        />
      </Field>
      <p className={shared.text}>{fill(VOTE_STEP.places[language], new Map([["places", `${votes.places ?? "–"}`]]))}</p>
      <section className={shared.list} aria-label={VOTE_STEP.rule[language]}>
        <h2 className={shared.subheading}>{VOTE_STEP.rule[language]}</h2>
        {ruleLines(votes.rule, language).map((line) => (
          <p key={line} className={shared.small}>
            {line}
          </p>
        ))}
      </section>
      {unitsOf(at).length === 0 ? <p className={shared.text}>{VOTE_STEP.nobody[language]}</p> : null}
      <VoteForm key={key} reading={reading} kit={kit} busy={busy} at={at} locked={locked} />
      {open.length === 0 ? null : (
        <section className={shared.list} aria-label={VOTE_STEP.deadlock[language]}>
          <h2 className={shared.heading}>{VOTE_STEP.deadlock[language]}</h2>
          <p className={shared.small}>{VOTE_STEP.deadlockHint[language]}</p>
          <ul className={shared.list}>
            {open.map((vote) => (
              <VoteDecision key={`${vote.unit} ${key}`} reading={reading} kit={kit} busy={busy} vote={vote} locked={locked} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function VotesStep({ reading, kit, busy, onBack }: StepProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  return (
    <TaskScreen title={VOTE_STEP.title[language]} back={t.back} onBack={onBack} about="votes">
      <p className={shared.small}>{VOTE_STEP.note[language]}</p>
      {reading.sources.EmuVotes ? (
        <Voting reading={reading} kit={kit} busy={busy} />
      ) : (
        <p className={shared.text}>{VOTE_STEP.noTable[language]}</p>
      )}
    </TaskScreen>
  );
}
