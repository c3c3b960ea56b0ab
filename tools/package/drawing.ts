/** Small pieces of schematic drawings: windows, fields, buttons and the rings that say where to press. Our own, no screenshots. */

const INK = "#242424";
const GREY = "#616161";
const LINE = "#8a8a8a";
const PAPER = "#ffffff";
const SOFT = "#f0f0f0";
const GREEN = "#107c41";
const RED = "#b10e1c";

export type Look = { readonly fill?: string; readonly bold?: boolean; readonly size?: number; readonly anchor?: "middle" };

export const COLORS = { INK, GREY, LINE, PAPER, SOFT, GREEN, RED } as const;

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function words(x: number, y: number, text: string, look: Look = {}): string {
  const { fill = INK, bold = false, size = 13, anchor } = look;
  const weight = bold ? ' font-weight="600"' : "";
  const place = anchor ? ` text-anchor="${anchor}"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}${place}>${escaped(text)}</text>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string = PAPER, line: string = LINE): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${fill}" stroke="${line}"/>`;
}

export function frame(x: number, y: number, width: number, height: number, title: string): string {
  return [
    box(x, y, width, height),
    box(x, y, width, 26, SOFT),
    words(x + 10, y + 18, title, { bold: true }),
    words(x + width - 18, y + 18, "×", { fill: GREY, size: 15 }),
  ].join("");
}

export function field(x: number, y: number, width: number, text: string): string {
  return box(x, y, width, 24) + words(x + 8, y + 17, text);
}

export function button(x: number, y: number, width: number, text: string, main = false): string {
  return (
    box(x, y, width, 26, main ? GREEN : SOFT, main ? GREEN : LINE) +
    words(x + width / 2, y + 18, text, { anchor: "middle", fill: main ? PAPER : INK })
  );
}

export function tick(x: number, y: number, text: string): string {
  const mark = `<path d="M${x + 3} ${y + 8} l4 4 l7 -9" fill="none" stroke="${GREEN}" stroke-width="2.5"/>`;
  return box(x, y, 16, 16) + mark + words(x + 24, y + 13, text);
}

/** A round mark chosen or not. */
export function choice(x: number, y: number, text: string, chosen: boolean): string {
  const dot = chosen ? `<circle cx="${x + 8}" cy="${y + 8}" r="4" fill="${GREEN}"/>` : "";
  return `<circle cx="${x + 8}" cy="${y + 8}" r="7.5" fill="${PAPER}" stroke="${LINE}"/>${dot}${words(x + 24, y + 13, text)}`;
}

/** Where to press, and as which step: a ring that does not hide what it shows, its number beside it. */
export function ring(x: number, y: number, width: number, height: number, step: number): string {
  return (
    `<rect x="${x - 4}" y="${y - 4}" width="${width + 8}" height="${height + 8}" rx="8" fill="none" stroke="${RED}" stroke-width="2.5"/>` +
    `<circle cx="${x - 14}" cy="${y + height / 2}" r="10" fill="${RED}"/>` +
    words(x - 14, y + height / 2 + 4.5, String(step), { fill: PAPER, bold: true, anchor: "middle" })
  );
}

export function drawing(width: number, height: number, title: string, parts: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" ` +
    `font-family="Segoe UI, Arial, sans-serif"><title>${escaped(title)}</title>` +
    `<rect width="${width}" height="${height}" fill="#fafafa"/>${parts.join("")}</svg>`
  );
}
