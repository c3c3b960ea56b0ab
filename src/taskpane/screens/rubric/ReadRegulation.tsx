/** Paste, read, answer, look, write: nothing is written before the last of these. */
import { useMemo, useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { openLines, proposalsIn, rubricOf, takenCodes } from "../../../review/steps/rubric/plan";
import { RUBRIC_STEP, RUBRIC_TEXT } from "../../../review/steps/rubric/words";
import { pastedCells } from "../../../review/pasted";
import { resolve, type Answers, type Proposal } from "../../../phrases/propose";
import type { AskId, ChoiceId } from "../../../text/phrases/questions";
import { useLanguage, useWords } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { writeRubric } from "../../use-cases/review/rubric";
import type { StepProps } from "../review/step";
import { PhraseCard } from "./PhraseCard";
import { RubricPreview } from "./RubricPreview";

type Props = Pick<StepProps, "reading" | "kit" | "busy">;

/** One answer takes the place of another one to the same question. */
function withAnswer(answers: Answers, proposal: Proposal, asked: AskId, choice: ChoiceId): Answers {
  const ask = resolve(proposal, answers).asks.find(({ id }) => id === asked);
  const others = new Set([...(answers.get(proposal.line) ?? [])].filter((id) => !ask?.choices.some((one) => one.id === id)));
  return new Map([...answers, [proposal.line, new Set([...others, choice])]]);
}

function Readings({ proposals, reading, kit, busy }: Props & { readonly proposals: readonly Proposal[] }) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const [answers, setAnswers] = useState<Answers>(new Map());
  const { limit, showMore } = useSteps(`${proposals.length}`);
  const rows = useMemo(() => rubricOf(proposals, answers, language), [proposals, answers, language]);
  const open = openLines(proposals, answers);
  const taken = takenCodes(rows, reading);
  const shown = proposals.filter(({ isHeading }) => !isHeading).slice(0, limit);
  const rest = proposals.filter(({ isHeading }) => !isHeading).length - shown.length;
  const isReady = open.length === 0 && rows.length > 0 && taken.length === 0;
  return (
    <>
      {shown.map((proposal) => (
        <PhraseCard
          key={proposal.line}
          proposal={proposal}
          answers={answers}
          onChoose={(asked, choice) => setAnswers(withAnswer(answers, proposal, asked, choice))}
        />
      ))}
      {rest > 0 ? <MoreButton rest={rest} words={(count) => words(RUBRIC_STEP.more, { count: `${count}` })} onMore={showMore} /> : null}
      <p className={shared.text} aria-live="polite">
        {open.length > 0 ? words(RUBRIC_STEP.left, { count: `${open.length}` }) : words(RUBRIC_STEP.rows, { rows: `${rows.length}` })}
      </p>
      {taken.length > 0 ? (
        <Note severity="warning">
          <p className={shared.text}>{words(RUBRIC_STEP.taken, { codes: taken.join(", ") })}</p>
        </Note>
      ) : null}
      {isReady ? <RubricPreview rows={rows} /> : null}
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={busy || !isReady} onClick={() => void writeRubric(kit, reading, rows)}>
          {words(RUBRIC_STEP.write, { rows: `${rows.length}` })}
        </Button>
      </div>
      <p className={shared.small}>{words(RUBRIC_STEP.note)}</p>
    </>
  );
}

export function ReadRegulation(props: Props) {
  const words = useWords();
  const shared = useShared();
  const [text, setText] = useState("");
  const [read, setRead] = useState<readonly Proposal[] | null>(null);
  return (
    <>
      <p className={shared.text}>{words(RUBRIC_STEP.hint)}</p>
      <Field label={words(RUBRIC_STEP.paste)}>
        <Textarea rows={6} value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={shared.actions}>
        <Button disabledFocusable={text.trim() === ""} onClick={() => setRead(proposalsIn(pastedCells(text)))}>
          {words(RUBRIC_STEP.read)}
        </Button>
      </div>
      {read === null ? null : read.length === 0 ? (
        <p className={shared.text}>{words(RUBRIC_TEXT.nothing)}</p>
      ) : (
        <Readings key={text} {...props} proposals={read} />
      )}
    </>
  );
}
