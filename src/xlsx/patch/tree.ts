/**
 * The elements of a part with the places where they stand in its text, so that what is not to be changed stays as it was written:
 * quotation marks, spaces, prefixes, the order of attributes.
 */
import { SaxesParser } from "saxes";
import { Unreadable } from "../read/problem";
import type { XmlAttributes } from "../read/xml";

export type Element = {
  /** As written, with its prefix; `local` without. */
  readonly name: string;
  readonly local: string;
  readonly attributes: XmlAttributes;
  /** Of `<`. */
  readonly from: number;
  /** Behind the `>` of the opening tag. */
  readonly open: number;
  /** Of the `<` of the closing tag; without one, as `to`. */
  readonly close: number;
  /** Behind all of it. */
  readonly to: number;
  /** Written `<a/>`. */
  readonly single: boolean;
  readonly children: readonly Element[];
};

type Growing = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] };

export type Visit = {
  /** An element begins; its places after `open` are not known yet. */
  readonly open?: (element: Element) => void;
  /** Whether its parent is to keep it: a sheet has more cells than are looked at. */
  readonly close?: (element: Element) => boolean;
};

/** The element around all others. The part has been read before, so it is known to be XML without entities and a DOCTYPE. */
export function readTree(xml: string, part: string, visit: Visit = {}): Element {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const above: Growing[] = [];
  let root: Element | null = null;
  parser.on("error", (problem) => {
    throw new Unreadable("broken-xml", `${part}: ${problem.message}`);
  });
  parser.on("opentag", (tag) => {
    const open = parser.position;
    const from = startOf(xml, tag.name, open);
    const local = tag.name.slice(tag.name.indexOf(":") + 1);
    const element: Growing = {
      name: tag.name,
      local,
      attributes: tag.attributes,
      from,
      open,
      close: open,
      to: open,
      single: tag.isSelfClosing,
      children: [],
    };
    above.push(element);
    visit.open?.(element);
  });
  parser.on("closetag", () => {
    const element = above.pop();
    if (element === undefined) return;
    element.to = parser.position;
    element.close = element.single ? element.to : xml.lastIndexOf("<", element.to - 1);
    const isKept = visit.close?.(element) ?? true;
    const parent = above.at(-1);
    if (parent === undefined) root = element;
    else if (isKept) parent.children.push(element);
  });
  parser.write(xml).close();
  if (root === null) throw new Unreadable("broken-xml", `${part}: no element`);
  return root;
}

/** Attributes may hold anything but `<`. */
function startOf(xml: string, name: string, open: number): number {
  const from = xml.lastIndexOf("<", open - 1);
  if (!xml.startsWith(name, from + 1)) throw new Unreadable("broken-xml", `an element ${name}`);
  return from;
}

export function childOf(element: Element, local: string): Element | null {
  return element.children.find((child) => child.local === local) ?? null;
}

export function childrenOf(element: Element | null, local: string): readonly Element[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** Everything below, from the top. */
export function allBelow(element: Element): readonly Element[] {
  return element.children.flatMap((child) => [child, ...allBelow(child)]);
}

/** `x:` of `<x:row>`; "" without. */
export function prefixOf({ name, local }: Element): string {
  return name.slice(0, name.length - local.length);
}
