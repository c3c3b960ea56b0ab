/** Parts, their types and their relationships, packed. */
import { strToU8, zipSync } from "fflate";
import { RELATIONSHIP, XML_DECLARATION, element } from "./xml";

export type Part = {
  /** From the root, without a leading slash. */
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
};

export type Link = {
  /** The part it starts from; `""`: the package. */
  readonly from: string;
  /** Last step of the relationship type's address, or the whole of it. */
  readonly type: string;
  /** Relative to the folder of `from`. */
  readonly target: string;
};

/** Zip dates are local time: built from local fields they are the same everywhere. */
const PACKED = new Date(2024, 0, 1);
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The links of a part are numbered rId1, rId2… in their order. */
export function pack(parts: readonly Part[], links: readonly Link[]): Uint8Array {
  const files = new Map<string, string>([["[Content_Types].xml", contentTypes(parts)]]);
  for (const from of new Set(links.map((link) => link.from))) {
    const slash = from.lastIndexOf("/") + 1;
    const name = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
    files.set(name, relationships(links.filter((link) => link.from === from)));
  }
  for (const { name, xml } of parts) files.set(name, xml);
  const packed = Object.fromEntries(Array.from(files, ([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { mtime: PACKED, level: 6 });
}

function contentTypes(parts: readonly Part[]): string {
  const types = [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ name, contentType }) => element("Override", { PartName: `/${name}`, ContentType: contentType })),
  ];
  return XML_DECLARATION + element("Types", { xmlns: `${PACKAGE}/content-types` }, types.join(""));
}

function relationships(links: readonly Link[]): string {
  const list = links.map(({ type, target }, i) =>
    element("Relationship", {
      Id: `rId${i + 1}`,
      Type: type.includes("/") ? type : `${RELATIONSHIP}/${type}`,
      Target: target,
    }),
  );
  return XML_DECLARATION + element("Relationships", { xmlns: `${PACKAGE}/relationships` }, list.join(""));
}
