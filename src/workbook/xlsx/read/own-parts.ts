/** The custom XML parts of this add-in in a package; those of others are other people's, whatever is in them. */
import { isOwnPart } from "../../own-part";
import type { Package, Relationship } from "./package";
import { Unreadable } from "./problem";

export type OwnPart = { readonly relationship: Relationship; readonly xml: string };

/** A part that is no text cannot be ours: the workbook is read without it. Only what is too large ends the reading. */
function textOf(files: Package, part: string): string {
  try {
    return files.text(part);
  } catch (problem) {
    if (problem instanceof Unreadable && problem.code !== "too-large") {
      return "";
    }
    throw problem;
  }
}

/** @param main the workbook's part */
export function ownPartsOf(files: Package, main: string): readonly OwnPart[] {
  return files
    .relationships(main)
    .filter(({ type, target }) => type === "customXml" && files.has(target))
    .map((relationship) => ({ relationship, xml: textOf(files, relationship.target) }))
    .filter(({ xml }) => isOwnPart(xml));
}
