/** Custom XML parts: data beside the sheets (ECMA-376 part 1, 15.2.5 and 15.2.6). */
import { XML_DECLARATION, element } from "./xml";
import type { Link, Part } from "./package";

const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Each part has an id of its own; the same file always has the same ones. */
function itemId(index: number): string {
  return `{E3D0A11E-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;
}

export function customXmlName(index: number): string {
  return `customXml/item${index}.xml`;
}

/** The part itself and the one that tells its id. */
export function customXmlParts(xml: string, index: number): readonly Part[] {
  const store = element("ds:datastoreItem", { "ds:itemID": itemId(index), "xmlns:ds": STORE }, element("ds:schemaRefs"));
  return [
    { name: customXmlName(index), contentType: "application/xml", xml },
    {
      name: `customXml/itemProps${index}.xml`,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      xml: XML_DECLARATION + store,
    },
  ];
}

export function customXmlLinks(index: number): readonly Link[] {
  return [
    { from: "xl/workbook.xml", type: "customXml", target: `../${customXmlName(index)}` },
    { from: customXmlName(index), type: "customXmlProps", target: `itemProps${index}.xml` },
  ];
}
