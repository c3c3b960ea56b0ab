/** A remembered layout and the sheets as they are now → the tables that everything else reads. */
import { at } from "../../core/model/at";
import type { Cells } from "../../core/model/cell";
import { coveredIn, withCovered } from "../covered";
import type { SheetCell, TableSource, TableSources } from "../source";
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
    EmuRubric: withCovered(ownRubric(mapping, blocks, header), covered),
    EmuEntries: withCovered(ownEntries(mapping, blocks, units, header), covered),
  };
  return { ok: true, sources, news };
}
