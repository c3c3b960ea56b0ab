/** All that a unit has not reported in one line, which opens to the single cells. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { FindingGroup } from "../../../core/checks/blanks";
import type { Finding } from "../../../core/model/finding";
import { describeBlanks } from "../../../text/blanks";
import { SeverityIcon } from "../../parts/Icons";
import { useLanguage, useText } from "../../parts/language";
import { useShared } from "../../parts/styles";
import { useCardStyles } from "./FindingCard";

const useStyles = makeStyles({
  opener: { marginTop: tokens.spacingVerticalXS },
  cells: { marginTop: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalS },
});

export function BlanksCard(props: { readonly findings: FindingGroup; readonly children: (finding: Finding, index: number) => ReactNode }) {
  const t = useText();
  const language = useLanguage();
  const shared = useShared();
  const card = useCardStyles();
  const styles = useStyles();
  const cells = useId();
  const [open, setOpen] = useState(false);
  const { findings, children } = props;
  const { severity } = findings[0];
  return (
    <li>
      <div className={mergeClasses(card.card, card[severity])} data-finding={severity}>
        <div className={card.line}>
          <SeverityIcon severity={severity} />
          <div className={mergeClasses(shared.text, shared.strong, card.words)}>{describeBlanks(findings, language)}</div>
        </div>
        <Button
          size="small"
          className={styles.opener}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={open ? cells : undefined}
          onClick={() => setOpen(!open)}
        >
          {t.check.cells(findings.length)}
        </Button>
      </div>
      {open ? (
        <ul id={cells} className={mergeClasses(shared.list, styles.cells)}>
          {findings.map(children)}
        </ul>
      ) : null}
    </li>
  );
}
