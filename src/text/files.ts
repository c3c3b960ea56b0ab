/** Why a file is not read or not written. `{file}` is what was typed, `{other}` another file that it is about, `{code}` what the system said. */
import { words, type Words } from "../schema/language";

export type OutputProblem = keyof typeof OUTPUT_PROBLEMS;
export type InputProblem = keyof typeof INPUT_PROBLEMS;

/** What any system may say of any file. */
const SYSTEM = {
  linkCircle: words("các liên kết trỏ vòng vào nhau", "its links lead in a circle"),
  nameTooLong: words("tên tệp hoặc đường dẫn quá dài; đặt tên ngắn hơn", "the name or its path is too long; choose a shorter one"),
  tooManyOpen: words("máy đang mở quá nhiều tệp; đóng bớt rồi chạy lại", "too many files are open; close some and run the command again"),
  diskFault: words("ổ đĩa báo lỗi đọc hoặc ghi", "the disk reports a fault"),
  system: words("hệ thống báo {code}", "the system says {code}"),
};

export const INPUT_PROBLEMS = {
  ...SYSTEM,
  noSuchFile: words("không có tệp này; kiểm tra lại tên và thư mục", "there is no such file; check its name and folder"),
  isDirectory: words("đây là thư mục, không phải tệp; ghi tên từng tệp", "it is a folder, not a file; name each of its files"),
  tooLarge: words(
    "tệp lớn {code}, EMU đọc tệp đến {other}; bỏ hình ảnh, trang không dùng đến rồi lưu lại",
    "it has {code}, and EMU reads up to {other}; take out pictures and sheets that are not needed and save it again",
  ),
  notAFile: words(
    "đây là thiết bị hoặc ống dẫn (pipe), không phải tệp; lưu nội dung thành tệp trước",
    "it is a device, a pipe or a socket, not a file; save what comes from it as a file first",
  ),
  noPermission: words("không có quyền truy cập tệp này", "permission denied"),
  inUse: words(
    "chương trình khác đang giữ tệp; đóng tệp rồi chạy lại",
    "another program holds it; close it there and run the command again",
  ),
  interrupted: words(
    "lần ghi trước bị ngắt giữa chừng; nội dung cũ còn nguyên ở {other}. Chép tệp đó đè lên tệp này, hoặc xóa tệp đó nếu không cần, rồi chạy lại",
    "an earlier write was cut off; what it held before is in {other}. Copy that over it, or delete that if it is not wanted, and run the command again",
  ),
} as const satisfies Words;

export const OUTPUT_PROBLEMS = {
  ...SYSTEM,
  existsWithoutForce: words(
    "đã có tệp này; chọn tên khác, hoặc thêm --force để thay",
    "it is there already; choose another name, or add --force",
  ),
  changedSinceRead: words(
    "tệp đã thay đổi từ khi lệnh này đọc; chạy lại lệnh để làm trên nội dung mới",
    "it changed since it was read; run the command again on what it holds now",
  ),
  isAnInput: words("lệnh này đọc chính tệp đó; chọn tên khác", "this command reads that very file; choose another name"),
  sameOutputTwice: words(
    "cùng lệnh này còn ghi {other}, trùng tệp hoặc chỉ khác chữ hoa; đặt hai tên khác nhau",
    "the same command also writes {other}, which is that file or differs in capital letters only; choose two names",
  ),
  isDirectory: words("đây là thư mục; ghi rõ tên tệp trong thư mục đó", "it is a folder; name a file in it"),
  notAFolder: words("{other} là tệp, không phải thư mục", "{other} is a file, not a folder"),
  notAFile: words(
    "đây là thiết bị hoặc ống dẫn (pipe), không phải tệp; chọn tên một tệp",
    "it is a device, a pipe or a socket, not a file; name a file",
  ),
  isOwnOutput: words(
    "những gì lệnh này in ra (>) đang được ghi vào chính tệp đó; chọn tên khác",
    "what this command prints (>) goes into that very file; choose another name",
  ),
  readOnly: words(
    "tệp chỉ cho đọc; bỏ thuộc tính chỉ đọc, hoặc chọn tên khác",
    "it is marked as read-only; take that mark off, or choose another name",
  ),
  beingWritten: words(
    "một lệnh EMU khác đang ghi tệp này; đợi lệnh đó xong rồi chạy lại",
    "another EMU command is writing it; wait for that one and run this one again",
  ),
  interrupted: INPUT_PROBLEMS.interrupted,
  noSuchFolder: words("không có thư mục này", "there is no such folder"),
  notWritable: words(
    "không có quyền ghi vào tệp hoặc thư mục, hoặc chương trình khác (như Excel) đang mở tệp",
    "writing there is not allowed, or another program (such as Excel) has the file open",
  ),
  readOnlyDisk: words("ổ đĩa chỉ cho đọc", "the disk can only be read"),
  diskFull: words("đĩa đã đầy; giải phóng chỗ trống rồi chạy lại", "the disk is full; free some space and run the command again"),
  quotaFull: words("đã dùng hết dung lượng được cấp trên đĩa", "your share of the disk is used up"),
  fileTooLarge: words("tệp lớn hơn mức ổ đĩa cho phép", "it is larger than the disk allows"),
  inUse: INPUT_PROBLEMS.inUse,
  notTakenBack: words(
    "hệ thống báo {code} khi đang ghi, và khi trả lại như cũ; kiểm tra các tệp lệnh này ghi; nội dung cũ ở {other}",
    "the system said {code} while it was written, and again while that was taken back; look at the files of this command; what was there is in {other}",
  ),
} as const satisfies Words;

export const FILES_TEXT = {
  refused: words("Không ghi được {file}: {why}. Chưa ghi gì.", "Cannot write {file}: {why}. Nothing was written."),
  half: words("Không ghi được trọn {file}: {why}.", "Cannot write all of {file}: {why}."),
  forceOption: words(
    "thay tệp đã có; không cần khi ghi lại vào chính tệp vừa đọc",
    "replace files that are there already; not needed to write a workbook back into its own file",
  ),
  cannotPrint: words("Không in ra được hết kết quả: {why}.", "What the command prints could not be written: {why}."),
};
