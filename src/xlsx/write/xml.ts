/** Pieces of XML. Attributes that are undefined are left out. */
import { encodeXstring, encodeXstringAttribute } from "../format/xstring";

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `content` is XML already; without it the element is empty. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const start = `<${name}${attributeList(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element around others, with their number: `<fonts count="2">…`; nothing at all without any. */
export function counted(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : element(name, { count: elements.length }, elements.join(""));
}

/** A text that other people's words may be in, for the inside of an element. */
export function xmlText(text: string): string {
  return escapeXml(encodeXstring(text));
}

/** The same for the inside of an attribute that `element` escapes. */
export function attributeText(text: string): string {
  return encodeXstringAttribute(text);
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

function attributeList(attributes: Attributes): string {
  let list = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) list += ` ${name}="${attributeValue(value)}"`;
  }
  return list;
}

function attributeValue(value: string | number | boolean): string | number {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? escapeXml(value) : value;
}
