/** Seals in words: in the pane and on the command line. */
import type { RulesAge } from "../../../core/version";
import { type Bilingual, words } from "../../../schema/language";
import type { StepAction } from "../../step-action";

export const SEAL_ACTION: StepAction = {
  id: "seal",
  during: words("Đang niêm phong kỳ…", "Sealing the period…"),
  failed: words("Chưa niêm phong được kỳ", "The period could not be sealed"),
};

export const RULES_AGE_TEXT: Readonly<Record<RulesAge, Bilingual>> = {
  same: words("cùng bộ quy tắc tính với phiên bản này", "the rules of this version"),
  earlier: words("bộ quy tắc tính cũ hơn phiên bản này", "earlier rules than this version's"),
  unknown: words("bộ quy tắc tính mà phiên bản này không biết", "rules that this version does not know"),
};

/** Figures of a sealed result. */
export const FIGURE_WORDS: Readonly<Record<string, Bilingual>> = {
  points: words("điểm", "points"),
  maximum: words("tối đa", "maximum"),
  percent: words("tỷ lệ", "percent"),
  rank: words("hạng", "rank"),
  grade: words("xếp loại", "grade"),
};

export const SEAL_TEXT = {
  /** Of a sealed outcome of ballots. */
  vote: words("bỏ phiếu {award}", "vote on {award}"),
  title: words("Niêm phong", "Seal"),
  hint: words(
    "Cố định số liệu và kết quả của kỳ đã khóa, lấy mã ghi vào biên bản; kiểm tra các niêm phong đã lập.",
    "Fixes the entries and results of a closed period, gives the code for the minutes, and verifies earlier seals.",
  ),
  what: words(
    "Sẽ niêm phong kỳ {period}: {cells} ô quyết định kết quả (thang điểm, đơn vị, quy định, số liệu) và {results} kết quả.",
    "Period {period} will be sealed: {cells} cells that decide the results (rubric, units, rules, entries) and {results} results.",
  ),
  after: words(
    "Sau khi niêm phong, EMU không nhận, không sửa số liệu của kỳ này nữa; ô nào bị đổi bằng tay sẽ bị nêu tên.",
    "Afterwards EMU takes and changes no entries of this period; a cell changed by hand is named.",
  ),
  freezes: words(
    "{count} ô trong số đó đang là công thức, sẽ được thay bằng giá trị đang hiện (hoàn tác được): {cells}.",
    "Of these cells {count} are formulas; the values that they show take their place (this can be undone): {cells}.",
  ),
  code: words("Mã: {code}", "Code: {code}"),
  sealedAt: words("Lúc {time}, {rules}", "At {time}, {rules}"),
  previous: words("Nối với niêm phong kỳ {period}.", "Chained to the seal of {period}."),
  first: words("Là niêm phong đầu tiên của sổ.", "It is the first seal of the workbook."),
  seal: words("Niêm phong kỳ {period}", "Seal period {period}"),
  notClosed: words(
    "Kỳ phải ở trạng thái “đã khóa” mới niêm phong được; hiện nay: {status}. Chuyển kỳ ở bước “Trạng thái kỳ”.",
    "Only a closed period can be sealed; it is now: {status}. Move it on in the step “State of the period”.",
  ),
  list: words("Các niêm phong trong sổ", "Seals in this workbook"),
  none: words("Sổ chưa có niêm phong nào.", "The workbook has no seal yet."),
  one: words("Kỳ {period}", "Period {period}"),
  holds: words("Còn nguyên", "Holds"),
  broken: words("Không còn nguyên", "Does not hold"),
  unchecked: words("Chưa kiểm tra được", "Not checked"),
  /** In place of the code, wherever results of a sealed period are printed. */
  changed: words("ĐÃ THAY ĐỔI SAU NIÊM PHONG", "CHANGED SINCE IT WAS SEALED"),
  unverified: words("CHƯA KIỂM TRA ĐƯỢC NIÊM PHONG", "THE SEAL COULD NOT BE CHECKED"),
  warning: words(
    "Kỳ {period}: {mark}. Xem từng ô bằng lệnh “emu verify” hoặc bước “Niêm phong”.",
    "Period {period}: {mark}. “emu verify” or the step “Seal” names every cell.",
  ),
  isMasked: words("ô hiện khác giá trị của nó, do định dạng số", "the cell shows something else than it holds, by its number format"),
  masked: words("Ô hiện khác giá trị của nó: {count}", "Cells that show something else than they hold: {count}"),
  isFormula: words("ô là công thức", "the cell is a formula"),
  formulas: words("Ô đã niêm phong mà là công thức: {count}", "Sealed cells that are formulas: {count}"),
  tampered: words("Chính niêm phong đã bị sửa: nội dung không khớp mã.", "The seal itself was changed: it does not give its own code."),
  chain: words("Niêm phong trước đó mà nó nối với không còn trong sổ.", "The seal before it, which it names, is not in the workbook."),
  rival: words(
    "Có niêm phong khác cùng kỳ, hoặc cùng nối với một niêm phong trước.",
    "Another seal is of the same period, or follows the same seal.",
  ),
  order: words(
    "Thời điểm ghi trong niêm phong sớm hơn niêm phong mà nó nối tiếp, hoặc không rõ.",
    "It says that it was made before the seal that it follows, or does not say when.",
  ),
  reopened: words("Kỳ không còn ghi là “đã niêm phong”.", "The period is no longer called sealed."),
  cells: words("Ô đã đổi: {count}", "Cells changed: {count}"),
  results: words("Kết quả đã khác: {count}", "Results that differ: {count}"),
  otherRules: words(
    "Phiên bản này tính ra kết quả khác theo quy tắc tính của nó, nên không kiểm tra được kết quả đã niêm phong: so với biên bản đã ký.",
    "This version gives other results by its own rules, so it cannot check the sealed ones: compare them with the signed minutes.",
  ),
  unknownRules: words(
    "Không kiểm tra được bằng phiên bản này: niêm phong theo bộ quy tắc tính mà nó không biết.",
    "Cannot be checked with this version: sealed by rules that it does not know.",
  ),
  sameResults: words("Phiên bản này vẫn tính ra đúng các kết quả đó.", "This version still gives the same results."),
  damaged: words("Một niêm phong không đọc được ({period}).", "A seal cannot be read ({period})."),
  newer: words(
    "Một niêm phong của phiên bản EMU mới hơn ({period}): cần cập nhật EMU để kiểm tra.",
    "A seal of a later version of EMU ({period}): update EMU to verify it.",
  ),
  missing: words("Kỳ {period} ghi là đã niêm phong nhưng không có niêm phong.", "Period {period} is called sealed, but there is no seal."),
  lost: words(
    "Nhật ký ghi kỳ {period} đã niêm phong với mã {code}, nhưng niêm phong đó không còn trong sổ.",
    "The log says that period {period} was sealed with code {code}, but that seal is not in the workbook.",
  ),
  hiddenTable: words("Bảng “{table}” đang bị ẩn.", "The table “{table}” is hidden."),
  falseResults: words(
    "{count} ô hiện kết quả khác với kết quả mà công thức tính ra.",
    "{count} cells show other results than their formulas give.",
  ),
  shownNow: words("Đang hiện", "Shown"),
  computed: words("Tính ra", "Computed"),
  where: words("Ô", "Cell"),
  figure: words("Kết quả", "Result"),
  sealed: words("Đã niêm phong", "Sealed"),
  now: words("Hiện nay", "Now"),
  gone: words("dòng không còn: {row}", "row is gone: {row}"),
  goto: words("Đến ô {cell}", "Go to {cell}"),
  more: words("… còn {count} ô nữa", "… and {count} more"),
  done: words("Đã niêm phong kỳ {period}, mã {code}.", "Period {period} is sealed, code {code}."),
} as const;

