/** A remembered layout and the sheets as they are now → the tables that everything else reads. */
import { at } from "../../core/numbers/at";
import type { Cells } from "../../core/model/cell";
import { coveredIn, withCovered } from "../covered";
import type { CellMark, SheetCell, TableSource, TableSources } from "../source";
import { find, type OwnMissing, type OwnNews } from "./find";
import type { OwnMapping } from "./mapping";
import { ownEntries, unitColumns, type UnitColumns } from "./own-entries";
import { ownRubric } from "./own-rubric";
import type { OwnSheet } from "./sheet";

export type OwnTables =
  | { readonly ok: true; readonly sources: TableSources; readonly news: readonly OwnNews[] }
  | { readonly ok: false; readonly missing: readonly OwnMissing[] };

function ownUnits(units: readonly UnitColumns[], header: SheetCell): TableSource {
  return {
    cells: [["unit"], ...units.map(({ unit }) => [unit])],
    at: header,
    where: (row) => units[row]?.at ?? null,
  };
}

/** The rules that were chosen when the layout was remembered: they stand nowhere on the sheets. */
function ownPolicy({ decimals, rankBy, blanks }: OwnMapping): TableSource {
  const cells: Cells = [
    ["name", "value"],
    ["decimals", decimals],
    ["rank-by", rankBy],
    ["blanks", blanks],
  ];
  return { cells };
}

/** What the sheets know about the cells that a table is made of. */
function withMarks(source: TableSource, sheets: readonly OwnSheet[]): TableSource {
  const marked = new Map(sheets.flatMap((sheet) => (sheet.marks === undefined ? [] : [[sheet.name, sheet] as const])));
  if (marked.size === 0) {
    return source;
  }
  const marks = new Map<number, Map<number, CellMark>>();
  source.cells.slice(1).forEach((line, row) => {
    line.forEach((_cell, position) => {
      const place = source.where?.(row, position) ?? null;
      const sheet = place === null ? undefined : marked.get(place.sheet);
      const mark = place === null ? undefined : sheet?.marks?.get(place.row - sheet.top)?.get(place.column - sheet.left);
      if (mark !== undefined) {
        marks.set(row + 1, (marks.get(row + 1) ?? new Map<number, CellMark>()).set(position, mark));
      }
    });
  });
  return marks.size === 0 ? source : { ...source, marks };
}

/** Nothing is read while anything that was remembered cannot be found: half a sheet is a wrong result. */
export function toSources(sheets: readonly OwnSheet[], mapping: OwnMapping): OwnTables {
  const found = find(sheets, mapping);
  if (!found.ok) {
    return found;
  }
  const { blocks, news } = found;
  const { header } = at(blocks, 0);
  const units = unitColumns(mapping, blocks);
  const covered = new Map(sheets.map(({ name, merged = [], ...block }) => [name, coveredIn(block, merged)]));
  const sources: TableSources = {
    EmuUnits: ownUnits(units, header),
    EmuPolicy: ownPolicy(mapping),
    EmuRubric: withMarks(withCovered(ownRubric(mapping, blocks, header), covered), sheets),
    EmuEntries: withMarks(withCovered(ownEntries(mapping, blocks, units, header), covered), sheets),
  };
  return { ok: true, sources, news };
}
