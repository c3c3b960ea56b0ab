/**
 * The metadata part that makes an array formula a dynamic one ([MS-XLSX] 2.6.202, XLDAPR): a cell with `cm="1"` points
 * at its only entry. Without it Excel shows the formula in braces and never lets it grow.
 */
import { MAIN, XML_DECLARATION, element } from "./xml";

export function metadataXml(): string {
  const type = element("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120_000,
    copy: 1,
    pasteAll: 1,
    pasteValues: 1,
    merge: 1,
    splitFirst: 1,
    rowColShift: 1,
    clearFormats: 1,
    clearComments: 1,
    assign: 1,
    coerce: 1,
    cellMeta: 1,
  });
  const dynamic = element("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 });
  const extension = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, dynamic);
  const content = [
    element("metadataTypes", { count: 1 }, type),
    element("futureMetadata", { name: "XLDAPR", count: 1 }, `<bk><extLst>${extension}</extLst></bk>`),
    element("cellMetadata", { count: 1 }, '<bk><rc t="1" v="0"/></bk>'),
  ];
  const xda = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
  return XML_DECLARATION + element("metadata", { xmlns: MAIN, "xmlns:xda": xda }, content.join(""));
}
