/** What stands before the board until it is closed: the way back, a heading, and what the task is about. */
import { useRef } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useFocusIfHere } from "./focus";
import { useShared } from "./styles";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start" },
  // Excel draws its own button at the top right.
  first: { paddingInlineEnd: "20px" },
});

export type TaskScreenProps = {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  /** Another one: reading begins anew. */
  readonly about: unknown;
  readonly children: ReactNode;
};

export function TaskScreen({ title, back, onBack, about, children }: TaskScreenProps) {
  const styles = useStyles();
  const shared = useShared();
  const screen = useRef<HTMLDivElement>(null);
  useFocusIfHere(screen, about);
  return (
    <div ref={screen} className={shared.screen} data-task>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onBack}>
        {back}
      </Button>
      <h1 className={`${shared.title} ${styles.first}`}>{title}</h1>
      {children}
    </div>
  );
}
