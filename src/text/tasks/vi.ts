/** What the pane says of the ribbon's own tasks, in Vietnamese: this side sets the keys. */
export const vi = {
  title: "Công cụ",
  intro: "Các việc này cũng có trên thẻ Thi đua của Excel.",
  help: {
    title: "Trợ giúp",
    explainHint: "Điểm, tổng điểm, hạng, kết luận ở ô này tính từ đâu; cũng có khi bấm chuột phải vào ô",
    healthHint: "EMU cài đúng chưa, bản nào, Excel nào; chép được để gửi người phụ trách",
    languageHint: "Show this pane in English",
  },
  manual: {
    title: "Hướng dẫn sử dụng",
    hint: "Từng việc của cụm: tạo sổ, mở kỳ, thu số liệu, kiểm tra chéo, bỏ phiếu, biên bản, niêm phong",
    back: "Các phần của hướng dẫn",
  },
  keys: (keys: string) => `Phím tắt: ${keys}`,
  keysNote:
    "Phím tắt dùng khi con trỏ ở trang tính, trên Excel Microsoft 365 và Excel trên web. Excel LTSC có thể không có phím tắt: " +
    "dùng nút trên thẻ Thi đua.",

  freeze: {
    title: "Đổi kết quả thành số cố định",
    hint: "Thay công thức EMU ở các trang kết quả bằng số đang hiện, để gửi cho nơi chưa cài EMU",
    intro:
      "Các công thức EMU dưới đây sẽ được thay bằng giá trị đang hiện. Từ lúc đó kết quả không tự đổi theo số liệu chấm; muốn tính lại " +
      "thì bấm Khôi phục công thức. Số liệu chấm, thang điểm và công thức khác giữ nguyên.",
    nothing: "Không có công thức EMU nào ở các trang kết quả để đổi.",
    already: (time: string) => `Kết quả đã là số cố định từ ${time}.`,
    notReady: (cells: string) => `Excel chưa tính xong các ô ${cells}, nên chưa đổi được. Chờ Excel tính xong rồi bấm lại.`,
    confirm: (count: number) => `Đổi ${count} công thức thành số`,
  },
  restore: {
    title: "Khôi phục công thức",
    hint: "Đặt lại công thức EMU ở các ô kết quả đã thành số, bị gõ đè, bị chắn hoặc báo lỗi",
    intro:
      "Công thức EMU sẽ được đặt lại ở các ô dưới đây; những gì đang ở đó bị thay bằng kết quả tính lại. Việc này có ghi vào Nhật ký và " +
      "hoàn tác được.",
    nothing: "Mọi ô kết quả đang có công thức và đã tính xong, nên không có gì để khôi phục.",
    confirm: (count: number) => `Khôi phục ${count} công thức`,
  },
  swap: {
    sheet: "Trang tính",
    count: "Số công thức",
    cells: "Ô",
    total: "Cộng",
    unknown: "Sổ này không ghi lại các ô kết quả (sổ chưa dùng EMU, hoặc do bản EMU cũ tạo ra), nên không làm được việc này.",
    note: "Chưa ghi gì cho đến khi bấm nút; ghi một lần, không được thì giữ nguyên như cũ. Sau đó có thể hoàn tác.",
    cancel: "Không làm",
  },

  explain: {
    buttonHint: "Ô điểm, hạng, kết luận hoặc một dòng số liệu đang chọn từ đâu mà có",
    title: (cell: string) => `Giải thích ô ${cell}`,
    again: "Giải thích ô đang chọn",
    againHint: "Muốn xem ô khác: chọn ô đó rồi bấm nút này.",
    score: (unit: string, criterion: string) => `${unit}, ${criterion}`,
    period: (period: string) => `${period}.`,
    frozen: "Ô này đang là số cố định: lời giải thích theo số liệu hiện nay, nên có thể khác số trong ô.",
    ownTables: "Tính theo đúng các bảng mà công thức trong ô này đọc.",
    whole: (unit: string) => `Xem mọi tiêu chí của ${unit}`,
    verdict: (unit: string, award: string) => `${unit}, ${award}`,
    noVerdict: "Không có kết luận: đơn vị này không có trong danh sách được xét danh hiệu.",
    criterion: {
      measure: (word: string, note: string) => `Cách đo: ${word}${note === "" ? "" : ` (${note})`}.`,
      rule: (word: string, note: string) => `Cách tính điểm: ${word}${note === "" ? "" : ` (${note})`}.`,
      maximum: (points: string) => `Điểm tối đa: ${points}.`,
      group: (codes: string) => `Nhóm tiêu chí: bằng tổng các mục ${codes}.`,
      parameters: (text: string) => `Tham số: ${text}.`,
      gate: "Điểm liệt: dưới điểm tối đa thì không được công nhận.",
      mandatory: "Bắt buộc đạt khi xét danh hiệu.",
      evidence: "Cần có minh chứng.",
      assumed: "Giả định: nguồn không nêu, phải xác nhận.",
      scores: "Điểm của các đơn vị",
      scoreOf: (unit: string) => `${unit}: vì sao`,
    },
    error: {
      name: "Ô đang hiện #NAME?: phần bổ trợ chưa được nạp khi Excel tính ô này. Dưới đây là kết quả EMU tính được.",
      spill:
        "Ô đang hiện #SPILL!: có ô khác chắn chỗ của kết quả. Xóa nội dung các ô bên dưới và bên phải. Dưới đây là kết quả EMU tính được.",
      busy: "Ô đang hiện #BUSY!: Excel chưa tính xong. Dưới đây là kết quả EMU tính được.",
      other: (error: string) => `Ô đang hiện ${error}.`,
    },
    unknown: {
      unit: (text: string) => `Không có đơn vị “${text}” trong bảng đơn vị, nên không có gì để giải thích.`,
      criterion: (text: string) => `Không có tiêu chí “${text}” trong thang điểm, nên không có gì để giải thích.`,
      award: (text: string) => `Không có danh hiệu “${text}” trong bảng danh hiệu, nên không có gì để giải thích.`,
      period: (text: string) => `“${text}” không phải là mã kỳ, nên chưa biết giải thích cho kỳ nào.`,
    },
    noTables: "Không đọc được thang điểm hoặc bảng chấm điểm mà ô này dùng, nên không có gì để giải thích.",
    why: {
      blank: "Ô này trống.",
      constant: "Ô này do người gõ vào và không nằm trong bảng nào của EMU.",
      formula: "Ô này chứa công thức riêng, không phải hàm EMU.",
      "emu-formula":
        "Hàm EMU trong ô này nằm lẫn với phép tính khác hoặc có đối số là phép tính, nên không rõ ô đang hiện kết quả nào. Đặt hàm EMU " +
        "riêng một ô rồi giải thích ô đó.",
      header: "Đây là dòng tiêu đề của bảng. Chọn một dòng số liệu bên dưới.",
      "other-table": "Bảng này không có điểm và kết luận để giải thích.",
      "blank-row": "Dòng này chưa ghi đủ đơn vị và tiêu chí.",
      "blank-answer": "Ô tên đơn vị hoặc mã ở đầu dòng, đầu cột này trống nên kết quả cũng trống.",
      several:
        "Công thức trong ô này cho nhiều kết quả nhưng không tràn ra các ô khác, nên không rõ ô đang hiện kết quả nào. Xóa những gì chắn " +
        "bên dưới và bên phải, hoặc ghi lại công thức.",
      lost: "Công thức trong ô này trỏ đến ô hoặc bảng không có hoặc đang trống.",
      function: "Hàm này trả lời trọn một bảng nên không giải thích từng ô.",
    },
    can: "Có thể giải thích:",
    canList: [
      "ô điểm, tổng điểm, tỷ lệ, hạng ở trang Tổng hợp",
      "kết luận và lý do ở trang Xét cờ",
      "một dòng của bảng chấm điểm, bảng đơn vị, bảng danh hiệu",
      "một dòng của thang điểm",
      "ô có công thức chỉ gồm một hàm EMU, ở trang bất kỳ",
    ],
  },

  functions: {
    title: "Các hàm EMU",
    hint: "Danh sách hàm, đối số và ví dụ ghi được vào ô đang chọn",
    intro: "Hàm EMU dùng được ở trang bất kỳ của sổ. Bấm tên hàm để xem đối số và ví dụ.",
    search: "Tìm hàm",
    nothing: "Không có hàm nào khớp.",
    list: "Danh sách hàm",
    syntax: "Cú pháp",
    arguments: "Đối số",
    optional: "không bắt buộc",
    repeating: "lặp lại được",
    example: "Ví dụ",
    separator: "Excel đặt theo thiết đặt Việt Nam ngăn cách đối số bằng dấu chấm phẩy (;).",
    noWorkbook: "Ví dụ này đọc các bảng của sổ chấm điểm EMU, mà sổ đang mở không có đủ. Tạo sổ chấm điểm trước.",
    insert: "Ghi ví dụ vào ô đang chọn…",
    confirm: (cell: string) => `Ghi công thức này vào ô ${cell}? Ô đang trống; kết quả có thể tràn xuống dưới và sang phải.`,
    taken: (cell: string) => `Ô ${cell} không trống, nên không ghi gì. Chọn một ô trống rồi bấm lại.`,
    yes: "Ghi",
    no: "Không ghi",
    back: "Danh sách hàm",
  },
};

export type TaskText = typeof vi;
