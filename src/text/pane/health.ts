/** The health screen of the pane and the report that is copied from it. */
import type { Language } from "../../schema/language";

const vi = {
  open: "Kiểm tra cài đặt",
  title: "Kiểm tra cài đặt",
  text: "EMU và Excel trên máy này. Không có số liệu nào của sổ trong phần này.",
  summary: {
    good: "Mọi thứ EMU cần đều có.",
    warning: "EMU chạy được, nhưng bản Excel này có lỗi đã biết.",
    bad: "Thiếu thứ EMU cần để chạy đúng.",
    unknown: "Không thấy lỗi; có mục chưa kiểm tra được.",
  },
  states: { good: "tốt", warning: "lưu ý", bad: "lỗi", unknown: "chưa rõ" },
  notKnown: "không rõ",

  host: "Excel",
  platforms: {
    PC: "Windows",
    Mac: "Mac",
    OfficeOnline: "trên web",
    iOS: "iPad",
    Android: "Android",
    Universal: "Windows (Store)",
  } as Readonly<Record<string, string>>,
  builds: "Lỗi đã biết của bản Excel",
  noTrouble: "không có trong danh sách lỗi đã biết",
  windowsOnly: "danh sách chỉ có lỗi của Excel trên Windows",
  buildUnknown: "Excel không cho biết bản dựng nên chưa tra được",
  trouble: {
    "functions-not-installed": (version: string) =>
      `Bản ${version}: có báo cáo phần bổ trợ từ thư mục dùng chung không cài được hàm (“failed to install or load ` +
      "custom functions”); bản 2606 chạy được. Cập nhật Office lên bản mới hơn.",
    "shared-folder-endless": (version: string) =>
      `Bản ${version}: có báo cáo mục thư mục dùng chung tải mãi không xong; Microsoft không gặp ở bản 2512. Cập nhật ` +
      "Office lên bản mới hơn.",
    "functions-become-name": (version: string) =>
      `Bản ${version}: có báo cáo hàm của phần bổ trợ thành #NAME? trong sổ đang dùng; sửa từ bản dựng 19426.20002. ` + "Cập nhật Office.",
  },
  reports: (threads: readonly string[]) => `Báo cáo công khai: OfficeDev/office-js ${threads.join(", ")}`,
  sets: "Chức năng EMU cần",
  allSets: (sets: readonly string[]) => `đủ: ${sets.join(", ")}`,
  missingSets: (sets: readonly string[]) => `thiếu: ${sets.join(", ")}`,
  setsAdvice: "Cần Excel LTSC 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
  optionalSets: "Chức năng có thì dùng",
  lackingSets: (sets: readonly string[]) => `chưa có: ${sets.join(", ")}; EMU dùng cách khác`,
  functions: "Hàm EMU",
  registered: (registered: number, all: number) => `đã đăng ký ${registered} trên ${all} hàm`,
  registeredUnknown: "Excel không cho biết đã đăng ký bao nhiêu hàm",
  functionsAdvice: "Đóng hẳn Excel rồi mở lại; nếu vẫn thiếu, xóa bộ nhớ đệm phần bổ trợ theo trang hướng dẫn cài đặt.",
  answeredLabel: "Ô đã gọi hàm",
  answered: (calls: number) => `đã trả lời ${calls} lần từ khi mở EMU`,
  noneAnswered: "chưa ô nào gọi hàm từ khi mở EMU",
  answeredAdvice:
    "Bình thường khi sổ chưa có công thức EMU hoặc chưa tính lại. Nhấn Ctrl+Alt+F9 để tính lại; nếu ô hiện #NAME?, cài " +
    "lại EMU theo trang hướng dẫn.",
  addin: "Phiên bản EMU",
  officeJs: "Phiên bản Office.js",
  languages: "Ngôn ngữ",
  languagePair: (shown: string, content: string) => `giao diện ${shown}, soạn thảo ${content}`,
  address: "Địa chỉ EMU",

  copy: "Sao chép báo cáo",
  copied: "Đã sao chép. Dán vào thư gửi người phụ trách.",
  notCopied: "Excel không cho sao chép. Báo cáo đã được chọn sẵn: nhấn Ctrl+C.",
  report: "Báo cáo để gửi người phụ trách",
  reportTitle: "Kiểm tra cài đặt EMU",

  developers: "Dành cho người phát triển",
  recordText:
    "Ghi lại trao đổi giữa EMU và Excel thành một tệp, để so máy chủ giả lập với Excel thật. Chỉ bắt đầu được trong sổ trống, nên tệp " +
    "không có số liệu nào của đơn vị. Bấm Bắt đầu ghi, làm các bước trong docs/record-traces.md, rồi về đây bấm Dừng và lưu.",
  record: "Bắt đầu ghi",
  recordStop: "Dừng và lưu tệp",
  recording: "Đang ghi.",
  recordOnlyEmpty: "Mở một sổ trống mới để ghi.",
  recorded: (count: number) => `Đã lưu ${count} trao đổi.`,
  recordedNothing: "Chưa ghi được trao đổi nào, nên không có tệp.",
};

