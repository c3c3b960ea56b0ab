/**
 * XML of an untrusted file. Elements and attributes are told apart by their local names, so a file that writes `x:row`
 * reads the same. Saxes knows the five entities of XML and no others, and a DOCTYPE, which no Office file has, ends the
 * reading.
 */
import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { Unreadable } from "./problem";

export type XmlAttributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

export function parseXml(xml: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const locals = new Map<string, string>();
  const { depth: deepest, attributes: most } = LIMITS;
  let depth = 0;
  let attributes = 0;
  parser.on("error", (problem) => {
    throw new Unreadable("broken-xml", `${part}: ${problem.message}`);
  });
  parser.on("doctype", () => {
    throw new Unreadable("broken-xml", `${part}: a DOCTYPE`);
  });
  // Counted as they come: kept, a hundred million of them would fill the memory.
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > most) throw new Unreadable("broken-xml", `${part}: an element of too many attributes`);
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (++depth > deepest) throw new Unreadable("broken-xml", `${part}: nested too deeply`);
    handlers.open(localName(tag.name, locals), tag.attributes);
  });
  const { close, text } = handlers;
  parser.on("closetag", (tag) => {
    depth--;
    close?.(localName(tag.name, locals));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** The value of an attribute that stands in a namespace of its own (`r:id`), whatever its prefix. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) {
    const colon = name.indexOf(":");
    if (colon > 0 && name.slice(colon + 1) === local && !name.startsWith("xmlns")) return attributes[name];
  }
  return undefined;
}

/** xsd:boolean. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** A whole number from 0; undefined where the text is anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length < 1 || text.length > 9) return undefined;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

function localName(name: string, known: Map<string, string>): string {
  let local = known.get(name);
  if (local === undefined) {
    local = name.slice(name.indexOf(":") + 1);
    // A file can make up names for ever; ours are few.
    if (known.size < 1000) known.set(name, local);
  }
  return local;
}
