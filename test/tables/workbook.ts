/** A small standard workbook in cells, to be spoilt one cell at a time. */
import type { Cell } from "../../src/core/model/cell";
import type { Finding, TableName } from "../../src/core/model/finding";
import { HEADERS } from "../../src/schema/schema";
import { locate } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import type { TableSource, TableSources } from "../../src/tables/source";

export const SHEET_OF: Readonly<Record<TableName, string>> = {
  EmuCluster: "Cụm",
  EmuUnits: "Cụm",
  EmuPeriods: "Cụm",
  EmuPolicy: "Cụm",
  EmuAwards: "Cụm",
  EmuStatus: "Cụm",
  EmuVotes: "Cụm",
  EmuRubric: "Thang điểm",
  EmuEntries: "Chấm điểm",
  EmuLog: "Nhật ký",
  EmuChecks: "Kiểm tra chéo",
};

export type Rows = Cell[][];
export type Workbook = { -readonly [Table in TableName]?: Rows };

/** Every table stands with its header in row 3, first column B: data row 0 is sheet row 4. */
export function sourcesOf(workbook: Workbook): TableSources {
  const sources: { [Table in TableName]?: TableSource } = {};
  for (const [name, cells] of Object.entries(workbook) as [TableName, Rows][]) {
    sources[name] = { cells, at: { sheet: SHEET_OF[name], row: 2, column: 1 } };
  }
  return sources;
}

export function workbook(): Required<Omit<Workbook, "EmuCluster" | "EmuVotes" | "EmuLog" | "EmuChecks">> {
  return {
    EmuUnits: [
      ["Đơn vị", "Cấp", "Trực thuộc", "Cụm", "Vai trò", "Thứ tự"],
      ["Phú Thọ", "tỉnh", null, null, "Cụm trưởng", 1],
      ["Hòa Bình", "tỉnh", null, null, "Cụm phó", 2],
      ["Yên Bái", "tỉnh", null, null, null, 3],
    ],
    EmuPeriods: [
      ["Kỳ", "Loại kỳ", "Từ ngày", "Đến ngày", "Trạng thái"],
      ["2021-Q1", "quý", 44197, 44286, "đã khóa"],
      [2021, "năm", 44197, 44561, "đang mở"],
    ],
    EmuPolicy: [
      ["Quy định", "Giá trị", "Giải thích"],
      ["Số chữ số thập phân của điểm", 2, null],
      ["Cách làm tròn điểm", "làm tròn nửa lên", null],
      ["Tiêu chí phân định bằng điểm", "I.1; II", null],
      ["Thứ tự ưu tiên điểm", "tự chấm; thẩm định", null],
      ["Chênh lệch phải giải trình", 0.5, null],
    ],
    EmuAwards: [
      ["Danh hiệu", "Tên gọi", "Số suất", "Tỷ lệ suất", "Làm tròn suất", "Điều kiện", "Xét trong số", "Căn cứ", "Giả định?"],
      ["Cờ thi đua của Bộ Công an", "Cờ Bộ", null, 0.5, "về phía âm", "đạt chỉ tiêu bắt buộc; báo cáo đủ", null, null, null],
      ["government-flag", "Cờ Chính phủ", 1, null, null, "lead; targets-exceeded", "ministry-flag", "Luật 06/2022", "có"],
    ],
    EmuStatus: [
      ["Đơn vị", "Lý do không xét", "Từ ngày", "Đến ngày"],
      ["Yên Bái", "đang xem xét kỷ luật", 44197, null],
    ],
    EmuRubric: [
      [
        "Mã",
        "Nội dung, tiêu chí",
        "Cách đo",
        "Cách tính điểm",
        "Điểm tối đa",
        "So sánh",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Tham số",
        "Điểm liệt",
        "Bắt buộc cho danh hiệu",
        "Cần minh chứng",
        "Căn cứ",
        "Giả định?",
      ],
      ["I", "Công tác nghiệp vụ", null, null, 15, null, null, null, null, null, null, null, null, null],
      ["I.1", "Tỷ lệ khám phá án", "tỷ lệ", "đạt/không đạt", 10, "từ … trở lên", 0.75, "%", null, "x", "có", "có", "QĐ 1", "có"],
      ["I.2", "Xử lý tin báo", "giá trị", "leader", 5, ">", 100, "tin", null, null, "Cờ Bộ; government-flag", null, null, null],
      ["II", "Xây dựng lực lượng", null, null, null, null, null, null, null, null, null, null, null, null],
      ["II.1", "Vi phạm", "số lần", "theo số lần", 0, null, null, "lần", "per=-2; min=-10; maximum=0", null, null, null, null, null],
      ["II.2", "Phong trào", "chấm trực tiếp", "direct", 20, null, null, null, null, null, null, null, null, null],
    ],
    EmuEntries: [
      [
        "Kỳ",
        "Đơn vị",
        "Tiêu chí",
        "Tình trạng",
        "Chỉ tiêu được giao",
        "Tử số",
        "Mẫu số",
        "Kết quả thực hiện",
        "Kỳ gốc",
        "Tự chấm",
        "Kiểm tra chéo",
        "Thẩm định",
        "Giải trình",
        "Minh chứng",
        "Ghi chú",
      ],
      ["2021", "Phú Thọ", "I.1", null, 0.8, 76, 100, null, null, 10, null, null, null, "BC 12", null],
      ["2021", "Phú Thọ", "I.2", null, null, null, null, 120.5, null, null, null, null, null, null, "tăng"],
      ["2021", "Phú Thọ", "II.1", null, null, null, null, 2, null, null, null, null, null, null, null],
      ["2021", "Phú Thọ", "II.2", null, null, null, null, null, null, 18.25, null, 17, "thống nhất", null, null],
      ["2021", "Hòa Bình", "I.1", "không phát sinh", null, null, null, null, null, null, null, null, null, null, null],
      ["2021", "Hòa Bình", "I.2", null, 90, null, null, null, null, null, null, null, null, null, null],
      ["2021", "Yên Bái", "II.1", null, null, null, null, 0, null, null, null, null, null, null, null],
    ],
  };
}

/** The workbook with one cell replaced: data row from 0 (−1: the header), column counted from 0. */
export function withCell(table: keyof ReturnType<typeof workbook>, row: number, column: number, cell: Cell): Workbook {
  const book = workbook();
  book[table][row + 1]![column] = cell;
  return book;
}

export type Seen = { code: string; at: string | null; found: Cell; params: Finding["params"] };

/** Findings of a workbook with the cell each one names; the column it names is one of its table's. */
export function findingsOf(book: Workbook): Seen[] {
  const sources = sourcesOf(book);
  return readBook(sources).findings.map((finding) => {
    const { table, column } = finding.place;
    expect(column === null || (table !== "EmuResults" && Object.keys(HEADERS[table]).includes(column))).toBe(true);
    const place = locate(sources, finding.place);
    return {
      code: finding.code,
      at: place && `${place.sheet}!${place.cell}`,
      found: finding.found,
      params: finding.params,
    };
  });
}
