/** The step that collects the units' files; what is said of each conflict stands in ../collect. */
import type { ConflictKind } from "./conflicts";
import { type Bilingual, words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";

export const COLLECT_ACTION: WritingAction = {
  id: "collect",
  during: words("Đang tổng hợp…", "Collecting…"),
  failed: words("Chưa tổng hợp được", "The files could not be collected"),
  log: words("Tổng hợp số liệu đơn vị gửi", "Collected a unit's entries"),
};

export const COLLECT_TEXT = {
  title: words("Tổng hợp sổ của các đơn vị", "Collect the units' workbooks"),
  hint: words(
    "Thả các tệp đơn vị gửi về; xem trước mọi thay đổi rồi mới ghi vào sổ của cụm.",
    "Drop the files that the units sent back; see every change before it is written into the cluster's workbook.",
  ),
  intro: words(
    "Đang tổng hợp kỳ {period}. Chưa ghi gì cho đến khi bấm Ghi vào sổ.",
    "Collecting {period}. Nothing is written until you say so.",
  ),
  drop: words("Thả các tệp .xlsx vào đây, hoặc", "Drop .xlsx files here, or"),
  choose: words("Chọn tệp…", "Choose files…"),
  files: words("Đã đọc {count} tệp.", "{count} files were read."),
  clear: words("Bỏ các tệp này", "Drop these files"),
  stopped: words("Đã dừng đọc; không thêm tệp nào trong lần này.", "Stopped reading; none of these files was added."),
  conflicts: words("Vướng mắc ({count})", "Conflicts ({count})"),
  undecided: words(
    "Còn {count} vướng mắc chưa chọn cách xử lý; chọn xong mới ghi được.",
    "{count} conflicts are still to be decided; nothing can be written before.",
  ),
  forAll: words("Tất cả {count} vướng mắc loại này", "All {count} of this kind"),
  toChoose: words("– chọn –", "– choose –"),
  oneByOne: words("– chọn từng mục –", "– one by one –"),
  always: words("Cách xử lý: {choice}", "What happens: {choice}"),
  units: words("Thay đổi theo đơn vị", "Changes by unit"),
  unitSummary: words(
    "{added} ô mới, {changed} ô đổi, {same} ô như cũ, {kept} ô giữ của cụm",
    "{added} new, {changed} changed, {same} the same, {kept} kept of the cluster's",
  ),
  noChange: words("Không có gì thay đổi: sổ của cụm đã có đủ.", "Nothing changes: the cluster's workbook has it all."),
  showChanges: words("Xem {count} ô", "Show {count} cells"),
  hideChanges: words("Thu lại", "Hide"),
  newRow: words("dòng mới", "new row"),
  where: words("Ô", "Cell"),
  before: words("Cụm", "Cluster"),
  after: words("Tệp", "File"),
  write: words("Ghi vào sổ: {cells} ô, {rows} dòng mới", "Write {cells} cells and {rows} new rows"),
  nothing: words("Không có gì để ghi.", "There is nothing to write."),
  written: words(
    "Đã ghi {cells} ô và {rows} dòng mới của {units} đơn vị vào kỳ {period}.",
    "Wrote {cells} cells and {rows} new rows of {units} units into {period}.",
  ),
  notOurs: words(
    "Chỉ tổng hợp được vào sổ chấm điểm EMU có bảng Chấm điểm.",
    "Files are collected into an EMU workbook that has its entries.",
  ),
  noPeriod: words("Chọn kỳ trước khi tổng hợp.", "Choose the period before collecting."),
  moreConflicts: words("Hiện thêm {count} vướng mắc", "Show {count} more conflicts"),
  moreUnits: words("Hiện thêm {count} đơn vị", "Show {count} more units"),
  moreCells: words("Hiện thêm {count} ô", "Show {count} more cells"),
} as const;

/** What the conflicts of a kind have in common, above their list. */
export const KIND_TITLES: Readonly<Record<ConflictKind, Bilingual>> = {
  unusable: words("Tệp không dùng được", "Files that cannot be used"),
  unmarked: words("Sổ không phải sổ tách cho đơn vị", "Workbooks not made for a unit"),
  "unknown-unit": words("Không rõ là sổ của đơn vị nào", "Whose workbook is not known"),
  "other-period": words("Sổ của kỳ khác", "Workbooks of another period"),
  "period-closed": words("Kỳ không nhận số liệu trong trạng thái này", "The period takes nothing in this state"),
  untimely: words("Tệp đến muộn so với trạng thái của kỳ", "Late for the state of the period"),
  "other-rubric": words("Tách từ thang điểm khác", "Made from another rubric"),
  "edited-rubric": words("Thang điểm trong tệp đã bị sửa", "The rubric in the file was changed"),
  "unplanned-check": words("Kiểm tra chéo ngoài phân công", "Cross-checks outside the plan"),
  "cells-beside": words("Số liệu nằm ngoài bảng Chấm điểm", "Filled cells outside the entries"),
  "covered-cells": words("Số liệu bị che dưới vùng trộn ô", "Cells hidden under merged ones"),
  "unread-sheets": words("Trang không có nội dung trong tệp", "Sheets without content in the file"),
  "several-files": words("Nhiều tệp của một đơn vị", "Several files of one unit"),
  filled: words("Sổ của cụm đã ghi số khác", "The cluster says something else"),
  "unknown-criterion": words("Tiêu chí không có trong thang điểm", "Criteria that the rubric does not have"),
  "other-unit": words("Dòng ghi tên đơn vị khác", "Rows that name another unit"),
  "row-period": words("Dòng không đúng kỳ của tệp", "Rows not of the file's period"),
  "row-twice": words("Một tiêu chí ghi hai lần", "A criterion twice"),
  "error-value": words("Ô báo lỗi", "Error values"),
  "no-column": words("Cột không còn trong sổ của cụm", "Columns that the cluster does not have"),
};
