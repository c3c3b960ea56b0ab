/** What a preset says, for another cluster and another year: all of it is assumed there, without its legal basis. */
import { yearBefore } from "../../core/model/period-parts";
import type { WorkbookContent } from "../content";

/** Every cell that says anything is assumed. */
function assumed<Row extends object>(row: Row): Row {
  const {
    assumedColumns: _before,
    clause: _clause,
    ...cells
  } = row as Row & { readonly assumedColumns?: unknown; readonly clause?: unknown };
  const columns = Object.entries(cells).flatMap(([column, cell]) =>
    cell === null || cell === undefined || column === "code" ? [] : [column],
  );
  return { ...cells, assumedColumns: columns } as unknown as Row;
}

/** A text that names the preset's year, or the one before, names this year's. @param to a year, or a school year */
function inYear(text: unknown, from: number, to: string): unknown {
  const before = yearBefore({ year: to, part: "" })?.year ?? to;
  const moved = (found: string): string => (found === `${from}` ? to : before);
  return typeof text === "string" ? text.replace(new RegExp(`\\b(?:${from}|${from - 1})\\b`, "g"), moved) : text;
}

/** @param to a year, or a school year; null: texts keep the year they name */
export function carriedOver(content: WorkbookContent, to: string | null): Pick<WorkbookContent, "rubric" | "awards" | "policy"> {
  const former = content.cluster.find(({ name }) => name === "year")?.value;
  return {
    rubric: content.rubric.map((row) =>
      assumed({ ...row, text: (typeof former === "number" && to !== null ? inYear(row.text, former, to) : row.text) as string }),
    ),
    awards: content.awards.map(assumed),
    // One new cluster has no others to be compared with.
    policy: content.policy.filter(({ name }) => name !== "clusters").map((row) => ({ ...row, assumedColumns: ["value"] })),
  };
}
