/** Conditional formats, charts and a print area, of everything that they can say, on the first sheet of a workbook. */
import type { SheetDocument, WorkbookDocument } from "../../src/document/document";

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

export const SHOWN_LOOKS: Required<Pick<SheetDocument, "conditions" | "charts" | "printArea">> = {
  conditions: [
    { ...area(1, 1, 4, 1), formula: "B2>=90", look: { fill: "#C6EFCE", color: "#006100", bold: true } },
    { ...area(1, 1, 4, 1), formula: "B2<50", look: { fill: "#FFC7CE" } },
    { ...area(1, 0, 4, 3), formula: '$A2="Phú Thọ & ""bạn"""', look: { bold: true } },
    { ...area(1, 2, 4, 1), formula: "C2=1", look: { format: '"Đạt";;"Chưa đạt"' } },
    { ...area(1, 0, 4, 3), formula: '$A2<>""', look: { border: "#7B8794" } },
  ],
  charts: [
    {
      name: "EmuRanking",
      kind: "bar-stacked",
      title: "Xếp hạng <2017> & hơn nữa",
      at: area(6, 0, 12, 5),
      categories: area(1, 0, 4, 1),
      series: [
        { title: "Điểm", values: area(1, 1, 4, 1), color: "#1F6FB2" },
        { title: "Còn thiếu", values: area(1, 2, 4, 1), color: "#D9E2EC" },
      ],
    },
    {
      name: "EmuOne",
      kind: "bar-stacked",
      title: "Một dãy",
      at: area(20, 0, 10, 5),
      categories: area(1, 0, 4, 1),
      series: [{ title: "Điểm", values: area(1, 1, 4, 1), color: "#1F6FB2" }],
    },
  ],
  printArea: area(0, 0, 30, 5),
};

export function withShown(document: WorkbookDocument, looks: Partial<SheetDocument> = SHOWN_LOOKS): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet, index) => (index === 0 ? { ...sheet, ...looks } : sheet)) };
}

/** A small table of points, without a workbook around it. */
export const SHOWN: WorkbookDocument = {
  sheets: [
    {
      name: "Tổng hợp 'Cụm' 3",
      cells: [
        ["Đơn vị", "Điểm", "Đạt"].map((value) => ({ value, style: "header" })),
        ...(
          [
            ["Phú Thọ", 96.5, 1],
            ["Bắc Kạn", 91.25, 1],
            ["Quảng Ninh", 60, 0],
            ["Lào Cai", 12.5, 0],
          ] as const
        ).map((line) => line.map((value) => ({ value, style: "label" as const }))),
      ],
      tables: [],
      validations: [],
      ...SHOWN_LOOKS,
    },
  ],
  names: [],
  properties: { title: "", language: "vi-VN" },
};
