/** The table of texts that cells point at, in order of first use. */
import { MAIN, XML_DECLARATION, element, xmlText } from "./xml";

/** How cells hold the texts that people typed: their type, and what stands inside them. */
export type TypedTexts = (text: string) => { readonly type: string; readonly content: string };

export type SharedStrings = {
  /** A reference to the table, where the text is added if new. */
  readonly typed: TypedTexts;
  readonly xml: () => string;
};

export function newSharedStrings(): SharedStrings {
  const positions = new Map<string, number>();
  let uses = 0;
  return {
    typed(text) {
      uses++;
      let position = positions.get(text);
      if (position === undefined) {
        position = positions.size;
        positions.set(text, position);
      }
      return { type: "s", content: `<v>${position}</v>` };
    },
    xml() {
      const items = Array.from(positions.keys(), item).join("");
      return XML_DECLARATION + element("sst", { xmlns: MAIN, count: uses, uniqueCount: positions.size }, items);
    },
  };
}

function item(text: string): string {
  return `<si>${textElement(text)}</si>`;
}

function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${xmlText(text)}</t>`;
}

/** Texts that stand in their cells: the table of a file that has one stays as it is. */
export const inlineText: TypedTexts = (text) => ({ type: "inlineStr", content: `<is>${textElement(text)}</is>` });
