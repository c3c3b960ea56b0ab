/** The pane in Vietnamese: this side sets the keys. */
export const vi = {
  name: "EMU",
  what:
    "EMU chấm điểm cụm thi đua ngay trong sổ Excel: soát từng ô, tính điểm và xếp hạng chính xác, nêu đơn vị nào " +
    "đủ điều kiện đề nghị tặng cờ và vì sao.",
  otherLanguage: "English",
  otherLanguageLabel: "Chuyển sang tiếng Anh (English)",

  places: { check: "Kiểm tra", results: "Kết quả", flags: "Xét cờ", review: "Kỳ xét" },
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
    explain: "Đang xem ô đang chọn…",
    insert: "Đang ghi công thức…",
    freeze: "Đang đổi kết quả thành số cố định…",
    restore: "Đang khôi phục công thức…",
    look: "Đang xem các trang tính…",
    remember: "Đang ghi nhớ cách đọc…",
    search: "Đang tìm bảng…",
    repair: "Đang nhận lại bảng…",
    upgrade: "Đang chuyển bảng…",
    split: "Đang làm sổ cho các đơn vị…",
    collect: "Đang tổng hợp…",
    "cross-check": "Đang ghi kiểm tra chéo…",
    advance: "Đang chuyển trạng thái kỳ…",
    vote: "Đang ghi kết quả bỏ phiếu…",
    minutes: "Đang lập biên bản…",
    seal: "Đang niêm phong kỳ…",
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
    "cell-edit": "Excel đang chờ gõ xong một ô, nên EMU chưa làm gì. Nhấn Enter hoặc Esc trong ô đó, rồi bấm Thử lại.",
    "payload-too-large":
      "Sổ lớn hơn mức Excel cho đọc trong một lần. Sổ không bị thay đổi. Bớt dòng trống trong các bảng EMU, rồi " +
      "bấm Thử lại.",
    "item-not-found":
      "Không tìm thấy trang, bảng hoặc ô cần dùng: có thể vừa bị xóa hoặc đổi tên. Sổ không bị thay đổi. Bấm Thử lại " +
      "để đọc lại sổ.",
    protected:
      "Trang tính đang được bảo vệ, nên chưa ghi gì. EMU không tự gỡ bảo vệ: vào Xem lại, bỏ bảo vệ trang tính, " +
      "rồi bấm Thử lại.",
    "not-supported":
      "Bản Excel này chưa có chức năng cần dùng. EMU chạy trên Excel LTSC 2021 trở lên, Microsoft 365 và Excel " +
      "trên web.",
    "no-room":
      "Không thêm được dòng, vì ngay dưới bảng còn bảng khác hoặc ô đã ghi. Sổ không bị thay đổi. Dời phần đó sang chỗ khác, " +
      "rồi bấm Thử lại.",
    "connection-lost":
      "Mất liên lạc với Excel; EMU chưa thay đổi gì trong sổ. Kiểm tra mạng, xem sổ còn mở không, rồi bấm Thử lại.",
    "unknown-outcome":
      "Excel không trả lời, nên chưa biết việc này đã ghi vào sổ hay chưa. Bấm Thử lại: EMU xem lại trong sổ, không ghi " +
      "hai lần, phần ghi dở sẽ được trả lại như cũ.",
    "not-written":
      "EMU đã xem lại trong sổ: việc này chưa được ghi, sổ vẫn như trước. Bấm Thử lại để làm lại.",
    "half-written":
      "EMU đã xem lại trong sổ: có thể một phần đã ghi mà Excel không cho trả lại. Xem các ô vừa sửa và trang Nhật ký, " +
      "rồi sửa tay phần còn thiếu.",
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
    "not-calculated":
      "Có ô kết quả chưa tính xong hoặc đang báo lỗi (#NAME?, #BUSY!, #SPILL!) nên chưa đổi thành số cố định; sổ giữ nguyên. Bấm “Khôi phục công thức” hoặc chờ tính xong rồi làm lại.",
    "nothing-to-undo": "Không có việc nào của EMU để hoàn tác.",
    stopped: "Đã dừng lại, sổ chưa bị thay đổi gì. Bấm Thử lại để làm lại từ đầu.",
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
    explain: "Chưa giải thích được ô đang chọn",
    insert: "Chưa ghi được công thức",
    freeze: "Chưa đổi được kết quả thành số cố định",
    restore: "Chưa khôi phục được công thức",
    look: "Chưa xem được các trang tính",
    remember: "Chưa ghi nhớ được cách đọc bảng",
    search: "Chưa tìm được bảng",
    repair: "Chưa nhận lại được bảng",
    upgrade: "Chưa chuyển được bảng",
    split: "Chưa làm được sổ cho các đơn vị",
    collect: "Chưa tổng hợp được",
    "cross-check": "Chưa ghi được kiểm tra chéo",
    advance: "Chưa chuyển được trạng thái kỳ",
    vote: "Chưa ghi được kết quả bỏ phiếu",
    minutes: "Chưa lập được biên bản",
    seal: "Chưa niêm phong được kỳ",
  },

  outside: {
    title: "Mở EMU từ trong Excel",
    text: "Trang này là ngăn tác vụ của EMU và chỉ làm việc bên trong Excel.",
    steps: [
      "Mở Excel và sổ cần chấm điểm.",
      "Trên thẻ Thi đua bấm Mở EMU. Nếu chưa thấy thẻ này, nhờ người quản trị cài EMU theo tệp manifest.xml.",
      "Muốn thử khi không có Excel: chạy lệnh npm start trong thư mục EMU.",
    ],
  },

  start: {
    title: "Sổ này chưa dùng EMU",
    empty: "Sổ đang trống. Bước tiếp theo: tạo sổ chấm điểm từ một mẫu có sẵn.",
    notEmpty: "Sổ đã có nội dung. EMU có thể thêm các trang chấm điểm bên cạnh; các trang đang có được giữ nguyên.",
    notLoaded: "Không tải được các mẫu sổ",
    notLoadedText:
      "Máy chủ cài EMU không trả lời. Sổ chưa bị ghi gì. Kiểm tra kết nối mạng, rồi bấm Thử lại.",
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
    takenIn: (count: number) => `Đã đưa ${count} dòng vào bảng, có ghi vào Nhật ký.`,
    fixed: (count: number) => `Đã sửa ${count} ô, có ghi vào Nhật ký.`,
    frozen: (count: number) => `Đã đổi ${count} công thức thành số cố định, có ghi vào Nhật ký.`,
    restored: (count: number) => `Đã khôi phục ${count} công thức, có ghi vào Nhật ký.`,
    left: (count: number, cells: string) =>
      `Còn ${count} ô chưa khôi phục được vì ô mà công thức cần đã bị xóa: ${cells}.`,
    inserted: (cell: string) => `Đã ghi công thức vào ô ${cell}.`,
    remembered: "Đã nhớ cách đọc bảng điểm trong sổ này. Không ô nào bị thay đổi.",
    forgotten: "Đã bỏ cách đọc bảng điểm. Không ô nào bị thay đổi.",
    upgraded: (count: number) => `Đã chuyển ${count} bảng sang trang riêng, có ghi vào Nhật ký.`,
    repaired: (count: number) => `Đã nhận lại: ${count}, có ghi vào Nhật ký.`,
    undone: "Đã hoàn tác. Sổ trở lại như trước.",
    foundWritten: "Đã xem lại trong sổ: việc vừa rồi đã được ghi đầy đủ.",
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
      `Không thấy bảng ${tables}. Nhấn Ctrl+Z nếu vừa xóa. Nếu bảng bị đổi tên hoặc bị chuyển thành vùng ô thường, ` +
      "EMU tìm lại được theo dòng tiêu đề; nếu đã xóa, lấy lại từ bản lưu trước của sổ.",
    search: "Tìm bảng",
    found: "Tìm thấy. Nội dung các ô giữ nguyên, chỉ ghi lại tên bảng:",
    rename: (table: string, from: string, sheet: string) => `bảng ${from} ở trang ${sheet} → ${table}`,
    make: (table: string, place: string, rows: number) => `vùng ${place} (${rows} dòng) → ${table}`,
    repair: (count: number) => (count === 1 ? "Nhận lại bảng này" : `Nhận lại ${count} bảng`),
    unsure: (tables: string) =>
      `Có nhiều chỗ giống bảng ${tables}: EMU không đoán. Hãy xóa hoặc đổi tiêu đề bản thừa, hoặc tự đặt tên bảng ở ` +
      "thẻ Thiết kế bảng (Table Design).",
    nothing:
      "Không thấy vùng nào có đủ tiêu đề của bảng. Hãy lấy lại bảng từ bản lưu trước của sổ, hoặc chép từ sổ mẫu mới " +
      "và giữ nguyên tên bảng.",
  },
  upgrade: {
    title: "Các bảng xếp chồng lên nhau",
    text:
      "Sổ theo cấu trúc cũ nên Excel không chèn thêm được đơn vị, danh hiệu. EMU chuyển mỗi bảng sang một trang riêng; số liệu và " +
      "công thức giữ nguyên.",
    move: (table: string, from: string, to: string) => `${table}: ${from} → trang ${to}`,
    about: (sheet: string) => `Trang ${sheet}: phiên bản cấu trúc thành 2, độ rộng cột theo bảng còn lại`,
    show: "Xem trước",
    act: (count: number) => `Chuyển ${count} bảng`,
  },
  copies: (tables: string) =>
    `Sổ có bản sao của bảng EMU: ${tables}. Các bản sao không được đọc; nếu không dùng, hãy xóa trang chứa chúng.`,
  unmarked: {
    title: "Sổ có bảng của EMU",
    text: (tables: string) => `Đã có bảng ${tables}, nhưng sổ thiếu dấu nhận biết EMU_SCHEMA.`,
    ask: "Có thể dấu đã mất khi chuyển qua phần mềm khác. Nếu đây là sổ chấm điểm, hãy nhận lại; các ô không thay đổi.",
    partly: "Có lẽ một trang đã được chép từ sổ khác. Không đủ bảng để chấm điểm ở đây: hãy mở sổ gốc.",
    mark: "Nhận lại sổ này",
  },

  check: {
    clean: "Không có chỗ nào cần xem lại",
    hiddenRows: (tables: string) =>
      `Bảng ${tables} có dòng đang ẩn (lọc hoặc ẩn tay): các dòng đó vẫn được soát và tính điểm.`,
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
    cells: (count: number) => `Xem từng ô (${count})`,
    jump: "Đến ô",
    restore: "Khôi phục công thức",
    jumpLabel: (place: string) => `Đến ô ${place}`,
    fix: {
      button: "Sửa",
      ask: "Sửa…",
      table: (table: string, range: string) => `bảng ${table}, thành ${range}`,
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
    manyRows: (count: string) =>
      `Sổ có ${count} dòng chấm điểm: mỗi lần sửa một ô, Excel tính lại tất cả và ngăn này có thể dừng chốc lát. Khi nhập nhiều, ` +
      "đổi kết quả thành số cố định (mục Công cụ), nhập xong thì khôi phục công thức; ngăn này vẫn kiểm tra và xếp hạng theo số mới.",
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

  own: {
    start: "Dùng bảng điểm sẵn có của tôi",
    startText:
      "Bảng điểm của bạn giữ nguyên chỗ. EMU xem các trang tính, đề nghị cách đọc, và chỉ ghi nhớ cách đọc đó khi bạn đồng ý.",
    begin: "Xem bảng của tôi",
    title: "Cách đọc bảng điểm của bạn",
    nothing:
      "Không trang nào giống bảng điểm. EMU cần một dòng tiêu đề có tên các đơn vị (hoặc tên các tiêu chí), và số điểm ở bên dưới. " +
      "Trang tính ẩn không được xem.",
    intro: "Xem lại, đổi chỗ nào chưa đúng, rồi bấm Nhớ cách đọc này. Không ô nào bị thay đổi.",
    which: "Bảng",
    shapes: {
      matrix: "tiêu chí theo dòng, đơn vị theo cột",
      turned: "đơn vị theo dòng, tiêu chí theo cột",
      sheets: "mỗi đơn vị một trang",
    },
    choice: (sheet: string, more: number, shape: string) => `${sheet}${more > 0 ? ` và ${more} trang khác` : ""}: ${shape}`,
    confidence: { high: "khá chắc", medium: "có thể đúng", low: "chưa chắc" },
    found: (confidence: string, header: string) => `EMU đoán (${confidence}); tiêu đề bắt đầu ở ${header}:`,
    reasons: {
      "criteria-header": "có cột tên tiêu chí",
      "units-header": "có cột tên đơn vị, tiêu chí nằm ngang",
      "maximum-header": "có điểm tối đa",
      "unit-names": "tiêu đề là tên đơn vị",
      "repeated-fields": "mỗi đơn vị có nhiều cột như nhau",
      "same-sheets": "nhiều trang có tiêu đề giống nhau",
      "no-criteria-header": "không có tiêu đề nào ghi là tiêu chí: đã chọn cột chữ đầu tiên",
      "no-maximum": "không có điểm tối đa",
    },
    period: "Kỳ của số liệu",
    periodHint: "Ví dụ 2021, 2021-Q1 (quý), 2021-H1 (6 tháng), 2021-9M, 2021-D1 (đợt).",
    columns: "Các cột",
    columnsTurned: "Các dòng",
    header: "Tiêu đề",
    meaning: "Ý nghĩa",
    meaningOf: (header: string) => `Ý nghĩa của ${header}`,
    noHeader: (cell: string) => `(không có tiêu đề, ${cell})`,
    of: (unit: string) => `của ${unit}`,
    rows: "Các dòng tiêu chí",
    rowsTurned: "Các cột tiêu chí",
    row: "Nội dung",
    kind: "Là",
    kindOf: (row: string) => `${row} là`,
    moreColumns: (count: number) => `Xem thêm ${count} tiêu đề`,
    moreRows: (count: number) => `Xem thêm ${count} nội dung`,
    questions: "Cách tính",
    rule: "Kết quả có chỉ tiêu thì tính điểm",
    maximum: "Điểm tối đa của tiêu chí không ghi điểm tối đa",
    maximumHint: "Bảng không nói: đây là giả định, đổi cho đúng.",
    rankBy: "Xếp hạng theo",
    blanks: "Ô trống (chưa báo cáo)",
    result: "Sẽ đọc được",
    resultText: (units: number, criteria: number) => `${units} đơn vị, ${criteria} tiêu chí.`,
    findings: (count: number) => (count === 0 ? "Không có chỗ nào cần xem lại." : `${count} chỗ cần xem lại sau khi nhớ.`),
    unread: "Với lựa chọn này chưa đọc được bảng:",
    needsPeriod: "Ghi kỳ của số liệu để tính thử.",
    unitColumn: "Đơn vị",
    points: "Điểm",
    rank: "Hạng",
    more: (count: number) => `và ${count} đơn vị khác`,
    confirm: "Nhớ cách đọc này",
    bound: (sheets: string) => `Đang đọc bảng của bạn ở trang ${sheets}.`,
    change: "Xem lại cách đọc",
    forget: "Bỏ cách đọc",
    news: (places: string) => `Có nội dung mới chưa được tính: ${places}. Bấm Xem lại cách đọc để thêm vào.`,
    newsItem: (text: string, cell: string) => `“${text}” (${cell})`,
    newsMore: (count: number) => `${count} chỗ khác`,
    lostTitle: "Bảng điểm đã khác trước",
    lostText: "Để không đọc nhầm, EMU không tính gì cho đến khi bạn xem lại. Không tìm thấy, hoặc có nhiều hơn một:",
    damaged: "Cách đọc đã nhớ trong sổ bị hỏng hoặc do bản EMU khác ghi. EMU không đoán; hãy xem lại từ đầu.",
    missing: {
      sheet: (_sheet: string, text: string) => `trang “${text}”`,
      column: (sheet: string, text: string) => `tiêu đề “${text}” ở trang ${sheet}`,
      row: (sheet: string, text: string) => `tiêu chí “${text}” ở trang ${sheet}`,
      unit: (sheet: string, text: string) => `tên đơn vị “${text}” ở đầu trang ${sheet}`,
    },
  },

  flags: {
    nothing: "Sổ chưa có danh hiệu nào để xét. Thêm danh hiệu vào bảng EmuAwards, trang Danh hiệu.",
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

  tools: {
    open: "Công cụ",
    openLabel: "Mở danh sách công cụ",
    explain: "Giải thích ô đang chọn",
    notLoaded: "Chưa tải được phần này của EMU",
    notLoadedText: "Máy chủ của EMU không trả lời. Sổ không bị thay đổi. Kiểm tra mạng, rồi bấm Thử lại.",
  },
};

export type PaneText = typeof vi;
