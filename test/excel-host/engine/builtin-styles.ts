/**
 * The cell styles that every workbook has without anybody adding them, by their names in the object model (Excel.BuiltInStyle;
 * Range.style: "For built-in styles, a string representing a value in the `BuiltInStyle` enum will be returned") and in the gallery. The
 * looks are those of the Office theme of 2013–2022 (ECMA-376 part 1, annex G.2, presetCellStyles.xml); what is no part of a cell's look here
 * (shades of accents, double lines) is left out.
 */
import { NORMAL } from "./look";
import type { Border, Look } from "./look";

type BuiltIn = { readonly name: string; readonly shown: string; readonly look: Look };

function boxed(color: string, style = "Continuous"): Look["borders"] {
  const border: Border = { style, color, weight: "Thin" };
  return { EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border };
}

function below(color: string, weight: string, style = "Continuous"): Look["borders"] {
  return { EdgeBottom: { style, color, weight } };
}

function builtIn(name: string, shown: string, look: Partial<Look>): BuiltIn {
  return { name, shown, look: { ...NORMAL, ...look } };
}

const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const SHADES = [
  ["20", 0.8, "#000000"],
  ["40", 0.6, "#000000"],
  ["60", 0.4, "#FFFFFF"],
] as const;

/** The colour mixed with white, as a theme's tint does. */
function lighter(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) =>
    Math.round(part + (255 - part) * tint)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("").toUpperCase()}`;
}

const ACCENT_STYLES = ACCENTS.flatMap((fill, index) => {
  const name = `Accent${index + 1}`;
  return [
    builtIn(name, name, { fill, fontColor: "#FFFFFF" }),
    ...SHADES.map(([percent, tint, fontColor]) =>
      builtIn(`${name}_${percent}`, `${percent}% - ${name}`, { fill: lighter(fill, tint), fontColor }),
    ),
  ];
});

const HEADING = { bold: true, fontColor: "#44546A" } as const;

const BUILT_IN: readonly BuiltIn[] = [
  builtIn("Good", "Good", { fill: "#C6EFCE", fontColor: "#006100" }),
  builtIn("Bad", "Bad", { fill: "#FFC7CE", fontColor: "#9C0006" }),
  builtIn("Neutral", "Neutral", { fill: "#FFEB9C", fontColor: "#9C5700" }),
  builtIn("Input", "Input", { fill: "#FFCC99", fontColor: "#3F3F76", borders: boxed("#7F7F7F") }),
  builtIn("Output", "Output", { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true, borders: boxed("#3F3F3F") }),
  builtIn("Calculation", "Calculation", { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true, borders: boxed("#7F7F7F") }),
  builtIn("CheckCell", "Check Cell", { fill: "#A5A5A5", fontColor: "#FFFFFF", bold: true, borders: boxed("#3F3F3F", "Double") }),
  builtIn("LinkedCell", "Linked Cell", { fontColor: "#FA7D00", borders: below("#FF8001", "Thick", "Double") }),
  builtIn("Note", "Note", { fill: "#FFFFCC", borders: boxed("#B2B2B2") }),
  builtIn("WarningText", "Warning Text", { fontColor: "#FF0000" }),
  builtIn("ExplanatoryText", "Explanatory Text", { fontColor: "#7F7F7F", italic: true }),
  builtIn("SheetTitle", "Title", { fontName: "Calibri Light", fontSize: 18, fontColor: "#44546A" }),
  builtIn("Heading1", "Heading 1", { ...HEADING, fontSize: 15, borders: below("#4472C4", "Thick") }),
  builtIn("Heading2", "Heading 2", { ...HEADING, fontSize: 13, borders: below("#A2B8E1", "Thick") }),
  builtIn("Heading3", "Heading 3", { ...HEADING, borders: below("#8EA9DB", "Medium") }),
  builtIn("Heading4", "Heading 4", HEADING),
  builtIn("Total", "Total", { bold: true, borders: below("#4472C4", "Thick", "Double") }),
  builtIn("Percent", "Percent", { numberFormat: "0%" }),
  builtIn("Comma", "Comma", { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }),
  builtIn("WholeComma", "Comma [0]", { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }),
  builtIn("Currency", "Currency", { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }),
  builtIn("WholeDollar", "Currency [0]", { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' }),
  builtIn("Hlink", "Hyperlink", { fontColor: "#0563C1", underline: "Single" }),
  builtIn("HlinkTrav", "Followed Hyperlink", { fontColor: "#954F72", underline: "Single" }),
  ...ACCENT_STYLES,
];

const BY_NAME: ReadonlyMap<string, BuiltIn> = new Map(
  BUILT_IN.flatMap((style) => [style.name, style.shown].map((name) => [name.toLowerCase(), style])),
);

/** By its name in the object model or in the gallery. */
export function builtInStyle(name: string): { readonly name: string; readonly look: Look } | undefined {
  return BY_NAME.get(name.toLowerCase());
}

export function builtInNames(): readonly string[] {
  return BUILT_IN.map(({ name }) => name);
}
