/** Tables for a terminal of fixed width letters. */
export type Align = "left" | "right";

/** Width of a text as people count letters: composed, so that a Vietnamese vowel with its tone mark is one. */
function width(text: string): number {
  return SIMPLE.test(text) ? text.length : [...text].length;
}

/** Letters of one unit each. */
const SIMPLE = /^[\0-\uD7FF]*$/;

function pad(text: string, to: number, align: Align): string {
  const blanks = " ".repeat(Math.max(0, to - width(text)));
  return align === "left" ? text + blanks : blanks + text;
}

/** Headers, a rule and the rows, columns two blanks apart. */
export function tableLines(headers: readonly string[], rows: readonly (readonly string[])[], aligns: readonly Align[]): readonly string[] {
  const composed = [headers, ...rows].map((row) => row.map((cell) => cell.normalize("NFC")));
  const widths = headers.map((_header, column) => composed.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), 0));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column] ?? "left"))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = composed;
  return [line(head), widths.map((size) => "-".repeat(size)).join("  "), ...body.map(line)];
}
