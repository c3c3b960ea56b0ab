/** The arrays of COM as the library of Excel for Windows meets them: not JavaScript arrays, but objects that can become one. */
export class SafeArray {
  constructor(private readonly items: readonly unknown[]) {}

  dimensions(): number {
    return 1;
  }

  lbound(): number {
    return 0;
  }

  ubound(): number {
    return this.items.length - 1;
  }

  getItem(index: number): unknown {
    return safe(this.items[index]);
  }

  toArray(): unknown[] {
    return this.items.map(safe);
  }
}

export function safe(value: unknown): unknown {
  return Array.isArray(value) ? new SafeArray(value as readonly unknown[]) : value;
}
