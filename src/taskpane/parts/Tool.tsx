/** A list of things that can be done: each a button in words, what it is for, and its keys where it has some. */
import type { ReactElement, ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useShared } from "./styles";
import { useTaskText } from "./task-text";

const useStyles = makeStyles({
  tools: { rowGap: tokens.spacingVerticalL },
  tool: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
});

export function ToolList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useShared();
  return <ul className={mergeClasses(shared.list, styles.tools)}>{children}</ul>;
}

export type ToolProps = {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint: string;
  readonly keys?: string;
  /** Of words in the other language. */
  readonly lang?: string;
  readonly onPress: () => void;
};

export function Tool({ icon, label, hint, keys, lang, onPress }: ToolProps) {
  const tasks = useTaskText();
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.tool} lang={lang}>
      <Button icon={icon} onClick={onPress}>
        {label}
      </Button>
      <p className={shared.text}>{hint}</p>
      {keys === undefined ? null : <p className={shared.small}>{tasks.keys(keys)}</p>}
    </li>
  );
}
