/** What would change, unit by unit; the cells of one are shown when they are asked for. */
import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnitChanges } from "../../../review/steps/collect/plan";
import { fill } from "../../../text/fill";
import { COLLECT_TEXT } from "../../../review/steps/collect/words";
import { useLanguage } from "../../parts/language";
import { MoreButton, useSteps } from "../../parts/More";
import { useShared } from "../../parts/styles";
import { changeViews, unitView } from "../../views/collect";

const useStyles = makeStyles({
  unit: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { overflowWrap: "anywhere" },
});

function Cells({ changes }: { readonly changes: UnitChanges }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const { limit, showMore } = useSteps(changes.file);
  const cells = changeViews(changes, language);
  return (
    <>
      <table className={shared.table}>
        <thead>
          <tr>
            {(["where", "before", "after"] as const).map((column) => (
              <th key={column} scope="col">
                {COLLECT_TEXT[column][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, limit).map(({ key, where, before, after }) => (
            <tr key={key}>
              <td className={styles.cell}>{where}</td>
              <td className={styles.cell}>{before}</td>
              <td className={styles.cell}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton
        rest={cells.length - limit}
        words={(count) => fill(COLLECT_TEXT.moreCells[language], new Map([["count", `${count}`]]))}
        onMore={showMore}
      />
    </>
  );
}

function Unit({ changes }: { readonly changes: UnitChanges }) {
  const language = useLanguage();
  const styles = useStyles();
  const shared = useShared();
  const cells = useId();
  const [open, setOpen] = useState(false);
  const { unit, file, summary, count } = unitView(changes, language);
  return (
    <li className={styles.unit} data-unit={unit}>
      <h3 className={shared.subheading}>{unit}</h3>
      <p className={shared.small}>{file}</p>
      <p className={shared.text}>{summary}</p>
      {count > 0 ? (
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={open ? cells : undefined}
          aria-label={`${unit}: ${fill(COLLECT_TEXT[open ? "hideChanges" : "showChanges"][language], new Map([["count", `${count}`]]))}`}
          onClick={() => setOpen(!open)}
        >
          {fill(COLLECT_TEXT[open ? "hideChanges" : "showChanges"][language], new Map([["count", `${count}`]]))}
        </Button>
      ) : null}
      {open && count > 0 ? (
        <div id={cells} style={{ width: "100%" }}>
          <Cells changes={changes} />
        </div>
      ) : null}
    </li>
  );
}

export function CollectUnits({ units }: { readonly units: readonly UnitChanges[] }) {
  const language = useLanguage();
  const shared = useShared();
  const heading = useId();
  const { limit, showMore } = useSteps("units");
  return units.length === 0 ? null : (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={shared.heading}>
        {COLLECT_TEXT.units[language]}
      </h2>
      <ul className={shared.list}>
        {units.slice(0, limit).map((changes) => (
          <Unit key={unitView(changes, language).key} changes={changes} />
        ))}
      </ul>
      <MoreButton
        rest={units.length - limit}
        words={(count) => fill(COLLECT_TEXT.moreUnits[language], new Map([["count", `${count}`]]))}
        onMore={showMore}
      />
    </section>
  );
}
