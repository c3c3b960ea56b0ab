/** A short key of the arguments of a call: equal contents, equal key. */
import type { Cells } from "../../../src/core/model/cell";

/** cyrb53: a 53-bit hash, enough to notice a change of a few thousand blocks. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

export function contentKey(args: readonly (Cells | null)[]): string {
  return args.map((value) => (value === null ? "-" : hash(JSON.stringify(value)))).join(" ");
}
