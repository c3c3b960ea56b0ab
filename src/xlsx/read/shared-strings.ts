/** The texts that cells point at, formatted runs joined, phonetic hints left out. */
import { decodeXstring } from "../format/xstring";
import { within } from "./limits";
import type { Allowance } from "./limits";
import { parseXml } from "./xml";

/** As nearly all are written. */
const PLAIN = "<si><t>";
const PLAIN_END = "</t></si>";

export function readSharedStrings(xml: Uint8Array, part: string, allowance: Allowance, textLength: number): readonly string[] {
  const strings: string[] = [];
  const text = textCollector(textLength);
  parseXml(xml, part, {
    quick(found, at) {
      if (!found.startsWith(PLAIN, at)) return 0;
      const from = at + PLAIN.length;
      const to = found.indexOf("<", from);
      if (!found.startsWith(PLAIN_END, to) || to - from > textLength) return 0;
      const plain = found.slice(from, to);
      if (plain.includes("&")) return 0;
      allowance.spend(1);
      strings.push(decodeXstring(plain));
      return to + PLAIN_END.length;
    },
    open(name) {
      if (name === "si") {
        allowance.spend(1);
        text.start();
      } else text.open(name);
    },
    close(name) {
      if (name === "si") strings.push(within(textLength, text.end(), `${part}: text ${strings.length + 1}`));
      else text.close(name);
    },
    text: text.text,
  });
  return strings;
}

export type TextCollector = {
  readonly start: () => void;
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => string;
};

/** Gathers the `t` elements of a string item (`si`, or `is` inside a cell). */
export function textCollector(textLength: number): TextCollector {
  // What is longer is refused whatever its escapes (seven characters for one) would give: it is not decoded.
  const most = 7 * textLength;
  let gathered = "";
  let inText = false;
  let inPhonetic = false;
  return {
    start() {
      gathered = "";
      inText = inPhonetic = false;
    },
    open(name) {
      if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text(text) {
      if (inText) gathered += text;
    },
    close(name) {
      if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
    end() {
      return gathered.length > most ? gathered : decodeXstring(gathered);
    },
  };
}
