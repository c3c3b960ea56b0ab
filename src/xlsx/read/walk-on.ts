/** From where the walk over common XML ended: saxes knows all of XML, and five entities and no others; a DOCTYPE ends the reading. */
import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { Unreadable } from "./problem";
import type { Place, Walk } from "./walk";

/** @param rest the text from there to its end; `place` of a place in it: what handlers are told */
export function walkOn({ part, on, stack, isBegun }: Walk, rest: string, place: Place): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (problem) => {
    throw new Unreadable("broken-xml", `${part}: ${problem.message}`);
  });
  parser.on("doctype", () => {
    throw new Unreadable("broken-xml", `${part}: a DOCTYPE`);
  });
  // It is told what was open there; after the outermost element, that there was one.
  const before = isBegun && stack.length === 0 ? "<a/>" : stack.map(({ whole }) => `<${whole}>`).join("");
  if (before !== "") parser.write(before);
  let attributes = 0;
  // Counted as they come: kept, a hundred million of them would fill the memory.
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > LIMITS.attributes) throw new Unreadable("broken-xml", `${part}: an element of too many attributes`);
  });
  let last = 0;
  const behind = (): number => parser.position - before.length;
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (stack.length >= LIMITS.depth) throw new Unreadable("broken-xml", `${part}: nested too deeply`);
    const name = { whole: tag.name, local: tag.name.slice(tag.name.indexOf(":") + 1) };
    const end = behind();
    stack.push(name);
    last = place(rest.lastIndexOf("<", end - 1));
    on.open(name, tag.attributes, last, place(end), tag.isSelfClosing);
  });
  parser.on("closetag", (tag) => {
    const name = stack.pop() ?? { whole: tag.name, local: tag.name };
    const end = behind();
    const from = tag.isSelfClosing ? last : place(rest.lastIndexOf("<", end - 1));
    on.close(name, from, place(end));
  });
  const { text } = on;
  if (text !== undefined) {
    const inside = (found: string): void => {
      if (stack.length > 0) text(found);
    };
    parser.on("text", inside);
    parser.on("cdata", inside);
  }
  parser.write(rest).close();
}
