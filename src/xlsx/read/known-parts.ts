/**
 * Parts that file after file has alike, as workbooks made from one do: what was unpacked and understood of the file before is taken again
 * where the packed bytes are the same. Of the latest file with such a part; large ones are not kept.
 */

/** What the directory says of a part, and the part as it is packed. */
export type PackedPart = { readonly packed: Uint8Array; readonly method: number; readonly crc: number; readonly unpacked: number };

type Known = PackedPart & { readonly bytes: Uint8Array };

const LARGEST = 64 * 1024;
const MOST = 200;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** As many formulas as are kept, and as long. */
const [MOST_FORMULAS, LONGEST_FORMULA] = [20_000, 1024];

export class KnownParts {
  private readonly formulas = new Map<string, string>();
  private readonly parts = new Map<string, Known>();
  private readonly understood = new WeakMap<Uint8Array, Map<string, unknown>>();

  /** The bytes of a part: those of the one known by this name, where it is the same. */
  bytes(name: string, part: PackedPart, unpack: () => Uint8Array): Uint8Array {
    const known = this.parts.get(name);
    const { crc, method, unpacked } = part;
    if (known?.crc === crc && known.unpacked === unpacked && known.method === method && isSame(known.packed, part.packed))
      return known.bytes;
    const bytes = unpack();
    if (bytes.length > LARGEST || (known === undefined && this.parts.size >= MOST)) return bytes;
    // Copies: the file itself, of which they may be pieces, is not to stay in memory.
    const kept = { ...part, packed: part.packed.slice(), bytes: bytes.slice() };
    this.parts.set(name, kept);
    this.understood.set(kept.bytes, new Map());
    return kept.bytes;
  }

  /** A formula as typed, of what is stored: the same ones stand in file after file. */
  formula(stored: string, make: (stored: string) => string): string {
    const known = this.formulas.get(stored);
    if (known !== undefined) return known;
    const made = make(stored);
    if (this.formulas.size < MOST_FORMULAS && stored.length <= LONGEST_FORMULA) this.formulas.set(stored, made);
    return made;
  }

  /** What `make` makes of a part, which depends on its bytes and `kind` alone. */
  made<T>(bytes: Uint8Array, kind: string, make: () => T): T {
    const known = this.understood.get(bytes);
    if (known === undefined) return make();
    if (!known.has(kind)) known.set(kind, make());
    return known.get(kind) as T;
  }
}
