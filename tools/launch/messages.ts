/** What the launcher says in the terminal, always in both languages: nobody has chosen one yet. */
export type Message = readonly [vietnamese: string, english: string];

export function inBoth([vietnamese, english]: Message): string {
  return `  ${vietnamese}\n  ${english}`;
}

export const messages = {
  building: ["Đang dựng chương trình (lần đầu mất khoảng một phút) …", "Building the add-in (about a minute the first time) …"],
  buildFailed: ["Không dựng được chương trình; lỗi ở ngay phía trên.", "The build failed; the error stands just above."],
  sampleFailed: ["Không tạo được sổ mẫu:", "The sample workbook could not be made:"],
  noExcel: [
    "Không thấy Excel trên máy này: mở bản dùng thử trong trình duyệt.",
    "No desktop Excel on this computer: opening the trial in the browser.",
  ],
  askTrust: [
    "Excel chỉ chạy phần bổ trợ khi máy tin chứng chỉ của https://localhost. Chứng chỉ này chỉ dùng cho máy này, và “npm stop -- --forget” sẽ gỡ bỏ. Windows/macOS sẽ hỏi lại lần nữa.",
    "Excel runs the add-in only if this computer trusts the certificate of https://localhost. It is valid for this computer alone, and “npm stop -- --forget” removes it. Windows/macOS will ask once more.",
  ],
  trustQuestion: ["Tin chứng chỉ này? [c/K]", "Trust it? [y/N] "],
  notTrusted: [
    "Chứng chỉ chưa được tin: mở bản dùng thử trong trình duyệt thay cho Excel.",
    "The certificate is not trusted: opening the trial in the browser instead of Excel.",
  ],
  notRegistered: [
    "Không đăng ký được phần bổ trợ với Excel: mở bản dùng thử trong trình duyệt.",
    "The add-in could not be registered with Excel: opening the trial in the browser.",
  ],
  excelOpened: [
    "Đang mở Excel với sổ mẫu. Nếu chưa thấy thẻ Thi đua: Trang đầu (hoặc Chèn) → Phần bổ trợ → Phần bổ trợ của nhà phát triển → Chấm điểm thi đua.",
    "Excel opens with the sample workbook. If there is no Emulation tab yet: Home (or Insert) → Add-ins → Developer Add-ins → Emulation Scoring.",
  ],
  loopback: [
    "Nếu Excel báo không mở được phần bổ trợ từ localhost (bản cũ không có WebView2): dùng npm start -- --trial.",
    "If Excel says it can't open the add-in from localhost (an old build without WebView2): use npm start -- --trial.",
  ],
  browserOpened: ["Đã mở bản dùng thử trong:", "The trial is open in:"],
  openYourself: [
    "Mở địa chỉ này bằng Edge, Chrome hoặc Chromium trên chính máy này:",
    "Open this address in Edge, Chrome or Chromium on this computer:",
  ],
  warning: [
    "Trình duyệt sẽ báo “Kết nối của bạn không phải là kết nối riêng tư”. Bấm “Nâng cao”, rồi bấm “Tiếp tục truy cập localhost (không an toàn)”. Trang chỉ chạy trên máy này và không gửi gì ra ngoài.",
    "The browser will say “Your connection isn't private”. Press “Advanced”, then “Continue to localhost (unsafe)” (Chrome: “Proceed to localhost (unsafe)”). The page runs on this computer only and sends nothing out.",
  ],
  running: ["Nhấn Ctrl+C để dừng (hoặc chạy npm stop).", "Press Ctrl+C to stop (or run npm stop)."],
  stopped: ["Đã dừng.", "Stopped."],
  nothingRuns: ["Không có gì đang chạy.", "Nothing was running."],
  unregistered: ["Đã gỡ phần bổ trợ khỏi Excel.", "The add-in was removed from Excel."],
  forgotten: ["Đã gỡ chứng chỉ khỏi máy.", "The certificate is no longer trusted."],
} as const satisfies Record<string, Message>;

export function say(...lines: readonly (string | Message)[]): void {
  for (const line of lines) {
    console.info(typeof line === "string" ? line : inBoth(line));
  }
}
