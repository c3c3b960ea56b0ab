/** The minutes as a sheet to be printed: A4 portrait, values only, nothing merged. */
import { fitCell } from "../../../text/format";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import type { SheetDocument, StyleName, WorkbookDocument } from "../../../document/document";
import { sheetBuilder, type SheetBuilder } from "../../../document/sheet-builder";
import type { MinutesDocument, Signature, MinutesBlock, MinutesTable, MinutesColumn } from "../../../document/paper";
import { parts, wrap } from "../../../document/paper-wrap";

/** One grid for every table: a place, a name, figures. Together as wide as A4 portrait at full size. */
const WIDTHS = [7, 23, 13, 13, 13, 13, 13] as const;
const FIGURES = WIDTHS.length - 2;
/** Letters of 12 points that fit beside each other: 525 points of page at less than 5 for a letter of such text. */
const LINE = 100;
/** As wide as two and a half of them. */
const ROOM = "…";
const ROOM_WIDTH = 2.6;
/** First and last column of the three places where people sign. */
const SIGN = [
  [0, 1],
  [2, 4],
  [5, 6],
] as const;
const BODY = [0, 2] as const;
const NATION = [3, 6] as const;
const PAGE = [0, WIDTHS.length - 1] as const;
/** Rows left free for a signature. */
const SIGNED = 4;
/** Excel's own limit. */
const NAME_LENGTH = 31;

const STYLES: Readonly<Record<MinutesColumn["kind"], StyleName>> = {
  place: "print-place",
  name: "print-cell",
  figure: "print-figure",
  words: "print-cell",
};

/** Where the next line goes. */
type Pen = { readonly sheet: SheetBuilder; row: number };

/**
 * Centred over several columns: the blank cells beside it have the same style, and nothing is merged. Without text there is no
 * style either: the words to its left would be centred over it as well.
 */
function centered(pen: Pen, [first, last]: readonly [number, number], text: string, style: StyleName): void {
  for (let column = first; column <= last && text !== ""; column += 1) {
    pen.sheet.write(pen.row, column, column === first ? fitCell(text) : null, style);
  }
}

function lines(pen: Pen, text: string, style: StyleName, hang = ""): void {
  for (const line of wrap(text, LINE, hang)) {
    pen.sheet.write(pen.row, 0, line, style);
    pen.row += 1;
  }
}

function blank(pen: Pen, label: string): void {
  const written = wrap(`${label}: `, LINE);
  const last = [...(written.at(-1) ?? "")].length;
  const dots = Math.max(10, Math.floor((LINE - last) / ROOM_WIDTH));
  lines(pen, `${label}: ${ROOM.repeat(dots)}`, "print-text");
}

function tableRows(pen: Pen, table: MinutesTable): void {
  for (const part of parts(table, FIGURES)) {
    part.columns.forEach(({ header }, column) => pen.sheet.write(pen.row, column, fitCell(header), "print-header"));
    part.rows.forEach((row, index) =>
      row.forEach((text, column) => {
        const kind = part.columns[column]?.kind ?? "words";
        pen.sheet.write(pen.row + 1 + index, column, text === "" ? null : fitCell(text), STYLES[kind]);
      }),
    );
    pen.row += part.rows.length + 2;
  }
}

function block(pen: Pen, written: MinutesBlock): void {
  switch (written.kind) {
    case "heading":
      return lines(pen, written.text, "print-heading");
    case "text":
      return lines(pen, written.text, "print-text");
    case "note":
      return lines(pen, written.text, "print-note");
    case "items":
      return written.items.forEach((item) => lines(pen, `- ${item}`, "print-text", "   "));
    case "blanks":
      return written.labels.forEach((label) => blank(pen, label));
    case "table":
      return tableRows(pen, written.table);
  }
}

function heading(pen: Pen, minutes: MinutesDocument): void {
  const { running, body, nation, number, placeAndDate, titles } = minutes;
  pen.sheet.write(0, 0, fitCell(running), "print-note");
  pen.row = 2;
  const left = body.flatMap((line) => wrap(line, 38));
  for (let line = 0; line < Math.max(left.length, nation.length); line += 1) {
    centered(pen, BODY, left[line] ?? "", "print-nation");
    centered(pen, NATION, nation[line] ?? "", "print-nation");
    pen.row += 1;
  }
  centered(pen, BODY, number, "print-center");
  centered(pen, NATION, placeAndDate, "print-remark");
  pen.row += 2;
  titles.forEach((title, index) => {
    for (const line of wrap(title, LINE - 20)) {
      centered(pen, PAGE, line, index === 0 ? "print-title" : "print-nation");
      pen.row += 1;
    }
  });
  pen.row += 1;
}

function signatureRows(pen: Pen, signatures: readonly Signature[]): void {
  for (let first = 0; first < signatures.length; first += SIGN.length) {
    const beside = signatures.slice(first, first + SIGN.length);
    const line = (text: (signature: Signature) => string, style: StyleName): void => {
      beside.forEach((signature, index) => centered(pen, SIGN[index] ?? PAGE, text(signature), style));
      pen.row += 1;
    };
    pen.row += 1;
    line(({ role }) => role, "print-nation");
    line(({ unit }) => unit, "print-center");
    line(({ hint }) => hint, "print-remark");
    pen.row += SIGNED;
  }
}

/** `Biên bản 2021-Q1`; another one of the same period is `Biên bản 2021-Q1 (2)`. */
export function minutesSheetName({ language, period }: Pick<MinutesDocument, "language" | "period">, copy = 1): string {
  const name = sayMinutes(T.closing.sheet, language, { period });
  return copy === 1 ? name : `${name.slice(0, NAME_LENGTH - ` (${copy})`.length)} (${copy})`;
}

export function minutesSheet(minutes: MinutesDocument, name: string): SheetDocument {
  const sheet = sheetBuilder(name);
  const pen: Pen = { sheet, row: 0 };
  heading(pen, minutes);
  minutes.about.forEach((written) => block(pen, written));
  for (const section of minutes.sections) {
    pen.row += 1;
    lines(pen, section.heading, "print-heading");
    section.blocks.forEach((written) => block(pen, written));
  }
  signatureRows(pen, minutes.signatures);
  return sheet.build({ widths: WIDTHS, printTitleRows: 2, orientation: "portrait" });
}

/** What the port adds: one sheet, no table and no name. */
export function minutesWorkbook(minutes: MinutesDocument, name: string): WorkbookDocument {
  return {
    sheets: [minutesSheet(minutes, name)],
    names: [],
    properties: { title: minutes.running, language: minutes.language === "vi" ? "vi-VN" : "en-US" },
  };
}
