/** Help with the functions: the list, or one of them with its arguments and an example that can be written into a cell. */
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionName } from "../../text/functions/function-help";
import { useText } from "../parts/language";
import { useTaskText } from "../parts/task-text";
import { Note } from "../parts/Note";
import { useShared } from "../parts/styles";
import { TaskScreen } from "../parts/TaskScreen";
import type { FunctionEntry, FunctionView } from "../views/function-help";

const useStyles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: "start", minHeight: "24px" },
  words: { margin: 0 },
  parameters: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

export type FunctionListProps = {
  readonly entriesFor: (wanted: string) => readonly FunctionEntry[];
  readonly onOpen: (name: FunctionName) => void;
  readonly onBack: () => void;
};

export function FunctionList({ entriesFor, onOpen, onBack }: FunctionListProps) {
  const t = useText();
  const tasks = useTaskText();
  const styles = useStyles();
  const shared = useShared();
  const [wanted, setWanted] = useState("");
  const entries = entriesFor(wanted);
  return (
    <TaskScreen title={tasks.functions.title} back={t.back} onBack={onBack} about="list">
      <p className={shared.text}>{tasks.functions.intro}</p>
      <Field label={tasks.functions.search}>
        <Input type="search" value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </Field>
      {entries.length === 0 ? <p className={shared.text}>{tasks.functions.nothing}</p> : null}
      <ul className={shared.list} aria-label={tasks.functions.list}>
        {entries.map(({ name, answers }) => (
          <li key={name}>
            <Link as="button" inline className={styles.name} onClick={() => onOpen(name)}>
              {`EMU.${name}`}
            </Link>
            <p className={shared.text}>{answers}</p>
          </li>
        ))}
      </ul>
    </TaskScreen>
  );
}

/** Where the example would go: not asked yet, into a blank cell, or nowhere because something stands there. */
export type Target = { readonly cell: string; readonly empty: boolean } | null;

export type FunctionDetailProps = {
  readonly view: FunctionView;
  readonly target: Target;
  readonly busy: boolean;
  readonly onChoose: () => void;
  readonly onInsert: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
};

/** What a button brought below the part that is seen is moved into sight; the focus stays on the button. */
function useInSight(because: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (because !== null) {
      element.current?.scrollIntoView({ block: "nearest" });
    }
  }, [because]);
  return element;
}

function Insertion({ view, target, busy, onChoose, onInsert, onCancel }: FunctionDetailProps) {
  const end = useInSight(target);
  const shared = useShared();
  const words = useTaskText().functions;
  return (
    <>
      {target === null ? null : target.empty ? (
        <div role="group" aria-label={words.confirm(target.cell)}>
          <Note severity="notice">
            <p className={shared.text}>{words.confirm(target.cell)}</p>
            <div className={shared.actions}>
              <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onInsert}>
                {words.yes}
              </Button>
              <Button size="small" onClick={onCancel}>
                {words.no}
              </Button>
            </div>
          </Note>
        </div>
      ) : (
        <Note severity="warning">
          <p className={shared.text}>{words.taken(target.cell)}</p>
        </Note>
      )}
      {view.example === null ? (
        <p className={shared.text}>{words.noWorkbook}</p>
      ) : (
        <div className={shared.actions} ref={end}>
          <Button disabledFocusable={busy} onClick={onChoose}>
            {words.insert}
          </Button>
        </div>
      )}
    </>
  );
}

export function FunctionDetail(props: FunctionDetailProps) {
  const { view, onBack } = props;
  const styles = useStyles();
  const shared = useShared();
  const words = useTaskText().functions;
  return (
    <TaskScreen title={`EMU.${view.name}`} back={words.back} onBack={onBack} about={view.name}>
      <p className={shared.text}>{view.answers}</p>
      <h2 className={shared.subheading}>{words.syntax}</h2>
      <p className={styles.formula}>{view.syntax}</p>
      <p className={shared.small}>{words.separator}</p>
      <h2 className={shared.subheading}>{words.arguments}</h2>
      <dl className={styles.parameters}>
        {view.parameters.map(({ name, optional, repeating, words: meaning }) => (
          <div key={name}>
            <dt className={shared.text}>
              <strong>{name}</strong>
              {optional ? ` (${[words.optional, ...(repeating ? [words.repeating] : [])].join(", ")})` : ""}
            </dt>
            <dd className={`${shared.text} ${styles.words}`}>{meaning}</dd>
          </div>
        ))}
      </dl>
      {view.example === null ? null : (
        <>
          <h2 className={shared.subheading}>{words.example}</h2>
          <p className={styles.formula}>{view.example}</p>
        </>
      )}
      <Insertion {...props} />
    </TaskScreen>
  );
}
