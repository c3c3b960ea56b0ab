/**
 * The looks of the named cell styles, once for Excel, for files and for the trial's sheet view.
 *
 * Every meaning is carried by more than colour (a border, italics, bold), because a sheet is often printed in black and
 * white.
 */
import type { StyleName } from "./document";

export type CellLook = {
  /** Name in Excel's style gallery. ASCII and fixed: it is how a file says which style a cell has. */
  readonly displayName: string;
  /** Absent: that of the workbook. */
  readonly fontName?: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
  /** `#RRGGBB`, or none: the paper. */
  readonly fill: string | null;
  readonly border: Border | null;
  /** `centerContinuous`: over the blank cells of the same style to the right, which merges nothing. */
  readonly horizontal: "general" | "left" | "center" | "right" | "centerContinuous";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** Whether a protected sheet refuses to change the cell. */
  readonly locked: boolean;
};

export type Border = {
  readonly sides: "all" | "bottom";
  readonly line: "thin" | "medium" | "dashed" | "dotted";
  readonly color: string;
};

/** On every Vietnamese Windows, and with all its tone marks. */
export const FONT_NAME = "Calibri";

const INK = "#1F2933";
const GRID = "#7B8794";

const PLAIN: CellLook = {
  displayName: "Normal",
  fontSize: 11,
  bold: false,
  italic: false,
  color: INK,
  fill: null,
  border: null,
  horizontal: "general",
  vertical: "center",
  wrap: false,
  locked: true,
};

const BOXED: CellLook = { ...PLAIN, wrap: true, border: { sides: "all", line: "thin", color: GRID } };

// Unlocked: on a protected sheet Excel could never re-enter a formula that shows #NAME? until the add-in is loaded.
const COMPUTED: CellLook = {
  ...BOXED,
  displayName: "EMU Computed",
  fill: "#F1F3F5",
  border: { sides: "all", line: "dotted", color: GRID },
  locked: false,
};

const PRINT: CellLook = { ...PLAIN, fontName: "Times New Roman", fontSize: 12, color: "#000000", horizontal: "left" };
const PRINT_BOXED: CellLook = { ...PRINT, vertical: "top", wrap: true, border: { sides: "all", line: "thin", color: "#000000" } };

export const CELL_LOOKS: Readonly<Record<StyleName, CellLook>> = {
  normal: PLAIN,
  title: { ...PLAIN, displayName: "EMU Title", fontSize: 16, bold: true, color: "#102A43" },
  subtitle: { ...PLAIN, displayName: "EMU Subtitle", fontSize: 12, bold: true, color: "#334E68" },
  note: { ...PLAIN, displayName: "EMU Note", italic: true, color: "#52606D", vertical: "top", wrap: true },
  header: {
    ...BOXED,
    displayName: "EMU Header",
    bold: true,
    color: "#102A43",
    fill: "#D9E2EC",
    horizontal: "center",
    border: { sides: "all", line: "medium", color: GRID },
  },
  label: { ...BOXED, displayName: "EMU Label", horizontal: "left" },
  "label-line": { ...BOXED, displayName: "EMU Label Line", horizontal: "left", wrap: false },
  group: { ...BOXED, displayName: "EMU Group", bold: true, fill: "#F0F4F8", horizontal: "left" },
  input: { ...BOXED, displayName: "EMU Input", fill: "#FFF9DB", locked: false },
  computed: COMPUTED,
  "computed-line": { ...COMPUTED, displayName: "EMU Computed Line", wrap: false },
  result: { ...PLAIN, displayName: "EMU Result", horizontal: "center" },
  "result-name": { ...PLAIN, displayName: "EMU Result Name", horizontal: "left" },
  "result-text": { ...PLAIN, displayName: "EMU Result Text", horizontal: "left", wrap: true },
  sign: { ...PLAIN, displayName: "EMU Sign", bold: true, horizontal: "centerContinuous" },
  "sign-note": { ...PLAIN, displayName: "EMU Sign Note", italic: true, horizontal: "centerContinuous" },
  assumed: {
    ...BOXED,
    displayName: "EMU Assumed",
    italic: true,
    color: "#7A3E00",
    fill: "#FFF1E0",
    border: { sides: "all", line: "dashed", color: "#A65B00" },
    locked: false,
  },
  sample: { ...BOXED, displayName: "EMU Sample", italic: true, color: "#4A1D6A", fill: "#F7EFFC", locked: false },
  "print-nation": { ...PRINT, displayName: "EMU Print Nation", bold: true, horizontal: "centerContinuous" },
  "print-title": { ...PRINT, displayName: "EMU Print Title", fontSize: 14, bold: true, horizontal: "centerContinuous" },
  "print-center": { ...PRINT, displayName: "EMU Print Center", horizontal: "centerContinuous" },
  "print-remark": { ...PRINT, displayName: "EMU Print Remark", italic: true, horizontal: "centerContinuous" },
  "print-heading": { ...PRINT, displayName: "EMU Print Heading", bold: true },
  "print-text": { ...PRINT, displayName: "EMU Print Text" },
  "print-note": { ...PRINT, displayName: "EMU Print Note", italic: true },
  "print-header": { ...PRINT_BOXED, displayName: "EMU Print Header", bold: true, horizontal: "center", vertical: "center" },
  "print-cell": { ...PRINT_BOXED, displayName: "EMU Print Cell" },
  "print-place": { ...PRINT_BOXED, displayName: "EMU Print Place", horizontal: "center" },
  "print-figure": { ...PRINT_BOXED, displayName: "EMU Print Figure", horizontal: "right" },
};

export const STYLE_NAMES = Object.keys(CELL_LOOKS) as readonly StyleName[];

const BY_DISPLAY_NAME = new Map(STYLE_NAMES.map((name) => [CELL_LOOKS[name].displayName.toLowerCase(), name]));

/**
 * The style of this name in Excel's gallery (in any case, as Excel compares them), or null where it is none of ours.
 */
export function styleOfDisplayName(displayName: string): StyleName | null {
  return BY_DISPLAY_NAME.get(displayName.toLowerCase()) ?? null;
}
