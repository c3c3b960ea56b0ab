/**
 * Where the focus goes when what had it is gone because of something the person did in the pane. It goes to a control,
 * never to
 * a heading: on the web Office.js moves the focus itself at each Tab, and from anything it does not know it leaves the
 * pane.
 */
import { useEffect } from "react";
import type { RefObject } from "react";

const CONTROLS = "button:not([disabled]):not([tabindex='-1']), select:not([disabled])";

/** The chosen place where there is one, else the first control. */
export function focusFirstControl(within: HTMLElement | null): void {
  const chosen = within?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  (chosen ?? within?.querySelector<HTMLElement>(CONTROLS))?.focus();
}

/**
 * For a screen that the person asked for: reading goes on at its first control.
 * @param first of a form, where one begins to write
 */
export function useFocusOnArrival(screen: RefObject<HTMLElement | null>, first?: string): void {
  useEffect(() => {
    const field = first === undefined ? null : screen.current?.querySelector<HTMLElement>(first);
    if (field) {
      field.focus();
    } else {
      focusFirstControl(screen.current);
    }
  }, [screen, first]);
}

/** For what appears because of a button that may have gone: takes the focus only if nothing has it. */
export function useCatchFocus(within: RefObject<HTMLElement | null>, because: unknown): void {
  useEffect(() => {
    if (because && document.activeElement === document.body) {
      focusFirstControl(within.current);
    }
  }, [within, because]);
}

/** For a screen that a button outside the pane may have asked for: the focus stays in the worksheet then. */
export function useFocusIfHere(screen: RefObject<HTMLElement | null>, because: unknown): void {
  useEffect(() => {
    if (document.hasFocus()) {
      focusFirstControl(screen.current);
    }
  }, [screen, because]);
}
