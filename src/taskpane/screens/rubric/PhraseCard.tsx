/** One line of the regulation: what it says, how EMU reads it, examples, and the questions with their answers. */
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { exampleTexts, questionText } from "../../../review/steps/rubric/lines";
import { RUBRIC_STEP, RUBRIC_TEXT } from "../../../review/steps/rubric/words";
import { resolve, type Answers, type Proposal } from "../../../phrases/propose";
import type { Ask } from "../../../phrases/reading";
import { sentenceOf } from "../../../phrases/sentence";
import { lineMaximum } from "../../../phrases/to-rubric";
import { formatExact } from "../../../text/format";
import { CHOICE_TEXTS, type AskId, type ChoiceId } from "../../../text/phrases/questions";
import { shown } from "../../../text/shown";
import { useLanguage, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  phrase: { fontStyle: "italic", overflowWrap: "anywhere" },
});

type QuestionProps = { readonly ask: Ask; readonly given: ReadonlySet<ChoiceId>; readonly onChoose: (choice: ChoiceId) => void };

function Question({ ask, given, onChoose }: QuestionProps) {
  const language = useLanguage();
  const chosen = ask.choices.find(({ id }) => given.has(id))?.id ?? "";
  return (
    <Field label={questionText(ask, language)}>
      <RadioGroup
        value={chosen}
        onChange={(_event, { value }) => {
          const choice = ask.choices.find(({ id }) => id === value);
          if (choice !== undefined) {
            onChoose(choice.id);
          }
        }}
      >
        {ask.choices.map(({ id }) => (
          <Radio key={id} value={id} label={CHOICE_TEXTS[id][language]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

type CardProps = { readonly proposal: Proposal; readonly answers: Answers; readonly onChoose: (asked: AskId, choice: ChoiceId) => void };

export function PhraseCard({ proposal, answers, onChoose }: CardProps) {
  const language = useLanguage();
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const { line, phrase, maximum } = proposal;
  const { reading, asks } = resolve(proposal, answers);
  const examples = reading === null ? [] : exampleTexts(reading, proposal, language);
  const points = maximum === null ? words(RUBRIC_STEP.noMaximum) : words(RUBRIC_STEP.maximum, { maximum: formatExact(maximum, language) });
  const title = `${words(RUBRIC_STEP.line, { line: `${line}` })}, ${points}`;
  return (
    <section className={styles.card} aria-label={title} data-line={line}>
      <h2 className={shared.heading}>{title}</h2>
      <p className={`${shared.text} ${styles.phrase}`}>{shown(phrase)}</p>
      <p className={shared.text}>
        {reading === null ? words(RUBRIC_TEXT.unread) : sentenceOf(reading, lineMaximum(reading, maximum), language)}
      </p>
      {examples.length > 0 ? <p className={shared.small}>{words(RUBRIC_TEXT.examples, { examples: examples.join("; ") })}</p> : null}
      {asks.map((ask) => (
        <Question key={ask.id} ask={ask} given={answers.get(line) ?? new Set()} onChoose={(choice) => onChoose(ask.id, choice)} />
      ))}
    </section>
  );
}
