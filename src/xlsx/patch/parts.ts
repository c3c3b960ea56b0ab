/** The parts of a package while they are changed: read as they stand now, written once, at the end. */
import { strFromU8, strToU8 } from "fflate";
import { folderOf, relationshipsOf, type Package, type Relationship } from "../read/package";
import { decode, encodingOf } from "../read/xml";
import { RELATIONSHIP, XML_DECLARATION, element } from "../write/xml";
import { appended, spliced, underPrefix, type Splice } from "./splice";
import { childrenOf, prefixOf, readTree, type Element } from "./tree";

const TYPES = "[Content_Types].xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
/** The namespaces of ours in the strict form, by those of the usual one; those of relationships are whole, not beginnings of others. */
const DIALECT = [
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"],
] as const;
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

export type NewPart = { readonly name: string; readonly contentType: string; readonly xml: string };

export class Parts {
  readonly files: Package;
  /** The workbook's part. */
  readonly main: string;
  /** Whether the workbook is in the strict form of ISO/IEC 29500, whose namespaces are others. */
  readonly isStrict: boolean;
  private readonly texts = new Map<string, string>();
  /** Sheets, which are large, changed as they are stored. */
  private readonly sheets = new Map<string, Uint8Array>();
  /** The first bytes of parts that were read, which say their encoding: a large one is not unpacked again for them. */
  private readonly starts = new Map<string, Uint8Array>();
  private readonly gone = new Set<string>();
  private readonly stored: ReadonlyMap<string, string>;

  constructor(files: Package, main: string) {
    this.files = files;
    this.main = main;
    this.stored = new Map(files.names.map((name) => [name.toLowerCase(), name]));
    const root = readTree(files.text(main), main);
    this.isStrict = namespaceOf(root) === STRICT_MAIN;
  }

  /** As the archive spells it. */
  private spelled(part: string): string {
    return this.stored.get(part.toLowerCase()) ?? [...this.texts.keys()].find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;
  }

  has(part: string): boolean {
    const name = this.spelled(part);
    return !this.gone.has(name) && (this.texts.has(name) || this.files.has(name));
  }

  text(part: string): string {
    const name = this.spelled(part);
    return this.texts.get(name) ?? decode(this.bytes(part), part);
  }

  /** As it is stored now. */
  private bytes(part: string): Uint8Array {
    const name = this.spelled(part);
    const bytes = this.sheets.get(name) ?? this.files.bytes(part);
    this.starts.set(name, bytes.slice(0, 3));
    return bytes;
  }

  /** Changes a part by its bytes, which are UTF-8. */
  change(part: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const text = this.texts.get(this.spelled(part));
    const bytes = text === undefined ? this.bytes(part) : strToU8(text);
    if (text === undefined && encodingOf(bytes) === "utf-8") {
      const made = change(bytes);
      if (made !== bytes) this.sheets.set(this.spelled(part), made);
      return;
    }
    const made = strFromU8(change(text === undefined ? strToU8(decode(bytes, part)) : bytes));
    if (made !== this.text(part)) this.set(part, made);
  }

  set(part: string, xml: string): void {
    const name = this.spelled(part);
    this.sheets.delete(name);
    this.gone.delete(name);
    this.texts.set(name, xml);
  }

  /** Changes a part by pieces of its text. */
  splice(part: string, change: (root: Element, xml: string) => readonly Splice[]): void {
    const xml = this.text(part);
    const splices = change(readTree(xml, part), xml);
    if (splices.length > 0) this.set(part, spliced(xml, splices));
  }

  /** The first of `item1.xml`, `item2.xml`… that is free in every spelling. */
  freeName(nameOf: (index: number) => string): string {
    let index = 1;
    while (this.isTaken(nameOf(index))) index += 1;
    return nameOf(index);
  }

  isTaken(part: string): boolean {
    return this.has(part) || this.has(relationshipsOf(part));
  }

  add({ name, contentType, xml }: NewPart): void {
    this.set(name, this.inDialect(xml));
    this.splice(TYPES, (types, text) => {
      const override = element(`${prefixOf(types)}Override`, { PartName: `/${name}`, ContentType: contentType });
      return appended(text, types, override);
    });
  }

