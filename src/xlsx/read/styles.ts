/** What the cell formats of a file mean to us: which named style, which number format. */
import type { StyleName } from "../../document/document";
import { showsDay } from "../../tables/cells/date-format";
import { styleOfDisplayName } from "../../document/styles";
import { builtInFormat } from "../format/number-formats";
import { decodeXstring } from "../format/xstring";
import { Allowance } from "./limits";
import type { Limits } from "./limits";
import { parseXml, wholeNumber } from "./xml";

export type CellFormat = {
  /** Absent: Normal, or a style that is none of ours. */
  readonly style?: StyleName;
  /** en-US code; absent: General. */
  readonly format?: string;
  /** Shows a day, not only a time: its numbers count from the first day of the workbook. */
  readonly day: boolean;
};

const STORED: ReadonlySet<string> = new Set(["xf", "numFmt", "cellStyle"]);

export function readStyles(xml: string, part: string, limits: Limits): readonly CellFormat[] {
  const allowance = new Allowance(3 * limits.items, "cell formats");
  const codes = new Map<number, string>();
  const named = new Map<number, StyleName>();
  const cells: { readonly numberFormat: number; readonly style: number }[] = [];
  let inCells = false;
  parseXml(xml, part, {
    open(name, attributes) {
      allowance.spend(STORED.has(name) ? 1 : 0);
      if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        cells.push({
          numberFormat: wholeNumber(attributes["numFmtId"]) ?? 0,
          style: wholeNumber(attributes["xfId"]) ?? 0,
        });
      } else if (name === "numFmt") {
        const id = wholeNumber(attributes["numFmtId"]);
        const code = attributes["formatCode"];
        if (id !== undefined && code !== undefined) codes.set(id, decodeXstring(code));
      } else if (name === "cellStyle") {
        const id = wholeNumber(attributes["xfId"]);
        const style = styleOfDisplayName(decodeXstring(attributes["name"] ?? ""));
        if (id !== undefined && style !== null && style !== "normal") named.set(id, style);
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return cells.map((cell) => cellFormat(named.get(cell.style), codes.get(cell.numberFormat) ?? builtInFormat(cell.numberFormat)));
}

function cellFormat(style: StyleName | undefined, code: string | undefined): CellFormat {
  // ClosedXML names number 0 "" in every file.
  const format = code === undefined || ["", "general"].includes(code.toLowerCase()) ? undefined : code;
  return {
    ...(style === undefined ? {} : { style }),
    ...(format === undefined ? {} : { format }),
    day: format !== undefined && showsDay(format),
  };
}
