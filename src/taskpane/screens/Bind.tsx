/** How somebody's own sheets are read: EMU's guess, every part of it to be changed by list, and what would come of it. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { withKind, withRole } from "../../tables/own/change";
import type { OwnMapping } from "../../tables/own/mapping";
import { focusFirstControl, useFocusOnArrival } from "../parts/focus";
import { useLanguage, useText } from "../parts/language";
import { Note } from "../parts/Note";
import { useShared } from "../parts/styles";
import type { Binding } from "../use-cases/state";
import {
  canRemember,
  headerLines,
  kindChoices,
  openWords,
  periodTyped,
  pointsTyped,
  previewOwn,
  proposalWords,
  questionChoices,
  reasonWords,
  roleChoices,
  rowLines,
} from "../views/own";
import { Lines, Options } from "./OwnLines";
import { OwnPreview } from "./OwnPreview";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start" },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  select: { minWidth: 0, width: "100%" },
  title: { paddingInlineEnd: "20px" },
});

export type BindProps = {
  readonly binding: Binding;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onRemember: (mapping: OwnMapping) => void;
};

function Questions({ mapping, onChange }: { readonly mapping: OwnMapping; readonly onChange: (mapping: OwnMapping) => void }) {
  const t = useText().own;
  const styles = useStyles();
  const shared = useShared();
  const language = useLanguage();
  const choices = questionChoices(mapping, language);
  const [maximum, setMaximum] = useState(mapping.maximum === null ? "" : `${mapping.maximum}`);
  return (
    <section className={styles.fields} aria-label={t.questions}>
      <h2 className={shared.heading}>{t.questions}</h2>
      {choices.rules.length > 0 ? (
        <Field label={t.rule} size="small">
          <Options choices={choices.rules} chosen={mapping.rule} onChoose={(rule) => onChange({ ...mapping, rule })} />
        </Field>
      ) : null}
      {mapping.maximum === null ? null : (
        <Field label={t.maximum} size="small" hint={t.maximumHint} validationState={pointsTyped(maximum) === null ? "error" : "none"}>
          <Input
            size="small"
            value={maximum}
            inputMode="decimal"
            onChange={(_event, { value }) => {
              setMaximum(value);
              onChange({ ...mapping, maximum: pointsTyped(value) ?? mapping.maximum });
            }}
          />
        </Field>
      )}
      <Field label={t.rankBy} size="small">
        <Options choices={choices.rankBy} chosen={mapping.rankBy} onChoose={(rankBy) => onChange({ ...mapping, rankBy })} />
      </Field>
      <Field label={t.blanks} size="small">
        <Options choices={choices.blanks} chosen={mapping.blanks} onChoose={(blanks) => onChange({ ...mapping, blanks })} />
      </Field>
    </section>
  );
}

function Period({ mapping, onChange }: { readonly mapping: OwnMapping; readonly onChange: (mapping: OwnMapping) => void }) {
  const t = useText().own;
  const [typed, setTyped] = useState(mapping.period);
  return (
    <Field
      label={t.period}
      size="small"
      required
      hint={t.periodHint}
      validationState={periodTyped(typed) === null && typed !== "" ? "error" : "none"}
    >
      <Input
        size="small"
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange({ ...mapping, period: periodTyped(value) ?? "" });
        }}
      />
    </Field>
  );
}

function Mapping({ binding, first, busy, onRemember }: Omit<BindProps, "onBack"> & { readonly first: OwnMapping }) {
  const t = useText().own;
  const shared = useShared();
  const language = useLanguage();
  const [mapping, setMapping] = useState(first);
  const headers = useMemo(() => headerLines(binding, mapping, language), [binding, mapping, language]);
  const rows = useMemo(() => rowLines(binding, mapping), [binding, mapping]);
  const preview = useMemo(() => previewOwn(binding, mapping, language), [binding, mapping, language]);
  const turned = mapping.shape === "turned";
  const open = openWords(mapping, language);
  return (
    <>
      {open.headers.length === 0 ? null : (
        <Note severity="warning">
          <p className={shared.text}>{open.title}</p>
          <p className={shared.text}>{open.headers.map((words) => `“${words}”`).join(", ")}</p>
        </Note>
      )}
      <Period mapping={mapping} onChange={setMapping} />
      <Lines
        title={turned ? t.columnsTurned : t.columns}
        heads={[t.header, t.meaning]}
        lines={headers}
        choices={roleChoices(language)}
        labelOf={t.meaningOf}
        more={t.moreColumns}
        onChoose={(index, role) => setMapping(withRole(mapping, index, role))}
      />
      <Lines
        title={turned ? t.rowsTurned : t.rows}
        heads={[t.row, t.kind]}
        lines={rows}
        choices={kindChoices(language)}
        labelOf={t.kindOf}
        more={t.moreRows}
        onChoose={(index, kind) => setMapping(withKind(mapping, index, kind))}
      />
      <Questions mapping={mapping} onChange={setMapping} />
      <OwnPreview preview={preview} />
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || preview.kind === "unread" || !canRemember(mapping)}
          onClick={() => onRemember(mapping)}
        >
          {t.confirm}
        </Button>
      </div>
    </>
  );
}

type WhichProps = Pick<Binding, "proposals"> & { readonly chosen: number; readonly onChoose: (index: number) => void };

function WhichProposal({ proposals, chosen, onChoose }: WhichProps): ReactNode {
  const t = useText().own;
  const styles = useStyles();
  const shared = useShared();
  const language = useLanguage();
  const which = useId();
  const indexOf = (value: string): number => proposals.findIndex((_one, index) => `${index}` === value);
  return (
    <div className={styles.fields}>
      <label htmlFor={which} className={shared.text}>
        {t.which}
      </label>
      <Select
        id={which}
        size="small"
        className={styles.select}
        value={`${chosen}`}
        onChange={(_event, { value }) => onChoose(Math.max(0, indexOf(value)))}
      >
        {proposals.map((one, index) => (
          <option key={proposalWords(one, "en")} value={`${index}`}>
            {proposalWords(one, language)}
          </option>
        ))}
      </Select>
    </div>
  );
}

export function Bind(props: BindProps): ReactNode {
  const { binding, busy, onBack } = props;
  const text = useText();
  const t = text.own;
  const styles = useStyles();
  const shared = useShared();
  const language = useLanguage();
  const title = useId();
  const screen = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  useFocusOnArrival(screen);
  useEffect(() => setChosen(0), [binding]);
  useEffect(() => {
    screen.current?.closest("main")?.scrollTo(0, 0);
  }, []);
  const proposal = binding.proposals[chosen] ?? binding.proposals[0];
  const why = proposal ? reasonWords(proposal, language) : null;
  return (
    <div ref={screen} className={shared.screen}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        className={styles.back}
        aria-describedby={title}
        disabledFocusable={busy}
        onClick={() => {
          onBack();
          focusFirstControl(document.querySelector("main"));
        }}
      >
        {text.back}
      </Button>
      <h1 id={title} className={`${shared.title} ${styles.title}`}>
        {t.title}
      </h1>
      {proposal === undefined || why === null ? (
        <p className={shared.text}>{t.nothing}</p>
      ) : (
        <>
          <p className={shared.text}>{t.intro}</p>
          {binding.proposals.length > 1 ? (
            <WhichProposal proposals={binding.proposals} chosen={chosen} onChoose={setChosen} />
          ) : (
            <p className={shared.text}>{proposalWords(proposal, language)}</p>
          )}
          <div className={shared.small}>
            {why.found}
            <ul className={styles.reasons}>
              {why.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
          <Mapping key={chosen} {...props} first={proposal.mapping} />
        </>
      )}
    </div>
  );
}
