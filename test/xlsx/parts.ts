/** Files put together by hand, part by part, as other programs write them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string>>;
type Bytes = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const PREFIXED = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Relationships given as `[type, target]`, numbered rId1, rId2… */
export function rels(...links: readonly (readonly [type: string, target: string])[]): string {
  const list = links.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

/** A workbook of one sheet named "Sheet1"; parts given replace or add to the usual ones. */
export function workbookWith(parts: Bytes, level: 0 | 6 = 6): Uint8Array {
  return archive(
    {
      "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets>
      <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": rels(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ),
      "xl/sharedStrings.xml": `<sst ${MAIN}/>`,
      "xl/styles.xml": `<styleSheet ${MAIN}/>`,
      "xl/worksheets/sheet1.xml": sheet(""),
      ...parts,
    },
    level,
  );
}

/** A worksheet part around rows. */
export function sheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
}

/** `level` 0: as they are, not packed. */
export function archive(parts: Bytes, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])), {
    level,
  });
}

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
