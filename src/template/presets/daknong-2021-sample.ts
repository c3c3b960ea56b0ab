/**
 * Made-up results of the year 2021 for `daknong-2021`: nothing here was reported by anybody. Clusters 1 and 2 are not
 * assigned what only the police and the districts do; judged criteria were scored by the unit and then cross-checked.
 * There is a tie inside a cluster, 5 %, 75 % and 95 % met exactly, offences that rose, 0/0, and a baseline that is
 * missing.
 */
import type { Cell } from "../../core/model/cell";
import type { EntryColumn, Figures, Sample } from "./entries";
import { CHANGE, figures, RATIO } from "./entries";
import type { Translate } from "./translate";

const NOT_ASSIGNED = "not-assigned";
type Row = readonly Cell[] | typeof NOT_ASSIGNED;

/** Rows of figures of the units that are assigned this criterion, and `NOT_ASSIGNED` for the others. */
function assigned(columns: readonly EntryColumn[], ...rows: readonly Row[]): Figures {
  const blank = columns.map(() => null);
  const marked = rows.map((row) => (row === NOT_ASSIGNED ? [...blank, NOT_ASSIGNED] : [...row, null]));
  return { columns: [...columns, "state"], rows: marked };
}

function units(count: number): readonly (typeof NOT_ASSIGNED)[] {
  return Array.from({ length: count }, () => NOT_ASSIGNED);
}

function crossChecked(...rows: readonly (readonly [self: number, crossCheck: number])[]): Figures {
  return { columns: ["self", "cross-check"], rows };
}

/** Clusters 1 to 4, four units each. */
const YEAR: Readonly<Record<string, Figures>> = {
  // Unit 3.2: from 200 to 190 is exactly 5 %; unit 4.3 rose; unit 4.4 has no figure of 2020.
  "I.1": assigned(CHANGE, ...units(8), [171, 186], [190, 200], [93, 97], [122, 131], [88, 95], [76, 81], [69, 66], [58, null]),
  // Unit 3.3: 63 of 84 is exactly 75 %, which "75 % or more" allows.
  "I.2": assigned(RATIO, ...units(8), [156, 190], [166, 208], [63, 84], [101, 125], [74, 90], [61, 80], [50, 69], [47, 60]),
  // Unit 3.2: 19 of 20 is exactly 95 %; unit 4.2 had no such case.
  "I.3": assigned(RATIO, ...units(8), [24, 24], [19, 20], [12, 12], [16, 16], [6, 6], [0, 0], [5, 5], [4, 4]),
  "II.1": assigned(
    RATIO,
    ...units(4),
    [42, 42],
    [38, 38],
    [25, 25],
    [31, 31],
    [280, 280],
    [301, 301],
    [140, 140],
    [188, 188],
    [131, 131],
    [118, 118],
    [95, 96],
    [84, 84],
  ),
  "II.2": assigned(
    RATIO,
    ...units(4),
    [40, 42],
    [35, 38],
    [23, 25],
    [27, 31],
    [262, 280],
    [279, 301],
    [126, 140],
    [172, 188],
    [124, 131],
    [107, 118],
    [84, 96],
    [78, 84],
  ),
  "III.1": crossChecked(
    [14, 14],
    [14, 13.5],
    [13.5, 13.5],
    [13, 13],
    [14.5, 14.25],
    [14.5, 14.5],
    [14, 13.75],
    [13.5, 13.5],
    [14, 14],
    [13.75, 13.5],
    [13.5, 13.5],
    [13.75, 13.25],
    [14, 13.75],
    [13.5, 13.5],
    [13, 12.5],
    [13.25, 13.25],
  ),
  "IV.1": crossChecked(
    [9.5, 9.25],
    [9.25, 9.25],
    [9, 9],
    [9, 8.75],
    [9, 9],
    [9.25, 9],
    [9, 8.75],
    [8.75, 8.75],
    [9.5, 9.5],
    [9.25, 9.25],
    [9, 8.75],
    [9, 9],
    [9.25, 9],
    [9, 9],
    [8.5, 8.5],
    [9, 8.75],
  ),
  "V.1": crossChecked(
    [9.5, 9.5],
    [9.5, 9.5],
    [9.25, 9.25],
    [9, 9],
    [9.5, 9.5],
    [9.25, 9.25],
    [9.25, 9],
    [9, 9],
    [9.5, 9.25],
    [9.5, 9.5],
    [9, 9],
    [9.25, 9.25],
    [9.5, 9.5],
    [9, 9],
    [8.75, 8.5],
    [9, 9],
  ),
  "V.2": figures("actual", 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 2, 1),
  "VI.1": crossChecked(
    [4.75, 4.75],
    [4.75, 4.75],
    [4.5, 4.5],
    [4.5, 4.25],
    [4.5, 4.5],
    [4.75, 4.75],
    [4.5, 4.5],
    [4.25, 4.25],
    [4.75, 4.5],
    [4.5, 4.5],
    [4.5, 4.5],
    [4.25, 4.25],
    [4.75, 4.75],
    [4.5, 4.5],
    [4.25, 4],
    [4.5, 4.5],
  ),
  "VI.2": figures("actual", 8, 9, 7, 6, 7, 8, 6, 5, 9, 10, 7, 8, 9, 7, 5, 6),
};

/** `order`: the units as the workbook lists them, cluster by cluster. */
export function dakNongSample(order: readonly string[], t: Translate): Sample {
  const reason = t("Kiểm tra lại: thiếu một kế hoạch chuyên đề", "Checked again: one plan is missing");
  const third = order[2] ?? "";
  return {
    period: "2021",
    order,
    figures: YEAR,
    changes: [{ unit: third, criterion: "IV.1", appraised: 8.5, reason }],
  };
}
