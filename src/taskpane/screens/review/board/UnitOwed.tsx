/** What one unit still owes: a line a criterion, each leading to its cell. */
import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { BOARD_TEXT } from "../../../../review/steps/board/words";
import { useLanguage, useText, useWords } from "../../../parts/language";
import { MoreButton, useSteps } from "../../../parts/More";
import { useShared } from "../../../parts/styles";
import { TaskScreen } from "../../../parts/TaskScreen";
import { unitOwedView, type OwedLine } from "../../../views/unit-owed";
import type { StepProps } from "../step";

const useStyles = makeStyles({
  line: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
});

function Line({ line, onJump }: { readonly line: OwedLine } & Pick<StepProps, "onJump">) {
  const words = useWords();
  const styles = useStyles();
  const shared = useShared();
  const goto = words(BOARD_TEXT.goto);
  return (
    <li className={styles.line} data-owed={line.code}>
      <div className={styles.body}>
        <p className={shared.text}>
          <strong className={shared.strong}>{line.code}</strong> {line.text}
        </p>
        {line.wrong === "" ? null : <p className={shared.small}>{line.wrong}</p>}
      </div>
      <Button size="small" className={styles.button} aria-label={`${goto}: ${line.code}`} onClick={() => onJump(line.place)}>
        {goto}
      </Button>
    </li>
  );
}

export function UnitOwed({ reading, unit, onJump, onBack }: Omit<StepProps, "unit"> & { readonly unit: number }) {
  const t = useText();
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  const view = useMemo(() => unitOwedView(reading, unit, language), [reading, unit, language]);
  const { limit, showMore } = useSteps(`${unit}`);
  return (
    <TaskScreen title={view.unit} back={t.back} onBack={onBack} about={`owed ${unit}`}>
      <p className={shared.text}>{view.summary}</p>
      {view.lines.length === 0 ? null : (
        <ul className={shared.list}>
          {view.lines.slice(0, limit).map((line) => (
            <Line key={line.key} line={line} onJump={onJump} />
          ))}
        </ul>
      )}
      <MoreButton
        rest={view.lines.length - limit}
        words={(count) => words(BOARD_TEXT.moreCriteria, { count: `${count}` })}
        onMore={showMore}
      />
    </TaskScreen>
  );
}
