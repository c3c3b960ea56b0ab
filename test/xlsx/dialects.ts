/** The same workbook in the spellings of other programs: prefixes, quotation marks, spaces, left-out references, data descriptors. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Dialect = {
  /** Elements of the main namespace are `x:row`. */
  readonly prefixed: boolean;
  /** Attributes stand in apostrophes, in another order, with spaces around the sign. */
  readonly quoted: boolean;
  /** Rows and cells without `r` where they follow the one before. */
  readonly unnumbered: boolean;
  /** Line breaks between elements that hold no text. */
  readonly spread: boolean;
  /** Texts stand in their cells, in two runs. */
  readonly inline: boolean;
  /** Targets of relationships count from the root. */
  readonly absolute: boolean;
};

export function partsOfFile(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** The parts named get the text that `change` makes of theirs. */
export function withTexts(
  bytes: Uint8Array,
  isMeant: (name: string) => boolean,
  change: (xml: string, name: string) => string,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    isMeant(name) ? strToU8(change(strFromU8(part), name)) : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { level: 1 });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function withoutNumbers(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(/<row r="(\d+)"|<c r="([A-Z]+)\d+"/g, (tag, rowNumber: string | undefined, letters: string | undefined) => {
    const [last, next] = rowNumber === undefined ? [column, columnOf(letters ?? "")] : [row, Number.parseInt(rowNumber, 10)];
    if (rowNumber === undefined) column = next;
    else [row, column] = [next, 0];
    return next === last + 1 ? tag.slice(0, tag.indexOf(" ")) : tag;
  });
}

function inCells(xml: string, strings: readonly string[]): string {
  return xml.replace(/<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_cell, before: string, after: string, index: string) => {
    const [, text = ""] = /<t[^>]*>([\s\S]*)<\/t>/.exec(strings[Number.parseInt(index, 10)] ?? "") ?? [];
    const runs = /^[a-z]{2,}$/i.test(text) ? [text.slice(0, 1), text.slice(1)] : [text];
    const rich = runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${run}</t></r>`).join("");
    return `<c ${before}t="inlineStr"${after}><is>${rich}<rPh sb="0" eb="1"><t>x</t></rPh></is></c>`;
  });
}

function otherQuotes(xml: string): string {
  return xml.replace(/<([\w:]+)((?: [\w:]+="[^"]*")+)/g, (_tag, name: string, list: string) => {
    const attributes = [...list.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(
      ([, key, value]) => ` ${key} = '${(value ?? "").replaceAll("'", "&apos;")}'`,
    );
    return `<${name}${attributes.reverse().join("\n ")}`;
  });
}

const MAIN_PARTS = /^xl\/(workbook|styles|sharedStrings|metadata|worksheets\/[^/]+|tables\/[^/]+)(\.xml)?$/;

export function inDialect(bytes: Uint8Array, { prefixed, quoted, unnumbered, spread, inline, absolute }: Dialect): Uint8Array {
  const table = unzipSync(bytes)["xl/sharedStrings.xml"];
  const strings = table === undefined ? [] : (strFromU8(table).match(/<si>[\s\S]*?<\/si>/g) ?? []);
  const links = absolute
    ? withTexts(
        bytes,
        (name) => name === "xl/_rels/workbook.xml.rels",
        (xml) => xml.replace(/Target="(?!\.\.)/g, 'Target="/xl/'),
      )
    : bytes;
  return withTexts(
    links,
    (name) => MAIN_PARTS.test(name),
    (xml, name) => {
      const isSheet = name.startsWith("xl/worksheets/");
      let made = isSheet && inline ? inCells(xml, strings) : xml;
      if (isSheet && unnumbered) made = withoutNumbers(made);
      if (spread) made = made.replace(/(<\/(?:row|c|sheetData|xf|font)>|<sheetData>)/g, "$1\n  ");
      if (prefixed) {
        made = made.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, "<$1x:$2").replace(/ xmlns="/, ' xmlns:x="');
      }
      return quoted ? otherQuotes(made) : made;
    },
  );
}

/** The same archive as programs write it that do not know a part's size beforehand. */
export function withSizesBehind(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let [at, entry] = [0, view.getUint32(end + 16, true)];
  for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
    const [nameLength, extra] = [view.getUint16(entry + 28, true), view.getUint16(entry + 30, true)];
    const record = bytes.slice(entry, entry + 46 + nameLength + extra + view.getUint16(entry + 32, true));
    const offset = view.getUint32(entry + 42, true);
    const header = bytes.slice(offset, offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true));
    const packed = bytes.slice(offset + header.length, offset + header.length + view.getUint32(entry + 20, true));
    const [head, own, tail] = [new DataView(header.buffer), new DataView(record.buffer), new DataView(new ArrayBuffer(16))];
    tail.setUint32(0, 0x08074b50, true);
    [16, 20, 24].forEach((field, place) => {
      tail.setUint32(4 + 4 * place, own.getUint32(field, true), true);
      head.setUint32(field - 2, 0, true);
    });
    head.setUint16(6, head.getUint16(6, true) | 8, true);
    own.setUint16(8, own.getUint16(8, true) | 8, true);
    own.setUint32(42, at, true);
    pieces.push(header, packed, new Uint8Array(tail.buffer));
    at += header.length + packed.length + 16;
    records.push(record);
    entry += record.length;
  }
  const last = bytes.slice(end);
  new DataView(last.buffer).setUint32(16, at, true);
  return Uint8Array.from(Buffer.concat([...pieces, ...records, last]));
}