export type HealthText = typeof vi;

const en: HealthText = {
  open: "EMU status check",
  title: "EMU status check",
  text: "EMU and Excel on this computer. Nothing of the workbook is among it.",
  summary: {
    good: "Everything EMU needs is there.",
    warning: "EMU runs, but there are known faults of this build of Excel.",
    bad: "Something EMU needs to work right is missing.",
    unknown: "No fault seen; something could not be checked.",
  },
  states: { good: "good", warning: "take note", bad: "fault", unknown: "not known" },
  notKnown: "not known",

  host: "Excel",
  platforms: {
    PC: "Windows",
    Mac: "Mac",
    OfficeOnline: "on the web",
    iOS: "iPad",
    Android: "Android",
    Universal: "Windows (Store)",
  },
  builds: "Known faults of this build",
  noTrouble: "not on the list of known faults",
  windowsOnly: "the list holds faults of Excel for Windows only",
  buildUnknown: "Excel does not say its build, so it could not be looked up",
  trouble: {
    "functions-not-installed": (version) =>
      `Version ${version}: add-ins from a shared folder are reported not to install their functions (“failed to install ` +
      "or load custom functions”); 2606 works. Update Office to a later version.",
    "shared-folder-endless": (version) =>
      `Version ${version}: the shared folder is reported to load without end; Microsoft did not meet it in 2512. Update ` +
      "Office to a later version.",
    "functions-become-name": (version) =>
      `Version ${version}: functions of add-ins are reported to become #NAME? in workbooks in use; put right in build ` +
      "19426.20002. Update Office.",
  },
  reports: (threads) => `Public reports: OfficeDev/office-js ${threads.join(", ")}`,
  sets: "What EMU needs",
  allSets: (sets) => `all there: ${sets.join(", ")}`,
  missingSets: (sets) => `missing: ${sets.join(", ")}`,
  setsAdvice: "Excel LTSC 2021 or later, Microsoft 365 or Excel on the web is needed.",
  optionalSets: "Used where it is there",
  lackingSets: (sets) => `not there: ${sets.join(", ")}; EMU has another way`,
  functions: "Functions of EMU",
  registered: (registered, all) => `${registered} of ${all} functions registered`,
  registeredUnknown: "Excel does not say how many functions are registered",
  functionsAdvice:
    "Close Excel altogether and open it again; if some are still missing, clear the cache of add-ins as the install page says.",
  answeredLabel: "Cells that called a function",
  answered: (calls) => `${calls} ${calls === 1 ? "call" : "calls"} answered since EMU was opened`,
  noneAnswered: "no cell has called a function since EMU was opened",
  answeredAdvice:
    "Normal where the workbook has no EMU formula or was not recalculated. Ctrl+Alt+F9 recalculates; if cells show " +
    "#NAME?, install EMU again as the install page says.",
  addin: "Version of EMU",
  officeJs: "Version of Office.js",
  languages: "Languages",
  languagePair: (shown, content) => `shown in ${shown}, editing in ${content}`,
  address: "Address of EMU",

  copy: "Copy the report",
  copied: "Copied. Paste it into a message to whoever looks after EMU.",
  notCopied: "Excel does not allow copying. The report is selected: press Ctrl+C.",
  report: "Report for whoever looks after EMU",
  reportTitle: "EMU status check",

  developers: "For developers",
  recordText:
    "Records what passes between EMU and Excel into a file, so that the stand-in host can be held against a real Excel. It can only begin in " +
    "an empty workbook, so the file holds nothing of any unit. Press Start recording, do the steps of docs/record-traces.md, then come back " +
    "and press Stop and save.",
  record: "Start recording",
  recordStop: "Stop and save",
  recording: "Recording.",
  recordOnlyEmpty: "Open a new, empty workbook to record.",
  recorded: (count) => `${count} exchanges saved.`,
  recordedNothing: "Nothing was exchanged, so there is no file.",
};

export const HEALTH_TEXT: Readonly<Record<Language, HealthText>> = { vi, en };
