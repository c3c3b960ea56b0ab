/** The seals of a workbook held as plain data. */
import type { WorkbookDocument } from "../document";
import { isSealPart, sealInPart, sealPartXml } from "./seal-part";
import { asStored } from "./xml-part";

/** Text of each seal, as it is stored; "" where something else stands in place of one. */
export function storedSeals({ xmlParts = [] }: WorkbookDocument): readonly string[] {
  return xmlParts.filter(isSealPart).map((xml) => sealInPart(xml) ?? "");
}

export function withSeal(document: WorkbookDocument, json: string): WorkbookDocument {
  return { ...document, xmlParts: [...(document.xmlParts ?? []), sealPartXml(json)] };
}

/** null: the seal is not there any more. */
export function withoutSeal(document: WorkbookDocument, json: string): WorkbookDocument | null {
  const { xmlParts = [], ...rest } = document;
  const index = xmlParts.findIndex((xml) => isSealPart(xml) && sealInPart(xml) === asStored(json));
  const kept = xmlParts.filter((_xml, at) => at !== index);
  return index < 0 ? null : kept.length === 0 ? rest : { ...rest, xmlParts: kept };
}

/** Whether the workbook has these seals and no others, in whatever order. */
export function hasSeals(found: readonly string[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && wanted.every((json) => found.includes(json));
}
