/** The minutes as a Word file: A4, Times New Roman, page of pages. The same minutes always give the same bytes. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { MinutesDocument } from "../document/paper";
import { blockChildren, tablesOf } from "./blocks";
import { headingChildren, signatureChildren } from "./frame";
import { withRows } from "./rows";

/** A4, and the margins of official papers (Decree 30/2020, appendix I): twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 851, header: 567, footer: 567 },
} as const;
const FONT = "Times New Roman";
/** Half points. */
const BODY_SIZE = 26;
const CORE = "docProps/core.xml";
const MAIN = "word/document.xml";
const TYPES = "[Content_Types].xml";
/** The library stamps its own clock; a file of the same minutes is to be the same file. */
const PACKED = new Date(2024, 0, 1);

function footer({ page }: MinutesDocument): Footer {
  const children = [page, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 20 })] })] });
}

function wordDocument(minutes: MinutesDocument): Document {
  const { language, running, about, sections, signatures } = minutes;
  const heading = { run: { font: FONT, size: BODY_SIZE, bold: true, color: "000000" } } as const;
  return new Document({
    title: running,
    creator: "EMU",
    lastModifiedBy: "EMU",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY_SIZE, language: { value: language === "vi" ? "vi-VN" : "en-US" } },
          paragraph: { spacing: { before: 0, after: 80 } },
        },
        heading1: { ...heading, paragraph: { keepNext: true, spacing: { before: 240, after: 80 } } },
        heading2: { ...heading, paragraph: { keepNext: true, spacing: { before: 120, after: 60 } } },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer(minutes) },
        children: [
          ...headingChildren(minutes),
          ...about.flatMap(blockChildren),
          ...sections.flatMap(({ heading: text, blocks }) => [
            new Paragraph({ heading: "Heading1", children: [new TextRun(text)] }),
            ...blocks.flatMap(blockChildren),
          ]),
          ...signatureChildren(signatures),
        ],
      },
    ],
  });
}

function stamped(xml: Uint8Array, made: Date): Uint8Array {
  const moment = made.toISOString().replace(/\.\d+Z$/, "Z");
  return strToU8(strFromU8(xml).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`));
}

/** @param made the moment that the file says it was made at */
export async function minutesDocx(minutes: MinutesDocument, made: Date): Promise<Uint8Array> {
  const files = unzipSync(await Packer.pack(wordDocument(minutes), "uint8array"));
  const tables = [...minutes.about, ...minutes.sections.flatMap(({ blocks }) => blocks)].flatMap(tablesOf);
  files[MAIN] = withRows(strFromU8(files[MAIN] ?? new Uint8Array()), tables);
  const names = Object.keys(files).filter((name) => !name.endsWith("/"));
  // The list of types first, as Word itself writes it.
  const rest = names.filter((name) => name !== TYPES).sort();
  const ordered: Zippable = {};
  for (const name of [TYPES, ...rest]) {
    const bytes = files[name] ?? new Uint8Array();
    ordered[name] = name === CORE ? stamped(bytes, made) : bytes;
  }
  return zipSync(ordered, { mtime: PACKED, level: 6 });
}
