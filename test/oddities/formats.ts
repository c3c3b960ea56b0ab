/** Number formats of cells: a format of its own for a cell that otherwise looks as before. */
import type { Book, Cell } from "./book";

function section(styles: string, name: string): RegExpExecArray | null {
  return new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(styles);
}

function formatsOf(styles: string): string[] {
  return [...section(styles, "cellXfs")![1]!.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([xf]) => xf);
}

function withList(styles: string, name: string, items: readonly string[]): string {
  const list = `<${name} count="${items.length}">${items.join("")}</${name}>`;
  const found = section(styles, name);
  return found === null
    ? styles.replace(/(<styleSheet[^>]*>)/, (start) => start + list)
    : styles.slice(0, found.index) + list + styles.slice(found.index + found[0].length);
}

function escapedCode(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Gives a cell a number format: a code, or the number of a built-in one. */
export function format(book: Book, cell: Cell, code: string | number): void {
  const codes = [...(section(book.styles, "numFmts")?.[1] ?? "").matchAll(/<numFmt [^>]*>/g)].map(([one]) => one);
  let id = typeof code === "number" ? code : 0;
  if (typeof code === "string") {
    id = Math.max(163, ...codes.map((one) => parseInt(/numFmtId="(\d+)"/.exec(one)![1]!, 10))) + 1;
    book.styles = withList(book.styles, "numFmts", [...codes, `<numFmt numFmtId="${id}" formatCode="${escapedCode(code)}"/>`]);
  }
  const formats = formatsOf(book.styles);
  const changed = formats[cell.style]!.replace(/numFmtId="\d+"/, `numFmtId="${id}"`);
  book.styles = withList(book.styles, "cellXfs", [...formats, changed]);
  cell.style = formats.length;
}

/** The code or built-in number of a cell's format. */
function formatOf(book: Book, cell: Cell): string | number {
  const id = /numFmtId="(\d+)"/.exec(formatsOf(book.styles)[cell.style] ?? "")?.[1] ?? "0";
  const code = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(book.styles)?.[1];
  return code ?? parseInt(id, 10);
}

/** Of the formats that the samples have and those given here: whether one shows a date. */
export function showsDate(book: Book, cell: Cell): boolean {
  const format = formatOf(book, cell);
  return typeof format === "string" && /^d|^yyyy/.test(format);
}

/** Formats that show the number itself: what stands in quotes, brackets or behind a backslash says nothing of days and months. */
export const NUMBER_FORMATS: readonly (string | number)[] = [
  0,
  1,
  2,
  3,
  4,
  11,
  37,
  39,
  41,
  43,
  48,
  "0.0##",
  "#,##0.###",
  "#,##0;[Red]-#,##0",
  "[Blue]0.00;[Red]-0.00",
  "[Color10]0.0",
  '0.00" điểm"',
  '#,##0" ngày"',
  '0 "đ/d/m/y"',
  "0\\d",
  "0.00\\ \\m\\y",
  "[$-42A]0.00",
  "[$-409]#,##0.00",
  "[>=100]0;0.0",
  '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  "_-* #,##0.00_-;-* #,##0.00_-",
  "0_d",
  "*d0",
  "General;-General",
  "[Red]General",
  "0.00E+00",
  "# ?/?",
  "0;-0;0;@",
];
