/** One cell of a sheet, written anew: what it held and is not to change stays as it was written. */
import type { CellContent } from "../../document/document";
import { sameData } from "../../document/patch/same";
import type { CellChange } from "../../document/patch/patch";
import { showsDay } from "../../tables/cells/date-format";
import { blockName, cellName } from "../format/references";
import { wholeNumber } from "../read/xml";
import { formulaXml, needsQuote, valueXml } from "../write/cells";
import { inlineText } from "../write/shared-strings";
import type { FileStyles } from "./styles";
import { tagWith, underPrefix } from "./splice";
import { childOf, type Element } from "./tree";

export type CellPatching = {
  readonly styles: FileStyles;
  readonly prefix: string;
  readonly dynamic: () => number;
  readonly from1904: boolean;
};

const DAYS_TO_1904 = 1462;

const NOTHING: CellContent = { value: null };

function stored({ value, format }: CellContent, from1904: boolean): CellContent["value"] {
  return from1904 && typeof value === "number" && format !== undefined && showsDay(format) ? value - DAYS_TO_1904 : value;
}

/** @param calculated it lies in the block that a formula fills */
export type Calculated = { readonly calculated: boolean };

/** A cell that the file does not have yet; "" where it would be nothing. */
export function newCell({ row, column, after }: CellChange, base: number, { calculated }: Calculated, patching: CellPatching): string {
  const cell = after ?? NOTHING;
  const typed = cell.formula === undefined && !calculated;
  const format = patching.styles.indexFor(base, { style: cell.style, format: cell.format, quoted: needsQuote(cell, typed) });
  const value = valueXml(stored(cell, patching.from1904), typed ? inlineText : null);
  const content = formulaXml(cell, row, column) + value.content;
  if (content === "" && format === 0) return "";
  const attributes =
    ` r="${cellName(row, column)}"` +
    (format === 0 ? "" : ` s="${format}"`) +
    (value.type === null ? "" : ` t="${value.type}"`) +
    (cell.spill === undefined ? "" : ` cm="${patching.dynamic()}"`);
  return underPrefix(content === "" ? `<c${attributes}/>` : `<c${attributes}>${content}</c>`, patching.prefix);
}

/** The same cell with other content. `alone`: its formula was shared, and is written out. */
export function changedCell(
  xml: string,
  element: Element,
  { row, column, before, after }: CellChange,
  { calculated, alone }: Calculated & { readonly alone: boolean },
  patching: CellPatching,
): string {
  const [from, to] = [before ?? NOTHING, after ?? NOTHING];
  const typed = to.formula === undefined && !calculated;
  const base = wholeNumber(element.attributes["s"]) ?? 0;
  const format = patching.styles.indexFor(base, { style: to.style, format: to.format, quoted: needsQuote(to, typed) });
  const raw = (child: Element | null): string => (child === null ? "" : xml.slice(child.from, child.to));
  const formula = formulaOf(xml, childOf(element, "f"), { row, column, before: from, after: to }, alone);
  const wasTyped = from.formula === undefined && element.attributes["t"] !== "str";
  // A value that stays keeps its runs of formatted text, or its place among the shared ones.
  const isKept = sameData(from.value, to.value) && wasTyped === typed && element.attributes["t"] !== "d";
  const value = isKept
    ? { type: element.attributes["t"] ?? null, content: raw(childOf(element, "v")) + raw(childOf(element, "is")) }
    : valueXml(stored(to, patching.from1904), typed ? inlineText : null);
  const rest = element.children
    .filter(({ local }) => !["f", "v", "is"].includes(local))
    .map(raw)
    .join("");
  const tag = tagWith(xml, element, {
    ...(format === base ? {} : { s: format === 0 ? null : `${format}` }),
    ...((element.attributes["t"] ?? null) === value.type ? {} : { t: value.type }),
    ...entries(element, from, to, patching),
    ...(isKept ? {} : { vm: null }),
  });
  const content =
    formula.kept + underPrefix(formula.made + (isKept ? "" : value.content), patching.prefix) + (isKept ? value.content : "") + rest;
  const open = tag.replace(/\s*\/?>$/, "");
  return content === "" ? `${open}/>` : `${open}>${content}</${element.name}>`;
}

/** Which entry of the metadata: a formula that spills is a dynamic one, unless it was one of the old kind. */
function entries(element: Element, from: CellContent, to: CellContent, { dynamic }: CellPatching): Readonly<Record<string, string | null>> {
  if (to.spill === undefined) return from.spill === undefined ? {} : { cm: null };
  const isSame = from.spill !== undefined && from.formula === to.formula;
  return isSame || element.attributes["cm"] !== undefined ? {} : { cm: `${dynamic()}` };
}

function formulaOf(
  xml: string,
  element: Element | null,
  { row, column, before, after }: CellChange & { readonly before: CellContent; readonly after: CellContent },
  alone: boolean,
): { readonly kept: string; readonly made: string } {
  const isSame = before.formula === after.formula && (before.pending ?? false) === (after.pending ?? false);
  if (element === null || !isSame || alone) return { kept: "", made: formulaXml(after, row, column) };
  const [text, single] = [xml.slice(element.open, element.to), xml.slice(element.from, element.to)];
  if (sameData(before.spill, after.spill)) return { kept: single, made: "" };
  if (element.attributes["t"] === "shared" || after.spill === undefined) return { kept: "", made: formulaXml(after, row, column) };
  const [rows, columns] = after.spill;
  return { kept: tagWith(xml, element, { t: "array", ref: blockName({ row, column, rows, columns }) }) + text, made: "" };
}
