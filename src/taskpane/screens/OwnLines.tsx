/** Headers and rows of somebody's own sheet, each with the list of what it can be taken for. */
import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { MoreButton, useSteps } from "../parts/More";
import { useShared } from "../parts/styles";
import type { Choice, OwnLine } from "../views/own";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  select: { minWidth: 0, width: "100%" },
  words: { overflowWrap: "anywhere", whiteSpace: "normal" },
  table: { tableLayout: "fixed" },
});

export function Options<Id extends string>(props: {
  readonly label?: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={props.label}
      value={props.chosen}
      onChange={(_event, { value }) => {
        const choice = props.choices.find(({ id }) => id === value);
        if (choice) {
          props.onChoose(choice.id);
        }
      }}
    >
      {props.choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

/** Headers or rows of the sheet, each with the list of what it can be. */
export function Lines<Id extends string>(props: {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly lines: readonly OwnLine<Id>[];
  readonly choices: readonly Choice<Id>[];
  readonly labelOf: (words: string) => string;
  readonly more: (count: number) => string;
  readonly onChoose: (index: number, id: Id) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { limit, showMore } = useSteps(props.title);
  return (
    <section className={styles.fields} aria-label={props.title}>
      <h2 className={shared.heading}>{props.title}</h2>
      <table className={`${shared.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{props.heads[0]}</th>
            <th scope="col">{props.heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.slice(0, limit).map(({ index, words, cell, of, chosen, depth }) => (
            <tr key={index}>
              <td className={styles.words} style={{ paddingInlineStart: `${4 + depth * 10}px` }}>
                {words}
                <div className={shared.small}>{[cell, of].filter((part) => part !== "").join(" · ")}</div>
              </td>
              <td>
                <Options
                  label={props.labelOf(words)}
                  choices={props.choices}
                  chosen={chosen}
                  onChoose={(id) => props.onChoose(index, id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton rest={props.lines.length - limit} words={props.more} onMore={showMore} />
    </section>
  );
}
