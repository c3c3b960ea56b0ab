/** Pieces of a text taken out and put in, all places counted in the text as it was. */
import { escapeXml } from "../write/xml";
import type { Element } from "./tree";

export type Splice = { readonly from: number; readonly to: number; readonly text: string };

/** Of pieces at one place the first given comes first; pieces that overlap are a fault of ours. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((one, other) => one.from - other.from || one.to - other.to);
  let at = 0;
  const pieces: string[] = [];
  for (const splice of sorted) {
    if (splice.from < at) throw new Error(`two changes at ${splice.from}`);
    pieces.push(text.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  return pieces.join("") + text.slice(at);
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The opening tag with other values: null takes the attribute away, a new one comes last. */
export function tagWith(xml: string, element: Pick<Element, "from" | "open">, changes: Readonly<Record<string, string | null>>): string {
  const tag = xml.slice(element.from, element.open);
  const left = new Map(Object.entries(changes));
  const changed = tag.replace(ATTRIBUTE, (whole: string, name: string) => {
    const value = left.get(name);
    if (value === undefined) return whole;
    left.delete(name);
    return value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  });
  const added = [...left].map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
  return changed.replace(/\s*\/?>$/, (end) => added + end);
}

export function withAttributes(xml: string, element: Element, changes: Readonly<Record<string, string | null>>): Splice {
  return { from: element.from, to: element.open, text: tagWith(xml, element, changes) };
}

/** New XML inside an element, behind what is there; an element without content gets a closing tag. */
export function appended(
  xml: string,
  element: Element,
  content: string,
  changes: Readonly<Record<string, string | null>> = {},
): readonly Splice[] {
  if (content === "" && Object.keys(changes).length === 0) return [];
  const tag = tagWith(xml, element, changes);
  if (element.single) {
    const open = tag.replace(/\s*\/>$/, ">");
    return [{ from: element.from, to: element.to, text: `${open}${content}</${element.name}>` }];
  }
  const head = Object.keys(changes).length === 0 ? [] : [{ from: element.from, to: element.open, text: tag }];
  return [...head, { from: element.close, to: element.close, text: content }];
}

/** Behind the last of the elements that may stand before it; `order`: local names as the schema has them. */
export function placeFor(root: Element, local: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(local) + 1));
  return root.children.filter((child) => before.has(child.local)).at(-1)?.to ?? root.open;
}

/** XML of ours, written without prefixes, under the prefix of the part it goes into. */
export function underPrefix(content: string, prefix: string): string {
  return prefix === "" ? content : content.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${prefix}$2`);
}
