/** Text and tables cut to the width of a page: cells that are not merged show one line each. */
import type { MinutesTable } from "./paper";

/** Lines of at most so many letters, broken at spaces; a longer word is cut. `hang`: what each further line begins with. */
export function wrap(text: string, room: number, hang = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if ([...joined].length <= room) {
      line = joined;
      continue;
    }
    if (line.trim() !== "") {
      lines.push(line);
    }
    let rest = [...hang, ...word];
    while (rest.length > room) {
      lines.push(rest.slice(0, room).join(""));
      rest = [...hang, ...rest.slice(room)];
    }
    line = rest.join("");
  }
  return [...lines, line];
}

/** Columns that every part of a table begins with. */
export const LEADING = 2;

/** The table in parts of at most so many columns after the leading ones, of nearly the same width. */
export function parts(table: MinutesTable, most: number): readonly MinutesTable[] {
  const { caption, columns, rows } = table;
  const figures = Math.max(1, columns.length - LEADING);
  const count = Math.ceil(figures / most);
  const size = Math.ceil(figures / count);
  return Array.from({ length: count }, (_part, index) => {
    const pick = <Item>(line: readonly Item[]): readonly Item[] => [
      ...line.slice(0, LEADING),
      ...line.slice(LEADING + index * size, LEADING + (index + 1) * size),
    ];
    return {
      caption: count > 1 ? `${caption} (${index + 1}/${count})` : caption,
      columns: pick(columns),
      rows: rows.map(pick),
    };
  });
}
