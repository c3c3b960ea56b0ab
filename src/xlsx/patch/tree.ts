/**
 * The elements of a part with the places where they stand in its text, so that what is not to be changed stays as it was written:
 * quotation marks, spaces, prefixes, the order of attributes.
 */
import { Unreadable } from "../read/problem";
import { walkText, type XmlAttributes } from "../read/xml";

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

/** The element around all others. */
export function readTree(xml: string, part: string, visit: Visit = {}): Element {
  const above: Growing[] = [];
  let root: Element | null = null;
  walkText(xml, part, {
    open({ whole: name, local }, attributes, from, open, single) {
      const element: Growing = { name, local, attributes, from, open, close: open, to: open, single, children: [] };
      above.push(element);
      visit.open?.(element);
    },
    close(_name, from, to) {
      const element = above.pop();
      if (element === undefined) return;
      element.to = to;
      element.close = element.single ? to : from;
      const isKept = visit.close?.(element) ?? true;
      const parent = above.at(-1);
      if (parent === undefined) root = element;
      else if (isKept) parent.children.push(element);
    },
  });
  if (root === null) throw new Unreadable("broken-xml", `${part}: no element`);
  return root;
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
export function prefixOf({ name, local }: { readonly name: string; readonly local: string }): string {
  return name.slice(0, name.length - local.length);
}
