/** The rows as they would stand in the rubric. */
import type { RubricRow } from "../../../review/steps/rubric/plan";
import { RUBRIC_STEP } from "../../../review/steps/rubric/words";
import { HEADERS } from "../../../schema/schema";
import { formatCell } from "../../../text/format";
import { shown } from "../../../text/shown";
import { useLanguage, useWords } from "../../parts/language";
import { useShared } from "../../parts/styles";

const COLUMNS = ["code", "rule", "maximum", "comparator", "target", "parameters"] as const;

export function RubricPreview({ rows }: { readonly rows: readonly RubricRow[] }) {
  const language = useLanguage();
  const words = useWords();
  const shared = useShared();
  return (
    <details>
      <summary className={shared.summary}>{words(RUBRIC_STEP.show)}</summary>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={words(RUBRIC_STEP.show)}>
        <table className={shared.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {HEADERS.EmuRubric[column][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                {COLUMNS.map((column) => {
                  const cell = row[column];
                  return <td key={column}>{cell === null ? "" : typeof cell === "string" ? shown(cell) : formatCell(cell, language)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
