/**
 * The keyboard shortcuts that the manifest leads to (ExtendedOverrides), each fault with the sentence to print. Excel says nothing
 * of a file that it cannot read: the keys just do nothing.
 */
import { readManifest } from "./checks";

type Resource = { readonly value: string; readonly comment: string };

export type ShortcutFile = {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources: { readonly default: Readonly<Record<string, Resource>> };
};

export type Shortcuts = { readonly file: ShortcutFile; readonly translated: Readonly<Record<string, Resource>> };

/** The text behind an address of the add-in, or null where there is none. */
export type TextAt = (address: string) => string | null;

/** null: the manifest leads to none, or to files that are not there. */
export function readShortcuts(xml: string, textAt: TextAt): Shortcuts | null {
  const overrides = readManifest(xml).elements.find(({ name }) => name === "ExtendedOverrides")?.attributes;
  const [own, others] = [overrides?.Url, overrides?.ResourcesUrl].map((url) => (url === undefined ? null : textAt(url)));
  return own && others ? { file: JSON.parse(own) as ShortcutFile, translated: JSON.parse(others) as Shortcuts["translated"] } : null;
}

/** `${resource.openPane}` → `openPane`; null for any other text. */
export function tokenOf(name: string): string | null {
  return /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? null;
}

/** What Microsoft recommends, because nothing of Excel's or of a browser's is on it. */
const KEY = /^Ctrl\+Shift\+Alt\+[A-Z]$/;

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `"${value}" stands twice.`);
}

/** Everything found; empty when the shortcuts are good. */
export function checkShortcuts(xml: string, textAt: TextAt): readonly string[] {
  const read = readShortcuts(xml, textAt);
  if (read === null) {
    return ["The manifest leads to no file of shortcuts, or to none that is there."];
  }
  const { actions, shortcuts, resources } = read.file;
  const ids = actions.map(({ id }) => id);
  const tokens = actions.map(({ name }) => tokenOf(name));
  return [
    ...twice(ids),
    ...twice(shortcuts.map(({ key }) => key.default)),
    ...actions.filter(({ type }) => type !== "ExecuteFunction").map(({ id }) => `${id} is of a type Excel does not know.`),
    ...shortcuts.filter(({ action }) => !ids.includes(action)).map(({ action }) => `${action} is no action.`),
    ...shortcuts.filter(({ key }) => !KEY.test(key.default)).map(({ key }) => `${key.default} is not Ctrl+Shift+Alt+letter.`),
    ...tokens.flatMap((token, index) => (token === null ? [`The name of ${ids[index] ?? ""} is in one language only.`] : [])),
    ...tokens.flatMap((token) =>
      token === null
        ? []
        : [resources.default, read.translated].flatMap((words) =>
            words[token]?.value ? [] : [`${token} has no words in one of the languages.`],
          ),
    ),
    ...Object.keys(read.translated)
      .filter((token) => !tokens.includes(token))
      .map((token) => `The words of ${token} are used nowhere.`),
  ];
}
