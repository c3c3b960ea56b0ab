/** What must be decided before anything is written: by kind, each conflict with its choice, and one choice for all of a kind. */
import { useId } from "react";
import { Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Choice, Choices } from "../../../review/steps/collect/conflicts";
import { fill } from "../../../text/fill";
import { COLLECT_TEXT } from "../../../review/steps/collect/words";
import { useLanguage } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import { asksOf, withChoice, withChoiceForAll, type ConflictView, type KindView, type Option } from "../../views/collect";

const useStyles = makeStyles({
  conflict: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

type ChoosingProps = {
  readonly options: readonly Option[];
  readonly chosen: Choice | null;
  readonly none: string;
  readonly label: string;
  readonly onChoose: (choice: Choice | null) => void;
};

function Choosing({ options, chosen, none, label, onChoose }: ChoosingProps) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={chosen ?? ""}
      onChange={(_event, { value }) => onChoose(options.find(({ id }) => id === value)?.id ?? null)}
    >
      <option value="">{none}</option>
      {options.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function ConflictItem({ conflict, onChoose }: { readonly conflict: ConflictView; readonly onChoose: ChoosingProps["onChoose"] }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const { words, options, asked, chosen } = conflict;
  const [only] = options;
  return (
    <li className={styles.conflict} data-conflict={conflict.id}>
      <p className={shared.text}>{words}</p>
      {asked ? (
        <Choosing options={options} chosen={chosen} none={COLLECT_TEXT.toChoose[language]} label={words} onChoose={onChoose} />
      ) : (
        <p className={shared.small}>{fill(COLLECT_TEXT.always[language], new Map([["choice", only?.words ?? ""]]))}</p>
      )}
    </li>
  );
}

type KindProps = { readonly view: KindView; readonly choices: Choices; readonly onChoices: (choices: Choices) => void };

function Kind({ view, choices, onChoices }: KindProps) {
  const language = useLanguage();
  const shared = useShared();
  const heading = useId();
  const { limit, showMore } = useSteps(view.kind);
  const label = fill(COLLECT_TEXT.forAll[language], new Map([["count", `${view.conflicts.length}`]]));
  return (
    <section aria-labelledby={heading} data-kind={view.kind}>
      <Note severity={asksOf(view) && view.open > 0 ? "warning" : "notice"}>
        <h3 id={heading} className={shared.subheading}>
          {view.title}
        </h3>
        {view.options.length > 0 ? (
          <div>
            <p className={shared.small}>{label}</p>
            <Choosing
              options={view.options}
              chosen={view.chosen}
              none={COLLECT_TEXT.oneByOne[language]}
              label={`${view.title}: ${label}`}
              onChoose={(choice) => onChoices(withChoiceForAll(choices, view, choice))}
            />
          </div>
        ) : null}
        <ul className={shared.list}>
          {view.conflicts.slice(0, limit).map((conflict) => (
            <ConflictItem
              key={conflict.id}
              conflict={conflict}
              onChoose={(choice) => onChoices(withChoice(choices, conflict.id, choice))}
            />
          ))}
        </ul>
        <MoreButton
          rest={view.conflicts.length - limit}
          words={(count) => fill(COLLECT_TEXT.moreConflicts[language], new Map([["count", `${count}`]]))}
          onMore={showMore}
        />
      </Note>
    </section>
  );
}

export function CollectConflicts({ views, ...choosing }: Omit<KindProps, "view"> & { readonly views: readonly KindView[] }) {
  const language = useLanguage();
  const shared = useShared();
  const heading = useId();
  if (views.length === 0) {
    return null;
  }
  const count = views.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={shared.heading}>
        {fill(COLLECT_TEXT.conflicts[language], new Map([["count", `${count}`]]))}
      </h2>
      {views.map((view) => (
        <Kind key={view.kind} view={view} {...choosing} />
      ))}
    </section>
  );
}
