/** What cells hold, each content once: most cells of a large sheet hold what others hold too, or nothing in the same format. */
import type { Cell } from "../../core/model/cell";
import type { CellContent } from "../../document/document";
import type { CellFormat } from "./styles";

/** Of one format, and of formats; what comes later is not looked for again. */
const MOST = 20_000;

function made(value: Cell, { style, format }: CellFormat): CellContent {
  if (style === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, style } : { value, style, format };
}

/** A content without a formula; null: it would say nothing. */
export function newContents(): (value: Cell, format: CellFormat) => CellContent | null {
  const known = new Map<CellFormat, Map<Cell, CellContent>>();
  return (value, format) => {
    if (value === null && format.style === undefined && format.format === undefined) return null;
    const own = known.get(format) ?? new Map<Cell, CellContent>();
    const found = own.get(value);
    if (found !== undefined && Object.is(found.value, value)) return found;
    const content = made(value, format);
    if (own.size === 0 && known.size < MOST) known.set(format, own);
    if (own.size < MOST) own.set(value, content);
    return content;
  };
}
