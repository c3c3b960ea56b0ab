/** Why a file could not be read. */
import { shown } from "../../text/shown";
import type { WorkbookDocument } from "../../document/document";

export type FileProblem =
  /** No zip archive, and no other kind that is known. */
  | "not-a-zip"
  /** Not a byte. */
  | "empty"
  /** A zip archive without its end. */
  | "cut-short"
  /** A page of the web or XML, often named .xls. */
  | "web-page"
  /** Text, such as CSV. */
  | "text-file"
  /** A file of LibreOffice (.ods), of Numbers. */
  | "open-document"
  | "numbers-file"
  /** A workbook of Excel 97–2003. */
  | "old-xls"
  /** Encrypted with a password. */
  | "password"
  /** A zip archive or an Office file, but no .xlsx workbook (a Word file, for instance). */
  | "not-a-workbook"
  /** An .xlsb workbook. */
  | "binary-workbook"
  /** More than we are willing to unpack: bytes, parts or cells. */
  | "too-large"
  /** The archive is damaged. */
  | "broken-zip"
  /** A part is not well-formed XML, or has a DOCTYPE. */
  | "broken-xml"
  /** A part that must be there is missing, or contradicts the others. */
  | "broken-workbook";

export type ReadResult =
  | { readonly ok: true; readonly document: WorkbookDocument }
  /**
   * `detail` names the part and the cause, in English, for whoever looks into it. What it quotes of the file is cut and
   * has its unseen characters marked.
   */
  | { readonly ok: false; readonly code: FileProblem; readonly detail: string };

/** Leaves the reading at once, from any depth; `readXlsx` turns it into a value. Nothing else may catch it. */
export class Unreadable extends Error {
  readonly code: FileProblem;

  constructor(code: FileProblem, detail: string) {
    super(shown(detail));
    this.name = "Unreadable";
    this.code = code;
  }
}
