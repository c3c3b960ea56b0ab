/**
 * Puts this add-in's custom XML part into a file that somebody else has made, and leaves every other part of it byte for byte as it
 * is: pictures, charts, formats and merged cells, which a workbook document does not know, stay.
 */
import { strToU8, zipSync } from "fflate";
import { LIMITS, type Limits } from "./read/limits";
import { ownPartsOf } from "./read/own-parts";
import { openPackage, type Relationship } from "./read/package";
import { Unreadable, type FileProblem } from "./read/problem";
import { openArchive } from "./read/zip";
import { customXmlName, customXmlParts } from "./write/custom-xml";
import { RELATIONSHIP, element } from "./write/xml";

const TYPES = "[Content_Types].xml";
const PACKED = new Date(2024, 0, 1);

export type PatchResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly code: FileProblem; readonly detail: string };

/** Before the closing tag of the document element; the writer's prefix, if it has one, is taken over. */
function withElements(xml: string, root: string, elements: (prefix: string) => string, part: string): string {
  const close = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>\\s*$`).exec(xml);
  if (close !== null) {
    return xml.slice(0, close.index) + elements(close[1] ?? "") + xml.slice(close.index);
  }
  throw new Unreadable("broken-workbook", `${part} has no end`);
}

function relsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Steps up from the folder of `part` to the root. */
function upFrom(part: string): string {
  return "../".repeat(part.split("/").length - 1);
}

function patched(bytes: Uint8Array, xml: string | null, limits: Limits): Uint8Array {
  const archive = openArchive(bytes, limits);
  const files = openPackage(bytes, limits);
  const main = files.relationships("").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) {
    throw new Unreadable("not-a-workbook", "no office document in the archive");
  }
  const stored = new Map(archive.names.map((name) => [name, archive.unpack(name)]));
  const nameOf = (part: string): string => archive.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;
  const ours = ownPartsOf(files, main).map(({ relationship }) => relationship);
  const [first, ...more] = ours;
  if (xml !== null && first !== undefined) {
    stored.set(nameOf(first.target), strToU8(xml));
    dropLinks(stored, nameOf(relsOf(main)), more);
  } else if (xml === null) {
    dropLinks(stored, nameOf(relsOf(main)), ours);
  } else {
    addPart(stored, files.text, { main, types: nameOf(TYPES), rels: nameOf(relsOf(main)) }, xml);
  }
  const ordered = [...stored].sort(([left], [right]) => (left === TYPES ? -1 : right === TYPES ? 1 : 0));
  return zipSync(Object.fromEntries(ordered), { mtime: PACKED, level: 6 });
}

/** Parts that nothing points to are no longer part of the workbook; Excel drops them at its next save. */
function dropLinks(stored: Map<string, Uint8Array>, rels: string, links: readonly Relationship[]): void {
  const ids = new Set(links.map(({ id }) => id));
  const text = new TextDecoder().decode(stored.get(rels));
  const kept = text.replace(/<(?:[\w.-]+:)?Relationship\s[^<>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?Relationship\s*>)/g, (one) =>
    ids.has(/\sId\s*=\s*["']([^"']*)["']/.exec(one)?.[1] ?? "") ? "" : one,
  );
  stored.set(rels, strToU8(kept));
}

function addPart(
  stored: Map<string, Uint8Array>,
  text: (part: string) => string,
  { main, types, rels }: { readonly main: string; readonly types: string; readonly rels: string },
  xml: string,
): void {
  const taken = new Set([...stored.keys()].map((name) => name.toLowerCase()));
  const isFree = (index: number): boolean =>
    customXmlParts("", index).every(({ name }) => !taken.has(name.toLowerCase()) && !taken.has(relsOf(name).toLowerCase()));
  let index = 1;
  while (!isFree(index)) {
    index += 1;
  }
  const parts = customXmlParts(xml, index);
  parts.forEach((part) => stored.set(part.name, strToU8(part.xml)));
  const overrides = (prefix: string): string =>
    parts.map(({ name, contentType }) => element(`${prefix}Override`, { PartName: `/${name}`, ContentType: contentType })).join("");
  stored.set(types, strToU8(withElements(text(types), "Types", overrides, types)));
  const relationship = (prefix: string, id: string, type: string, target: string): string =>
    element(`${prefix}Relationship`, { Id: id, Type: `${RELATIONSHIP}/${type}`, Target: target });
  const name = customXmlName(index);
  const link = (prefix: string): string => relationship(prefix, `rIdEmu${index}`, "customXml", `${upFrom(main)}${name}`);
  stored.set(rels, strToU8(withElements(text(rels), "Relationships", link, rels)));
  const props = relationship("", "rId1", "customXmlProps", `itemProps${index}.xml`);
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  stored.set(relsOf(name), strToU8(element("Relationships", { xmlns: namespace }, props)));
}

/** `xml` null: the part is taken away. Never an exception, whatever the bytes are. */
export function withOwnPart(bytes: Uint8Array, xml: string | null, limits: Limits = LIMITS): PatchResult {
  try {
    return { ok: true, bytes: patched(bytes, xml, limits) };
  } catch (problem) {
    if (problem instanceof Unreadable) {
      return { ok: false, code: problem.code, detail: problem.message };
    }
    throw problem;
  }
}
