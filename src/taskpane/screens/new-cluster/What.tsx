/** Where the rubric comes from, what the workbook will have, and the one button that makes it. */
import { useMemo } from "react";
import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import type { NewCluster } from "../../../review/steps/new-cluster/plan";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { NEW_PANE, sayNote } from "../../../review/steps/new-cluster/words";
import { RUBRIC_TABLE } from "../../../review/steps/new-cluster/rubric-words";
import type { OwnSheet } from "../../../tables/own/sheet";
import { PRESETS } from "../../../template/presets";
import type { WorkbookContent } from "../../../template/content";
import { useLanguage, useText } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { withLast, type Draft, type Into } from "../../use-cases/new-draft";
import { EMPTY, MODEL, previewLines, problemsOf, unitQuestions } from "../../views/new-cluster";
import { rubricOf } from "../../views/draft-parts";
import { OwnRubric } from "./OwnRubric";
import { LastYear } from "./LastYear";
import { Predecessors } from "./Predecessors";
import { Lines } from "./UnitsNote";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0 },
  },
});

const FROM = ["model", "preset", "last", "table", "empty"] as const;

type WhatProps = {
  readonly into: Into;
  readonly draft: Draft;
  readonly plan: NewCluster;
  readonly busy: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onCreate: (content: WorkbookContent) => void;
  /** The sheets of the open workbook; null: it is empty. */
  readonly onSheets: (() => Promise<readonly OwnSheet[]>) | null;
};

function RubricFrom({ draft, busy, onDraft, onSheets }: Pick<WhatProps, "draft" | "busy" | "onDraft" | "onSheets">) {
  const language = useLanguage();
  const styles = useStyles();
  const labels = {
    model: PRESETS.find(({ id }) => id === MODEL)?.title[language] ?? MODEL,
    preset: NEW_PANE.fromPreset[language],
    last: NEW_LAST.from[language],
    table: RUBRIC_TABLE.from[language],
    empty: NEW_PANE.fromEmpty[language],
  };
  const table = useMemo(() => (draft.from === "table" ? rubricOf(draft, language) : null), [draft, language]);
  return (
    <>
      <Field label={NEW_PANE.from[language]}>
        <RadioGroup
          value={draft.from}
          disabled={busy}
          onChange={(_event, { value }) => onDraft({ ...draft, from: FROM.find((one) => one === value) ?? draft.from })}
        >
          {FROM.map((one) => (
            <Radio key={one} value={one} label={labels[one]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.from === "preset" ? (
        <Field label={NEW_PANE.preset[language]}>
          <Select
            className={styles.input}
            value={draft.preset}
            disabled={busy}
            onChange={(_event, { value }) => onDraft({ ...draft, preset: value })}
          >
            {PRESETS.filter(({ id }) => id !== MODEL && id !== EMPTY).map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {table === null ? null : <OwnRubric draft={draft} table={table} busy={busy} onSheets={onSheets} onDraft={onDraft} />}
      {draft.from === "last" ? (
        <LastYear last={draft.last} button={NEW_LAST.choose[language]} busy={busy} onRead={(last) => onDraft(withLast(draft, last))} />
      ) : null}
    </>
  );
}

function Preview({ plan }: { readonly plan: Extract<NewCluster, { kind: "planned" }> }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const lines = useMemo(() => previewLines(plan.content, language), [plan, language]);
  const notes = plan.notes.map((note) => sayNote(note, language));
  return (
    <>
      <h2 className={shared.heading}>{NEW_PANE.willHave[language]}</h2>
      <dl className={styles.list}>
        {lines.map(([title, said]) => (
          <div key={title} style={{ display: "contents" }}>
            <dt className={shared.text}>{title}</dt>
            <dd>
              {said.map((line) => (
                <p key={line} className={shared.text}>
                  {line}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <Note severity="warning">
          <p className={shared.text}>
            <Lines lines={notes} />
          </p>
        </Note>
      )}
    </>
  );
}

export function What({ draft, plan, busy, into, onDraft, onCreate, onSheets }: WhatProps) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const problems = [...problemsOf(plan, language).values()].flat();
  const questions = useMemo(() => unitQuestions(draft, plan, language), [draft, plan, language]);
  return (
    <>
      {into === "file" ? null : <RubricFrom draft={draft} busy={busy} onDraft={onDraft} onSheets={onSheets} />}
      {questions.length === 0 ? null : <Predecessors draft={draft} questions={questions} busy={busy} onDraft={onDraft} />}
      {plan.kind === "planned" ? (
        <Preview plan={plan} />
      ) : (
        <Note severity="error">
          <p className={shared.text}>
            <Lines lines={problems} />
          </p>
        </Note>
      )}
      <p className={shared.small}>{into === "file" ? NEW_LAST.download[language] : busy ? t.start.working : NEW_PANE.once[language]}</p>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || plan.kind === "refused"}
          onClick={() => (plan.kind === "planned" ? onCreate(plan.content) : undefined)}
        >
          {t.start.confirm}
        </Button>
      </div>
    </>
  );
}
