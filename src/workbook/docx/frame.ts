/** What stands before and behind the sections: the national heading, the titles, and where people sign. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { MinutesDocument, Signature } from "../minutes/types";
import { PAGE_WIDTH } from "./blocks";

const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NO_EDGE,
  bottom: NO_EDGE,
  left: NO_EDGE,
  right: NO_EDGE,
  insideHorizontal: NO_EDGE,
  insideVertical: NO_EDGE,
};
const BESIDE = 3;
/** Room for a signature, in twentieths of a point. */
const SIGNED = 1_300;

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

function centered(text: string, look: Look = {}, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after },
    children: [new TextRun({ text, ...look })],
  });
}

function row(cells: readonly (readonly Paragraph[])[]): TableRow {
  const width = Math.floor(PAGE_WIDTH / cells.length);
  return new TableRow({
    cantSplit: true,
    children: cells.map((children) => new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] })),
  });
}

function plainTable(rows: readonly TableRow[], columns: number): Table {
  return new Table({
    columnWidths: Array.from({ length: columns }, () => Math.floor(PAGE_WIDTH / columns)),
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [...rows],
  });
}

export function headingChildren(minutes: MinutesDocument): readonly (Paragraph | Table)[] {
  const { body, nation, number, placeAndDate, titles } = minutes;
  const left = [...body.map((line) => centered(line, { bold: true })), centered(number, {}, 120)];
  const right = [...nation.map((line) => centered(line, { bold: true })), centered(placeAndDate, { italics: true }, 120)];
  return [
    plainTable([row([left, right])], 2),
    ...titles.map((title, index) => centered(title, { bold: true, size: index === 0 ? 32 : 28 }, index === titles.length - 1 ? 240 : 0)),
  ];
}

function signature({ role, unit, hint }: Signature): readonly Paragraph[] {
  return [
    centered(role, { bold: true }),
    ...(unit === "" ? [] : [centered(unit)]),
    centered(hint, { italics: true }, SIGNED),
  ];
}

export function signatureChildren(signatures: readonly Signature[]): readonly (Paragraph | Table)[] {
  const rows = Array.from({ length: Math.ceil(signatures.length / BESIDE) }, (_row, index) => {
    const beside = signatures.slice(index * BESIDE, (index + 1) * BESIDE);
    // Every row has as many cells as the first one.
    return row(Array.from({ length: BESIDE }, (_cell, at) => (beside[at] === undefined ? [new Paragraph("")] : signature(beside[at]))));
  });
  return [new Paragraph({ spacing: { before: 240, after: 0 }, children: [] }), plainTable(rows, BESIDE)];
}
