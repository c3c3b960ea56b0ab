/**
 * Cell formats for changed cells: the one that the cell has where it means what is wanted, else a copy of it with another number format,
 * else one of the named style. New ones come last in the part; none that is there is changed or renumbered.
 */
import type { ConditionLook, StyleName } from "../../document/document";
import { CELL_LOOKS } from "../../document/styles";
import { FIRST_CUSTOM_FORMAT, builtInFormatNumber } from "../format/number-formats";
import { decodeXstring } from "../format/xstring";
import type { Limits } from "../read/limits";
import { readStyles, type CellFormat } from "../read/styles";
import { encodingOf, isTrue, wholeNumber } from "../read/xml";
import { alignmentAndProtection, border, difference, font, newCellFormats, patternFill, solidFill } from "../write/styles";
import { attributeText, element } from "../write/xml";
import type { Parts } from "./parts";
import { appended, placeFor, spliced, tagWith, underPrefix, type Splice } from "./splice";
import { childOf, childrenOf, prefixOf, readTree, type Element } from "./tree";

export type WantedFormat = { readonly style?: StyleName | undefined; readonly format?: string | undefined; readonly quoted: boolean };

/** The lists of the part, in the order of the schema (ECMA-376 part 1, 18.8.39). */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type List = (typeof LISTS)[number];

