/** The workbook part and the properties of the file. */
import type { NameDocument, SheetDocument, WorkbookDocument } from "../../document/document";
import { toStoredFormula } from "../format/formula";
import { LIST_SHEET } from "../format/lists";
import { absoluteName, sheetPrefix } from "../format/references";
import { MAIN, RELATIONSHIP, XML_DECLARATION, attributeText, element, escapeXml } from "./xml";

/** A fixed moment: the same document always gives the same bytes. */
const MADE = "2024-01-01T00:00:00Z";
/**
 * The version of Excel's calculation the results count as made by: not older than the reader's, so that they are shown
 * as they are.
 */
const CALCULATION = 191_029;
/**
 * LibreOffice shows stored texts of formulas it cannot calculate only in files that name a program it trusts (7.4:
 * measured; with any other name they become #NAME?). Other writers of .xlsx name this one for the same reason.
 */
const TRUSTED = "Microsoft Excel";

/** `sheets`: those of the document and the list sheet; the relationship of the n-th is `rId<n>`. */
export function workbookXml(document: WorkbookDocument, sheets: readonly SheetDocument[], inFront: number): string {
  const list = sheets.map((sheet, i) =>
    element("sheet", {
      name: attributeText(sheet.name),
      sheetId: i + 1,
      state: sheet.name === LIST_SHEET ? "veryHidden" : sheet.hidden === true ? "hidden" : undefined,
      "r:id": `rId${i + 1}`,
    }),
  );
  const names = definedNames(document, sheets);
  const parts = [
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>',
    "<workbookPr/>",
    element("bookViews", {}, element("workbookView", { firstSheet: inFront || undefined, activeTab: inFront })),
    element("sheets", {}, list.join("")),
    names === "" ? "" : element("definedNames", {}, names),
    element("calcPr", { calcId: CALCULATION }),
  ];
  return XML_DECLARATION + element("workbook", { xmlns: MAIN, "xmlns:r": RELATIONSHIP }, parts.join(""));
}

function definedNames(document: WorkbookDocument, sheets: readonly SheetDocument[]): string {
  return [...sheets.map(printNames), ...document.names.map(definedName)].join("");
}

/** The names that say what is printed of a sheet and what repeats on its pages, at its place among the sheets; "" for nothing. */
export function printNames(sheet: SheetDocument, localSheetId: number): string {
  return printArea(sheet, localSheetId) + printTitles(sheet, localSheetId);
}

/** ECMA-376 part 1, 18.2.5. */
function printArea({ name, printArea: area }: SheetDocument, localSheetId: number): string {
  if (area === undefined) return "";
  return element("definedName", { name: "_xlnm.Print_Area", localSheetId }, escapeXml(sheetPrefix(name) + absoluteName(area)));
}

function printTitles(sheet: SheetDocument, localSheetId: number): string {
  const rows = sheet.printTitleRows ?? 0;
  const repeated = [...((sheet.pagesWide ?? 1) > 1 ? ["$A:$A"] : []), ...(rows === 0 ? [] : [`$1:$${rows}`])];
  if (repeated.length === 0) return "";
  const text = escapeXml(repeated.map((lines) => `${sheetPrefix(sheet.name)}${lines}`).join(","));
  return element("definedName", { name: "_xlnm.Print_Titles", localSheetId }, text);
}

export function definedName({ name, refersTo, hidden, comment }: NameDocument): string {
  return element(
    "definedName",
    { name, comment: comment && attributeText(comment), hidden: hidden === true || undefined },
    escapeXml(toStoredFormula(refersTo)),
  );
}

export function corePropertiesXml({ title, language }: WorkbookDocument["properties"]): string {
  const moment = (name: string): string => element(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, MADE);
  return (
    XML_DECLARATION +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, escapeXml(title)) +
        element("dc:creator", {}, "EMU") +
        moment("created") +
        moment("modified") +
        element("dc:language", {}, language),
    )
  );
}

export function extendedPropertiesXml(): string {
  return (
    XML_DECLARATION +
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      `<Application>${TRUSTED}</Application><AppVersion>16.0300</AppVersion>`,
    )
  );
}
