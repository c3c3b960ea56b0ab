/** Title and language of a workbook, from the core properties. */
import type { WorkbookDocument } from "../../document/document";
import { parseXml } from "./xml";

/** `xml` null: the file has none. A file that names no language is Vietnamese, as its users are. */
export function readProperties(xml: string | null, part: string): WorkbookDocument["properties"] {
  const texts = { title: "", language: "" };
  let field: "title" | "language" | null = null;
  if (xml !== null) {
    parseXml(xml, part, {
      open(name) {
        field = name === "title" || name === "language" ? name : null;
      },
      text(text) {
        if (field !== null) texts[field] += text;
      },
      close() {
        field = null;
      },
    });
  }
  return { title: texts.title, language: texts.language.toLowerCase().startsWith("en") ? "en-US" : "vi-VN" };
}
