/** What the install page says, vi and en: for a staff member, one page, in the order of the work. */
import type { Language } from "../../src/schema/language";
import type { RibbonWords } from "./manifest";

export const PICTURE_IDS = ["browser", "certificate", "registry", "trustCenter", "addIns", "pane"] as const;
export type PictureId = (typeof PICTURE_IDS)[number];

/** `**bold**` and `code` between backticks are the only marks. */
export type InstallStep = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture: PictureId | null;
};

export type InstallTexts = {
  readonly language: Language;
  readonly title: string;
  readonly otherPage: string;
  readonly lead: readonly string[];
  readonly steps: readonly InstallStep[];
  readonly troubleTitle: string;
  readonly troubleHead: readonly [seen: string, todo: string];
  readonly trouble: readonly (readonly [seen: string, todo: string])[];
  readonly afterTitle: string;
  readonly after: readonly string[];
  readonly pictureNote: string;
  readonly pictures: Readonly<Record<PictureId, string>>;
  readonly labels: Readonly<Record<LabelId, string>>;
  readonly ribbon: RibbonWords;
  readonly addInName: string;
};

type LabelId =
  | "goodCertificate"
  | "badCertificate"
  | "notPrivate"
  | "importWizard"
  | "currentUser"
  | "automaticStore"
  | "chosenStore"
  | "trustedRoot"
  | "browse"
  | "next"
  | "registryEditor"
  | "registryQuestion"
  | "yes"
  | "no"
  | "trustCenter"
  | "trustedPublishers"
  | "trustedLocations"
  | "trustedCatalogs"
  | "catalogUrl"
  | "addCatalog"
  | "catalogs"
  | "showInMenu"
  | "home"
  | "homePlain"
  | "insert"
  | "myAddIns"
  | "officeAddIns"
  | "mine"
  | "sharedFolder"
  | "add"
  | "paneTitle";

export type InstallFacts = {
  /** `https://host/path` */
  readonly base: string;
  readonly host: string;
  readonly share: string;
  readonly ribbon: RibbonWords;
  readonly addInName: string;
};

type Write = (facts: InstallFacts) => InstallTexts;

