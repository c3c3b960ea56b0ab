/** A table part. */
import type { TableDocument } from "../../document/document";
import { parseBlockName } from "../format/references";
import { decodeXstring } from "../format/xstring";
import { within } from "./limits";
import { Unreadable } from "./problem";
import { parseXml, wholeNumber } from "./xml";
import type { XmlAttributes } from "./xml";

/** null: a table without a header row, which nothing of ours can use. A totals row is left out of the table's rows. */
export function readTable(xml: string, part: string, nameLength: number): TableDocument | null {
  let root: XmlAttributes | null = null;
  parseXml(xml, part, {
    open(name, attributes) {
      if (name === "table") root ??= attributes;
    },
  });
  const attributes = (root ?? {}) as XmlAttributes;
  const block = parseBlockName(attributes["ref"] ?? "");
  const name = decodeXstring(attributes["displayName"] ?? attributes["name"] ?? "");
  if (block === null || name === "") throw new Unreadable("broken-workbook", `${part}: a table without name or place`);
  within(nameLength, name, `${part}: a name`);
  if (wholeNumber(attributes["headerRowCount"] ?? "1") === 0) return null;
  const totals = wholeNumber(attributes["totalsRowCount"]) ?? 0;
  const insertRow = attributes["insertRow"] === "1" || attributes["insertRow"] === "true";
  return {
    name,
    ...block,
    rows: Math.max(1, block.rows - totals),
    ...(totals > 0 ? { totals } : {}),
    ...(insertRow ? { insertRow } : {}),
  };
}
