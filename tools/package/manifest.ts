/** The manifest as the server publishes it: every address under the given one. */
import { checkManifest, readManifest } from "../manifest/checks";
import type { Language } from "../../src/schema/language";

const BUILT_FOR = "https://localhost:3000";

/** @param place address of the folder the files stand in; it holds no character that XML would mind */
export function packagedManifest(manifest: string, place: string): string {
  return manifest.replace(/^<!--.*localhost.*-->\r?\n/m, "").replaceAll(BUILT_FOR, place);
}

function addressesOf(manifest: string): readonly string[] {
  const values = readManifest(manifest).elements.flatMap(({ attributes: { DefaultValue, Value, Url, ResourcesUrl } }) => [
    DefaultValue,
    Value,
    Url,
    ResourcesUrl,
  ]);
  return values.filter((value) => value !== undefined).filter((value) => /^[a-z]+:\/\//i.test(value));
}

/** What is wrong with a packaged manifest, our checks of every manifest included; empty when it is good. */
export function checkPackagedManifest(manifest: string, base: string, fileAt: (address: string) => Buffer | undefined): readonly string[] {
  const addresses = addressesOf(manifest);
  return [
    ...checkManifest(manifest, (address) => {
      const picture = fileAt(address);
      // A PNG file begins with 16 fixed bytes, then its width and height.
      return picture ? { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) } : null;
    }),
    ...(manifest.includes("localhost") ? ["It still speaks of localhost."] : []),
    ...addresses.filter((address) => !address.startsWith(`${base}/`)).map((address) => `${address} is elsewhere.`),
    ...addresses.filter((address) => fileAt(address) === undefined).map((address) => `Nothing stands at ${address}.`),
  ];
}

/** Where the button is that opens the pane, in the words of the ribbon. */
export type RibbonWords = { readonly tab: string; readonly group: string; readonly button: string };

const HOME: Readonly<Record<Language, string>> = { vi: "Trang đầu", en: "Home" };

/** Read from the manifest, so that the install page says what people see. */
export function ribbonWords(manifest: string, language: Language): RibbonWords {
  const { elements } = readManifest(manifest);
  const texts = new Map<string, string>();
  let id = "";
  for (const { name, attributes } of elements) {
    if (name === "bt:String") {
      id = attributes.id ?? "";
      texts.set(id, attributes.DefaultValue ?? "");
    } else if (name === "bt:Override" && language === "vi" && /^vi-vn$/i.test(attributes.Locale ?? "")) {
      texts.set(id, attributes.Value ?? "");
    }
  }
  const action = elements.findIndex(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane");
  const labelOf = (parent: string): string => {
    const label = elements
      .slice(0, action)
      .filter(({ name, parents }) => name === "Label" && parents.at(-1) === parent)
      .at(-1);
    return texts.get(label?.attributes.resid ?? "") ?? "";
  };
  const custom = elements.find(({ name, parents }) => name === "Label" && parents.at(-1) === "CustomTab");
  return {
    tab: custom ? (texts.get(custom.attributes.resid ?? "") ?? "") : HOME[language],
    group: labelOf("Group"),
    button: labelOf("Control"),
  };
}
