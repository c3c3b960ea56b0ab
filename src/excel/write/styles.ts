/** The named cell styles of the standard workbook, added to a workbook that does not have them yet. */
import type { StyleName, WorkbookDocument } from "../../document/document";
import { CELL_LOOKS, FONT_NAME } from "../../document/styles";
import type { CellLook } from "../../document/styles";

export type AskedStyle = { readonly name: StyleName; readonly style: Excel.Style };

function usedStyles(document: WorkbookDocument): readonly StyleName[] {
  const names = document.sheets.flatMap((sheet) => sheet.cells.flatMap((row) => row.map((cell) => cell?.style)));
  return [...new Set(names)].filter((name): name is StyleName => name !== undefined && name !== "normal");
}

export function askForStyles(context: Excel.RequestContext, document: WorkbookDocument): readonly AskedStyle[] {
  return usedStyles(document).map((name) => {
    const style = context.workbook.styles.getItemOrNullObject(CELL_LOOKS[name].displayName);
    style.load("name");
    return { name, style };
  });
}

const LINES = { thin: "Continuous", medium: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const SIDES = {
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
  bottom: ["EdgeBottom"],
} as const;

const ALIGNMENTS = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  centerContinuous: "CenterAcrossSelection",
} as const;

function addBorder(style: Excel.Style, border: NonNullable<CellLook["border"]>): void {
  for (const side of SIDES[border.sides]) {
    const edge = style.borders.getItem(side);
    edge.style = LINES[border.line];
    edge.color = border.color;
    edge.weight = border.line === "medium" ? "Medium" : "Thin";
  }
}

function addStyle(context: Excel.RequestContext, look: CellLook): void {
  context.workbook.styles.add(look.displayName);
  const style = context.workbook.styles.getItem(look.displayName);
  // Number formats stay the cells' own.
  style.includeNumber = false;
  style.locked = look.locked;
  style.font.name = look.fontName ?? FONT_NAME;
  style.font.size = look.fontSize;
  style.font.bold = look.bold;
  style.font.italic = look.italic;
  style.font.color = look.color;
  style.wrapText = look.wrap;
  style.horizontalAlignment = ALIGNMENTS[look.horizontal];
  style.verticalAlignment = { top: "Top", center: "Center" }[look.vertical] as "Top";
  if (look.fill !== null) {
    style.fill.color = look.fill;
  }
  if (look.border !== null) {
    addBorder(style, look.border);
  }
}

/** Takes styles away that were added for sheets that are not there: no cell has them. */
export function removeStyles(context: Excel.RequestContext, names: readonly AskedStyle["name"][]): void {
  names.forEach((name) => {
    context.workbook.styles.getItemOrNullObject(CELL_LOOKS[name].displayName).delete();
  });
}

export function addMissingStyles(context: Excel.RequestContext, asked: readonly AskedStyle[]): void {
  for (const { name, style } of asked) {
    if (style.isNullObject) {
      addStyle(context, CELL_LOOKS[name]);
    }
  }
}