const vi: Write = ({ base, share, ribbon, addInName }) => ({
  language: "vi",
  title: "Cài EMU vào Excel",
  otherPage: "English",
  lead: [
    "Dành cho người chấm điểm thi đua, làm một lần trên mỗi máy, mất chừng năm phút, không cần quyền quản trị và không cần Internet.",
    "Cần có: Windows, **Excel LTSC 2021** trở lên hoặc Microsoft 365 (xem ở Tệp (File) → Tài khoản (Account)), và máy mở được " +
      "mạng nội bộ của đơn vị. Excel 2019 trở xuống không chạy được EMU.",
    "Tên nút dưới đây ghi theo bản tiếng Việt, trong ngoặc là bản tiếng Anh; vài bản Office dịch hơi khác.",
  ],
  steps: [
    {
      title: "Thử xem máy có tin máy chủ không",
      lines: [
        `Mở Edge, gõ đúng địa chỉ \`${base}/install.html\`. Gõ **tên** máy chủ, không gõ số IP: chứng chỉ chỉ đúng với tên.`,
        "Trang này hiện ra, có hình ổ khóa, không cảnh báo: sang bước 3. Có cảnh báo “không riêng tư”: làm bước 2. **Không bấm bỏ qua " +
          "cảnh báo**: Excel không có nút bỏ qua và sẽ không mở EMU.",
      ],
      picture: "browser",
    },
    {
      title: "Chỉ khi có cảnh báo: cài chứng chỉ của mạng nội bộ",
      lines: [
        "Xin người quản trị mạng tệp chứng chỉ gốc (CA) của mạng nội bộ (đuôi `.cer` hoặc `.crt`) và **dãy vân tay** của nó, mỗi thứ bằng một đường.",
        "Bấm đúp tệp, mở thẻ Chi tiết (Details), so dòng Vân tay (Thumbprint) với dãy đã nhận. Không khớp: dừng lại, báo người quản trị.",
        "Khớp: bấm Cài đặt Chứng chỉ (Install Certificate) → Người dùng Hiện tại (Current User) → đặt vào kho Cơ quan Chứng thực Gốc " +
          "Tin cậy (Trusted Root Certification Authorities) → Tiếp, Kết thúc. Mở lại Edge và làm lại bước 1.",
      ],
      picture: "certificate",
    },
    {
      title: "Cho Excel biết thư mục dùng chung",
      lines: [
        "Đóng mọi cửa sổ Excel, Word, PowerPoint, Outlook.",
        `Bấm đúp tệp \`emu-catalog.reg\` (người quản trị đưa, hoặc tải ở [đây](emu-catalog.reg)), bấm Có (Yes), rồi OK. Tệp chỉ ghi cho ` +
          `người đang dùng máy: Excel được lấy phần bổ trợ từ \`${share}\`.`,
      ],
      picture: "registry",
    },
    {
      title: "Nếu máy không cho chạy tệp .reg: ghi bằng tay",
      lines: [
        "Đã làm được bước 3 thì bỏ qua bước này. Trong Excel: Tệp (File) → Tùy chọn (Options) → Trung tâm Tin cậy (Trust Center) → " +
          "Thiết đặt Trung tâm Tin cậy (Trust Center Settings) → Danh mục Phần bổ trợ Tin cậy (Trusted Add-in Catalogs).",
        `Gõ \`${share}\` vào ô URL Danh mục (Catalog Url), bấm Thêm danh mục (Add catalog), đánh dấu Hiển thị trong Menu (Show in Menu), ` +
          "bấm OK hai lần. Đóng hẳn Excel rồi mở lại.",
      ],
      picture: "trustCenter",
    },
    {
      title: "Thêm EMU",
      lines: [
        "Mở Excel và một sổ trống. Excel LTSC 2021: thẻ Chèn (Insert) → Phần bổ trợ của Tôi (My Add-ins). Bản mới hơn: Trang đầu " +
          "(Home) → Phần bổ trợ (Add-ins) → Nâng cao (Advanced) hoặc Thêm phần bổ trợ (More Add-ins).",
        `Chọn THƯ MỤC DÙNG CHUNG (SHARED FOLDER), chọn **${addInName}**, bấm Thêm (Add).`,
      ],
      picture: "addIns",
    },
    {
      title: "Mở EMU và kiểm tra",
      lines: [
        `Trên thẻ **${ribbon.tab}**, nhóm **${ribbon.group}**, bấm **${ribbon.button}**. Ngăn EMU hiện bên phải.`,
        "Bấm hình nhịp tim ở cuối ngăn: mục Tình trạng cho biết đủ những gì EMU cần chưa và bản Excel này có lỗi đã biết không. Cần " +
          "giúp thì bấm Sao chép báo cáo rồi gửi cho người quản trị; báo cáo không có số liệu của sổ.",
      ],
      picture: "pane",
    },
  ],
  troubleTitle: "Nếu không được",
  troubleHead: ["Thấy gì", "Làm gì"],
  trouble: [
    [
      "Không có mục THƯ MỤC DÙNG CHUNG, hoặc mục đó trống",
      `Mở \`${share}\` bằng File Explorer: không mở được thì máy chưa vào được thư mục, báo người quản trị. Mở được: đóng hẳn mọi ` +
        "chương trình Office, làm lại bước 3, rồi bấm Làm mới (Refresh) ở góc cửa sổ phần bổ trợ.",
    ],
    ["Mục thư mục dùng chung tải mãi không xong", "Có báo cáo công khai về bản 2510 (office-js #6345). Cập nhật Office lên bản mới hơn."],
    [
      "“Failed to install or load custom functions”",
      "Có báo cáo công khai về bản 2607 (office-js #6824, #6875); bản 2606 chạy được. Cập nhật Office. Bản khác: đóng hẳn Excel, mở lại.",
    ],
    ["Ngăn EMU báo lỗi chứng chỉ, hoặc trắng", "Làm lại bước 1: địa chỉ phải mở được trong Edge, không cảnh báo."],
    [
      "Ô hiện #NAME? hoặc công thức có chữ _xldudf_",
      "Sổ được mở khi chưa có EMU. Thêm EMU (bước 5), bấm vào ngăn EMU, rồi nhấn Ctrl+Alt+F9.",
    ],
    [
      "Vẫn thấy EMU bản cũ sau khi đơn vị đã cập nhật",
      "Đóng hẳn Excel, xóa mọi thứ trong thư mục `%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef`, mở Excel và làm lại bước 5.",
    ],
  ],
  afterTitle: "Gỡ EMU",
  after: [
    "Trong cửa sổ phần bổ trợ (bước 5), bấm dấu ba chấm ở EMU → Loại bỏ (Remove). Muốn Excel quên thư mục dùng chung: bấm đúp " +
      "[`emu-catalog-remove.reg`](emu-catalog-remove.reg). Sổ đã làm vẫn mở được và giữ kết quả đã lưu.",
    "EMU không gửi gì ra ngoài máy chủ này. Microsoft nói phần bổ trợ đặt trên thư mục dùng chung là cách để thử, không phải cách Microsoft " +
      "hỗ trợ khi dùng chính thức; trên mạng không Internet đây là cách duy nhất không cần máy chủ Exchange hay SharePoint.",
  ],
  pictureNote: "Hình vẽ minh họa, không phải ảnh chụp màn hình; máy thật có thể trông hơi khác.",
  pictures: {
    browser: "Bên trái: trang mở được, có ổ khóa. Bên phải: có cảnh báo chứng chỉ.",
    certificate: "Cài chứng chỉ: người dùng hiện tại, kho cơ quan chứng thực gốc tin cậy.",
    registry: "Bấm đúp emu-catalog.reg, rồi bấm Có.",
    trustCenter: "Trung tâm Tin cậy: thêm thư mục dùng chung và đánh dấu hiển thị trong menu.",
    addIns: "Chèn, Phần bổ trợ của Tôi, Thư mục dùng chung, EMU, Thêm.",
    pane: "Nút mở EMU trên ruy băng, và nút tình trạng ở cuối ngăn EMU.",
  },
  labels: {
    goodCertificate: "Tốt: sang bước 3",
    badCertificate: "Làm bước 2",
    notPrivate: "Kết nối không riêng tư",
    importWizard: "Nhập Chứng chỉ (Certificate Import)",
    currentUser: "Người dùng Hiện tại (Current User)",
    automaticStore: "Tự động chọn kho (Automatically…)",
    chosenStore: "Đặt mọi chứng chỉ vào kho sau (Place all…)",
    trustedRoot: "Trusted Root Certification Authorities",
    browse: "Duyệt…",
    next: "Tiếp",
    registryEditor: "Registry Editor",
    registryQuestion: "Bạn có chắc muốn tiếp tục? (…continue?)",
    yes: "Có (Yes)",
    no: "Không (No)",
    trustCenter: "Trung tâm Tin cậy (Trust Center)",
    trustedPublishers: "Người phát hành…",
    trustedLocations: "Vị trí Tin cậy…",
    trustedCatalogs: "Danh mục Phần bổ trợ Tin cậy",
    catalogUrl: "URL Danh mục (Catalog Url)",
    addCatalog: "Thêm danh mục",
    catalogs: "Địa chỉ danh mục tin cậy",
    showInMenu: "Hiển thị trong Menu",
    home: "Trang đầu (Home)",
    homePlain: "Trang đầu",
    insert: "Chèn (Insert)",
    myAddIns: "Phần bổ trợ của Tôi",
    officeAddIns: "Phần bổ trợ Office (Office Add-ins)",
    mine: "PHẦN BỔ TRỢ CỦA TÔI",
    sharedFolder: "THƯ MỤC DÙNG CHUNG",
    add: "Thêm (Add)",
    paneTitle: "Tình trạng",
  },
  ribbon,
  addInName,
});

