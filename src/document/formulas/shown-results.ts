/**
 * What a workbook shows as results, beside what its formulas give: a file may show anything in a cell until Excel calculates it with the
 * add-in, and for ever where a number was typed over the formula.
 */
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import { equals, fromNumber } from "../../core/numbers/exact";
import { showsOtherwise } from "../../tables/cells/masked-format";
import { a1 } from "../../tables/cells/a1";
import type { CellAddress } from "../addresses";
import type { WorkbookDocument } from "../document";
import { resultStates, withViewNames } from "../patch/freeze";
import { withCachedResults, type CallFunction } from "./fill-cache";
import { viewSize } from "./formula-reader";
import { documentOf, gridOf, putCell } from "./grid";

export type ShownResult = { readonly address: CellAddress; readonly shown: Cell; readonly computed: Cell };

/** The same workbook with the formula in every cell that should have one. */
function withFormulas(document: WorkbookDocument): WorkbookDocument {
  const grid = gridOf(document);
  for (const { sheet: name, row, column, wanted } of resultStates(document)) {
    const sheet = grid.sheets.find((one) => one.sheet.name === name);
    if (sheet !== undefined && wanted !== null) {
      const { value = null, ...content } = sheet.cells[row]?.[column] ?? {};
      const spill = viewSize(wanted);
      putCell(sheet, row, column, { ...content, value, formula: wanted, ...(spill && { spill }) });
    }
  }
  return withViewNames(documentOf(grid));
}

/** Files keep a number with 15 or with 17 digits, by whoever wrote them. */
function isSame(shown: Cell, computed: Cell): boolean {
  if (typeof shown === "number" && typeof computed === "number") {
    const [one, other] = [fromNumber(shown), fromNumber(computed)];
    return one !== null && other !== null && equals(one, other);
  }
  return isCellError(computed) ? false : (shown ?? "") === (computed ?? "");
}

/** Cells of the sheets of results that show something else than they hold, by their number format, which is told in place of it. */
function maskedResults(document: WorkbookDocument): readonly ShownResult[] {
  const sheets = new Set(resultStates(document).map(({ sheet }) => sheet));
  return document.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap((sheet) =>
      sheet.cells.flatMap((line, row) =>
        line.flatMap((cell, column) => {
          const { format, value = null } = cell ?? {};
          const isMasked = format !== undefined && showsOtherwise(format, value);
          return isMasked ? [{ address: { sheet: sheet.name, cell: a1(row, column) }, shown: format, computed: value }] : [];
        }),
      ),
    );
}

function falseBy(document: WorkbookDocument, asWanted: WorkbookDocument, call: CallFunction): readonly ShownResult[] {
  const computed = withCachedResults(asWanted, call, "any");
  return document.sheets.flatMap((sheet, index) => {
    const after = computed.sheets[index]?.cells ?? [];
    return sheet.cells.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        if (cell === after[row]?.[column]) {
          return [];
        }
        const [shown, now] = [cell?.value ?? null, after[row]?.[column]?.value ?? null];
        const isFalse = !isBlank(shown) && !isCellError(shown) && !isSame(shown, now);
        return isFalse ? [{ address: { sheet: sheet.name, cell: a1(row, column) }, shown, computed: now }] : [];
      }),
    );
  });
}

function key({ address: { sheet, cell } }: ShownResult): string {
  return `${cell} ${sheet}`;
}

/**
 * Cells that show something else than their formulas give, in the order of the sheets. A blank cell and an error show nothing that
 * could be taken for a result.
 * @param calls what the functions answer (`answerInCells`), one for each language: which one Excel was in when it calculated is not
 * known, so a cell is told only where it shows what none of them gives
 * @throws CannotCalculate where the formulas are without an end
 */
export function falseResults(document: WorkbookDocument, calls: readonly CallFunction[]): readonly ShownResult[] {
  const asWanted = withFormulas(document);
  const found =
    calls.reduce<readonly ShownResult[] | null>((found, call) => {
      if (found?.length === 0) {
        return found;
      }
      const now = falseBy(document, asWanted, call);
      const keys = new Set(now.map(key));
      return found === null ? now : found.filter((one) => keys.has(key(one)));
    }, null) ?? [];
  const keys = new Set(found.map(key));
  return [...found, ...maskedResults(document).filter((one) => !keys.has(key(one)))];
}
