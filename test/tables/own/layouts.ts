/** Sheets as offices make them, drawn as text: cells by `|`, blank cells blank, numbers as typed with a point. */
import type { Cell } from "../../../src/core/model/cell";
import { isErrorName } from "../../../src/core/model/cell";
import type { OwnSheet } from "../../../src/tables/own/sheet";

/** `"12` is the text 12. */
function cellOf(text: string): Cell {
  if (text === "") {
    return null;
  }
  if (text.startsWith('"')) {
    return text.slice(1);
  }
  if (isErrorName(text)) {
    return { error: text };
  }
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export function sheet(name: string, drawn: string, at: { readonly top?: number; readonly left?: number } = {}): OwnSheet {
  const lines = drawn.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.map((line) => line.split("|").map((text) => cellOf(text.trim())));
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_cell, column) => row[column] ?? null));
  return { name, top: at.top ?? 0, left: at.left ?? 0, cells };
}

export function turn(of: OwnSheet): OwnSheet {
  const width = of.cells[0]!.length;
  const cells = Array.from({ length: width }, (_row, column) => of.cells.map((row) => row[column] ?? null));
  return { ...of, cells };
}

export const MATRIX = `
BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2021
STT | Nội dung, tiêu chí          | Điểm tối đa | Công an huyện Ba Vì | Công an huyện Quốc Oai | Công an thị xã Sơn Tây
I   | CÔNG TÁC CHUYÊN MÔN         | 60 | 52.5 | 55 | 49
1   | Tỷ lệ điều tra, khám phá án | 30 | 27.5 | 28 | 25
2   | Giải quyết tin báo          | 30 | 25   | 27 | 24
II  | XÂY DỰNG LỰC LƯỢNG          | 40 | 38   | 36 | 37
1   | Chấp hành điều lệnh         | 20 | 19   | 18 | 18
2   | Xây dựng Đảng               | 20 | 19   | 18 | 19
    | Tổng cộng                   | 100 | 90.5 | 91 | 86
    | Xếp hạng                    |    | 2 | 1 | 3
    | NGƯỜI LẬP BIỂU
`;

export const TURNED = `
TỔNG HỢP ĐIỂM THI ĐUA QUÝ III/2021
STT | Đơn vị | Khám phá án | Tin báo | Điều lệnh | Tổng điểm | Hạng | Ghi chú
    | Điểm tối đa | 40 | 30 | 30 | 100
1 | Ba Vì | 38 | 25.5 | 29 | 92.5 | 1
2 | Quốc Oai | 35 | 30 | 27 | 93 | 2 | nộp muộn
3 | Sơn Tây | 30 | 28 | 26 | 84 | 3
`;

export const TWO_LINES = `
Nội dung | Điểm chuẩn | Công an huyện Ba Vì | | Công an huyện Quốc Oai |
 | | Tự chấm | Thẩm định | Tự chấm | Thẩm định
A. Nghiệp vụ | | | | |
Khám phá án | 30 | 29 | 28 | 30 | 30
Tin báo | 20 | 18 | 18 | 20 | 19
B. Phong trào | | | | |
Văn nghệ | 10 | 9 | 9 | 8 | 8
Tổng điểm | 60 | 56 | 55 | 58 | 57
`;

export function unitSheet(name: string, unit: string, figures: readonly string[]): OwnSheet {
  return sheet(
    name,
    `
PHIẾU TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2022
Đơn vị: | ${unit}
TT | Tiêu chí | Điểm tối đa | Chỉ tiêu | Kết quả | Tự chấm | Ghi chú
1 | Tỷ lệ khám phá án | 50 | 75 | ${figures[0]} | ${figures[1]} |
2 | Điều lệnh nội vụ | 50 | | | ${figures[2]} |
 | Cộng | 100 | | | ${figures[3]}
`,
  );
}
