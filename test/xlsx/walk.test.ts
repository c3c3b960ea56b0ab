/** The walk over common XML says what a parser of all XML says, whatever the text is and however it is cut into pieces. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { Unreadable } from "../../src/xlsx/read/problem";
import type { WalkHandlers } from "../../src/xlsx/read/walk";
import { walkBytes, walkText } from "../../src/xlsx/read/xml";
import { fuzz } from "../runs";

type Said = readonly (readonly unknown[])[];

/** Texts between two tags as one, as long as there are any. */
function joined(events: Said): Said {
  const found: (readonly unknown[])[] = [];
  for (const [kind, ...rest] of events) {
    const last = found.at(-1);
    if (kind === "text" && last?.[0] === "text") found[found.length - 1] = ["text", `${String(last[1])}${String(rest[0])}`];
    else found.push([kind, ...rest]);
  }
  return found;
}

function gathered(walk: (on: WalkHandlers) => void): Said {
  const events: (readonly unknown[])[] = [];
  try {
    walk({
      open: ({ whole, local }, attributes, from, end, single) => events.push(["open", whole, local, { ...attributes }, from, end, single]),
      close: ({ whole }, from, end) => events.push(["close", whole, from, end]),
      text: (text) => events.push(["text", text]),
    });
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    events.push(["ends", problem.code, problem.message]);
  }
  return joined(events);
}

/** By saxes alone, from the beginning to the end. */
function bySaxes(xml: string, on: WalkHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let from = 0;
  const nameOf = (whole: string): { whole: string; local: string } => ({ whole, local: whole.slice(whole.indexOf(":") + 1) });
  const fail = (words: string): never => {
    throw new Unreadable("broken-xml", `part: ${words}`);
  };
  parser.on("error", ({ message }) => fail(message));
  parser.on("doctype", () => fail("a DOCTYPE"));
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    from = xml.lastIndexOf("<", parser.position - 1);
    on.open(nameOf(name), attributes, from, parser.position, isSelfClosing);
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    depth -= 1;
    on.close(nameOf(name), isSelfClosing ? from : xml.lastIndexOf("<", parser.position - 1), parser.position);
  });
  const text = (found: string): void => {
    if (depth > 0) on.text?.(found);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
}

function bytesOf(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

/** The same places in bytes. */
function inBytes(events: Said, xml: string): Said {
  const byte = (at: unknown): unknown => (typeof at === "number" ? bytesOf(xml.slice(0, at)).length : at);
  return events.map((event) => event.map(byte));
}

/** What the walk ends at, and what it does not. */
const PIECES = [
  "<a>", "</a>", "<b x='1'>", "</b>", "<c/>", '<c r="A1" s="3" t="s"/>', "<x:row >", "</x:row>", "<v>12</v>", "<d\n  e='&#10;'\tf=\"&lt;&quot;\"/>",
  "text", " ", "\n", "\r\n", "\t", "Điểm đạt", "😀", "\uFEFF", "&amp;", "&#65;", "&#x1F600;", "&#0;", "&#xD800;", "&nbsp;", "& ", "&amp", "]]>", "]]", ">",
  "<!-- a > comment -->", "<!-- -- -->", "<![CDATA[<b> & ]]>", "<?pi x?>", "<!DOCTYPE a>", '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.1"?>',
  "<c a='1' a='2'/>", "<c a = '1'/>", "<c a='1'b='2'/>", "<c a/>", "<c a=1/>", "<c a='<'/>", "<c a='\n\t '/>", "<c a='\"' b=\"'\"/>", "<c constructor='1'/>",
  "<1/>", "<ä ö='ü'/>", "</a >", "<a", "<", "</", "\u0000", "\u0085", "\uFFFE", "\uD800", "<c a=\"Đ\"/>", "<e></e>", "<c / >", "<c a='1'  />",
] as const; // prettier-ignore

const tokens = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));

/** Well formed, with a few odd pieces in between. */
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom("a", "x:b", "row"),
      fc.constantFrom("", ' r="A1"', " s='7' t=\"Điểm\"", ' f="&lt;1"'),
      fc.array(tie("node"), { maxLength: 5 }),
    )
    .map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join("")}</${name}>`),
  node: fc.oneof(
    { depthSize: "small" },
    { arbitrary: fc.constantFrom(...PIECES), weight: 1 },
    { arbitrary: fc.constantFrom("12", "Điểm", "<c/>", "\n  "), weight: 6 },
    { arbitrary: tie("tree"), weight: 3 },
  ),
}));

const texts = fc
  .tuple(
    fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', "\uFEFF", "\n"),
    fc.oneof(tree, tokens),
    fc.constantFrom("", "\n", "<a/>", "x"),
  )
  .map((pieces) => pieces.join(""));

test("any text is walked as saxes reads it, errors and places included", () => {
  fc.assert(
    fc.property(texts, (xml) => {
      expect(
        gathered((on) => {
          walkText(xml, "part", on);
        }),
      ).toEqual(
        gathered((on) => {
          bySaxes(xml, on);
        }),
      );
    }),
    fuzz(3000),
  );
});

test("bytes are walked piece by piece as their text is, with the places of bytes", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (xml, size) => {
      // A unit that is half a character has no bytes.
      fc.pre(!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(xml));
      const whole = inBytes(
        gathered((on) => {
          bySaxes(xml, on);
        }),
        xml,
      );
      expect(
        gathered((on) => {
          walkBytes(bytesOf(xml), "part", on, { isPlaced: true, size });
        }),
      ).toEqual(whole);
    }),
    fuzz(3000),
  );
});
