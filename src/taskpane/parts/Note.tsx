/** A message in a frame: what happened, what to do, and the buttons for it. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/model/ids";
import { SeverityIcon } from "./Icons";

const useStyles = makeStyles({
  note: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  notice: {},
});

export function Note({ severity, children }: { readonly severity: Severity; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, styles[severity])} data-note={severity}>
      <SeverityIcon severity={severity} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
