/**
 * Custom XML parts: data of ours that Excel keeps with the file and shows nowhere. A part has one element, and that holds JSON as
 * text.
 */

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

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What whoever stored the file has put into entities. */
function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_entity, name: string) => ENTITIES[name] ?? "");
}

export type PartKind = {
  readonly xmlOf: (json: string) => string;
  /** The text in the part; null: it is none of this kind, or somebody has put something else into it. */
  readonly storedIn: (xml: string) => string | null;
  /** Whether a part claims to be of this kind, also where it cannot be read. */
  readonly is: (xml: string) => boolean;
};

/** @param longest characters: longer than any part of ours */
export function partKind(namespace: string, name: string, longest: number): PartKind {
  const whole = new RegExp(
    `^\\uFEFF?\\s*(?:<\\?xml[^<>]*\\?>\\s*)?<${name}\\s+xmlns=["']${namespace}["']\\s*(?:/>|>([^<]*)</${name}\\s*>)\\s*$`,
  );
  return {
    xmlOf: (json) => `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${asStored(json)}</${name}>`,
    storedIn(xml) {
      const match = xml.length > longest ? null : whole.exec(xml);
      return match === null ? null : decoded(match[1] ?? "");
    },
    is: (xml) => xml.slice(0, 2000).includes(namespace),
  };
}
