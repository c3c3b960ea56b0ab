/** Cells as text: what a spreadsheet saves as .csv, and what it puts on the clipboard. */
import type { Cells } from "../core/model/cell";

const SEPARATORS = [";", ",", "\t"] as const;

function separatorOf(text: string): string {
  const [line = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1);
  const count = (separator: string): number => line.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best), SEPARATORS[0] as string);
}

/** RFC 4180, with the separator of any language, which a first line `sep=;` may name. Blank cells are null. */
export function csvCells(text: string): Cells {
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  return cellsBy(named?.[1] ?? separatorOf(body), body);
}

/** Columns by tabs, as Excel and Word put a table on the clipboard: a comma within a sentence parts nothing. */
export function pastedCells(text: string): Cells {
  return cellsBy("\t", text);
}

function cellsBy(separator: string, body: string): Cells {
  const lines: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const ended = (): void => {
    lines.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let index = 0; index < body.length; index += 1) {
    const letter = body.charAt(index);
    if (quoted && letter === '"' && body.charAt(index + 1) === '"') {
      cell += letter;
      index += 1;
    } else if (letter === '"' && (quoted || cell.trim() === "")) {
      quoted = !quoted;
    } else if (quoted || (letter !== separator && letter !== "\n")) {
      cell += letter;
    } else {
      ended();
      if (letter === "\n") {
        lines.push([]);
      }
    }
  }
  ended();
  return lines.map((line) => line.map((text) => (text === "" ? null : text)));
}
