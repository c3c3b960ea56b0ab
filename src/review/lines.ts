/** Tables for a terminal of fixed width letters. */
export type Align = "left" | "right";

/** Width of a text as people count letters: composed, so that a Vietnamese vowel with its tone mark is one. */
function width(text: string): number {
  return [...text.normalize("NFC")].length;
}

function pad(text: string, to: number, align: Align): string {
  const blanks = " ".repeat(Math.max(0, to - width(text)));
  return align === "left" ? text.normalize("NFC") + blanks : blanks + text.normalize("NFC");
}

/** Headers, a rule and the rows, columns two blanks apart. */
export function tableLines(headers: readonly string[], rows: readonly (readonly string[])[], aligns: readonly Align[]): readonly string[] {
  const widths = headers.map((header, column) => Math.max(width(header), ...rows.map((row) => width(row[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column] ?? "left"))
      .join("  ")
      .trimEnd();
  return [line(headers), widths.map((size) => "-".repeat(size)).join("  "), ...rows.map(line)];
}
