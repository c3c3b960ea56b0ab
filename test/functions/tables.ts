/** Small tables as a person would lay them out, with the vectors of the leader rule: M = 5, T = 10. */
import { callFunction, type CallResult } from "../../src/functions/registry";

export type Row = readonly unknown[];

export const RUBRIC: readonly Row[] = [
  ["Mã", "Nội dung, tiêu chí", "Cách đo", "Cách tính điểm", "Điểm tối đa", "So sánh", "Chỉ tiêu"],
  ["I", "Công tác chuyên môn", null, null, null, null, null],
  ["I.1", "Số vụ khám phá", "value", "leader", 5, ">=", 10],
  ["I.2", "Tỷ lệ giải quyết tin báo", "ratio", "pass", 3, ">", 0.9],
  ["II", "Xây dựng lực lượng", null, null, null, null, null],
  ["II.1", "Chấm trực tiếp", "judgement", "direct", 2, null, null],
];

const HEADERS: Row = ["Kỳ", "Đơn vị", "Tiêu chí", "Tình trạng", "Tử số", "Mẫu số", "Kết quả thực hiện"];

/** Điểm tiêu chí I.1: An Bình 2.00 (A < T), Bắc Sơn 2.50 (A = T), Chí Linh 5.00 (dẫn đầu), Đông Hải 3.75. */
export const ENTRIES: readonly Row[] = [
  HEADERS,
  ["2021", "An Bình", "I.1", null, null, null, 8],
  ["2021", "Bắc Sơn", "I.1", null, null, null, 10],
  ["2021", "Chí Linh", "I.1", null, null, null, 20],
  ["2021", "Đông Hải", "I.1", null, null, null, 15],
  ["2021", "An Bình", "I.2", null, 95, 100, null],
  ["2021", "Bắc Sơn", "I.2", null, 90, 100, null],
  ["2021", "Chí Linh", "I.2", "not-assigned", null, null, null],
  ["2021", "Đông Hải", "I.2", null, 91, 100, null],
  ["2021", "An Bình", "II.1", null, null, null, 2],
  ["2021", "Bắc Sơn", "II.1", null, null, null, 1.5],
  ["2021", "Chí Linh", "II.1", null, null, null, 2],
  ["2021", "Đông Hải", "II.1", null, null, null, null],
];

export const UNITS: readonly Row[] = [
  ["Đơn vị", "Cụm", "Thứ tự"],
  ["An Bình", "1", 1],
  ["Bắc Sơn", "1", 2],
  ["Chí Linh", "1", 3],
  ["Đông Hải", "1", 4],
];

export const AWARDS: readonly Row[] = [
  ["Danh hiệu", "Số suất", "Điều kiện", "Xét trong số"],
  ["ministry-flag", 2, null, null],
  ["government-flag", 1, "lead", "ministry-flag"],
];

/** The value, or the error's name and message in one text. */
export function call(name: string, ...args: readonly unknown[]): unknown {
  const result: CallResult = callFunction(name, args);
  return result.ok ? result.value : `${result.error} ${result.message}`;
}

export function column(...cells: readonly unknown[]): readonly Row[] {
  return cells.map((cell) => [cell]);
}

/** A copy of a table with one cell changed; rows and columns from 0, the header row is row 0. */
export function withCell(table: readonly Row[], row: number, at: number, cell: unknown): readonly Row[] {
  return table.map((line, index) => (index === row ? line.map((old, place) => (place === at ? cell : old)) : line));
}
