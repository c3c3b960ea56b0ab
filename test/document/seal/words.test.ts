/** A sealed result that differs, in words. */
import type { Language } from "../../../src/schema/language";
import { changedResult } from "../../../src/review/steps/seal/said";

test.each<readonly [key: readonly string[], sealed: string, now: string, language: Language, said: readonly string[]]>([
  [["vote", "ministry-flag", "Phú Thọ"], "passed", "", "vi", ["Phú Thọ · Bỏ phiếu Cờ thi đua của Bộ Công an", "đủ phiếu", "–"]],
  [
    ["vote", "ministry-flag", "Phú Thọ"],
    "deadlock",
    "decided",
    "en",
    ["Phú Thọ · Vote on Ministry of Public Security Emulation Flag", "deadlock: lead and deputy decide", "decided"],
  ],
  [["vote", "own", "A", "xã", "B"], "toString", "passed", "vi", ["A · xã · B · Bỏ phiếu own", "toString", "đủ phiếu"]],
  [
    ["verdict", "ministry-flag", "Phú Thọ"],
    "candidate",
    "undecided",
    "vi",
    ["Phú Thọ · Cờ thi đua của Bộ Công an", "đủ điều kiện đề nghị", "chưa kết luận được"],
  ],
  [["verdict", "ministry-flag", "Phú Thọ"], "", "passed", "vi", ["Phú Thọ · Cờ thi đua của Bộ Công an", "–", "passed"]],
  [["result", "Phú Thọ", "percent"], "0.9", "0.91", "vi", ["Phú Thọ · tỷ lệ", "90,0000%", "91,0000%"]],
])("%j, sealed as %s, now %s (%s)", (key, sealed, now, language, [where, was, is]) => {
  expect(changedResult({ key, sealed, now, place: null }, language)).toEqual({ where, address: null, sealed: was, now: is });
});
