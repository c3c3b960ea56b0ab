/**
 * The part of a workbook in which the layout of somebody's own sheets is remembered: a custom XML part, which Excel keeps with the
 * file and shows nowhere. Its one element holds the JSON of the layout as text.
 */
export const OWN_NAMESPACE = "urn:emu-addin:own-layout";
const ELEMENT = "layout";
/** Longer than any layout of ours; an honest one has some ten thousand characters. */
const LONGEST = 4_000_000;

/**
 * JSON as it stands in the part: it may write any character as an escape, and so written no character of it means anything in XML,
 * or is not allowed there. What is read from a part is such already.
 */
export function asStored(json: string): string {
  return json.replace(
    /[<>&\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function ownPartXml(json: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${ELEMENT} xmlns="${OWN_NAMESPACE}">${asStored(json)}</${ELEMENT}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What whoever stored the file has put into entities. */
function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_entity, name: string) => ENTITIES[name] ?? "");
}

const PART = new RegExp(
  `^\\uFEFF?\\s*(?:<\\?xml[^<>]*\\?>\\s*)?<${ELEMENT}\\s+xmlns=["']${OWN_NAMESPACE}["']\\s*(?:/>|>([^<]*)</${ELEMENT}\\s*>)\\s*$`,
);

/** The text in the part; null: it is none of ours, or somebody has put something else into it. */
export function storedInPart(xml: string): string | null {
  const match = xml.length > LONGEST ? null : PART.exec(xml);
  return match === null ? null : decoded(match[1] ?? "");
}

/** Whether a part claims to be ours, also where it cannot be read. */
export function isOwnPart(xml: string): boolean {
  return xml.slice(0, 2000).includes(OWN_NAMESPACE);
}
