/** The user guide as it is written in docs/, as plain data: headings, paragraphs, lists, tables, commands. Of Markdown, what the guide uses. */

export type Span = { readonly text: string; readonly style: "plain" | "strong" | "emphasis" | "code"; readonly link: string | null };

export type Block =
  | { readonly kind: "heading" | "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly (readonly Span[])[]; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: "code"; readonly text: string };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
const ITEM = /^(\*|-|\d+\.)\s+/;
const FENCE = /^```/;
const BEGINS = /^(#|\||```|---+$)/;

export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  const plain = (words: string): void => {
    if (words !== "") {
      spans.push({ text: words, style: "plain", link: null });
    }
  };
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, label, link] = match;
    plain(text.slice(at, match.index));
    at = match.index + whole.length;
    if (label !== undefined) {
      spans.push({ text: label.replaceAll("`", ""), style: "plain", link: link ?? null });
    } else if (code !== undefined) {
      spans.push({ text: code, style: "code", link: null });
    } else if (strong !== undefined) {
      // A link or a command within is read as its words.
      spans.push({ text: strong.replaceAll("`", ""), style: "strong", link: null });
    } else {
      spans.push({ text: emphasis ?? "", style: "emphasis", link: null });
    }
  }
  plain(text.slice(at));
  return spans;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function begins(line: string): boolean {
  return BEGINS.test(line) || ITEM.test(line);
}

function cellsOf(line: string): readonly (readonly Span[])[] {
  // A bar within a cell is written \|.
  const cells = line.trim().replaceAll("\\|", "\u0000").split("|").slice(1, -1);
  return cells.map((cell) => spansOf(cell.replaceAll("\u0000", "|").trim()));
}

/** The lines of an item: those that are indented, and what goes on without being the beginning of something else. */
function itemEnd(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    const isWithin = line.trim() === "" ? indentOf(lines[end + 1] ?? "") >= 2 : indentOf(line) >= 2 || !begins(line);
    if (!isWithin) {
      break;
    }
    end += 1;
  }
  return end;
}

type Read = { readonly block: Block | null; readonly end: number };

function readList(lines: readonly string[], start: number): Read {
  const ordered = /^\d/.test(lines[start] ?? "");
  const items: (readonly Block[])[] = [];
  let at = start;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "" && ITEM.test(lines[at + 1] ?? "")) {
      at += 1;
      continue;
    }
    const marker = ITEM.exec(line)?.[0];
    if (marker === undefined || /^\d/.test(marker) !== ordered) {
      break;
    }
    const end = itemEnd(lines, at);
    const rest = lines.slice(at + 1, end).map((one) => one.slice(Math.min(indentOf(one), marker.length)));
    items.push(blocksOf([line.slice(marker.length), ...rest]));
    at = end;
  }
  return { block: { kind: "list", ordered, items }, end: at };
}

function readBlock(lines: readonly string[], start: number): Read {
  const line = lines[start] ?? "";
  if (line.trim() === "" || /^---+$/.test(line)) {
    return { block: null, end: start + 1 };
  }
  if (FENCE.test(line)) {
    const close = lines.findIndex((one, index) => index > start && FENCE.test(one));
    const end = close < 0 ? lines.length : close;
    return { block: { kind: "code", text: lines.slice(start + 1, end).join("\n") }, end: end + 1 };
  }
  if (line.startsWith("#")) {
    return { block: { kind: "heading", spans: spansOf(line.replace(/^#+\s*/, "")) }, end: start + 1 };
  }
  if (line.startsWith("|")) {
    const after = lines.findIndex((one, index) => index > start && !one.startsWith("|"));
    const end = after < 0 ? lines.length : after;
    const [head = [], ...rows] = lines
      .slice(start, end)
      .filter((one) => !/^[|\s:-]+$/.test(one))
      .map(cellsOf);
    return { block: { kind: "table", head, rows }, end };
  }
  if (ITEM.test(line)) {
    return readList(lines, start);
  }
  const after = lines.findIndex((one, index) => index > start && (one.trim() === "" || begins(one)));
  const end = after < 0 ? lines.length : after;
  const text = lines
    .slice(start, end)
    .map((one) => one.trim())
    .join(" ");
  // Pictures are not shown, and the way to the other language is the pane's own.
  const isShown = !text.startsWith("![") && !/English below/.test(text);
  return { block: isShown ? { kind: "paragraph", spans: spansOf(text) } : null, end };
}

export function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, end } = readBlock(lines, at);
    if (block !== null) {
      blocks.push(block);
    }
    at = end;
  }
  return blocks;
}

/** A page holds Vietnamese first, then English: the part in one language, without its title. */
export function partIn(language: "vi" | "en", text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith("# "));
  const second = lines.findIndex((line, index) => index > first && (/^##? English\s*$/.test(line) || /^# /.test(line)));
  const border = second < 0 ? lines.length : second;
  if (language === "en") {
    return lines.slice(border + 1);
  }
  const vietnamese = lines.slice(first + 1, border);
  const heading = vietnamese.findIndex((line) => /^## Tiếng Việt\s*$/.test(line));
  return vietnamese.slice(heading + 1);
}

/** What stands under one heading of a page. */
export function sectionOf(heading: string, text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.indexOf(`## ${heading}`);
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("## "));
  return end < 0 ? rest : rest.slice(0, end);
}
