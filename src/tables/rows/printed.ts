/** Totals that people wrote down on a sheet of their own: read like any other number, compared with the sum of their parts later. */
import type { PrintedTotal } from "../../core/model/book";
import type { Finding } from "../../core/model/finding";
import { known, readNumber } from "../cells/cells";
import type { CodeIndex } from "./codes";
import { at } from "../cells/notes";
import type { TableSource } from "../source";
import type { UnitIndex } from "./units";

/** Nothing of a total whose unit or group is not in the book: its own line has its finding. */
export function readPrinted(
  source: TableSource | null | undefined,
  { unitIndex, codeIndex }: { readonly unitIndex: UnitIndex; readonly codeIndex: CodeIndex },
  findings: Finding[],
): readonly PrintedTotal[] {
  const entries = source?.printed === undefined ? 0 : source.cells.length - 1;
  return (source?.printed ?? []).flatMap(({ unit, period, criterion, label, cell }, index): readonly PrintedTotal[] => {
    const place = at("EmuEntries", entries + index, "appraised");
    const stated = known(readNumber(findings, place, cell, "any", { unit, criterion: label }));
    const [unitFound, found] = [unitIndex.find(unit), criterion === null ? null : codeIndex.find(criterion)];
    const isLost = unitFound === null || (criterion !== null && found === null);
    return stated === null || isLost ? [] : [{ period, unit: unitFound, criterion: found, label, stated, place }];
  });
}
