/**
 * The selected cell, and what is needed to say what it shows. The first message asks for the cell, the block it is part of and where
 * our tables stand; the second one for the row of a table, or for what the arguments of its formula name.
 */
import type { Cells } from "../../core/model/cell";
import { TABLE_NAMES } from "../../core/model/finding";
import { a1 } from "../../tables/cells/a1";
import type { Operand } from "../../document/formulas/formula-reader";
import { send } from "../failures";
import type { PortResult } from "../../document/answer";
import { argumentOf, selectedOf, viewedPlace, wantedOf, wholeTable } from "../../document/reading/selected";
import type { BlockPlace, Selected, SelectionFacts, TablePlace, WantedRow } from "../../document/reading/selected";
import { toCell, toCells } from "./cells";
import { formulaOf } from "../formula-of";

type AskedTable = { readonly table: Excel.Table; readonly sheet: Excel.Worksheet; readonly area: Excel.Range };

type AskedCell = {
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
  /** The cell whose formula fills the block that the cell is in; null object: it is in none. */
  readonly parent: Excel.Range;
  readonly block: Excel.Range;
  /** The block that the cell's own formula fills. */
  readonly own: Excel.Range;
  readonly tables: readonly AskedTable[];
  readonly names: Excel.NamedItemCollection;
};

function askForCell({ workbook }: Excel.RequestContext, cell: Excel.Range): AskedCell {
  cell.load("rowIndex,columnIndex,values,valueTypes,formulas");
  const sheet = cell.worksheet;
  sheet.load("name");
  const parent = cell.getSpillParentOrNullObject();
  parent.load("rowIndex,columnIndex,values,formulas");
  const block = parent.getSpillingToRangeOrNullObject();
  block.load("rowCount,columnCount");
  const own = cell.getSpillingToRangeOrNullObject();
  own.load("rowCount,columnCount");
  const tables = TABLE_NAMES.map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load("name");
    const on = table.worksheet;
    on.load("name");
    const area = table.getRange();
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, sheet: on, area };
  });
  const { names } = workbook;
  names.load("items/name,items/comment,items/formula");
  return { cell, sheet, parent, block, own, tables, names };
}

/** One cell alone is no block: its formula then answers that cell. */
function blockOf({ cell, parent, block, own }: AskedCell): BlockPlace | null {
  if (!parent.isNullObject && !block.isNullObject) {
    const [row, column] = [cell.rowIndex - parent.rowIndex, cell.columnIndex - parent.columnIndex];
    return { row, column, rows: block.rowCount, columns: block.columnCount };
  }
  return own.isNullObject ? null : { row: 0, column: 0, rows: own.rowCount, columns: own.columnCount };
}

function factsOf(asked: AskedCell): SelectionFacts {
  const { cell, sheet, parent, tables, names } = asked;
  const tablePlaces = tables.flatMap(({ table, sheet: on, area }, index): readonly TablePlace[] => {
    const name = TABLE_NAMES[index];
    return table.isNullObject || name === undefined
      ? []
      : [
          {
            name,
            sheet: on.name,
            row: area.rowIndex,
            column: area.columnIndex,
            rows: area.rowCount,
            columns: area.columnCount,
          },
        ];
  });
  return {
    place: { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex },
    value: toCell(cell.values[0]?.[0], cell.valueTypes[0]?.[0]),
    formula: (parent.isNullObject ? null : formulaOf(parent)) ?? formulaOf(cell),
    block: blockOf(asked),
    tables: tablePlaces,
    names: names.items.map(({ name, comment, formula }) => ({ name, comment, refersTo: String(formula) })),
  };
}

/** Cells asked for; read once the message has been answered. */
type Asked = () => Cells | null;

const NOWHERE: Asked = () => null;

function askForRange(range: Excel.Range): Asked {
  range.load("values,valueTypes");
  // Of a range beyond five million cells Excel gives no values.
  return () => (range.isNullObject || (range.values as unknown) === null ? null : toCells(range.values, range.valueTypes));
}

function askForOperand(context: Excel.RequestContext, operand: Operand, sheetName: string): Asked {
  const { workbook } = context;
  switch (operand.kind) {
    case "omitted":
    case "value":
      return NOWHERE;
    case "view":
      return wholeTable(operand) === null ? askForOperand(context, operand.of, sheetName) : NOWHERE;
    case "name":
      return askForRange(workbook.names.getItemOrNullObject(operand.name).getRangeOrNullObject());
    case "table": {
      if (wholeTable(operand) !== null) {
        return NOWHERE;
      }
      const table = workbook.tables.getItemOrNullObject(operand.table);
      if (operand.column !== null) {
        return askForRange(table.columns.getItemOrNullObject(operand.column).getDataBodyRange());
      }
      return askForRange(operand.rows === "headers" ? table.getHeaderRowRange() : table.getDataBodyRange());
    }
    case "area": {
      const { row, column, rows, columns } = operand.area;
      const sheet = workbook.worksheets.getItemOrNullObject(operand.sheet ?? sheetName);
      const area = askForRange(sheet.getRangeByIndexes(row, column, rows, columns));
      if (!operand.spilled) {
        return area;
      }
      const spilled = askForRange(sheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject());
      return () => spilled() ?? area();
    }
  }
}

function askForRow(context: Excel.RequestContext, wanted: WantedRow): Asked {
  const { sheet, row, column, columns } = wanted.table;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const header = askForRange(worksheet.getRangeByIndexes(row, column, 1, columns));
  if (wanted.row === null) {
    return header;
  }
  const own = askForRange(worksheet.getRangeByIndexes(row + 1 + wanted.row, column, 1, columns));
  return () => [...(header() ?? []), ...(own() ?? [])];
}

/** Facts of the cell that is viewed, with the address and the value of the one that views it. */
async function factsBehind(context: Excel.RequestContext, facts: SelectionFacts): Promise<SelectionFacts> {
  const viewed = viewedPlace(facts);
  if (viewed === null) {
    return facts;
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(viewed.sheet);
  sheet.load("name");
  const asked = askForCell(context, sheet.getRangeByIndexes(viewed.row, viewed.column, 1, 1));
  await send(context);
  return sheet.isNullObject ? facts : { ...factsOf(asked), value: facts.value };
}

export async function readSelection(context: Excel.RequestContext): Promise<PortResult<Selected>> {
  const asked = askForCell(context, context.workbook.getActiveCell());
  await send(context);
  const own = factsOf(asked);
  const address = { sheet: own.place.sheet, cell: a1(own.place.row, own.place.column) };
  const facts = await factsBehind(context, own);
  const wanted = wantedOf(facts);
  const { sheet } = facts.place;
  const operands = wanted.call?.args ?? [];
  const args = operands.map((operand) => askForOperand(context, operand, sheet));
  const cells = wanted.row === null ? NOWHERE : askForRow(context, wanted.row);
  if (wanted.row !== null || args.some((one) => one !== NOWHERE)) {
    await send(context);
  }
  const known = operands.map((operand, index) => argumentOf(operand, args[index]?.() ?? null));
  return { ok: true, value: selectedOf(facts, address, wanted, known, cells() ?? []) };
}