const en: Write = ({ base, share, ribbon, addInName }) => ({
  language: "en",
  title: "Install EMU in Excel",
  otherPage: "Tiếng Việt",
  lead: [
    "For the people who score: once on each computer, about five minutes, no administrator rights, no internet.",
    "What is needed: Windows, **Excel LTSC 2021** or later or Microsoft 365 (see File → Account), and a computer on the organisation's " +
      "own network. Excel 2019 and older cannot run EMU.",
  ],
  steps: [
    {
      title: "See whether this computer trusts the server",
      lines: [
        `Open Edge and type \`${base}/install.html\` exactly. Type the **name** of the server, not an IP number: the certificate is good for the name only.`,
        "This page appears, with a padlock and without a warning: go to step 3. There is a warning that the connection is not private: do " +
          "step 2. **Do not press the warning away**: Excel has no such button and will not open EMU.",
      ],
      picture: "browser",
    },
    {
      title: "Only if there is a warning: install the network's certificate",
      lines: [
        "Ask the network's administrator for the root certificate (CA) of the network (a `.cer` or `.crt` file) and for its **thumbprint**, each by a way of its own.",
        "Double-click the file, open Details and compare the line Thumbprint with what you were told. If they differ, stop and tell the administrator.",
        "If they agree: Install Certificate → Current User → place all certificates in Trusted Root Certification Authorities → Next, " +
          "Finish. Open Edge again and repeat step 1.",
      ],
      picture: "certificate",
    },
    {
      title: "Tell Excel about the shared folder",
      lines: [
        "Close every window of Excel, Word, PowerPoint and Outlook.",
        `Double-click \`emu-catalog.reg\` (from the administrator, or from [here](emu-catalog.reg)), press Yes, then OK. It is written for the ` +
          `person at this computer alone: Excel may take add-ins from \`${share}\`.`,
      ],
      picture: "registry",
    },
    {
      title: "If .reg files are not allowed: by hand",
      lines: [
        "Leave this out if step 3 worked. In Excel: File → Options → Trust Center → Trust Center Settings → Trusted Add-in Catalogs.",
        `Type \`${share}\` into Catalog Url, press Add catalog, tick Show in Menu, press OK twice. Close Excel altogether and open it again.`,
      ],
      picture: "trustCenter",
    },
    {
      title: "Add EMU",
      lines: [
        "Open Excel and an empty workbook. Excel LTSC 2021: tab Insert → My Add-ins. Newer ones: Home → Add-ins → Advanced or More Add-ins.",
        `Choose SHARED FOLDER, choose **${addInName}**, press Add.`,
      ],
      picture: "addIns",
    },
    {
      title: "Open EMU and look at its health",
      lines: [
        `On the tab **${ribbon.tab}**, group **${ribbon.group}**, press **${ribbon.button}**. The pane of EMU appears on the right.`,
        "Press the pulse at the foot of the pane: Health says whether everything EMU needs is there and whether this build of Excel has known " +
          "faults. To ask for help press Copy the report and send it to the administrator; nothing of the workbook is in it.",
      ],
      picture: "pane",
    },
  ],
  troubleTitle: "If it does not work",
  troubleHead: ["What you see", "What to do"],
  trouble: [
    [
      "There is no SHARED FOLDER, or it is empty",
      `Open \`${share}\` in File Explorer. If it does not open, this computer has no access to the folder: tell the administrator. If it ` +
        "does: close every Office program, repeat step 3, then press Refresh in the corner of the window of add-ins.",
    ],
    ["The shared folder loads without end", "Publicly reported for version 2510 (office-js #6345). Update Office to a later version."],
    [
      "“Failed to install or load custom functions”",
      "Publicly reported for version 2607 (office-js #6824, #6875); 2606 works. Update Office. Other versions: close Excel altogether and open it again.",
    ],
    ["The pane speaks of a certificate, or is blank", "Repeat step 1: the address must open in Edge without a warning."],
    [
      "Cells show #NAME?, formulas begin with _xldudf_",
      "The workbook was opened without EMU. Add EMU (step 5), click into the pane, then press Ctrl+Alt+F9.",
    ],
    [
      "Still the old EMU after an update",
      "Close Excel altogether, delete what is in `%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef`, open Excel and repeat step 5.",
    ],
  ],
  afterTitle: "Remove EMU",
  after: [
    "In the window of add-ins (step 5) press the three dots at EMU → Remove. To make Excel forget the shared folder double-click " +
      "[`emu-catalog-remove.reg`](emu-catalog-remove.reg). Workbooks still open and keep the results saved in them.",
    "EMU sends nothing anywhere but to this server. Microsoft calls a shared folder a way to test add-ins, not one it supports in production; on a " +
      "network without the internet it is the only way that needs no Exchange or SharePoint server.",
  ],
  pictureNote: "Drawings, not screenshots; the real windows may look a little different.",
  pictures: {
    browser: "On the left the page opens, with a padlock; on the right there is a certificate warning.",
    certificate: "Installing the certificate: current user, trusted root certification authorities.",
    registry: "Double-click emu-catalog.reg, then press Yes.",
    trustCenter: "Trust Center: the shared folder is added and shown in the menu.",
    addIns: "Insert, My Add-ins, Shared Folder, EMU, Add.",
    pane: "The button of EMU on the ribbon, and the health button at the foot of its pane.",
  },
  labels: {
    goodCertificate: "Good: go to step 3",
    badCertificate: "Do step 2",
    notPrivate: "Your connection isn't private",
    importWizard: "Certificate Import Wizard",
    currentUser: "Current User",
    automaticStore: "Automatically select the certificate store",
    chosenStore: "Place all certificates in the following store",
    trustedRoot: "Trusted Root Certification Authorities",
    browse: "Browse…",
    next: "Next",
    registryEditor: "Registry Editor",
    registryQuestion: "Are you sure you want to continue?",
    yes: "Yes",
    no: "No",
    trustCenter: "Trust Center",
    trustedPublishers: "Trusted Publishers",
    trustedLocations: "Trusted Locations",
    trustedCatalogs: "Trusted Add-in Catalogs",
    catalogUrl: "Catalog Url",
    addCatalog: "Add catalog",
    catalogs: "Trusted Catalog Address",
    showInMenu: "Show in Menu",
    home: "Home",
    homePlain: "Home",
    insert: "Insert",
    myAddIns: "My Add-ins",
    officeAddIns: "Office Add-ins",
    mine: "MY ADD-INS",
    sharedFolder: "SHARED FOLDER",
    add: "Add",
    paneTitle: "Health",
  },
  ribbon,
  addInName,
});

export const INSTALL_TEXTS: Readonly<Record<Language, Write>> = { vi, en };
