/** What was read of the list of units. */
import { Fragment } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { fillIn } from "../../../text/fill";
import { NEW_PANE } from "../../../review/steps/new-cluster/words";
import { AnswerIcon } from "../../parts/Icons";
import { useLanguage } from "../../parts/language";
import { Note } from "../../parts/Note";
import { useShared } from "../../parts/styles";
import type { UnitsRead } from "../../views/new-cluster";

const useStyles = makeStyles({
  read: { display: "flex", columnGap: tokens.spacingHorizontalXS },
});

/** So many are named; a list of a hundred faults has one cause. */
const NAMED = 5;

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const language = useLanguage();
  const rest = lines.length - NAMED;
  const said = rest > 0 ? [...lines.slice(0, NAMED), fillIn(NEW_PANE.more, language, { count: `${rest}` })] : lines;
  return said.map((line, index) => (
    <Fragment key={line}>
      {index === 0 ? null : <br />}
      {line}
    </Fragment>
  ));
}

export function UnitsNote({ units, isWrong }: { readonly units: UnitsRead; readonly isWrong: boolean }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <p role="status" className={`${shared.text} ${styles.read}`}>
        {isWrong ? null : <AnswerIcon answer="yes" />}
        <span>{units.words}</span>
      </p>
      {units.notes.length > 0 ? (
        <Note severity="warning">
          <p className={shared.text}>
            <Lines lines={units.notes} />
          </p>
        </Note>
      ) : null}
    </>
  );
}
