/** Every preset's sample, drawn as one sheet of somebody's own, gives the totals and ranks of the standard workbook. */
import { at } from "../../../src/core/numbers/at";
import type { Cell, Cells } from "../../../src/core/model/cell";
import type { TableName } from "../../../src/core/model/finding";
import { detect } from "../../../src/tables/own/detect";
import { withRole } from "../../../src/tables/own/change";
import type { OwnMapping } from "../../../src/tables/own/mapping";
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { readMapping, writeMapping } from "../../../src/tables/own/stored";
import { toSources } from "../../../src/tables/own/to-sources";
import { reviewTables } from "../../../src/tables/review-tables";
import type { TableSources } from "../../../src/tables/source";
import { HEADERS } from "../../../src/schema/schema";
import { tablesOf } from "../../../src/document/reading/tables";
import { shownPeriod } from "../../../src/document/formulas/period-cell";
import { buildPreset, PRESETS } from "../../../src/template/presets";
import { turn } from "./layouts";

type Row = Readonly<Record<string, Cell>>;

function rowsOf(sources: TableSources, table: TableName): readonly Row[] {
  const [headers = [], ...rows] = sources[table]!.cells;
  const words: Readonly<Record<string, { readonly vi: string }>> = HEADERS[table];
  const ids = headers.map((header) => Object.keys(words).find((id) => words[id]!.vi === header) ?? "");
  return rows.map((row) => Object.fromEntries(ids.map((id, column) => [id, row[column] ?? null])));
}

const RUBRIC = ["code", "text", "measure", "rule", "maximum", "comparator", "target", "parameters"] as const;
const FIELDS = ["target", "numerator", "denominator", "actual", "baseline", "self", "cross-check", "appraised", "state", "reason"] as const;

/** Criteria down; each unit's fields side by side under its name. */
function asMatrix(sources: TableSources, period: string): OwnSheet {
  const units = [...new Set(rowsOf(sources, "EmuEntries").map(({ unit }) => String(unit)))];
  const entries = new Map(
    rowsOf(sources, "EmuEntries")
      .filter((row) => String(row["period"]) === period)
      .map((row) => [`${String(row["unit"])}\n${String(row["criterion"])}`, row]),
  );
  const upper = [...RUBRIC.map((id) => HEADERS.EmuRubric[id].vi), ...units.flatMap((unit) => [unit, ...FIELDS.slice(1).map(() => null)])];
  const lower = [...RUBRIC.map(() => null), ...units.flatMap(() => FIELDS.map((id) => HEADERS.EmuEntries[id].vi))];
  const lines = rowsOf(sources, "EmuRubric").map((row): readonly Cell[] => [
    ...RUBRIC.map((id): Cell => row[id] ?? null),
    ...units.flatMap((unit) => FIELDS.map((id): Cell => entries.get(`${unit}\n${String(row["code"])}`)?.[id] ?? null)),
  ]);
  const title: Cells = [["BẢNG TỔNG HỢP", ...upper.slice(1).map(() => null)]];
  return { name: "Bảng của tôi", top: 0, left: 0, cells: [...title, upper, lower, ...lines] };
}

type Figures = readonly { readonly unit: string; readonly points: number; readonly maximum: number; readonly rank: number | null }[];

function figures(sources: TableSources, period: string): Figures {
  const { book, review } = reviewTables(sources, period);
  return review.standings
    .map(({ unit, points, maximum, rank }) => ({ unit: at(book.units, unit).name, points, maximum, rank }))
    .sort((left, right) => left.unit.localeCompare(right.unit));
}

describe.each(PRESETS.filter(({ sample }) => sample).map(({ id }) => id))("%s", (id) => {
  const document = buildPreset(id, { sample: true, language: "vi" })!;
  const all = tablesOf(document);
  const period = shownPeriod(document)!;
  // Somebody's own sheet knows neither clusters nor a table of rules.
  const units = new Set(rowsOf(all, "EmuEntries").map(({ unit }) => unit));
  const standard: TableSources = {
    EmuRubric: all.EmuRubric!,
    EmuEntries: all.EmuEntries!,
    EmuUnits: { cells: [["unit"], ...[...units].map((unit) => [unit ?? null])] },
  };
  const matrix = asMatrix(all, period);

  test.each([
    ["criteria down", matrix, "matrix"],
    ["criteria across", turn(matrix), "turned"],
  ] as const)("drawn with %s, stored and read again", (_how, sheet, shape) => {
    const [proposal] = detect([sheet]);
    expect(proposal?.mapping.shape).toBe(shape);
    const mapping: OwnMapping = { ...proposal!.mapping, period };
    const read = toSources([sheet], readMapping(writeMapping(mapping))!);
    expect(read.ok && read.news).toEqual([]);
    expect(figures((read as { sources: TableSources }).sources, period)).toEqual(figures(standard, period));
  });

  test("a unit's column taken for nothing takes the unit's points away, not anybody else's place in the sheet", () => {
    const [proposal] = detect([matrix]);
    const columns = proposal!.mapping.columns.flatMap(({ unit }, index) => (unit === [...units][0] ? [index] : []));
    const mapping = columns.reduce((now, index) => withRole(now, index, "ignore"), { ...proposal!.mapping, period });
    const read = toSources([matrix], mapping);
    const names = figures((read as { sources: TableSources }).sources, period).map(({ unit }) => unit);
    expect(names).toEqual(
      [...units]
        .slice(1)
        .map(String)
        .sort((left, right) => left.localeCompare(right)),
    );
  });
});
