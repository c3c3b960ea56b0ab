/** A workbook as the first schema laid it out: written by the version of then, kept as a file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookDocument } from "../../../src/document/document";
import { readXlsx } from "../../../src/xlsx";

export function schemaOne(): WorkbookDocument {
  const read = readXlsx(new Uint8Array(readFileSync(path.join(__dirname, "cahn-cum11-2021-sample.xlsx"))));
  if (!read.ok) {
    throw new Error(`the workbook of schema 1 cannot be read: ${read.code}`);
  }
  return read.document;
}
