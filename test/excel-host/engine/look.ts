/** How a cell looks: what Excel keeps in a cell style or beside a cell. */
export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

export type Border = { readonly style: string; readonly color: string; readonly weight: string };

export type Look = {
  readonly fill: string;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
};

/** The style "Normal" of a new workbook. An empty `fill` is "no fill". */
export const NORMAL: Look = {
  fill: "",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
  numberFormat: "General",
  borders: {},
};

export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

/** What a style may include or leave alone, and the parts of the look each of them stands for. */
export const STYLE_PARTS = {
  number: ["numberFormat"],
  font: ["fontColor", "fontName", "fontSize", "bold", "italic", "underline", "strikethrough"],
  alignment: ["horizontal", "vertical", "wrap", "indent", "textOrientation", "shrinkToFit"],
  border: ["borders"],
  patterns: ["fill"],
  protection: ["locked", "formulaHidden"],
} as const satisfies Readonly<Record<string, readonly (keyof Look)[]>>;

export type StylePartName = keyof typeof STYLE_PARTS;
