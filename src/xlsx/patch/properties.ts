/** Title and language in the core properties, and the list of sheets in the extended ones. */
import type { WorkbookDocument } from "../../document/document";
import { corePropertiesXml } from "../write/workbook";
import { attributeText, element, escapeXml } from "../write/xml";
import { wholeNumber } from "../read/xml";
import type { Parts } from "./parts";
import { appended, withAttributes, type Splice } from "./splice";
import { allBelow, childOf, type Element } from "./tree";

const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

export function changeProperties(parts: Parts, after: WorkbookDocument["properties"]): void {
  const part = parts.relationships("").find(({ type }) => type === "core-properties")?.target;
  if (part === undefined || !parts.has(part)) {
    const name = part ?? parts.freeName((index) => `docProps/core${index === 1 ? "" : index}.xml`);
    parts.add({ name, contentType: CORE_TYPE, xml: corePropertiesXml(after) });
    if (part === undefined) parts.relate("", CORE_RELATION, name);
    return;
  }
  // One after the other: both may come into one empty element.
  for (const local of ["title", "language"] as const) {
    parts.splice(part, (root, xml) => textOf(xml, root, local, after[local]));
  }
}

function textOf(xml: string, root: Element, local: string, text: string): readonly Splice[] {
  const there = childOf(root, local);
  if (there === null) return appended(xml, root, element(`dc:${local}`, { "xmlns:dc": DUBLIN_CORE }, escapeXml(text)));
  if (!there.single) return [{ from: there.open, to: there.close, text: escapeXml(text) }];
  return appended(xml, there, escapeXml(text));
}

/** Excel passes over a list that is not the right one; where it is plain to see how, it is kept right. `at`: among the worksheets. */
export function listSheet(parts: Parts, name: string, at: number): void {
  const part = parts.relationships("").find(({ type }) => type === "extended-properties")?.target;
  if (part === undefined || !parts.has(part)) return;
  parts.splice(part, (root, xml) => {
    const [pairs, titles] = [vectorOf(root, "HeadingPairs"), vectorOf(root, "TitlesOfParts")];
    // The first pair counts the worksheets: its name is in the language of whoever saved the file.
    const count = pairs?.children[1] && allBelow(pairs.children[1])[0];
    const sheets = count?.local === "i4" ? wholeNumber(xml.slice(count.open, count.close).trim()) : undefined;
    const size = wholeNumber(titles?.attributes["size"]);
    const next = titles?.children[Math.min(at, sheets ?? 0)];
    if (!titles || count === undefined || count === null || sheets === undefined || size !== titles.children.length) return [];
    const entry = element(`${titles.name.replace(/vector$/, "")}lpstr`, {}, escapeXml(attributeText(name)));
    return [
      { from: count.open, to: count.close, text: `${sheets + 1}` },
      withAttributes(xml, titles, { size: `${size + 1}` }),
      { from: next?.from ?? titles.close, to: next?.from ?? titles.close, text: entry },
    ];
  });
}

function vectorOf(root: Element, local: string): Element | null {
  const holder = childOf(root, local);
  return holder === null ? null : childOf(holder, "vector");
}
