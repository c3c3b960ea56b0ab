/** How a figure has changed: an arrow of its own shape and, always beside it, the words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ShownChange } from "../../review/change-words";
import { useShared } from "./styles";

const useStyles = makeStyles({
  line: { display: "inline-flex", columnGap: tokens.spacingHorizontalXXS, alignItems: "baseline", flexWrap: "wrap" },
});

export function Arrow({ change }: { readonly change: ShownChange }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <span className={mergeClasses(shared.small, styles.line)} data-direction={change.direction}>
      <span aria-hidden>{change.arrow}</span>
      <span>{change.said}</span>
    </span>
  );
}
