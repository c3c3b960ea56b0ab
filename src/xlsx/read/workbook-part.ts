/** The workbook part: which sheets there are, which names, how days are counted. */
import type { CellArea, NameDocument } from "../../document/document";
import { toTypedFormula } from "../format/formula";
import { decodeXstring } from "../format/xstring";
import { onSheet, parseBlockName } from "../format/references";
import { Allowance, within } from "./limits";
import type { Limits } from "./limits";
import { Unreadable } from "./problem";
import { isTrue, parseXml, prefixedAttribute, wholeNumber } from "./xml";
import type { XmlAttributes } from "./xml";

export type SheetEntry = { readonly name: string; readonly relationship: string; readonly hidden: boolean };

export type WorkbookPart = {
  readonly sheets: readonly SheetEntry[];
  /** Names of the whole workbook, Excel's own (`_xlnm.…`) left out. */
  readonly names: readonly NameDocument[];
  /** Number of top rows that repeat on every printed page, by position of the sheet. */
  readonly printTitleRows: ReadonlyMap<number, number>;
  /** The one area that is printed, by position of the sheet; where people print several, or whole columns, none. */
  readonly printAreas: ReadonlyMap<number, CellArea>;
  readonly from1904: boolean;
};

export function readWorkbookPart(xml: string, part: string, limits: Limits): WorkbookPart {
  const allowance = new Allowance(limits.items, "sheets and names");
  const formulas = new Allowance(limits.formulaCharacters, "characters in the formulas of names");
  const sheets: SheetEntry[] = [];
  const names: NameDocument[] = [];
  const printTitleRows = new Map<number, number>();
  const printAreas = new Map<number, CellArea>();
  let from1904 = false;
  let root: string | null = null;
  let defined: { readonly attributes: XmlAttributes; text: string } | null = null;
  parseXml(xml, part, {
    open(name, attributes) {
      root ??= name;
      if (name === "sheet" || name === "definedName") allowance.spend(1);
      if (name === "sheet") sheets.push(sheetEntry(attributes, part, limits));
      else if (name === "definedName") defined = { attributes, text: "" };
      else if (name === "workbookPr") from1904 = isTrue(attributes["date1904"]);
    },
    text(text) {
      if (defined !== null) defined.text += text;
    },
    close(name) {
      if (name !== "definedName" || defined === null) return;
      const { attributes, text } = defined;
      defined = null;
      const title = within(limits.nameLength, decodeXstring(attributes["name"] ?? ""), `${part}: a defined name`);
      const sheet = wholeNumber(attributes["localSheetId"]);
      if (title === "_xlnm.Print_Titles" && sheet !== undefined) printTitleRows.set(sheet, titleRows(text));
      const area = title === "_xlnm.Print_Area" && sheet !== undefined ? oneArea(text) : null;
      if (area !== null && sheet !== undefined) printAreas.set(sheet, area);
      // A name of one sheet would hide, not add to, the name of the workbook.
      if (title === "" || title.startsWith("_xlnm.") || sheet !== undefined) return;
      const hidden = isTrue(attributes["hidden"]);
      within(limits.formulaLength, text, `${part}: the formula of ${title}`);
      formulas.spend(text.length);
      const comment = decodeXstring(attributes["comment"] ?? "");
      names.push({
        name: title,
        refersTo: toTypedFormula(text),
        ...(hidden ? { hidden } : {}),
        ...(comment === "" ? {} : { comment }),
      });
    },
  });
  if (root !== "workbook") throw new Unreadable("not-a-workbook", `${part}: <${root}>`);
  return { sheets, names, printTitleRows, printAreas, from1904 };
}

function sheetEntry(attributes: XmlAttributes, part: string, limits: Limits): SheetEntry {
  return {
    name: within(limits.nameLength, decodeXstring(attributes["name"] ?? ""), `${part}: a sheet's name`),
    relationship: prefixedAttribute(attributes, "id") ?? "",
    hidden: (attributes["state"] ?? "visible") !== "visible",
  };
}

/** `'Sheet1'!$1:$3` → 3; 0 where the rows don't begin at the top. */
function titleRows(reference: string): number {
  return wholeNumber(/!\$1:\$(\d{1,7})$/.exec(reference.trim())?.[1]) ?? 0;
}

/** `'Sheet1'!$A$1:$F$20`; null where it is anything else. */
function oneArea(reference: string): CellArea | null {
  const area = parseBlockName(reference.slice(reference.lastIndexOf("!") + 1).trim());
  const isOne = !reference.replace(/'[^']*'/g, "").includes(",");
  return isOne && area !== null && onSheet(area) ? area : null;
}
