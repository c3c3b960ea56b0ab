/** The pane in Vietnamese: this side sets the keys. */
export const vi = {
  name: "EMU",
  what:
    "EMU chấm điểm cụm thi đua ngay trong sổ Excel: soát từng ô, tính điểm và xếp hạng chính xác, nêu đơn vị nào " +
    "đủ điều kiện đề nghị tặng cờ và vì sao.",
  otherLanguage: "English",
  otherLanguageLabel: "Chuyển sang tiếng Anh (English)",

  places: { check: "Kiểm tra", results: "Kết quả", flags: "Xét cờ" },
  placesLabel: "Các phần của EMU",
  period: "Kỳ",
  noPeriods: "chưa có kỳ nào",
  untitled: "Sổ chấm điểm",
  sampleData: "Số liệu mẫu, không có thật",

  status: {
    starting: "Đang mở sổ…",
    read: "Đang đọc sổ…",
    create: "Đang tạo sổ chấm điểm…",
    undo: "Đang hoàn tác…",
    select: "Đang đến ô…",
    period: "Đang đổi kỳ…",
    fix: "Đang sửa ô…",
    readAt: (time: string) => `Đã đọc lúc ${time}`,
    notRead: "Chưa đọc sổ",
    stale: (time: string) => `Số liệu dưới đây đọc lúc ${time}, có thể đã cũ.`,
    notLive: "Không tự cập nhật được khi sửa ô: bấm Đọc lại sau khi sửa.",
    cancelled: "Đã dừng đọc. Số liệu dưới đây là của lần đọc trước.",
  },
  refresh: "Đọc lại",
  retry: "Thử lại",
  stop: "Dừng",
  dismiss: "Đóng",
  undo: "Hoàn tác",
  undoLabel: "Hoàn tác việc EMU vừa làm",
  back: "Quay lại",
  allShown: "Đã hiện hết",
  technical: "Chi tiết kỹ thuật",

  failure: {
    "cell-edit": "Excel đang chờ gõ xong một ô. Nhấn Enter hoặc Esc trong ô đó, rồi bấm Thử lại.",
    "payload-too-large":
      "Sổ lớn hơn mức Excel cho đọc trong một lần. Sổ không bị thay đổi. Bớt dòng trống trong các bảng EMU, rồi " +
      "bấm Thử lại.",
    "item-not-found":
      "Không tìm thấy trang, bảng hoặc ô cần dùng: có thể vừa bị xóa hoặc đổi tên. Bấm Thử lại để đọc lại sổ.",
    protected:
      "Trang tính đang được bảo vệ, nên chưa ghi gì. EMU không tự gỡ bảo vệ: vào Xem lại, bỏ bảo vệ trang tính, " +
      "rồi bấm Thử lại.",
    "not-supported":
      "Bản Excel này chưa có chức năng cần dùng. EMU chạy trên Excel LTSC 2021 trở lên, Microsoft 365 và Excel " +
      "trên web.",
    "connection-lost": "Mất liên lạc với Excel. Kiểm tra mạng, xem sổ còn mở không, rồi bấm Thử lại.",
    "name-taken":
      "Sổ đã có trang, bảng hoặc tên trùng với sổ mẫu, nên chưa ghi gì. Đổi tên chỗ trùng hoặc mở một sổ trống, " +
      "rồi bấm Thử lại.",
    "changed-meanwhile":
      "Trong lúc đó sổ đã được sửa, nên EMU không ghi và không xóa gì. Xem chỗ vừa sửa, rồi làm lại.",
    "formula-cell":
      "Ô cần sửa đang chứa công thức, nên chưa ghi gì. EMU không ghi đè công thức: hãy sửa công thức trong ô đó.",
    "period-closed":
      "Kỳ này đã khóa hoặc đã niêm phong, nên chưa ghi gì. Muốn sửa, đổi trạng thái của kỳ trong bảng EmuPeriods trước.",
    "newer-schema": "Sổ này do một bản EMU mới hơn tạo ra. Sổ không bị thay đổi. Cập nhật EMU, rồi mở lại sổ.",
    "nothing-to-undo": "Không có việc nào của EMU để hoàn tác.",
    unexpected:
      "Có lỗi ngoài dự kiến. Bấm Thử lại; nếu vẫn lỗi, gửi dòng trong Chi tiết kỹ thuật cho người phụ trách EMU.",
  },
  failedAction: {
    read: "Chưa đọc được sổ",
    create: "Chưa tạo được sổ",
    undo: "Chưa hoàn tác được",
    select: "Chưa đến được ô",
    period: "Chưa đổi được kỳ",
    fix: "Chưa sửa được ô",
  },

  outside: {
    title: "Mở EMU từ trong Excel",
    text: "Trang này là ngăn tác vụ của EMU và chỉ làm việc bên trong Excel.",
    steps: [
      "Mở Excel và sổ cần chấm điểm.",
      "Trên thẻ Trang đầu, nhóm Thi đua, bấm Chấm điểm. Nếu chưa thấy nút này, nhờ người quản trị cài EMU theo tệp manifest.xml.",
      "Muốn thử khi không có Excel: chạy lệnh npm start trong thư mục EMU.",
    ],
  },

  start: {
    title: "Sổ này chưa dùng EMU",
    empty: "Sổ đang trống. Bước tiếp theo: tạo sổ chấm điểm từ một mẫu có sẵn.",
    notEmpty: "Sổ đã có nội dung. EMU có thể thêm các trang chấm điểm bên cạnh; các trang đang có được giữ nguyên.",
    create: "Tạo sổ chấm điểm",
    preset: "Mẫu",
    sample: "Kèm số liệu mẫu để xem thử (không có thật)",
    preview: "Xem trước",
    previewTitle: "Sẽ ghi vào sổ",
    previewText: (sheets: number, tables: number, cells: string) =>
      `${sheets} trang tính, ${tables} bảng, ${cells} ô. Chưa ghi gì cho đến khi bấm Tạo sổ; ghi một lần, trùng ` +
      "tên thì không ghi gì.",
    sheet: "Trang tính",
    tables: "Bảng",
    cells: "Số ô",
    total: "Cộng",
    hidden: "ẩn",
    confirm: "Tạo sổ",
    working: "Đang ghi các trang tính. Excel ghi trọn một lần nên không dừng giữa chừng được.",
  },
  done: {
    created: (count: number) => `Đã tạo sổ chấm điểm: ${count} trang tính, có ghi vào Nhật ký.`,
    fixed: (count: number) => `Đã sửa ${count} ô, có ghi vào Nhật ký.`,
    undone: "Đã hoàn tác. Sổ trở lại như trước.",
    next: "Điền kết quả vào trang Chấm điểm; chỗ cần xem lại sẽ hiện ngay ở đây.",
  },
  newer: {
    title: "Sổ thuộc bản EMU mới hơn",
    text: (found: string, known: string) =>
      `Sổ có cấu trúc phiên bản ${found}; bản EMU này hiểu đến phiên bản ${known}. Để không làm hỏng sổ, EMU ` +
      "không đọc và không ghi gì. Hãy cập nhật EMU.",
  },
  lost: {
    title: "Sổ thiếu bảng",
    text: (tables: string) =>
      `Không thấy bảng ${tables}. EMU không tự dựng lại bảng đã mất. Nhấn Ctrl+Z nếu vừa xóa, hoặc lấy lại từ bản` +
      " lưu trước của sổ.",
  },

  check: {
    clean: "Không có chỗ nào cần xem lại",
    cleanText: "Mọi số liệu của kỳ này đọc được và hợp lệ.",
    summary: (errors: number, warnings: number, notices: number) =>
      `${errors} lỗi, ${warnings} cảnh báo, ${notices} lưu ý`,
    headings: { error: "Lỗi", warning: "Cảnh báo", notice: "Lưu ý" },
    meaning: {
      error: "Ô có lỗi không được tính điểm cho đến khi sửa.",
      warning: "Vẫn tính điểm, nhưng nên xem lại.",
      notice: "Để biết khi xét.",
    },
    filterLabel: "Lọc theo mức độ",
    all: "Tất cả",
    unitFilter: "Đơn vị",
    allUnits: "Mọi đơn vị",
    noneShown: "Không có chỗ nào khớp với bộ lọc.",
    where: "Ở đâu",
    found: "Đang là",
    expected: "Cần là",
    action: "Cách sửa",
    blank: "(trống)",
    jump: "Đến ô",
    jumpLabel: (place: string) => `Đến ô ${place}`,
    fix: {
      button: "Sửa",
      ask: "Sửa…",
      preview: (from: string, to: string) => `${from} → ${to}`,
      label: (place: string, from: string, to: string) => `Sửa ô ${place}: ${from} thành ${to}`,
      yes: "Có",
      no: "Không",
      allLabel: "Sửa nhiều ô một lần",
      closed: (period: string) => `Kỳ ${period} đã khóa hoặc đã niêm phong: không sửa số liệu của kỳ từ đây.`,
    },
    more: (count: number) => `Xem thêm ${count} chỗ`,
    shown: (shown: number, all: number) => `Đang hiện ${shown} trên ${all} chỗ`,
    changed: (added: number, gone: number) =>
      [added > 0 ? `${added} chỗ mới cần xem lại` : "", gone > 0 ? `${gone} chỗ đã xong` : ""]
        .filter(Boolean)
        .join(", "),
  },

  results: {
    caption: (period: string) => `Xếp hạng kỳ ${period}`,
    cluster: (name: string) => (/^(cụm|khối)(?!\p{L})/iu.test(name) ? name : `Cụm ${name}`),
    rank: "Hạng",
    unit: "Đơn vị",
    points: "Điểm",
    maximum: "Tối đa",
    percent: "Tỷ lệ",
    of: (maximum: string) => `trên ${maximum}`,
    tied: (units: string) => `Bằng hạng với ${units}`,
    separated: (units: string) => `Cùng kết quả với ${units}; xếp theo tiêu chí phân định`,
    provisional: "tạm tính",
    provisionalText: (count: number) =>
      `Kết quả tạm tính: ${count} mục chưa có điểm (chưa báo cáo hoặc sai số liệu). Hạng có thể còn đổi.`,
    unranked: "chưa xếp hạng",
    nothing: "Chưa có gì để xếp hạng: kỳ này chưa có kết quả nào được tính.",
    more: (count: number) => `Xem thêm ${count} đơn vị`,
    openUnit: (unit: string) => `${unit}: xem điểm từng tiêu chí`,
    backToRanking: "Bảng xếp hạng",
    policy: "Cách tính đang áp dụng",
    grade: (name: string) => `Xếp loại: ${name}`,
    otherRanks: (blanks: string, changes: string, more: number) =>
      `Nếu mục chưa báo cáo ${blanks}, thứ hạng sẽ khác: ${changes}${more > 0 ? ` và ${more} đơn vị khác` : ""}.`,
    rankChange: (unit: string, rank: string, other: string) => `${unit} hạng\u00a0${rank}\u00a0→\u00a0${other}`,
    clusters: "So sánh giữa các cụm",
    clusterColumn: "Cụm",
    mean: "Bình quân",
    unitsRanked: (ranked: number, units: number) => `${ranked}/${units} đơn vị`,
    moreClusters: (count: number) => `Xem thêm ${count} cụm`,
    layers: "Thứ tự ưu tiên điểm",
  },
  unit: {
    rankOf: (rank: string, of: number) => `Hạng ${rank} trên ${of} đơn vị`,
    total: (points: string, maximum: string, percent: string) =>
      `${points} trên ${maximum} điểm tối đa được giao (${percent})`,
    between: (lowest: string, highest: string) => `Khi báo cáo đủ, tỷ lệ sẽ nằm giữa ${lowest} và ${highest}.`,
    open: (count: number) => `${count} tiêu chí chưa có điểm`,
    otherBlanks: (blanks: string, maximum: string, percent: string, rank: string) =>
      `Nếu mục chưa báo cáo ${blanks}: điểm tối đa ${maximum}, đạt ${percent}, hạng ${rank}.`,
    criteria: "Điểm từng tiêu chí",
    criterion: "Tiêu chí",
    attainment: "Mức đạt",
    met: "đạt",
    notMet: "chưa đạt",
    exceeded: "vượt",
    noPoints: "chưa có điểm",
    explain: (code: string) => `Vì sao điểm của ${code} như vậy`,
    why: "Vì sao",
    more: (count: number) => `Xem thêm ${count} tiêu chí`,
  },

  flags: {
    nothing: "Sổ chưa có danh hiệu nào để xét. Thêm danh hiệu vào bảng EmuAwards, trang Cụm.",
    places: (places: number, left: number) => `${places} suất, còn ${left} suất chưa có đơn vị chắc chắn`,
    placesFull: (places: number) => `${places} suất, đã đủ đơn vị`,
    clause: (clause: string) => `Căn cứ: ${clause}`,
    headings: { candidate: "Đủ điều kiện đề nghị", undecided: "Chưa kết luận được", no: "Không đủ điều kiện" },
    none: "Không có đơn vị nào.",
    tie: (units: string, places: number) =>
      `${units} bằng nhau ở ${places === 1 ? "suất cuối" : `${places} suất cuối`}. Phần mềm không tự phân định: ` +
      "cụm bỏ phiếu hoặc cấp trên quyết định.",
    kind: { for: "thuận", against: "không thuận", open: "chưa rõ" },
    rank: (rank: string) => `hạng ${rank}`,
    note: "EMU chỉ nêu đơn vị đủ điều kiện để đề nghị; việc tặng cờ do cấp có thẩm quyền quyết định.",
    more: (count: number) => `Xem thêm ${count} đơn vị`,
  },
};

export type PaneText = typeof vi;
