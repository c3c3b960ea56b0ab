/** What `npm run package` says, in both languages like the launcher: whoever packages has chosen none. */
import type { Message } from "../launch/messages";
import type { AddressCode } from "./address";

export const ADDRESS_MESSAGES: Readonly<Record<AddressCode, Message>> = {
  "not-an-address": [
    "--url cần một địa chỉ như https://may-chu.don-vi.vn/emu.",
    "--url wants an address such as https://server.example/emu.",
  ],
  "not-https": [
    "Excel chỉ mở phần bổ trợ qua https. Địa chỉ phải bắt đầu bằng https://.",
    "Excel opens add-ins over https only. The address must begin with https://.",
  ],
  number: [
    "Địa chỉ cần tên máy chủ, không phải số IP: chứng chỉ và vùng mạng nội bộ của Windows đi theo tên.",
    "The address needs the name of the server, not an IP number: certificates and Windows' intranet zone go by names.",
  ],
  "own-computer": [
    "localhost là máy của từng người. Cần tên máy chủ mà mọi máy mở được; để thử trên máy này dùng npm start.",
    "localhost is each person's own computer. Name a server that every computer reaches; to try it here use npm start.",
  ],
  secrets: [
    "Địa chỉ không được chứa tên người dùng hay mật khẩu: ai cũng đọc được nó trong manifest.",
    "The address must not hold a user name or password: everybody can read it in the manifest.",
  ],
  query: ["Địa chỉ không được có ? hoặc #.", "The address must not have ? or #."],
  path: [
    "Đường dẫn chỉ gồm chữ không dấu, số và . _ ~ - giữa các dấu /, không có // hoặc ..",
    "The path takes plain letters, digits and . _ ~ - between slashes, without // or ..",
  ],
  "share-form": [
    "--share cần thư mục dùng chung như \\\\may-chu\\EMU (trong dòng lệnh có thể gõ //may-chu/EMU).",
    "--share wants a shared folder such as \\\\server\\EMU (on a command line //server/EMU will do).",
  ],
  "share-number": [
    "Thư mục dùng chung cần tên máy chủ, không phải số IP.",
    "The shared folder needs the name of the server, not an IP number.",
  ],
  "share-own-computer": [
    "Thư mục dùng chung không thể nằm ở localhost: đó là máy của từng người.",
    "The shared folder cannot be on localhost: that is each person's own computer.",
  ],
};

export const MESSAGES = {
  usage: [
    "Cách dùng: npm run package -- --url https://may-chu/duong-dan [--share //may-chu/EMU] [--out thu-muc]",
    "Usage: npm run package -- --url https://host/path [--share //host/EMU] [--out folder]",
  ],
  buildFailed: ["Không dựng được chương trình; lỗi ở ngay phía trên.", "The build failed; the error stands just above."],
  foreignFolder: [
    "Thư mục này có sẵn tệp khác, không phải gói EMU, nên không bị động đến. Chọn thư mục khác bằng --out:",
    "This folder holds something that is no package of EMU, and was left alone. Choose another with --out:",
  ],
  badManifest: ["Manifest của gói có lỗi, nên chưa ghi gì:", "The manifest of the package is not good; nothing was written:"],
  noSchemas: [
    "Không có lược đồ của Microsoft (../shared/manifest-xsd): chỉ kiểm tra theo danh sách của EMU.",
    "Microsoft's schemas are not at hand (../shared/manifest-xsd): checked against EMU's own list only.",
  ],
  shareAssumed: [
    "Chưa cho --share, nên tạm ghi thư mục dùng chung là (đổi bằng --share):",
    "No --share was given; the shared folder is taken to be (change it with --share):",
  ],
  done: ["Gói ở:", "The package is in:"],
} as const satisfies Record<string, Message>;

/** PACKAGE.txt: what goes where. */
export function contents(base: string, share: string, folder: string): string {
  return [
    "EMU",
    "",
    `site/    chép vào máy chủ web, mở được ở ${base}/`,
    `         copy to the web server, so that it answers at ${base}/`,
    `         ${folder}/ là bản này; giữ thư mục của bản cũ một tháng rồi xóa`,
    `         ${folder}/ is this version; keep the folder of the one before for a month`,
    `share/   chép vào ${share} (chỉ đọc; không để tệp .xml nào khác ở đó)`,
    `         copy to ${share} (read only; no other .xml file there)`,
    "staff/   trang hướng dẫn và tệp .reg cho người dùng",
    "         install page and .reg files for the people who use it",
    "admin/   hướng dẫn triển khai, cấu hình nginx và Apache (IIS: site/web.config)",
    "         how to deploy, settings for nginx and Apache (IIS: site/web.config)",
    "",
  ].join("\r\n");
}
