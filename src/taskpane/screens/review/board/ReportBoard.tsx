/** Who has reported what in the chosen period, and what is still owed. */
import { useMemo, useState } from "react";
import { Badge, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { periodWords } from "../../../../text/period-words";
import { fill } from "../../../../text/fill";
import { BOARD_TEXT } from "../../../../review/steps/board/words";
import { Bar } from "../../../parts/Bar";
import { useLanguage, useText } from "../../../parts/language";
import { MoreButton, useSteps } from "../../../parts/More";
import { useShared } from "../../../parts/styles";
import { TaskScreen } from "../../../parts/TaskScreen";
import { reportBoardView, type ReportRow } from "../../../views/report-board";
import type { StepProps } from "../step";
import { UnitOwed } from "./UnitOwed";

const useStyles = makeStyles({
  unit: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { minHeight: "24px", textAlign: "start", overflowWrap: "anywhere" },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
});

type OnUnit = { readonly onUnit: (unit: number) => void };

function Row({ row, onUnit }: { readonly row: ReportRow } & OnUnit) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.unit} data-report={row.state}>
      <div className={styles.head}>
        <h2 className={shared.subheading}>
          <Link as="button" className={styles.link} data-unit={row.key} onClick={() => onUnit(row.index)}>
            {row.unit}
          </Link>
        </h2>
        <Badge appearance="outline" color={row.state === "done" ? "success" : "warning"}>
          {row.stateWords}
        </Badge>
      </div>
      <Bar fraction={row.share} />
      <p className={shared.small}>{row.counts}</p>
      {row.lists.map((words) => (
        <p key={words} className={shared.text}>
          {words}
        </p>
      ))}
    </li>
  );
}

function Rows({ rows, onUnit }: { readonly rows: readonly ReportRow[] } & OnUnit) {
  const language = useLanguage();
  const shared = useShared();
  const [wanted, setWanted] = useState<"all" | "open">("all");
  const { limit, showMore } = useSteps(wanted);
  const kept = wanted === "all" ? rows : rows.filter(({ state }) => state !== "done");
  return (
    <>
      <Select
        size="small"
        aria-label={BOARD_TEXT.filter[language]}
        value={wanted}
        onChange={(_event, { value }) => setWanted(value === "open" ? "open" : "all")}
      >
        {(["all", "open"] as const).map((id) => (
          <option key={id} value={id}>
            {`${BOARD_TEXT.filter[language]}: ${BOARD_TEXT[id][language]}`}
          </option>
        ))}
      </Select>
      <ul className={shared.list}>
        {kept.slice(0, limit).map((row) => (
          <Row key={row.key} row={row} onUnit={onUnit} />
        ))}
      </ul>
      <MoreButton
        rest={kept.length - limit}
        words={(count) => fill(BOARD_TEXT.more[language], new Map([["count", `${count}`]]))}
        onMore={showMore}
      />
    </>
  );
}

export function ReportBoard(props: StepProps) {
  const { reading, onBack } = props;
  const t = useText();
  const [unit, setUnit] = useState(props.unit);
  const language = useLanguage();
  const shared = useShared();
  const { summary, rows, unread } = useMemo(() => reportBoardView(reading, language), [reading, language]);
  if (unit !== null) {
    return <UnitOwed {...props} unit={unit} onBack={() => (props.unit === null ? setUnit(null) : onBack())} />;
  }
  return (
    <TaskScreen title={BOARD_TEXT.title[language]} back={t.back} onBack={onBack} about="board">
      <p className={shared.text}>
        {fill(BOARD_TEXT.heading[language], new Map([["period", periodWords(reading.review.period, language)]]))}
      </p>
      {rows.length === 0 ? (
        <p className={shared.text}>{BOARD_TEXT.noUnits[language]}</p>
      ) : (
        <>
          <p className={shared.text}>{summary}</p>
          {unread.map((line) => (
            <p key={line} className={shared.text}>
              {line}
            </p>
          ))}
          <Rows rows={rows} onUnit={setUnit} />
        </>
      )}
    </TaskScreen>
  );
}
