/** Blocks of the minutes as paragraphs and tables of a Word file. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { MinutesBlock, MinutesTable, MinutesColumn } from "../document/paper";
import { parts } from "../document/paper-wrap";
import { MARK } from "./rows";

/** Twentieths of a point between the margins of A4: 21 cm less 3 and 1.5. */
export const PAGE_WIDTH = 9_354;
/** Columns beside the unit's name that can still be read. */
const FIGURES = 6;
const PLACE = 700;
const NAME = 2_000;
/** Half points. */
const SMALL = 22;

const ALIGNMENT = {
  place: AlignmentType.CENTER,
  name: AlignmentType.LEFT,
  figure: AlignmentType.RIGHT,
  words: AlignmentType.LEFT,
} as const satisfies Readonly<Record<MinutesColumn["kind"], unknown>>;

type Aligned = (typeof AlignmentType)[keyof typeof AlignmentType];

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE };
const CELL_MARGINS = { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 80, right: 80 } as const;

function cell(text: string, width: number, alignment: Aligned, bold = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [new Paragraph({ alignment, spacing: { before: 0, after: 0 }, children: [new TextRun({ text, bold, size: SMALL })] })],
  });
}

function widthsOf(columns: readonly MinutesColumn[]): readonly number[] {
  const figures = columns.length - 2;
  const each = Math.floor((PAGE_WIDTH - PLACE - NAME) / Math.max(1, figures));
  return columns.map((_column, index) => (index === 0 ? PLACE : index === 1 ? NAME : each));
}

/** The header row is repeated on every page that the table reaches; a row is never cut. The rows themselves come later (`withRows`). */
function tableOf({ columns }: MinutesTable): Table {
  const widths = widthsOf(columns);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header: text }, index) => cell(text, widths[index] ?? 0, AlignmentType.CENTER, true)),
  });
  const body = [MARK, ""].map(
    (text) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ kind }, index) => cell(text, widths[index] ?? 0, ALIGNMENT[kind])),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: BORDERS,
    rows: [header, ...body],
  });
}

/** Two tables without a paragraph between them would be one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 60 }, children: [] });
}

/** Dots as far as the margin, drawn by Word itself. */
function blank(label: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: PAGE_WIDTH, leader: LeaderType.DOT }],
    children: [new TextRun({ text: `${label}: ` }), new TextRun({ text: "\t" })],
  });
}

/** In the order that they stand in: a wide one in parts. */
export function tablesOf(block: MinutesBlock): readonly MinutesTable[] {
  return block.kind === "table" ? parts(block.table, FIGURES) : [];
}

export function blockChildren(block: MinutesBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(block.text)] })];
    case "text":
      return [new Paragraph({ children: [new TextRun(block.text)] })];
    case "note":
      return [new Paragraph({ children: [new TextRun({ text: block.text, italics: true })] })];
    case "items":
      return block.items.map((item) => new Paragraph({ indent: { left: 360, hanging: 200 }, children: [new TextRun(`- ${item}`)] }));
    case "blanks":
      return block.labels.map(blank);
    case "table":
      return tablesOf(block).flatMap((part) => [tableOf(part), gap()]);
  }
}