export const SEAL_CLI = {
  verify: words(
    "Kiểm tra các niêm phong trong một tệp; nêu tên từng ô đã đổi. Mã thoát: 0 còn nguyên, 1 không còn nguyên hoặc không có " +
      "niêm phong, 2 không đọc được.",
    "Verifies the seals of a file and names every changed cell. Exit code: 0 all hold, 1 some do not or there is none, 2 not " +
      "readable.",
  ),
  seal: words(
    "Niêm phong một kỳ đã khóa; chỉ xem trước nếu không có --write.",
    "Seals a closed period; only shows what would be sealed without --write.",
  ),
  advance: words(
    "Chuyển trạng thái của một kỳ; chỉ xem trước nếu không có --write.",
    "Moves a period to another state; only shows what is in the way without --write.",
  ),
  toOption: words("trạng thái: cross-check, appraisal, closed", "state: cross-check, appraisal, closed"),
  reasonOption: words("lý do mở lại kỳ đã khóa", "why a closed period is taken back"),
  writeOption: words("ghi sổ ra tệp này", "write the workbook to this file"),
  codeOption: words("mã ghi trong biên bản đã ký: phải có niêm phong mang mã này", "the code on the signed minutes: a seal must have it"),
  codeMissing: words(
    "Không có niêm phong nào mang mã {code}: so lại mã trong biên bản đã ký.",
    "No seal has the code {code}: compare it with the signed minutes.",
  ),
  noSeals: words("{file}: không có niêm phong nào.", "{file} has no seal."),
  badState: words("Không có trạng thái “{state}”: dùng {states}.", "There is no state “{state}”: use {states}."),
  bySeal: words("Niêm phong bằng lệnh: emu seal", "Sealing is done by: emu seal"),
  summary: words("{holding}/{count} niêm phong còn nguyên.", "{holding} of {count} seals hold."),
} as const;
