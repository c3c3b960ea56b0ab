/**
 * The ribbon and the menu of cells as the add-in's own manifest describes them, and its keyboard shortcuts: what Excel itself would
 * read. Nothing is repeated here.
 */
import type { Language } from "../../../src/schema/language";
import { readManifest } from "../../../tools/manifest/checks";
import type { Manifest } from "../../../tools/manifest/checks";

export type Command = {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** null: the button only shows the pane. */
  readonly functionName: string | null;
};

export type Ribbon = {
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly Command[] }[];
  readonly cellMenu: readonly Command[];
};

/** Key combination (`Ctrl+Shift+Alt+K`) → id of the action. */
export type Shortcuts = ReadonlyMap<string, string>;

type Element = Manifest["elements"][number];

/** The add-in's server in the manifest stands for this one. */
function here(address: string): string {
  return address === "" ? "" : `.${new URL(address).pathname}`;
}

/** Id of a resource → its words or address. */
function resourcesOf(elements: readonly Element[], language: Language): ReadonlyMap<string, string> {
  const resources = new Map<string, string>();
  let id = "";
  for (const { name, attributes } of elements) {
    if (/^bt:(String|Image)$/.test(name) && attributes.id !== undefined) {
      id = attributes.id;
      resources.set(id, attributes.DefaultValue ?? "");
    } else if (name === "bt:Override" && language === "vi" && attributes.Locale === "vi-vn") {
      resources.set(id, attributes.Value ?? "");
    }
  }
  return resources;
}

/** Each element of this name with all that follows up to the next one: what is inside it comes first. */
function sections(elements: readonly Element[], name: string): readonly (readonly Element[])[] {
  const starts = elements.flatMap((element, index) => (element.name === name ? [index] : []));
  return starts.map((start, index) => elements.slice(start, starts[index + 1] ?? elements.length));
}

export function readRibbon(xml: string, language: Language): Ribbon {
  const { elements } = readManifest(xml);
  const resources = resourcesOf(elements, language);
  const wordsOf = (element: Element | undefined): string => resources.get(element?.attributes.resid ?? "") ?? "";
  const labelIn = (section: readonly Element[], parent: string): string =>
    wordsOf(section.find(({ name, parents }) => name === "Label" && parents.at(-1) === parent));
  const command = (section: readonly Element[]): Command => ({
    id: section[0]?.attributes.id ?? "",
    label: labelIn(section, "Control"),
    tip: wordsOf(section.find(({ name }) => name === "Description")),
    icon: here(wordsOf(section.find(({ name, attributes }) => name === "bt:Image" && attributes.size === "32"))),
    functionName: section.find(({ parents }) => parents.at(-1) === "Action")?.text.trim() || null,
  });
  const inside = (parent: string): readonly Element[] => elements.filter(({ parents }) => parents.includes(parent));
  return {
    tab: labelIn(elements, "CustomTab"),
    groups: sections(inside("CustomTab"), "Group").map((group) => ({
      label: labelIn(group, "Group"),
      buttons: sections(group, "Control").map(command),
    })),
    cellMenu: sections(inside("OfficeMenu"), "Control").map(command),
  };
}

export function readShortcuts(json: string): Shortcuts {
  const { shortcuts } = JSON.parse(json) as {
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };
  return new Map(shortcuts.map(({ action, key }) => [key.default, action]));
}

/** The combination that is pressed, as shortcuts are written. */
export function combinationOf(event: Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "shiftKey" | "altKey">): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key;
  return [...(event.ctrlKey ? ["Ctrl"] : []), ...(event.shiftKey ? ["Shift"] : []), ...(event.altKey ? ["Alt"] : []), letter].join("+");
}
