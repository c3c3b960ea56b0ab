/** What stands before and behind the sections: the national heading, the titles, and where people sign. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { MinutesDocument, Signature } from "../document/paper";
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
/** The national heading stands on one line: it takes the larger part. */
const BODY = 3_900;
/** Room for a signature, in twentieths of a point. */
const SIGNED = 1_300;

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

const SMALL: Look = { size: 24 };
const HEAD: Look = { ...SMALL, bold: true };

function centered(text: string, look: Look = {}, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after },
    children: [new TextRun({ text, ...look })],
  });
}

/** Cells beside each other without lines between them. */
function plainTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const made = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) => new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [...children] }),
        ),
      }),
  );
  return new Table({
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: made,
  });
}

export function headingChildren(minutes: MinutesDocument): readonly (Paragraph | Table)[] {
  const { body, nation, number, placeAndDate, titles } = minutes;
  const left = [...body.map((line) => centered(line, HEAD)), centered(number, SMALL, 120)];
  const right = [...nation.map((line) => centered(line, HEAD)), centered(placeAndDate, { ...SMALL, italics: true }, 120)];
  return [
    plainTable([BODY, PAGE_WIDTH - BODY], [[left, right]]),
    ...titles.map((title, index) => centered(title, { bold: true, size: index === 0 ? 32 : 28 }, index === titles.length - 1 ? 240 : 0)),
  ];
}

function signature({ role, unit, hint }: Signature): readonly Paragraph[] {
  return [centered(role, { bold: true }), ...(unit === "" ? [] : [centered(unit)]), centered(hint, { italics: true }, SIGNED)];
}

export function signatureChildren(signatures: readonly Signature[]): readonly (Paragraph | Table)[] {
  const rows = Array.from({ length: Math.ceil(signatures.length / BESIDE) }, (_row, index) => {
    const beside = signatures.slice(index * BESIDE, (index + 1) * BESIDE);
    // Every row has as many cells as the first one.
    return Array.from({ length: BESIDE }, (_cell, at) => (beside[at] === undefined ? [new Paragraph("")] : signature(beside[at])));
  });
  return [
    new Paragraph({ spacing: { before: 240, after: 0 }, children: [] }),
    plainTable(
      Array.from({ length: BESIDE }, () => Math.floor(PAGE_WIDTH / BESIDE)),
      rows,
    ),
  ];
}
