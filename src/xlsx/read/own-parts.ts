/** The custom XML parts of this add-in in a package; those of others are other people's, whatever is in them. */
import { isOwnPart } from "../../document/parts/own-part";
import { isSealPart } from "../../document/parts/seal-part";
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

/** Of every kind: the layout and the seals. */
export function partsOfOurs(files: Package, main: string): readonly OwnPart[] {
  return partsOf(files, main, (xml) => isOwnPart(xml) || isSealPart(xml));
}

/** The layout alone. */
export function ownPartsOf(files: Package, main: string): readonly OwnPart[] {
  return partsOf(files, main, isOwnPart);
}

/** @param main the workbook's part */
function partsOf(files: Package, main: string, isOurs: (xml: string) => boolean): readonly OwnPart[] {
  return files
    .relationships(main)
    .filter(({ type, target }) => type === "customXml" && files.has(target))
    .map((relationship) => ({ relationship, xml: textOf(files, relationship.target) }))
    .filter(({ xml }) => isOurs(xml));
}
