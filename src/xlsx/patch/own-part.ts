/** The custom XML parts of this add-in in a file: those of others are left alone. */
import type { Change } from "../../document/patch/patch";
import { folderOf } from "../read/package";
import { partsOfOurs } from "../read/own-parts";
import { customXmlParts } from "../write/custom-xml";
import type { Parts } from "./parts";
import { Refused } from "./refused";

type PartChange = Extract<Change, { readonly kind: "part" }>;

export function changeOwnParts(parts: Parts, changes: readonly PartChange[]): void {
  const ours = [...partsOfOurs(parts.files, parts.main)];
  for (const { before, after } of changes) {
    const index = before === null ? -1 : ours.findIndex(({ xml }) => xml === before);
    const [found] = index < 0 ? [] : ours.splice(index, 1);
    if (before !== null && found === undefined) throw new Refused("not-in-files", "customXml");
    if (found !== undefined && after !== null) parts.set(found.relationship.target, after);
    else if (found !== undefined) dropOwnPart(parts, found.relationship.id, found.relationship.target);
    else if (after !== null) addOwnPart(parts, after);
  }
}

function dropOwnPart(parts: Parts, relationship: string, part: string): void {
  parts.unrelate(parts.main, [relationship]);
  const properties = parts.relationships(part).filter(({ type, target }) => type === "customXmlProps" && parts.has(target));
  const links = `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
  [...properties.map(({ target }) => target), ...(parts.has(links) ? [links] : []), part].forEach((one) => {
    parts.remove(one);
  });
}

function addOwnPart(parts: Parts, xml: string): void {
  let index = 1;
  while (customXmlParts("", index).some(({ name }) => parts.isTaken(name))) index += 1;
  const [item, properties] = customXmlParts(xml, index);
  if (item === undefined || properties === undefined) return;
  parts.add(item);
  parts.add(properties);
  parts.relate(parts.main, "customXml", item.name);
  parts.relate(item.name, "customXmlProps", properties.name);
}
