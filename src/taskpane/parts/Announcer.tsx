/** Says changes to screen readers, politely: the region is always there, only its words change. */
import { makeStyles } from "@fluentui/react-components";
import { HIDDEN } from "./styles";

const useStyles = makeStyles({ region: HIDDEN });

export function Announcer({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.region}>
      {words}
    </div>
  );
}
