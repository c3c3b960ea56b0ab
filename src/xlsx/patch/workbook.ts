/** The workbook's part: sheets and names that come and go, and what is calculated when it is opened. */
import type { NameDocument, SheetDocument } from "../../document/document";
import type { Change } from "../../document/patch/patch";
import { toStoredFormula } from "../format/formula";
import { LIST_SHEET } from "../format/lists";
import { wholeNumber } from "../read/xml";
import { decodeXstring } from "../format/xstring";
import { definedName, printNames } from "../write/workbook";
import { attributeText, element, escapeXml } from "../write/xml";
import type { Parts } from "./parts";
import { appended, placeFor, underPrefix, withAttributes, type Splice } from "./splice";
import { childOf, childrenOf, prefixOf, type Element } from "./tree";

/** Of the elements that names and calculation may stand behind (ECMA-376 part 1, 18.2.27). */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

export type AddedSheet = { readonly sheet: SheetDocument; readonly relationship: string; readonly hidden: "hidden" | "veryHidden" | null };

/** A sheet more, at its place among those that there are: `before` counts sheets without cells too. */
export function addSheet(parts: Parts, { sheet, relationship, hidden }: AddedSheet, next: string | null): void {
  parts.splice(parts.main, (root, xml) => {
    const list = childOf(root, "sheets");
    if (list === null) return [];
    const entries = childrenOf(list, "sheet");
    const index = next === null ? entries.length : entries.findIndex(({ attributes }) => decodeXstring(attributes["name"] ?? "") === next);
    const at = index < 0 ? entries.length : index;
    const id = parts.idAttribute(root);
    const entry = element(`${prefixOf(root)}sheet`, {
      name: attributeText(sheet.name),
      sheetId: Math.max(0, ...entries.map(({ attributes }) => wholeNumber(attributes["sheetId"]) ?? 0)) + 1,
      state: hidden ?? undefined,
      [id.name]: relationship,
      ...id.declared,
    });
    const before = entries[at];
    const placed = before === undefined ? appended(xml, list, entry) : [{ from: before.from, to: before.from, text: entry }];
    return [...placed, ...renumbered(root, xml, at, 1), ...printed(root, xml, sheet, at)];
  });
}

/** A sheet taken away; its part stays for whoever removes it. */
export function dropSheet(parts: Parts, name: string): string | null {
  let relationship: string | null = null;
  parts.splice(parts.main, (root, xml) => {
    const entries = childrenOf(childOf(root, "sheets"), "sheet");
    const at = entries.findIndex(({ attributes }) => decodeXstring(attributes["name"] ?? "") === name);
    const entry = entries[at];
    if (entry === undefined) return [];
    const id = Object.keys(entry.attributes).find((key) => /^[^:]+:id$/.test(key) && !key.startsWith("xmlns"));
    relationship = id === undefined ? null : (entry.attributes[id] ?? null);
    return [{ from: entry.from, to: entry.to, text: "" }, ...renumbered(root, xml, at, -1)];
  });
  return relationship;
}

/** Names of one sheet, and the sheet in front, count sheets by their place. */
function renumbered(root: Element, xml: string, at: number, by: 1 | -1): readonly Splice[] {
  const moved = (one: Element, attribute: string): readonly Splice[] => {
    const place = wholeNumber(one.attributes[attribute]);
    if (place === undefined || place < at) return [];
    if (by < 0 && place === at) return attribute === "localSheetId" ? [{ from: one.from, to: one.to, text: "" }] : [];
    return [withAttributes(xml, one, { [attribute]: `${place + by}` })];
  };
  const views = childrenOf(childOf(root, "bookViews"), "workbookView");
  return [
    ...childrenOf(childOf(root, "definedNames"), "definedName").flatMap((name) => moved(name, "localSheetId")),
    ...views.flatMap((view) => {
      const changes = ["firstSheet", "activeTab"].flatMap((attribute) => {
        const place = wholeNumber(view.attributes[attribute]);
        const isMoved = place !== undefined && (place > at || (by > 0 && place === at));
        return isMoved ? [[attribute, `${place + by}`] as const] : [];
      });
      return changes.length === 0 ? [] : [withAttributes(xml, view, Object.fromEntries(changes))];
    }),
  ];
}

function printed(root: Element, xml: string, sheet: SheetDocument, at: number): readonly Splice[] {
  const names = printNames(sheet, at);
  return names === "" ? [] : withNames(root, xml, names);
}

function withNames(root: Element, xml: string, names: string): readonly Splice[] {
  const list = childOf(root, "definedNames");
  const content = underPrefix(names, prefixOf(root));
  if (list !== null) return appended(xml, list, content);
  const at = placeFor(root, "definedNames", ORDER);
  return [{ from: at, to: at, text: element(`${prefixOf(root)}definedNames`, {}, content) }];
}

type NameChange = Extract<Change, { readonly kind: "name" }>;

function isNamed(one: Element, name: NameDocument | null): boolean {
  return name !== null && one.attributes["localSheetId"] === undefined && decodeXstring(one.attributes["name"] ?? "") === name.name;
}

export function changeNames(parts: Parts, changes: readonly NameChange[]): void {
  if (changes.length === 0) return;
  parts.splice(parts.main, (root, xml) => {
    const names = childrenOf(childOf(root, "definedNames"), "definedName");
    const there = names.flatMap((one): readonly Splice[] => {
      const change = changes.find(({ before }) => isNamed(one, before));
      return change === undefined ? [] : nameSplices(xml, one, change);
    });
    const added = changes.flatMap(({ before, after }) => (before === null && after !== null ? [definedName(after)] : []));
    return [...there, ...(added.length === 0 ? [] : withNames(root, xml, added.join("")))];
  });
  dropEmptyNames(parts);
}

function nameSplices(xml: string, one: Element, { before, after }: NameChange): readonly Splice[] {
  if (after === null) return [{ from: one.from, to: one.to, text: "" }];
  const attributes = {
    ...(before?.hidden === after.hidden ? {} : { hidden: after.hidden === true ? "1" : null }),
    ...(before?.comment === after.comment ? {} : { comment: after.comment === undefined ? null : attributeText(after.comment) }),
  };
  const isSame = before?.refersTo === after.refersTo;
  const tag = Object.keys(attributes).length === 0 ? [] : [withAttributes(xml, one, attributes)];
  return [...tag, ...(isSame ? [] : [{ from: one.open, to: one.close, text: escapeXml(toStoredFormula(after.refersTo)) }])];
}

/** An empty list is no list that Excel reads. */
function dropEmptyNames(parts: Parts): void {
  parts.splice(parts.main, (root) => {
    const list = childOf(root, "definedNames");
    return list?.children.length === 0 ? [{ from: list.from, to: list.to, text: "" }] : [];
  });
}

/** Excel makes the order of calculation anew where the part is not there. */
export function dropCalcChain(parts: Parts): void {
  const chains = parts.relationships(parts.main).filter(({ type, target }) => type === "calcChain" && parts.has(target));
  if (chains.length === 0) return;
  parts.unrelate(
    parts.main,
    chains.map(({ id }) => id),
  );
  chains.forEach(({ target }) => {
    parts.remove(target);
  });
}

export function isListSheet(sheet: SheetDocument): boolean {
  return sheet.name === LIST_SHEET;
}
