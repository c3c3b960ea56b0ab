/**
 * What a new workbook says beside the rules of voting. Whoever reads a workbook knows these: they are nobody's grounds, though grounds are
 * written there. The other notes (`policy-notes.ts`) only go with new workbooks.
 */
import type { OwnVoteRules } from "../core/model/policy";
import { type Words, words } from "./language";

export const VOTE_NOTES: Words<`vote-${keyof OwnVoteRules}`> = {
  "vote-threshold": words(
    "để trống: theo quy định của Nhà nước tại ngày cuối kỳ (80 %); nếu Cụm quy định khác, ghi tỷ lệ và ghi căn cứ vào cột này",
    "blank: as the law says on the last day of the period (80 %); else the share, with its ground in this column",
  ),
  "vote-base": words(
    "để trống: tổng số thành viên, người vắng lấy ý kiến bằng văn bản; nếu khác, ghi căn cứ vào cột này",
    "blank: all members, the absent ones in writing; else the base, with its ground in this column",
  ),
  "vote-ballots": words(
    "để trống: 2 lần, sau đó Cụm trưởng và Cụm phó quyết định; nếu khác, ghi căn cứ vào cột này",
    "blank: 2, then lead and deputy decide; else the number, with its ground in this column",
  ),
};
