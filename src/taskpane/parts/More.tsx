/** Long lists are shown in steps: a cluster of 700 units must not become 42,000 rows of the page. */
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { useText } from "./language";

export const STEP = 50;

/** How many of a list are shown; starts over when `subject` changes. */
export function useSteps(subject: string): { readonly limit: number; readonly showMore: () => void } {
  const [shown, setShown] = useState({ subject, limit: STEP });
  const limit = shown.subject === subject ? shown.limit : STEP;
  return { limit, showMore: () => setShown({ subject, limit: limit + STEP }) };
}

/** Stays, and keeps the focus, when it was pressed and there is nothing more to show. */
export function MoreButton(props: {
  readonly rest: number;
  /** How many a press brings; left out: as many as a step has lines. */
  readonly next?: number;
  readonly words: (count: number) => string;
  readonly onMore: () => void;
}) {
  const t = useText();
  const [pressed, setPressed] = useState(false);
  if (props.rest <= 0 && !pressed) {
    return null;
  }
  return (
    <Button
      appearance="secondary"
      disabledFocusable={props.rest <= 0}
      onClick={() => {
        setPressed(true);
        props.onMore();
      }}
    >
      {props.rest > 0 ? props.words(props.next ?? Math.min(props.rest, STEP)) : t.allShown}
    </Button>
  );
}
