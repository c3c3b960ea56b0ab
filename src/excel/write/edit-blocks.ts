/** Edits of cells as few ranges: neighbours in a column are one block. */
import type { CellPlace } from "../../document/names";

/** `items`: one for each row of the block; null: a cell between two of the block, left as it is. */
export type Block<Item> = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly items: readonly (Item | null)[];
};

/** Ranges beyond this many make a message too large; then one range spans all edits of a column. */
const MOST_BLOCKS = 1000;

function columnKey({ sheet, column }: CellPlace): string {
  return `${column} ${sheet.toLowerCase()}`;
}

function blocksWithin<Item extends CellPlace>(items: readonly Item[], widestGap: number): readonly Block<Item>[] {
  const columns = new Map<string, Item[]>();
  for (const item of items) {
    const key = columnKey(item);
    const column = columns.get(key);
    if (column) {
      column.push(item);
    } else {
      columns.set(key, [item]);
    }
  }
  const blocks: { sheet: string; row: number; column: number; items: (Item | null)[] }[] = [];
  for (const column of columns.values()) {
    let block: (typeof blocks)[number] | null = null;
    for (const item of [...column].sort((left, right) => left.row - right.row)) {
      const gap: number = block === null ? Infinity : item.row - (block.row + block.items.length);
      if (block === null || gap > widestGap) {
        block = { sheet: item.sheet, row: item.row, column: item.column, items: [item] };
        blocks.push(block);
      } else {
        block.items.push(...Array.from({ length: gap }, () => null), item);
      }
    }
  }
  return blocks;
}

/** @param items cells of which no two are the same */
export function blocksOf<Item extends CellPlace>(items: readonly Item[], most = MOST_BLOCKS): readonly Block<Item>[] {
  const blocks = blocksWithin(items, 0);
  return blocks.length > most ? blocksWithin(items, Infinity) : blocks;
}
