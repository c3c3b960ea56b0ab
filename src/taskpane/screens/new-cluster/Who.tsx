/** Who competes, and when. What is wrong stands at its field; what was read of the list of units is said at once. */
import { useId, useMemo, useRef, useState, type FormEvent } from "react";
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { NewCluster } from "../../../review/steps/new-cluster/plan";
import { NEW_LAST } from "../../../review/steps/new-cluster/last-words";
import { DIVISIONS, NEW_PANE, type NewField } from "../../../review/steps/new-cluster/words";
import { fillIn } from "../../../text/fill";
import { Announcer } from "../../parts/Announcer";
import { useLanguage } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { DIVISION_IDS, filledFrom, type Draft, type Into } from "../../use-cases/new-draft";
import { problemsOf, unitsRead } from "../../views/new-cluster";
import { LastYear } from "./LastYear";
import { PeriodDays } from "./PeriodDays";
import { Lines, UnitsNote } from "./UnitsNote";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  input: { minWidth: 0, width: "100%" },
  list: { width: "100%", "& textarea": { minHeight: "150px" } },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

type WhoProps = { readonly into: Into; readonly draft: Draft; readonly plan: NewCluster; readonly onDraft: (draft: Draft) => void };

/** What a field that is wrong says of itself. */
function validation(problems: readonly string[] | undefined) {
  return problems === undefined ? {} : { validationState: "error" as const, validationMessage: <Lines lines={problems} /> };
}

/** The fields in their order, so that the first that is wrong is gone to. */
const FIELDS: readonly NewField[] = ["name", "year", "periods", "dates", "units", "lead", "deputy"];

type RoleProps = {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly problems: readonly string[] | undefined;
  readonly field: NewField;
  readonly onChange: (unit: string) => void;
};

/** A unit that is in the list no longer stays chosen, and is said to be wrong: nobody is taken out silently. */
function RoleField({ label, value, names, chosen, problems, field, onChange }: RoleProps) {
  const language = useLanguage();
  const styles = useStyles();
  const shownValue = chosen ?? value;
  return (
    <Field label={label} {...validation(problems)}>
      <Select className={styles.input} data-field={field} value={shownValue} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{NEW_PANE.nobody[language]}</option>
        {value !== "" && chosen === null ? <option value={value}>{value}</option> : null}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function Who({ draft, plan, into, onDraft }: WhoProps) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const form = useRef<HTMLFormElement>(null);
  const hint = useId();
  /** Fields that were left once: before, nobody can have made a mistake there. */
  const [left, setLeft] = useState<ReadonlySet<NewField>>(new Set());
  const problems = useMemo(() => problemsOf(plan, language), [plan, language]);
  const units = useMemo(() => unitsRead(draft, language), [draft, language]);
  const hasUnits = draft.units.trim() !== "";
  const isSaid = (field: NewField): boolean => left.has(field) || field === "lead" || field === "deputy" || (field === "units" && hasUnits);
  const said = (field: NewField) => (isSaid(field) ? problems.get(field) : undefined);
  const leave = (field: NewField) => () => setLeft((before) => new Set([...before, field]));
  const change = (changed: Partial<Draft>): void => onDraft({ ...draft, ...changed });

  function goOn(event: FormEvent): void {
    event.preventDefault();
    const wrong = FIELDS.find((field) => problems.has(field));
    if (wrong === undefined) {
      change({ step: "what" });
      return;
    }
    setLeft(new Set(FIELDS));
    form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"]`)?.focus();
  }

  return (
    <form ref={form} className={styles.form} onSubmit={goOn} noValidate>
      {into === "file" ? null : (
        <LastYear last={draft.last} button={NEW_LAST.fill[language]} busy={false} onRead={(last) => onDraft(filledFrom(draft, last))} />
      )}
      <Field label={NEW_PANE.name[language]} required {...validation(said("name"))}>
        <Input
          className={styles.input}
          data-field="name"
          value={draft.name}
          onChange={(_event, { value }) => change({ name: value })}
          onBlur={leave("name")}
        />
      </Field>
      <Field label={NEW_PANE.authority[language]} hint={NEW_PANE.authorityHint[language]}>
        <Input className={styles.input} value={draft.authority} onChange={(_event, { value }) => change({ authority: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={NEW_PANE.year[language]} required {...validation(said("year"))}>
          <Input
            className={styles.input}
            data-field="year"
            inputMode="numeric"
            value={draft.year}
            onChange={(_event, { value }) => change({ year: value })}
            onBlur={leave("year")}
          />
        </Field>
        <Field label={NEW_PANE.periods[language]} {...(draft.periods === "drives" ? {} : validation(said("periods")))}>
          <Select
            className={styles.input}
            value={draft.periods}
            onChange={(_event, { value }) => change({ periods: DIVISION_IDS.find((id) => id === value) ?? draft.periods })}
          >
            {DIVISION_IDS.map((id) => (
              <option key={id} value={id}>
                {DIVISIONS[id][language]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {draft.periods === "drives" ? (
        <Field label={NEW_PANE.drives[language]} required {...validation(said("periods"))}>
          <Input
            className={styles.input}
            data-field="periods"
            inputMode="numeric"
            value={draft.drives}
            onChange={(_event, { value }) => change({ drives: value })}
            onBlur={leave("periods")}
          />
        </Field>
      ) : null}
      <PeriodDays draft={draft} problems={problems.get("dates") ?? []} onDraft={onDraft} />
      <div className={styles.group}>
        <Field label={NEW_PANE.units[language]} hint={NEW_PANE.unitsHint[language]} required {...validation(said("units"))}>
          <Textarea
            className={styles.list}
            data-field="units"
            resize="vertical"
            value={draft.units}
            onChange={(_event, { value }) => change({ units: value })}
            onBlur={leave("units")}
          />
        </Field>
        {hasUnits ? <UnitsNote units={units} isWrong={problems.has("units")} /> : null}
      </div>
      <div className={styles.group}>
        <div className={styles.pair} aria-describedby={hint}>
          {(["lead", "deputy"] as const).map((field) => (
            <RoleField
              key={field}
              field={field}
              label={NEW_PANE[field][language]}
              value={draft[field]}
              names={units.names}
              chosen={draft[field] === "" ? "" : units.find(draft[field])}
              problems={said(field)}
              onChange={(unit) => change(field === "lead" ? { lead: unit } : { deputy: unit })}
            />
          ))}
        </div>
        <p id={hint} className={shared.small}>
          {NEW_PANE.rolesHint[language]}
        </p>
      </div>
      <div className={shared.actions}>
        <Button type="submit" appearance="primary">
          {NEW_PANE.next[language]}
        </Button>
      </div>
      <Announcer
        words={left.size === FIELDS.length && problems.size > 0 ? fillIn(NEW_PANE.wrong, language, { count: `${problems.size}` }) : ""}
      />
    </form>
  );
}
