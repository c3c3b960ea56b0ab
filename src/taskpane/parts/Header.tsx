/**
 * Whose workbook this is and which period is looked at. Excel draws its own button at the top right: that corner stays
 * free.
 */
import { useId } from "react";
import { Badge, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { shown } from "../../text/shown";
import { periodWords } from "../../text/period-words";
import { useLanguage, useText } from "./language";
import { useShared } from "./styles";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { paddingInlineEnd: "20px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  select: { flexGrow: 1, maxWidth: "200px", minWidth: "96px" },
});

export type HeaderProps = {
  readonly title: string;
  readonly sample: boolean;
  readonly period: string;
  readonly periods: readonly string[];
  readonly onPeriod: (period: string) => void;
};

export function Header({ title, sample, period, periods, onPeriod }: HeaderProps) {
  const t = useText();
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  // What the results sheets show is shown here too, also where the list of periods does not know it.
  const offered = periods.includes(period) ? periods : [period, ...periods];
  return (
    <header className={styles.header}>
      <h1 className={mergeClasses(shared.subheading, styles.title)}>{title}</h1>
      <div className={styles.row}>
        <label htmlFor={id} className={shared.text}>
          {t.period}
        </label>
        <Select
          id={id}
          size="small"
          className={styles.select}
          value={period}
          disabled={periods.length === 0}
          onChange={(_event, { value }) => onPeriod(value)}
        >
          {offered.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "" ? t.noPeriods : shown(periodWords(choice, language))}
            </option>
          ))}
        </Select>
        {sample ? (
          <Badge appearance="outline" color="important">
            {t.sampleData}
          </Badge>
        ) : null}
      </div>
    </header>
  );
}
