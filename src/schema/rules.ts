/**
 * All that is said of a scoring rule: what cells call it, what the guide and the pane say it does, and the steps of an explanation. One
 * file, so that who adds a rule writes its words in one place.
 */
import type { Rule, RuleStep } from "../core/model/ids";
import { type Bilingual, type Words, words } from "./language";

export const RULE_WORDS: Words<Rule> = {
  pass: words("đạt/không đạt", "pass"),
  ratio: words("theo tỷ lệ", "ratio"),
  leader: words("theo đơn vị dẫn đầu", "leader"),
  direct: words("chấm trực tiếp", "direct"),
  count: words("theo số lần", "count"),
  rank: words("theo thứ hạng", "rank"),
  bands: words("theo bậc", "bands"),
  step: words("cộng theo mức vượt", "step"),
};

/** For the guide of a workbook, and for the pane beside a criterion. */
export const RULE_NOTES: Words<Rule> = {
  pass: { vi: "đạt chỉ tiêu: điểm tối đa; không đạt: 0 điểm", en: "maximum if the target is met, else 0" },
  ratio: { vi: "điểm tối đa × kết quả / chỉ tiêu, không quá điểm tối đa", en: "maximum × actual / target, at most the maximum" },
  leader: {
    vi: "đạt đúng chỉ tiêu: ½ điểm tối đa; vượt: cộng theo mức vượt so với đơn vị vượt cao nhất",
    en: "half the maximum on target; beyond it in proportion to the unit that exceeds most",
  },
  direct: { vi: "điểm chấm là điểm tính", en: "the points given are the points" },
  count: { vi: "điểm ban đầu cộng hoặc trừ theo mỗi lần, trong khoảng cho phép", en: "start ± points per event, within limits" },
  rank: {
    vi:
      "thứ hạng do nơi khác xếp, hoặc hạng của kết quả trong cụm; mỗi hạng một mức điểm, ghi ở cột Tham số: điểm=60|45|30; không " +
      "ghi thì điểm giảm đều từ hạng nhất đến hạng cuối",
    en:
      "a rank given elsewhere, or the result's place in the cluster; points of each rank, listed in the parameters: points=60|45|30; " +
      "without a list they fall evenly from the first to the last",
  },
  bands: {
    vi: "mỗi bậc kết quả một mức điểm: bậc=95:10|90:8|*:0 (từ 95 được 10, từ 90 được 8, còn lại 0)",
    en: "points of each band of results: bands=95:10|90:8|*:0 (10 from 95 on, 8 from 90 on, else 0)",
  },
  step: {
    vi: "đạt chỉ tiêu: khởi điểm; mỗi mức vượt thêm điểm: khởi điểm=5; mỗi lần=1; mỗi mức=5%",
    en: "on target the starting points, more for each step over it: start=5; per=1; every=5%",
  },
};

/** The parameters of each are named where the rule is (`core/rules`). */
export const RULE_STEP_TEXTS: Readonly<Record<RuleStep, Bilingual>> = {
  RULE_PASS: words(
    "Đạt thì được {maximum} điểm, không đạt thì 0: {points} điểm.",
    "{maximum} points when met, otherwise 0: {points} points.",
  ),
  RULE_RATIO: words(
    "Tính theo tỷ lệ đạt, tối đa {maximum} điểm: {points} điểm.",
    "In proportion to attainment, at most {maximum} points: {points} points.",
  ),
  RULE_LEADER_BELOW: words(
    "Chưa đạt chỉ tiêu: một nửa của {maximum} điểm nhân với mức độ đạt, được {points} điểm.",
    "Below the target: half of {maximum} points times the attainment, {points} points.",
  ),
  RULE_LEADER_AT: words(
    "Đúng bằng chỉ tiêu: một nửa của {maximum} điểm, được {points} điểm.",
    "Exactly the target: half of {maximum} points, {points} points.",
  ),
  RULE_LEADER_LEADS: words(
    "Vượt chỉ tiêu {excess}, cao nhất trong cụm: đủ {maximum} điểm.",
    "Exceeds its target by {excess}, the most in the cluster: all {maximum} points.",
  ),
  RULE_LEADER_BEHIND: words(
    "Vượt chỉ tiêu {excess}; dẫn đầu là {leader}, vượt {largest}: nửa của {maximum} điểm cộng phần vượt, được {points} điểm.",
    "Exceeds its target by {excess}; {leader} leads by {largest}: half of {maximum} points and a share of the rest, {points} points.",
  ),
  RULE_COUNT: words(
    "{start} điểm ban đầu, {per} điểm mỗi lần, {events} lần, trong khoảng từ {minimum} đến {maximum}: {points} điểm.",
    "{start} points to start with, {per} for each of {events} events, between {minimum} and {maximum}: {points} points.",
  ),
  RULE_COUNT_PARTS: words(
    "{start} điểm ban đầu, các thành phần cộng lại {worth} điểm, trong khoảng từ {minimum} đến {maximum}: {points} điểm.",
    "{start} points to start with, the parts are worth {worth} together, between {minimum} and {maximum}: {points} points.",
  ),
  RULE_RANK: words(
    "Thứ hạng {rank} trong {among}, tối đa {maximum} điểm: {points} điểm.",
    "Rank {rank} among {among}, at most {maximum} points: {points} points.",
  ),
  RULE_RANK_LIST: words(
    "Thứ hạng {rank} theo bảng điểm của thứ hạng: {points} điểm.",
    "Rank {rank} by the list of points: {points} points.",
  ),
  RULE_BANDS: words("Kết quả {actual} thuộc bậc được {points} điểm.", "The result {actual} lies in the band of {points} points."),
  RULE_STEP: words(
    "Đạt chỉ tiêu: {start} điểm, thêm {per} điểm cho mỗi {every} vượt chỉ tiêu, tối đa {maximum}: {points} điểm.",
    "Target reached: {start} points, {per} more for each {every} over it, at most {maximum}: {points} points.",
  ),
  RULE_STEP_BELOW: words("Chưa đạt chỉ tiêu: {points} điểm.", "The target is not reached: {points} points."),
  RULE_DIRECT: words("Chấm trực tiếp[, lấy điểm {source}].", "Scored by judgement[, the {source} counts]."),
};
