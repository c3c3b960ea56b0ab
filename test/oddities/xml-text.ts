/** Text in XML, and addresses of cells: written a second time here, so that a fault of the reader is not made twice. */
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescaped(xml: string): string {
  return xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_whole, entity: string) =>
    entity.startsWith("#x")
      ? String.fromCodePoint(parseInt(entity.slice(2), 16))
      : entity.startsWith("#")
        ? String.fromCodePoint(parseInt(entity.slice(1), 10))
        : ENTITIES[entity]!,
  );
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Attributes of a start tag, as written by a program that quotes with ". */
export function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)]));
}

export function attributesXml(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(value!)}"`)
    .join("");
}

/** `A` for 0. */
export function lettersOf(column: number): string {
  return (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function columnOfLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

export type Area = { row: number; column: number; rows: number; columns: number };

/** `A1` or `$A$1:$B$2`. */
export function areaOf(reference: string): Area {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
  if (found === null) {
    throw new Error(`no address: ${reference}`);
  }
  const [, left = "", top = "", right = left, bottom = top] = found;
  const [row, column] = [parseInt(top, 10) - 1, columnOfLetters(left)];
  return { row, column, rows: parseInt(bottom, 10) - row, columns: columnOfLetters(right) - column + 1 };
}

export function areaName({ row, column, rows, columns }: Area, absolute = false): string {
  const name = (r: number, c: number): string => (absolute ? `$${lettersOf(c)}$${r + 1}` : addressOf(r, c));
  const first = name(row, column);
  return rows * columns === 1 ? first : `${first}:${name(row + rows - 1, column + columns - 1)}`;
}
