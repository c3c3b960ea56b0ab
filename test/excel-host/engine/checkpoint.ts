/** The workbook of one moment, to come back to: for tests that try many things on the same workbook. */
import { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

type Fields = Readonly<Record<string, unknown>>;

/** Collections are filled anew, so that whoever holds them sees what they hold. */
function refill(target: unknown, source: unknown): boolean {
  if (target instanceof Map && source instanceof Map) {
    target.clear();
    source.forEach((value, key) => target.set(key, value));
    return true;
  }
  if (target instanceof Set && source instanceof Set) {
    target.clear();
    source.forEach((value) => target.add(value));
    return true;
  }
  if (Array.isArray(target) && Array.isArray(source)) {
    target.splice(0, target.length, ...(source as unknown[]));
    return true;
  }
  return false;
}

function assign(target: object, fields: Fields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (!refill((target as Record<string, unknown>)[key], value)) {
      (target as Record<string, unknown>)[key] = value;
    }
  }
}

function fieldsOf(of: object, except: readonly string[] = []): Fields {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !except.includes(key)));
}

/** @returns what brings the workbook back; may be called as often as needed */
export function checkpoint(workbook: Workbook): () => void {
  const kept = structuredClone({
    book: fieldsOf(workbook, ["sheets", "listeners", "structure"]),
    sheets: workbook.sheets.map((sheet) => fieldsOf(sheet)),
  });
  return () => {
    const { book, sheets } = structuredClone(kept);
    assign(workbook, book);
    workbook.sheets.splice(
      0,
      workbook.sheets.length,
      ...sheets.map((fields) => {
        const sheet = new Sheet(String(fields.id), String(fields.name));
        assign(sheet, fields);
        return sheet;
      }),
    );
    workbook.structure += 1;
  };
}
