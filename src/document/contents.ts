/** What cells hold, each content once: most cells of a large sheet hold what others hold too, or nothing in the same format. */
import type { Cell } from "../core/model/cell";
import type { CellContent } from "./document";

/** How a cell looks, known by identity. */
type Look = Pick<CellContent, "style" | "format">;

/** Of one look, and of looks; what comes later is not looked for again. */
const MOST = 20_000;

function made(value: Cell, { style, format }: Look): CellContent {
  if (style === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, style } : { value, style, format };
}

type Known = { readonly blank: CellContent | null; readonly contents: Map<Cell, CellContent> };

/** A content without a formula; null: it would say nothing. */
export function newContents(): (value: Cell, format: Look) => CellContent | null {
  const known = new Map<Look, Known>();
  return (value, format) => {
    let own = known.get(format);
    if (own === undefined) {
      const isNothing = format.style === undefined && format.format === undefined;
      own = { blank: isNothing ? null : made(null, format), contents: new Map() };
      if (known.size < MOST) known.set(format, own);
    }
    if (value === null) return own.blank;
    const { contents } = own;
    const found = contents.get(value);
    if (found !== undefined && Object.is(found.value, value)) return found;
    const content = made(value, format);
    if (contents.size < MOST) contents.set(value, content);
    return content;
  };
}
