/** A bar beside a number: it repeats what the number says, so readers of the screen skip it. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "8px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** `fraction` 0…1; what is beyond is cut off. */
export function Bar({ fraction }: { readonly fraction: number }) {
  const styles = useStyles();
  const width = `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.fill} style={{ width }} />
    </div>
  );
}
