/**
 * The blank sheet that a new workbook of Excel begins with: asked about before ours are added, so that it goes with their coming and
 * comes back when they are taken away. What Office.js (ExcelApi 1.14) can tell must all say that nobody used it.
 */

/** What may stand on a sheet beside its cells. */
const THINGS = ["tables", "names", "charts", "shapes", "pivotTables", "comments"] as const;

export type AskedBlank = {
  readonly sheet: Excel.Worksheet;
  readonly whole: Excel.Range;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
  /** The number of sheets, hidden ones included. */
  readonly sheets: OfficeExtension.ClientResult<number>;
};

export function askForBlank({ workbook }: Excel.RequestContext): AskedBlank {
  const sheet = workbook.worksheets.getFirst();
  sheet.load("name,tabColor,protection/protected");
  const whole = sheet.getRange();
  // Of columns or rows that are not all alike Excel answers null.
  whole.load("format/columnWidth,format/rowHeight,dataValidation/type");
  // Cells with a format alone are used too: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrangeornullobject-member(1)
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  const counts = [...THINGS.map((thing) => sheet[thing].getCount()), whole.conditionalFormats.getCount(), workbook.names.getCount()];
  return { sheet, whole, used, frozen, counts, sheets: workbook.worksheets.getCount() };
}

/** The name of the only sheet, where it is blank; null: there are others, or it is in use. */
export function blankName({ sheet, whole, used, frozen, counts, sheets }: AskedBlank): string | null {
  const { columnWidth, rowHeight } = whole.format as { readonly columnWidth: number | null; readonly rowHeight: number | null };
  const isBlank =
    sheets.value === 1 &&
    used.isNullObject &&
    frozen.isNullObject &&
    counts.every(({ value }) => value === 0) &&
    sheet.tabColor === "" &&
    !sheet.protection.protected &&
    columnWidth !== null &&
    rowHeight !== null &&
    whole.dataValidation.type === "None";
  return isBlank ? sheet.name : null;
}
