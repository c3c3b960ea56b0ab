/** Each unit that is new or gone is asked about: new, renamed, merged, dissolved. Its baselines depend on it. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";
import type { Draft } from "../../use-cases/new-draft";
import type { UnitQuestion } from "../../views/new-cluster";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

type PredecessorsProps = {
  readonly draft: Draft;
  readonly questions: readonly UnitQuestion[];
  readonly busy: boolean;
  readonly onDraft: (draft: Draft) => void;
};

export function Predecessors({ draft, questions, busy, onDraft }: PredecessorsProps) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={shared.list} aria-label={words(NEW_LAST.units)}>
      <h2 className={shared.heading}>{words(NEW_LAST.units)}</h2>
      <p className={shared.text}>{words(NEW_LAST.unitsText)}</p>
      {questions.map(({ label, answer, choices, onAnswer }) => (
        <Field key={label} label={label}>
          <Select className={styles.input} value={answer} disabled={busy} onChange={(_event, { value }) => onDraft(onAnswer(draft, value))}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.words}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
