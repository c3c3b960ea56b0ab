/** What people type beside the words of the lists: other ways to say the same, and what stands before a unit's name. */
import type { Comparator } from "../core/model/ids";
import type { Bilingual } from "./language";

/** Other ways to type a comparator that mean the same. */
export const COMPARATOR_SYNONYMS: Readonly<Partial<Record<Comparator, readonly string[]>>> = {
  ">": ["cao hơn", "lớn hơn", "hơn", "more than", "greater than", "above"],
  ">=": ["≥", "=>", "từ…trở lên", "từ ... trở lên", "từ...trở lên", "trở lên", "ít nhất", "tối thiểu", "không dưới"],
  "=": ["==", "đúng bằng", "equals"],
  "<=": ["≤", "=<", "tối đa", "không vượt quá", "từ … trở xuống", "từ…trở xuống", "trở xuống", "no more than"],
  "<": ["thấp hơn", "nhỏ hơn", "less than", "below"],
};

/** Other ways to tick a yes/no cell; Excel's own TRUE and FALSE among them. */
export const YES_NO_SYNONYMS: Readonly<Record<"yes" | "no", readonly string[]>> = {
  yes: ["x", "✓", "✔", "true", "đúng", "y"],
  no: ["false", "sai", "n"],
};

type ParameterKey = "per" | "minimum" | "maximum" | "start" | "points" | "bands" | "every" | "weight" | "bonus";

/** Keys of the parameters column: `per=-2; minimum=-10; points=60|45|30; bands=90:10|80:8; weight=2; bonus=yes`. */
export const PARAMETER_WORDS: Readonly<Record<ParameterKey, Bilingual>> = {
  per: { vi: "mỗi lần", en: "per" },
  minimum: { vi: "tối thiểu", en: "min" },
  maximum: { vi: "tối đa", en: "max" },
  start: { vi: "khởi điểm", en: "start" },
  points: { vi: "điểm", en: "points" },
  bands: { vi: "bậc", en: "bands" },
  every: { vi: "mỗi mức", en: "every" },
  weight: { vi: "hệ số", en: "weight" },
  bonus: { vi: "thưởng", en: "bonus" },
};

/** What may stand before the name of a unit: level → the prefixes people type ("" tells no level). Tried longest first. */
export const LEVEL_PREFIXES: Readonly<Record<string, readonly string[]>> = {
  tỉnh: ["công an tỉnh", "ca tỉnh", "cat", "tỉnh"],
  "thành phố": ["công an thành phố", "công an tp.", "công an tp", "ca thành phố", "ca tp.", "ca tp", "catp", "thành phố", "tp.", "tp"],
  quận: ["công an quận", "ca quận", "ca q.", "caq", "quận", "q."],
  huyện: ["công an huyện", "ca huyện", "ca h.", "cah", "huyện", "h."],
  "thị xã": ["công an thị xã", "ca thị xã", "ca tx.", "ca tx", "catx", "thị xã", "tx.", "tx"],
  "thị trấn": ["công an thị trấn", "ca thị trấn", "ca tt.", "thị trấn", "tt."],
  phường: ["công an phường", "ca phường", "ca p.", "cap", "phường", "p."],
  xã: ["công an xã", "ca xã", "ca x.", "cax", "xã", "x."],
  "đặc khu": ["công an đặc khu", "ca đặc khu", "đặc khu"],
  "": ["công an", "ca"],
};
