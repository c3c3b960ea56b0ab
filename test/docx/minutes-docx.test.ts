/** The minutes as a Word file: valid, the same bytes for the same minutes, nothing of a name that becomes markup. */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { minutesDocx } from "../../src/docx/minutes-docx";
import { openXmlErrors } from "../xlsx/validate";
import { DIRECT, minutesIn, minutesOfCase, sample } from "../document/minutes/support";

const MADE = new Date(Date.UTC(2021, 11, 20, 8, 30));

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

function bodyOf(bytes: Uint8Array): string {
  return partsOf(bytes).get("word/document.xml") ?? "";
}

/** Text of the paragraphs, with tabs and markup left out; throws where the part is not well-formed. */
function textOf(xml: string): string {
  const parser = new SaxesParser();
  let text = "";
  let isText = false;
  parser.on("opentag", ({ name }) => (isText = name === "w:t"));
  parser.on("closetag", () => (isText = false));
  parser.on("text", (piece) => (text += isText ? piece : ""));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}

test.each(["cahn-cum11-2021", "daknong-2021", "model-1000"])(
  "Microsoft's validator accepts the minutes of %s",
  async (id) => {
    const period = id === "model-1000" ? "2024" : "2021";
    expect(await openXmlErrors(await minutesDocx(minutesIn(sample(id), period), MADE), "minutes.docx")).toEqual([]);
  },
  60_000,
);

test("the same minutes give the same bytes; the moment is the one handed in", async () => {
  const minutes = minutesIn(sample("cahn-cum11-2021"), "2021");
  const [once, again] = [await minutesDocx(minutes, MADE), await minutesDocx(minutes, MADE)];
  expect(again).toEqual(once);
  const core = partsOf(once).get("docProps/core.xml") ?? "";
  expect(core.match(/2021-12-20T08:30:00Z/g)).toHaveLength(2);
  expect(core).toContain("Biên bản – Cụm thi đua số 11 – kỳ 2021");
});

test("A4, Times New Roman, page of pages; the header row of every table is repeated", async () => {
  const bytes = await minutesDocx(minutesIn(sample("cahn-cum11-2021"), "2021"), MADE);
  const parts = partsOf(bytes);
  const body = bodyOf(bytes);
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(parts.get("word/styles.xml")).toContain("Times New Roman");
  const footer = [...parts].find(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
  expect(footer).toMatch(/PAGE<.*NUMPAGES</);
  // Ranking, targets in two parts, groups; the heading and the signatures are tables without a header.
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  expect(body.match(/<w:tbl>/g)).toHaveLength(6);
});

test("cells of tables are written as the library writes any text", async () => {
  const minutes = minutesIn(sample("cahn-cum11-2021"), "2021");
  const text = "mark $& <w:tblHeader/> \u0001 & \" ' > {a}";
  const columns = (["place", "name", "words"] as const).map((kind) => ({ header: text, kind }));
  const rows = Array.from({ length: 250 }, (_row, index) => ["", `${index}`, text]);
  const table = { kind: "table", table: { caption: "", columns, rows } } as const;
  const body = bodyOf(await minutesDocx({ ...minutes, sections: [], about: [{ kind: "text", text }, table] }, MADE));
  const [expected = "", header, , , ...cells] = [...body.matchAll(/<w:t xml:space="preserve">(mark[^<]*)/g)].map(([, found]) => found);
  expect(expected).toContain("mark $&amp; &lt;w:tblHeader/&gt;");
  expect(new Set([header, ...cells])).toEqual(new Set([expected]));
  expect(textOf(body).split("mark $& ")).toHaveLength(1 + 1 + columns.length + rows.length);
  expect(body).toContain('<w:t xml:space="preserve">249</w:t>');
});

test("it says what the other forms say", async () => {
  const minutes = minutesIn(sample("cahn-cum11-2021"), "2021");
  const text = textOf(bodyOf(await minutesDocx(minutes, MADE)));
  for (const { heading, blocks } of minutes.sections) {
    expect(text).toContain(heading);
    for (const block of blocks) {
      const said =
        block.kind === "table"
          ? block.table.rows.flat()
          : block.kind === "items"
            ? block.items
            : "text" in block
              ? [block.text]
              : block.labels;
      for (const words of said) {
        expect(text).toContain(words);
      }
    }
  }
});

test("hostile names are text: no markup, no field, no character that XML refuses", async () => {
  const hostile = ["</w:t><w:br/>", "]]>&amp;", "Sơn\u0007 Tây", "Ba\u202E Vì", '=HYPERLINK("x")', "A".repeat(400)];
  const rubric = [{ code: "I", text: "<b>& \u0007\u202E\uD800", maximum: 10, ...DIRECT }];
  const entries = Object.fromEntries(hostile.map((name, index) => [name, { I: index }]));
  const bytes = await minutesDocx(minutesOfCase({ units: hostile, rubric, entries }), MADE);
  const text = textOf(bodyOf(bytes));
  for (const said of ["</w:t><w:br/>", "]]>&amp;", '=HYPERLINK("x")', "<b>&"]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(/[\u0000-\u0008\u202E\uD800]/);
  expect(await openXmlErrors(bytes, "minutes.docx")).toEqual([]);
}, 60_000);
