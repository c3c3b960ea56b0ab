/** What the steps of patching a file share. */
import type { WorkbookPart } from "../read/workbook-part";
import type { Parts } from "./parts";
import { Refused } from "./refused";
import type { FileStyles } from "./styles";
import type { TableNumbers } from "./tables";

export type Patching = {
  readonly parts: Parts;
  readonly workbook: WorkbookPart;
  readonly styles: FileStyles;
  readonly tables: TableNumbers;
  readonly dynamic: () => number;
};

export function partOfSheet({ parts, workbook }: Patching, name: string): string {
  const entry = workbook.sheets.find((sheet) => sheet.name === name);
  const part = parts.relationships(parts.main).find(({ id }) => id === entry?.relationship)?.target;
  if (part === undefined) throw new Refused("not-in-files", name);
  return part;
}
