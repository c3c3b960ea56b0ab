/** The bytes of a part with pieces taken out and put in, made from their beginning to their end. */
const ROOM = 64 * 1024;
/** Much room: what is never written takes no memory, while two large pieces, the former one and the next, would take that of both. */
const GROWTH = 3;
/** Bytes that a unit of UTF-16 takes at most. */
const WIDEST = 3;

export class Output {
  private readonly source: Uint8Array;
  private readonly encoder = new TextEncoder();
  private made = new Uint8Array();
  private length = 0;
  /** Up to where the source is in it. */
  private copied = 0;

  constructor(source: Uint8Array) {
    this.source = source;
  }

  private take(bytes: number): void {
    if (this.length + bytes <= this.made.length) return;
    const larger = new Uint8Array(Math.max(this.length + bytes, GROWTH * this.made.length, GROWTH * this.source.length) + ROOM);
    larger.set(this.made.subarray(0, this.length));
    this.made = larger;
  }

  private copy(to: number): void {
    this.take(to - this.copied);
    this.made.set(this.source.subarray(this.copied, to), this.length);
    this.length += to - this.copied;
    this.copied = to;
  }

  /** Pieces that overlap or go back are a fault of ours. */
  replace(from: number, to: number, text: string): void {
    if (from < this.copied) throw new Error(`two changes at ${from}`);
    this.copy(from);
    this.take(WIDEST * text.length);
    this.length += this.encoder.encodeInto(text, this.made.subarray(this.length)).written;
    this.copied = to;
  }

  /** The source itself where nothing was changed. */
  whole(): Uint8Array {
    if (this.copied === 0 && this.length === 0) return this.source;
    this.copy(this.source.length);
    return this.made.subarray(0, this.length);
  }
}
