/** The rules by which points became ranks: printed under every result, never hidden. */
import { useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PolicyLine } from "../../text/explanations/policy";
import { useText } from "./language";
import { useShared } from "./styles";

const useStyles = makeStyles({
  note: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  lines: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    "& dt::first-letter": { textTransform: "uppercase" },
    "& dd": { margin: 0, color: tokens.colorNeutralForeground1 },
  },
});

export function PolicyNote({ lines }: { readonly lines: readonly PolicyLine[] }) {
  const t = useText();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  return (
    <section className={styles.note} aria-labelledby={id}>
      <h3 id={id} className={shared.subheading}>
        {t.results.policy}
      </h3>
      <dl className={mergeClasses(shared.small, styles.lines)}>
        {lines.flatMap((line) => [<dt key={`${line.name} name`}>{line.name}</dt>, <dd key={`${line.name} value`}>{line.value}</dd>])}
      </dl>
    </section>
  );
}
