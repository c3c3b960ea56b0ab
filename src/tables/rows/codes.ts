/**
 * Codes of criteria. A code typed as a number is taken as it stands: 1.1 is `1.1`. Since the number 1.10 is the same cell as 1.1,
 * codes with a last 0 must be typed as text; where the rubric has both `1.1` and `1.10`, a number names neither.
 */
import type { Criterion } from "../../core/model/book";
import type { Cell } from "../../core/model/cell";
import { textOf } from "../cells/cells";
import { candidatesOf, looseKey, nearest, textKey } from "../cells/keys";

export type CodeIndex = {
  /** Index of the criterion or group a cell names; null for none. */
  readonly find: (cell: Cell) => number | null;
  /** The code that a text which was not found may have meant; "" for none. */
  readonly suggest: (text: string) => string;
};

/** `II. 3.` and `ii.3` are the same code. */
export function codeKey(code: string): string {
  const key = textKey(code).replace(/ ?\. ?/g, ".");
  let end = key.length;
  while (key.charAt(end - 1) === ".") {
    end -= 1;
  }
  return key.slice(0, end);
}

export function indexCodes(criteria: readonly Criterion[]): CodeIndex {
  const indexOf = new Map<string, number>();
  const codes = candidatesOf(criteria.map((criterion) => criterion.code));
  const texts = candidatesOf(criteria.map((criterion) => criterion.text));
  criteria.forEach((criterion, index) => indexOf.set(codeKey(criterion.code), index));

  function find(cell: Cell): number | null {
    const key = codeKey(textOf(cell));
    const isDoubtful = typeof cell === "number" && !Number.isInteger(cell) && indexOf.has(`${key}0`);
    return isDoubtful ? null : (indexOf.get(key) ?? null);
  }

  /** The code without its dots, or the criterion's own words typed where the code belongs. */
  function suggest(text: string): string {
    const loose = looseKey(text);
    const byCode = codes().filter(({ key }) => key === loose);
    const words = nearest(text, texts);
    const named = byCode.length === 1 ? byCode[0]?.name : criteria.find((criterion) => words !== "" && criterion.text === words)?.code;
    return loose === "" ? "" : (named ?? "");
  }

  return { find, suggest };
}