/** What cells without any have; Excel keeps the first two fills for itself. */
const FIRST = {
  fonts: [font(CELL_LOOKS.normal)],
  fills: [patternFill("none"), patternFill("gray125")],
  borders: [border(null)],
} as const;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export class FileStyles {
  private readonly parts: Parts;
  private readonly part: string;
  private readonly isNew: boolean;
  private readonly xml: string;
  private readonly root: Element;
  private readonly prefix: string;
  private readonly meanings: CellFormat[];
  private readonly formats: string[];
  private readonly added: Record<List, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellStyleXfs: [],
    cellXfs: [],
    cellStyles: [],
    dxfs: [],
  };
  private readonly named = new Map<string, number>();
  private readonly known = new Map<string, number>();
  /** A format is asked for by each cell that has it. */
  private readonly answered = new Map<string, number>();

  constructor(parts: Parts, limits: Limits) {
    this.parts = parts;
    const found = parts.relationships(parts.main).find(({ type }) => type === "styles")?.target;
    this.isNew = found === undefined || !parts.has(found);
    this.part = found ?? parts.freeName((index) => `xl/styles${index === 1 ? "" : index}.xml`);
    // Without the part, or anything in it, every cell has format 0: the writer's own first one.
    this.xml = this.isNew || isEmptyPart(parts, this.part) ? parts.inDialect(newCellFormats().xml()) : parts.text(this.part);
    this.root = readTree(this.xml, this.part);
    this.prefix = prefixOf(this.root);
    this.meanings = [...readStyles(this.xml, this.part, limits)];
    this.formats = this.listed("cellXfs", "xf").map((xf) => this.raw(xf));
    if (this.formats.length === 0)
      this.append("cellXfs", underPrefix(element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }), this.prefix), {});
    for (const style of this.listed("cellStyles", "cellStyle")) {
      const name = decodeXstring(style.attributes["name"] ?? "").toLowerCase();
      if (!this.named.has(name)) this.named.set(name, wholeNumber(style.attributes["xfId"]) ?? 0);
    }
  }

  private listed(list: List, item: string): readonly Element[] {
    return childrenOf(childOf(this.root, list), item);
  }

  private raw({ from, to }: Element): string {
    return this.xml.slice(from, to);
  }

  private append(list: List, xml: string, meaning?: Omit<CellFormat, "day">): void {
    this.added[list].push(xml);
    if (meaning === undefined) return;
    this.formats.push(xml);
    this.meanings.push({ ...meaning, day: false });
  }

  meaning(index: number): CellFormat {
    return this.meanings[index] ?? { day: false };
  }

  /** For sheets of ours, whose cells have no format yet. */
  indexOf(style: StyleName, format: string | undefined, quoted: boolean): number {
    return this.indexFor(0, { style, format, quoted });
  }

  /** Of conditions that come: those that are there may be anybody's, and one that goes takes none of ours along. */
  differenceOf(look: ConditionLook): number {
    const xml = underPrefix(difference(look, this.formatNumber(look.format)), this.prefix);
    const { dxfs } = this.added;
    const known = dxfs.indexOf(xml);
    const place = known < 0 ? dxfs.length : known;
    if (known < 0) this.append("dxfs", xml);
    return this.listed("dxfs", "dxf").length + place;
  }

  /** @param base the format that the cell has, or one beside it */
  indexFor(base: number, { style, format, quoted }: WantedFormat): number {
    const asked = `${base}|${style ?? ""}|${quoted ? 1 : 0}|${format ?? ""}`;
    const answered = this.answered.get(asked) ?? this.findFor(base, { style, format, quoted });
    this.answered.set(asked, answered);
    return answered;
  }

  private findFor(base: number, { style, format, quoted }: WantedFormat): number {
    const wanted = { style: style === "normal" ? undefined : style, format: format === "General" ? undefined : format };
    const is = this.meaning(base);
    const sameStyle = is.style === wanted.style;
    const raw = this.formats[base] ?? this.formats[0] ?? "";
    const isQuoted = isTrue(readTree(raw, this.part).attributes["quotePrefix"]);
    if (sameStyle && is.format === wanted.format && (isQuoted || !quoted)) return base;
    const key = JSON.stringify([sameStyle ? base : -1, wanted.style, wanted.format, quoted]);
    const index = this.known.get(key) ?? this.place(this.made(sameStyle ? raw : this.ofStyle(wanted.style), wanted.format, quoted), wanted);
    this.known.set(key, index);
    return index;
  }

  private place(xml: string, wanted: { readonly style: StyleName | undefined; readonly format: string | undefined }): number {
    const same = (index: number): boolean => this.meaning(index).style === wanted.style && this.meaning(index).format === wanted.format;
    const wantedKey = keyOf(xml, this.part);
    const found = this.formats.findIndex((one, index) => same(index) && keyOf(one, this.part) === wantedKey);
    if (found >= 0) return found;
    this.append("cellXfs", xml, {
      ...(wanted.style === undefined ? {} : { style: wanted.style }),
      ...(wanted.format === undefined ? {} : { format: wanted.format }),
    });
    return this.formats.length - 1;
  }

  private made(raw: string, format: string | undefined, quoted: boolean): string {
    const tree = readTree(raw, this.part);
    const number = this.formatNumber(format);
    const changes = {
      numFmtId: `${number}`,
      ...(number === 0 ? {} : { applyNumberFormat: "1" }),
      ...(quoted ? { quotePrefix: "1" } : {}),
    };
    return tagWith(raw, tree, changes) + raw.slice(tree.open);
  }

  private formatNumber(format: string | undefined): number {
    if (format === undefined) return 0;
    const all = [...this.listed("numFmts", "numFmt"), ...this.added.numFmts.map((xml) => readTree(xml, this.part))];
    const builtIn = builtInFormatNumber(format);
    // Some programs give these numbers a meaning of their own.
    if (builtIn !== undefined && !all.some(({ attributes }) => attributes["numFmtId"] === `${builtIn}`)) return builtIn;
    const same = all.find(({ attributes }) => decodeXstring(attributes["formatCode"] ?? "") === format);
    const known = wholeNumber(same?.attributes["numFmtId"]);
    if (known !== undefined) return known;
    const used = all.map(({ attributes }) => wholeNumber(attributes["numFmtId"]) ?? 0);
    const number = Math.max(FIRST_CUSTOM_FORMAT - 1, ...used) + 1;
    this.append("numFmts", element(`${this.prefix}numFmt`, { numFmtId: number, formatCode: attributeText(format) }));
    return number;
  }

  /** A format that is the named style and nothing else; undefined: Normal. */
  private ofStyle(style: StyleName | undefined): string {
    if (style === undefined) {
      const plain = this.meanings.findIndex((one) => one.style === undefined && one.format === undefined);
      return this.formats[Math.max(plain, 0)] ?? "";
    }
    const name = CELL_LOOKS[style].displayName;
    const position = this.named.get(name.toLowerCase()) ?? this.newStyle(style);
    const own = [...this.listed("cellStyleXfs", "xf").map((xf) => this.raw(xf)), ...this.added.cellStyleXfs][position] ?? "";
    const tree = readTree(own, this.part);
    const apply = { applyFont: "1", applyFill: "1", applyBorder: "1", applyAlignment: "1", applyProtection: "1" };
    return tagWith(own, tree, { xfId: `${position}`, ...apply }) + own.slice(tree.open);
  }

  private newStyle(style: StyleName): number {
    const look = CELL_LOOKS[style];
    const put = (list: "fonts" | "fills" | "borders", item: string, xml: string): number => {
      const count = (): number => this.listed(list, item).length + this.added[list].length;
      // Formats name them by number: the first one of ours would be that of cells that had none.
      const first = count() === 0 ? FIRST[list] : [];
      [...first, xml].forEach((one) => {
        this.append(list, underPrefix(one, this.prefix));
      });
      return count() - 1;
    };
    const common = {
      numFmtId: 0,
      fontId: put("fonts", "font", font(look)),
      fillId: put("fills", "fill", look.fill === null ? patternFill("none") : solidFill(look.fill)),
      borderId: put("borders", "border", border(look.border)),
    };
    const number = (): number => this.listed("cellStyleXfs", "xf").length + this.added.cellStyleXfs.length;
    if (number() === 0) this.addNormal();
    const position = number();
    this.append("cellStyleXfs", underPrefix(element("xf", common, alignmentAndProtection(look)), this.prefix));
    this.append("cellStyles", element(`${this.prefix}cellStyle`, { name: look.displayName, xfId: position }));
    this.named.set(look.displayName.toLowerCase(), position);
    return position;
  }

  /** Number 0 is Normal: in a file without named styles the first one of ours would be that of every cell. */
  private addNormal(): void {
    this.append("cellStyleXfs", underPrefix(element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }), this.prefix));
    this.append("cellStyles", element(`${this.prefix}cellStyle`, { name: "Normal", xfId: 0, builtinId: 0 }));
  }

  /** Writes what was added into the part. */
  finish(): void {
    const lists = LISTS.filter((list) => this.added[list].length > 0);
    if (lists.length === 0) return;
    const xml = spliced(
      this.xml,
      lists.flatMap((list) => this.grown(list)),
    );
    if (!this.isNew) {
      this.parts.set(this.part, xml);
      return;
    }
    this.parts.add({ name: this.part, contentType: TYPE, xml });
    if (!this.parts.relationships(this.parts.main).some(({ type }) => type === "styles"))
      this.parts.relate(this.parts.main, "styles", this.part);
  }

  private grown(list: List): readonly Splice[] {
    const items = this.added[list];
    const there = childOf(this.root, list);
    if (there === null) {
      const at = placeFor(this.root, list, LISTS);
      return [{ from: at, to: at, text: element(`${this.prefix}${list}`, { count: items.length }, items.join("")) }];
    }
    const count = `${there.children.length + items.length}`;
    return appended(this.xml, there, items.join(""), there.attributes["count"] === undefined ? {} : { count });
  }
}

/** Of one in another encoding, which the writer's own would not be in, nothing is said. */
function isEmptyPart(parts: Parts, part: string): boolean {
  return readTree(parts.text(part), part).children.length === 0 && encodingOf(parts.files.bytes(part)) === "utf-8";
}

/** What a format looks like, whichever of it is said to be applied. */
function keyOf(xml: string, part: string): string {
  const tree = readTree(xml, part);
  const { numFmtId, fontId, fillId, borderId, xfId, quotePrefix } = tree.attributes;
  return JSON.stringify([numFmtId, fontId, fillId, borderId, xfId, isTrue(quotePrefix), xml.slice(tree.open, tree.close)]);
}
