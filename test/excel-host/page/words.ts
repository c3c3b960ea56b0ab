/** What the trial page says, Vietnamese first. */
import type { Bilingual, Language } from "../../../src/schema/language";

const WORDS = {
  title: { vi: "Bản dùng thử – không phải Excel", en: "Trial – not Excel" },
  open: { vi: "Mở tệp .xlsx…", en: "Open .xlsx…" },
  save: { vi: "Lưu thành .xlsx", en: "Save as .xlsx" },
  empty: { vi: "Sổ tính trống", en: "Empty workbook" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  dark: { vi: "Nền tối", en: "Dark" },
  light: { vi: "Nền sáng", en: "Light" },
  themeHint: {
    vi: "Đổi màu của trang dùng thử. Ngăn tác vụ theo giao diện sáng hoặc tối của trình duyệt.",
    en: "Changes the colours of the trial page. The task pane follows the browser's light or dark mode.",
  },
  requests: { vi: "Lượt gọi của phần bổ trợ", en: "Requests of the add-in" },
  reset: { vi: "Đếm lại từ 0", en: "Count from 0" },
  nameBox: { vi: "Ô đang chọn", en: "Selected cell" },
  formula: { vi: "Nội dung ô", en: "Contents of the cell" },
  sheets: { vi: "Trang tính", en: "Sheets" },
  ribbon: { vi: "Thẻ của phần bổ trợ", en: "The add-in's tab" },
  pane: { vi: "Ngăn tác vụ của phần bổ trợ", en: "Task pane of the add-in" },
  ready: { vi: "Sẵn sàng", en: "Ready" },
  calculating: { vi: "Đang tính…", en: "Calculating…" },
  loading: { vi: "Đang mở bản dùng thử…", en: "Opening the trial…" },
  grid: { vi: "Bảng tính", en: "Worksheet" },
  refusedList: { vi: "Ô này chỉ nhận một trong các giá trị: ", en: "This cell takes only one of: " },
  refused: { vi: "Giá trị này không được nhận ở ô", en: "This value is refused in cell" },
  protected: {
    vi: "Trang tính được bảo vệ, không sửa được ô",
    en: "The sheet is protected; it refuses to change cell",
  },
  noSample: {
    vi: "Không có sổ tính mẫu trên máy chủ này, nên đã mở sổ tính trống.",
    en: "This server has no sample workbook, so an empty one was opened.",
  },
  noAddin: {
    vi: "Không đọc được functions.json của phần bổ trợ: các hàm EMU sẽ cho #NAME?.",
    en: "The add-in's functions.json could not be read: EMU functions will answer #NAME?.",
  },
  noFile: { vi: "Không mở được tệp", en: "The file could not be opened" },
  badName: { vi: "Không có ô hoặc tên này:", en: "There is no such cell or name:" },
  hostFailure: { vi: "Bản dùng thử không làm được việc này", en: "The trial cannot do this" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof WORDS;

export function say(word: Word, language: Language): string {
  return WORDS[word][language];
}

/** The label of the whole page stands in both languages, whichever is chosen. */
export const TRIAL_LABEL = `${WORDS.title.vi} / ${WORDS.title.en}`;
