/** The table of texts that cells point at, in order of first use. */
import { MAIN, XML_DECLARATION, element, xmlText } from "./xml";

export type SharedStrings = {
  /** Position of the text in the table, where it is added if new. */
  readonly indexOf: (text: string) => number;
  readonly xml: () => string;
};

export function newSharedStrings(): SharedStrings {
  const positions = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses++;
      let position = positions.get(text);
      if (position === undefined) {
        position = positions.size;
        positions.set(text, position);
      }
      return position;
    },
    xml() {
      const items = Array.from(positions.keys(), item).join("");
      return XML_DECLARATION + element("sst", { xmlns: MAIN, count: uses, uniqueCount: positions.size }, items);
    },
  };
}

function item(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<si><t${space}>${xmlText(text)}</t></si>`;
}
