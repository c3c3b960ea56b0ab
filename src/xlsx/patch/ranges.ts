/** Ranges that grow and shrink with a table: what holds for all of its rows holds for new ones, as in Excel. */
import type { TableDocument } from "../../document/document";
import { followedArea } from "../../document/patch/followed";
import { blockName, parseBlockName } from "../format/references";

/** `A2:A9 C2:C9`, the ranges of a condition or a validation. */
export function followedRanges(sqref: string, before: TableDocument, after: TableDocument): string {
  return sqref
    .trim()
    .split(/\s+/)
    .map((range) => {
      const block = parseBlockName(range);
      const moved = block && followedArea(block, before, after);
      return block === null || moved === null || moved === block ? range : blockName(moved);
    })
    .join(" ");
}
