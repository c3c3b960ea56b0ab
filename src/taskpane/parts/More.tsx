/** Long lists are shown in steps: a cluster of 700 units must not become 42,000 rows of the page. */
import { useState } from "react";
import { Button } from "@fluentui/react-components";

export const STEP = 50;

/** How many of a list are shown; starts over when `subject` changes. */
export function useSteps(subject: string): { readonly limit: number; readonly showMore: () => void } {
  const [shown, setShown] = useState({ subject, limit: STEP });
  const limit = shown.subject === subject ? shown.limit : STEP;
  return { limit, showMore: () => setShown({ subject, limit: limit + STEP }) };
}

export function MoreButton(props: {
  readonly rest: number;
  readonly words: (count: number) => string;
  readonly onMore: () => void;
}) {
  return props.rest > 0 ? (
    <Button appearance="secondary" onClick={props.onMore}>
      {props.words(Math.min(props.rest, STEP))}
    </Button>
  ) : null;
}
