/** What people add to a workbook in Excel, each part with the relationships and the content type that belong to it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const VIEW = "{6F0B4A11-0001-4B1C-9A52-6E0A7C0D1E2F}";
const SLICERS = "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}";
const SLICER_CACHES = "{BBE1A952-AA13-448e-AADC-164F8A28A991}";

/** The sheet of the entries, which every writing command may change, and the workbook's own parts. */
export const ENTRIES = "xl/worksheets/sheet7.xml";
export const LINKED = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet7.xml.rels"] as const;

type Added = { readonly text: string; readonly type?: string };

const PARTS: Readonly<Record<string, Added>> = {
  "xl/comments1.xml": {
    text: `<comments ${MAIN}><authors><author>a</author></authors><commentList/></comments>`,
    type: `${SHEET_TYPES}.comments+xml`,
  },
  "xl/threadedComments/threadedComment1.xml": { text: "<ThreadedComments/>", type: "application/vnd.ms-excel.threadedcomments+xml" },
  "xl/persons/person.xml": { text: "<personList/>", type: "application/vnd.ms-excel.person+xml" },
  "xl/drawings/drawing1.xml": { text: "<wsDr><pic/></wsDr>", type: "application/vnd.openxmlformats-officedocument.drawing+xml" },
  "xl/drawings/_rels/drawing1.xml.rels": {
    text: relationships([
      ["c", `${OFFICE}/chart`, "../charts/chart1.xml"],
      ["p", `${OFFICE}/image`, "../media/image1.png"],
    ]),
  },
  "xl/drawings/vmlDrawing1.vml": { text: "<xml/>", type: "application/vnd.openxmlformats-officedocument.vmlDrawing" },
  "xl/charts/chart1.xml": { text: "<chartSpace/>", type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" },
  "xl/media/image1.png": { text: "\u0001\u0002", type: "image/png" },
  "xl/vbaProject.bin": { text: "\u0000macros", type: "application/vnd.ms-office.vbaProject" },
  "xl/printerSettings/printerSettings1.bin": { text: "\u0003", type: `${SHEET_TYPES}.printerSettings` },
  "xl/externalLinks/externalLink1.xml": { text: "<externalLink/>", type: `${SHEET_TYPES}.externalLink+xml` },
  "xl/webextensions/taskpanes.xml": { text: "<taskpanes/>", type: "application/vnd.ms-office.webextensiontaskpanes+xml" },
  "xl/pivotCache/pivotCacheDefinition1.xml": {
    text: `<pivotCacheDefinition ${MAIN} xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource name="EmuEntries"/></cacheSource><cacheFields count="1"><cacheField name="kỳ" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    type: `${SHEET_TYPES}.pivotCacheDefinition+xml`,
  },
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": {
    text: relationships([["rId1", `${OFFICE}/pivotCacheRecords`, "pivotCacheRecords1.xml"]]),
  },
  "xl/pivotCache/pivotCacheRecords1.xml": { text: `<pivotCacheRecords ${MAIN} count="0"/>`, type: `${SHEET_TYPES}.pivotCacheRecords+xml` },
  "xl/pivotTables/pivotTable1.xml": {
    text: `<pivotTableDefinition ${MAIN} name="Tổng của tôi" cacheId="7" dataCaption="x"><location ref="AC50:AD60" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    type: `${SHEET_TYPES}.pivotTable+xml`,
  },
  "xl/pivotTables/_rels/pivotTable1.xml.rels": {
    text: relationships([["rId1", `${OFFICE}/pivotCacheDefinition`, "../pivotCache/pivotCacheDefinition1.xml"]]),
  },
  "xl/slicers/slicer1.xml": {
    text: '<slicers><slicer name="đơn vị" cache="Slicer_unit"/></slicers>',
    type: "application/vnd.ms-excel.slicer+xml",
  },
  "xl/slicerCaches/slicerCache1.xml": {
    text: '<slicerCacheDefinition name="Slicer_unit" sourceName="đơn vị"/>',
    type: "application/vnd.ms-excel.slicerCache+xml",
  },
};

/** What stays byte for byte. */
export const ADDED: readonly string[] = Object.keys(PARTS);

const OF_SHEET = [
  ["mine1", `${OFFICE}/comments`, "../comments1.xml"],
  ["mine2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"],
  ["mine3", `${OFFICE}/drawing`, "../drawings/drawing1.xml"],
  ["mine4", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
  ["mine5", `${OFFICE}/printerSettings`, "../printerSettings/printerSettings1.bin"],
  ["mine6", `${OFFICE}/pivotTable`, "../pivotTables/pivotTable1.xml"],
  ["mine7", `${MICROSOFT}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
] as const;

const OF_WORKBOOK = [
  ["mine1", `${OFFICE}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml"],
  ["mine2", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml"],
  ["mine3", `${OFFICE}/externalLink`, "externalLinks/externalLink1.xml"],
  ["mine4", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ["mine5", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
] as const;

const VIEWS = `<customSheetViews><customSheetView guid="${VIEW}" scale="80" filter="1" showAutoFilter="1" hiddenRows="1"><pane xSplit="3" ySplit="4" topLeftCell="D5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><autoFilter ref="A4:O20"/></customSheetView></customSheetViews>`;
/** Behind the rows, in the order of the schema. */
export const BEHIND =
  VIEWS +
  '<mergeCells count="1"><mergeCell ref="Z40:AA41"/></mergeCells>' +
  '<conditionalFormatting sqref="K5:K9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>';
const LINKS = '<hyperlinks><hyperlink ref="Z1" location="A1"/></hyperlinks>';
const DRAWN = '<drawing r:id="mine3"/><legacyDrawing r:id="mine4"/>';
const SLICED = `<extLst><ext uri="${SLICERS}" ${X14}><x14:slicerList><x14:slicer r:id="mine7"/></x14:slicerList></ext></extLst>`;
/** In the workbook's part. */
const NAMES = `<definedName name="Z_6F0B4A11_0001_4B1C_9A52_6E0A7C0D1E2F_.wvu.FilterData" localSheetId="6" hidden="1">'Chấm điểm'!$A$4:$O$20</definedName>`;
const REFERENCES = '<externalReferences><externalReference r:id="mine3"/></externalReferences>';
const BEHIND_NAMES =
  `<customWorkbookViews><customWorkbookView name="Của tôi" guid="${VIEW}" maximized="1" windowWidth="1" windowHeight="1" activeSheetId="7"/></customWorkbookViews>` +
  '<pivotCaches><pivotCache cacheId="7" r:id="mine1"/></pivotCaches>' +
  `<extLst><ext uri="${SLICER_CACHES}" ${X14}><x14:slicerCaches><x14:slicerCache r:id="mine2"/></x14:slicerCaches></ext></extLst>`;

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationshipList(list)}</Relationships>`;
}

function relationshipList(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("");
}

/** Each change must find its place. */
function changed(xml: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`no ${from.toString()}`);
    return after;
  }, xml);
}

/** A workbook of ours with everything of the above. */
export function withAdditions(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part]!);
  const [types, ofWorkbook, ofSheet] = LINKED;
  const overrides = Object.entries(PARTS).flatMap(([name, { type }]) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const texts: Readonly<Record<string, string>> = {
    [ENTRIES]: changed(
      text(ENTRIES),
      ["</sheetData>", `</sheetData>${BEHIND}`],
      ["<printOptions", `${LINKS}<printOptions`],
      ["<tableParts", `${DRAWN}<tableParts`],
      ["</worksheet>", `${SLICED}</worksheet>`],
      ['<row r="6"', '<row r="6" hidden="1" customHeight="1"'],
    ),
    "xl/workbook.xml": changed(
      text("xl/workbook.xml"),
      ["<definedNames>", `${REFERENCES}<definedNames>${NAMES}`],
      [/(?=<\/workbook>)/, BEHIND_NAMES],
    ),
    [types]: changed(text(types), ["</Types>", `${overrides.join("")}</Types>`]),
    [ofWorkbook]: changed(text(ofWorkbook), ["</Relationships>", `${relationshipList(OF_WORKBOOK)}</Relationships>`]),
    [ofSheet]: changed(text(ofSheet), ["</Relationships>", `${relationshipList(OF_SHEET)}</Relationships>`]),
  };
  const added = Object.entries(PARTS).map(
    ([name, part]) => [name, strToU8(part.text, !name.endsWith(".xml") && !name.endsWith(".rels"))] as const,
  );
  const made = Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...parts, ...Object.fromEntries(made), ...Object.fromEntries(added) });
}