  remove(part: string): void {
    const name = this.spelled(part);
    this.texts.delete(name);
    this.sheets.delete(name);
    this.gone.add(name);
    this.splice(TYPES, (types) =>
      childrenOf(types, "Override")
        .filter(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part.toLowerCase()}`)
        .map(({ from, to }) => ({ from, to, text: "" })),
    );
  }

  /** The content type of a part; "" where nothing names it. */
  contentType(part: string): string {
    const types = readTree(this.text(TYPES), TYPES);
    const own = childrenOf(types, "Override").find(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part.toLowerCase()}`);
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const usual = childrenOf(types, "Default").find(({ attributes }) => attributes["Extension"]?.toLowerCase() === extension);
    return (own ?? usual)?.attributes["ContentType"] ?? "";
  }

  /** As they were read, of parts that were there from the beginning. */
  relationships(part: string): readonly Relationship[] {
    return this.files.relationships(part);
  }

  /** A new relationship. `type`: its last step, or the whole of it. Answers its id. */
  relate(from: string, type: string, target: string): string {
    const source = relationshipsOf(from);
    if (!this.has(source)) this.set(source, XML_DECLARATION + element("Relationships", { xmlns: PACKAGE }));
    const known = new Set(childrenOf(readTree(this.text(source), source), "Relationship").map(({ attributes }) => attributes["Id"]));
    let number = 1;
    while (known.has(`rIdEmu${number}`)) number += 1;
    const id = `rIdEmu${number}`;
    this.splice(source, (root, text) => {
      const whole = type.includes("/") ? type : `${this.isStrict ? STRICT : RELATIONSHIP}/${type}`;
      const one = element("Relationship", { Id: id, Type: whole, Target: relativeTarget(from, target) });
      return appended(text, root, underPrefix(one, prefixOf(root)));
    });
    return id;
  }

  unrelate(from: string, ids: readonly string[]): void {
    this.splice(relationshipsOf(from), (root) =>
      childrenOf(root, "Relationship")
        .filter(({ attributes }) => ids.includes(attributes["Id"] ?? ""))
        .map(({ from: start, to }) => ({ from: start, to, text: "" })),
    );
  }

  /** XML of ours in the namespaces of the file. */
  inDialect(xml: string): string {
    if (!this.isStrict) return xml;
    return DIALECT.reduce((text, [usual, strict]) => text.replaceAll(`"${usual}"`, `"${strict}"`), xml);
  }

  /** An attribute name for `r:id` at this element, and the declaration that it needs there. */
  idAttribute(root: Element): { readonly name: string; readonly declared: Readonly<Record<string, string>> } {
    const namespace = this.isStrict ? STRICT : RELATIONSHIP;
    const known = Object.entries(root.attributes).find(([name, value]) => name.startsWith("xmlns:") && value === namespace)?.[0];
    return known === undefined
      ? { name: "emuR:id", declared: { "xmlns:emuR": namespace } }
      : { name: `${known.slice("xmlns:".length)}:id`, declared: {} };
  }

  changes(): ReadonlyMap<string, Uint8Array | null> {
    const changed = [...this.texts].map(([name, text]) => [name, this.encoded(name, text)] as const);
    return new Map<string, Uint8Array | null>([...changed, ...this.sheets, ...[...this.gone].map((name) => [name, null] as const)]);
  }

  /** In the encoding that the part had. */
  private encoded(part: string, text: string): Uint8Array {
    const [first, second, third] = this.starts.get(part) ?? (this.files.has(part) ? this.files.bytes(part) : []);
    if (first === 0xef && second === 0xbb && third === 0xbf) return strToU8(`\uFEFF${text}`);
    const isLittle = first === 0xff && second === 0xfe;
    if (!isLittle && !(first === 0xfe && second === 0xff)) return strToU8(text);
    const units = `\uFEFF${text}`;
    const view = new DataView(new ArrayBuffer(2 * units.length));
    for (let at = 0; at < units.length; at += 1) view.setUint16(2 * at, units.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  }
}

/** Of an element, by its prefix, where it declares it itself. */
export function namespaceOf(root: Element): string {
  const prefix = prefixOf(root).slice(0, -1);
  return root.attributes[prefix === "" ? "xmlns" : `xmlns:${prefix}`] ?? "";
}

/** From the folder of a part: `../tables/table1.xml`. */
function relativeTarget(from: string, target: string): string {
  const [folder, goal] = [folderOf(from).split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < folder.length && shared < goal.length - 1 && folder[shared] === goal[shared]) shared += 1;
  return [...folder.slice(shared).map(() => ".."), ...goal.slice(shared)].join("/");
}
