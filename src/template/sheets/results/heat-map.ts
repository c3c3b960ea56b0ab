/** The points of every criterion, units across in the order of their ranks: darker where more of the maximum is missing. */
import { CAPTIONS, HEAT_WORDS, RESULT_HEADERS } from "../../../text/guide";
import type { ConditionDocument } from "../../../document/document";
import { CELL_LOOKS } from "../../../document/styles";
import type { RubricRow } from "../../content";
import { isScored } from "../../rubric-rows";
import { cellReference, type PlacedTable } from "../../table-block";
import type { Frame } from "../frame";
import { framed, HEAT, HEADER_LOOK, heat } from "../looks";
import { POINTS } from "./results-formats";
import { putView } from "./view";
import type { Zone } from "./zone";

const GROUP_FILL = CELL_LOOKS.group.fill ?? "";

export type HeatMap = {
  /** Of the rubric: where they stand in its table, and what they say. */
  readonly rows: readonly (readonly [number, RubricRow])[];
  readonly rubric: PlacedTable;
  readonly zone: Zone;
  readonly captionRow: number;
  /** Of the first unit. */
  readonly column: number;
};

export function heatMap({ sheet, language }: Frame, { rows, rubric, zone, captionRow, column }: HeatMap): readonly ConditionDocument[] {
  sheet.write(captionRow, 0, CAPTIONS.details[language], "subtitle");
  const legend = HEAT.map(({ look }, index): ConditionDocument => {
    const at = { row: captionRow, column: column + index, rows: 1, columns: 1 };
    sheet.write(captionRow, column + index, HEAT_WORDS[index]?.[language] ?? "", "result");
    return { ...at, formula: "TRUE", look };
  });
  sheet.write(captionRow, column + HEAT.length, CAPTIONS.missed[language], "result-name");
  const headerRow = captionRow + 1;
  [RESULT_HEADERS.code, RESULT_HEADERS.criterion, RESULT_HEADERS.full].forEach((header, index) => {
    sheet.write(headerRow, index, header[language], "header");
  });
  const header = { style: "result-text", format: "General" } as const;
  putView(sheet, { row: headerRow, column, of: zone.area("unit"), turned: true, look: () => header });
  const headers = framed({ row: headerRow, column, rows: 1, columns: zone.room }, null, HEADER_LOOK);
  if (rows.length === 0) {
    return [...legend, headers];
  }
  const first = headerRow + 1;
  labels(sheet, rows, rubric, first);
  const look = { style: "result", format: POINTS } as const;
  putView(sheet, { row: first, column, of: zone.points, turned: true, look: () => look });
  const all = { row: first, column, rows: rows.length, columns: zone.room };
  const groups = rows.flatMap(([, row], index): readonly ConditionDocument[] =>
    isScored(row) ? [] : [framed({ ...all, row: first + index, rows: 1 }, null, { bold: true, fill: GROUP_FILL })],
  );
  return [...legend, headers, ...groups, ...heat(all, { maximumColumn: column - 1, signs: zone.met, format: POINTS })];
}

/** Code, text and maximum, taken from the rubric so that they follow it. A reference to a blank cell would show 0. */
function labels(sheet: Frame["sheet"], rows: HeatMap["rows"], rubric: PlacedTable, first: number): void {
  rows.forEach(([at, row], index) => {
    const style = isScored(row) ? "label" : "group";
    (["code", "text", "maximum"] as const).forEach((id, column) => {
      const isFilled = (row[id] ?? null) !== null;
      const formula = isFilled ? { formula: cellReference(rubric, id, at) } : {};
      sheet.put(first + index, column, { value: null, ...formula, style });
    });
  });
}
