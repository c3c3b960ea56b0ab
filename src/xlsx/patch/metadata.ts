/** The entry of the metadata part that makes a formula a dynamic one, found or added. */
import { metadataXml } from "../write/metadata";
import { element } from "../write/xml";
import type { Parts } from "./parts";
import { appended, placeFor, underPrefix, type Splice } from "./splice";
import { allBelow, childOf, childrenOf, prefixOf, readTree, type Element } from "./tree";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const XLDAPR = "XLDAPR";
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata"] as const;

function isDynamic(block: Element): boolean {
  return allBelow(block).some(
    ({ local, attributes }) => local === "dynamicArrayProperties" && ["1", "true"].includes(attributes["fDynamic"] ?? ""),
  );
}

/** The number of the entry, from 1. */
export function dynamicEntry(parts: Parts): number {
  const part = parts.relationships(parts.main).find(({ type }) => type === "sheetMetadata")?.target;
  if (part === undefined || !parts.has(part)) {
    const name = part ?? parts.freeName((index) => `xl/metadata${index === 1 ? "" : index}.xml`);
    if (!parts.has(name)) {
      parts.add({ name, contentType: TYPE, xml: metadataXml() });
      if (part === undefined) parts.relate(parts.main, "sheetMetadata", name);
    }
    return 1;
  }
  let entry = 0;
  parts.splice(part, (root, xml) => {
    const found = entryIn(root);
    entry = found.entry;
    return found.splices(xml);
  });
  return entry;
}

type Found = { readonly entry: number; readonly splices: (xml: string) => readonly Splice[] };

function entryIn(root: Element): Found {
  const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes["name"] === XLDAPR);
  const future = childrenOf(root, "futureMetadata").find(({ attributes }) => attributes["name"] === XLDAPR) ?? null;
  const block = childrenOf(future, "bk").findIndex(isDynamic);
  const cells = childOf(root, "cellMetadata");
  const blocks = childrenOf(cells, "bk");
  const points = (one: Element): boolean =>
    one.children.length === 1 && one.children[0]?.attributes["t"] === `${type + 1}` && one.children[0].attributes["v"] === `${block}`;
  const known = type < 0 || block < 0 ? -1 : blocks.findIndex(points);
  if (known >= 0) return { entry: known + 1, splices: () => [] };
  const typeNumber = type < 0 ? types.length : type;
  const blockNumber = block < 0 ? childrenOf(future, "bk").length : block;
  const own = metadataXml();
  const model = readTree(own, "");
  const piece = (one: Element | undefined): string => underPrefix(one === undefined ? "" : own.slice(one.from, one.to), prefixOf(root));
  const [modelType, modelFuture] = [childrenOf(childOf(model, "metadataTypes"), "metadataType")[0], childOf(model, "futureMetadata")];
  const reference = underPrefix(element("bk", {}, element("rc", { t: typeNumber + 1, v: blockNumber })), prefixOf(root));
  const grow = (xml: string, list: string, there: Element | null, item: string, attributes = {}): readonly Splice[] => {
    const count = `${(there?.children.length ?? 0) + 1}`;
    if (there !== null) return appended(xml, there, item, { count });
    const at = placeFor(root, list, ORDER);
    return [{ from: at, to: at, text: element(prefixOf(root) + list, { ...attributes, count: 1 }, item) }];
  };
  const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
  // The namespace is declared where it is used: the part may not have it.
  const futureBlock = piece(modelFuture?.children[0]).replace(
    "<xda:dynamicArrayProperties ",
    `<xda:dynamicArrayProperties xmlns:xda="${namespace}" `,
  );
  return {
    entry: blocks.length + 1,
    splices: (xml) => [
      ...(type < 0 ? grow(xml, "metadataTypes", childOf(root, "metadataTypes"), piece(modelType)) : []),
      ...(block < 0 ? grow(xml, "futureMetadata", future, futureBlock, { name: XLDAPR }) : []),
      ...grow(xml, "cellMetadata", cells, reference),
    ],
  };
}
