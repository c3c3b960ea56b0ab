/** What Microsoft's schemas do not see in a manifest, each with the sentence to print. */
import { SaxesParser, type SaxesTagPlain } from "saxes";

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  text: string;
};

/** Width of the pictures of a button or group: 16, 32 and 80 are required, the others make them sharp on other screens. */
export const RIBBON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

export type Manifest = { readonly elements: readonly Element[] };

/** All elements in document order, with the names of the elements around them. Throws on malformed XML. */
export function readManifest(xml: string): Manifest {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const element = {
      name: tag.name,
      attributes: tag.attributes,
      parents: open.map((parent) => parent.name),
      text: "",
    };
    elements.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) {
      element.text += text;
    }
  });
  parser.write(xml).close();
  return { elements };
}

function named(manifest: Manifest, name: string): readonly Element[] {
  return manifest.elements.filter((element) => element.name === name);
}

function checkResources(manifest: Manifest): readonly string[] {
  const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => named(manifest, name));
  const ids = resources.filter((element) => element.parents.includes("Resources")).map((element) => element.attributes.id ?? "");
  const used = manifest.elements.flatMap((element) => element.attributes.resid ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid "${id}" has no resource.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `Resource "${id}" is used nowhere.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Resource "${id}" stands twice.`),
    ...[...ids, ...used].filter((id) => id.length > 32).map((id) => `resid "${id}" is longer than 32 characters.`),
  ];
}

function checkAddresses(manifest: Manifest): readonly string[] {
  const addresses = manifest.elements
    .flatMap(({ attributes: { DefaultValue, Value, Url, ResourcesUrl } }) => [DefaultValue, Value, Url, ResourcesUrl])
    .filter((value) => value !== undefined && /^[a-z]+:\/\//i.test(value));
  const origin = new URL(named(manifest, "SourceLocation")[0]?.attributes.DefaultValue ?? "https://nowhere").origin;
  return addresses.flatMap((address = "") => [
    ...(address.startsWith("https://") ? [] : [`${address} is not https.`]),
    ...(new URL(address).host === new URL(origin).host ? [] : [`${address} is not on the add-in's own server.`]),
  ]);
}

function checkLengths(manifest: Manifest): readonly string[] {
  const limits: readonly (readonly [place: string, limit: number])[] = [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
    ["DisplayName", 125],
    ["Description", 250],
  ];
  return manifest.elements.flatMap((element) =>
    limits.flatMap(([place, limit]) => {
      const value = element.attributes.DefaultValue ?? element.attributes.Value;
      const there = element.name === place || element.parents.includes(place);
      return there && value !== undefined && value.length > limit ? [`"${value}" is longer than ${limit} characters (${place}).`] : [];
    }),
  );
}

function checkTranslations(manifest: Manifest): readonly string[] {
  const translated = manifest.elements.filter(
    (element) => /Override$/.test(element.name) && /^vi-vn$/i.test(element.attributes.Locale ?? ""),
  ).length;
  const untranslated = ["Functions.Namespace"];
  const expected =
    named(manifest, "bt:String").filter((element) => !untranslated.includes(element.attributes.id ?? "")).length +
    ["DisplayName", "Description"].flatMap((name) => named(manifest, name)).filter((e) => e.parents.length === 1).length;
  return translated === expected ? [] : [`${expected} texts, but ${translated} of them in Vietnamese.`];
}

function checkRuntime(manifest: Manifest): readonly string[] {
  const runtimes = named(manifest, "Runtime");
  const resid = runtimes[0]?.attributes.resid;
  const pages = ["Page", "Action"].flatMap((parent) =>
    named(manifest, "SourceLocation").filter((element) => element.parents.at(-1) === parent),
  );
  const others = [...pages, ...named(manifest, "FunctionFile")].filter((element) => element.attributes.resid !== resid);
  return [
    ...(runtimes.length === 1 ? [] : [`${runtimes.length} runtimes; pane, functions and commands share one.`]),
    ...(runtimes.every((runtime) => runtime.attributes.lifetime === "long") ? [] : ['The runtime is not lifetime="long".']),
    ...others.map((element) => `${element.name} uses "${element.attributes.resid}", not the runtime's "${resid}".`),
    ...named(manifest, "TaskpaneId").map(() => "TaskpaneId does not go with a shared runtime."),
  ];
}

/** Width and height of the picture at an address of the add-in, or null where there is none. */
export type PictureSize = (address: string) => { readonly width: number; readonly height: number } | null;

function checkIcons(manifest: Manifest, sizeOf: PictureSize): readonly string[] {
  const addresses = new Map(
    named(manifest, "bt:Image").flatMap((element) =>
      element.attributes.id ? [[element.attributes.id, element.attributes.DefaultValue ?? ""] as const] : [],
    ),
  );
  const inRibbon = named(manifest, "bt:Image").flatMap((element) =>
    element.attributes.resid ? [[addresses.get(element.attributes.resid) ?? "", Number(element.attributes.size)] as const] : [],
  );
  // Of a task pane add-in (https://learn.microsoft.com/javascript/api/manifest/iconurl and …/highresolutioniconurl).
  const inStore = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  const wanted = [
    ...inRibbon,
    ...inStore.flatMap(([name, size]) => named(manifest, name).map((e) => [e.attributes.DefaultValue ?? "", size] as const)),
  ];
  const perIcon = named(manifest, "Icon").length * RIBBON_SIZES.length;
  const odd = inRibbon.filter(([, size]) => !RIBBON_SIZES.includes(size));
  return [
    ...(inRibbon.length === perIcon && odd.length === 0
      ? []
      : [`${inRibbon.length} ribbon pictures; every icon needs ${RIBBON_SIZES.join(", ")}.`]),
    ...wanted.flatMap(([address, size]) => {
      const picture = sizeOf(address);
      if (picture === null) {
        return [`There is no picture behind ${address}.`];
      }
      const { width, height } = picture;
      return width === size && height === size ? [] : [`${address} is ${width} × ${height}, not ${size} × ${size}.`];
    }),
  ];
}

/** Excel shows the first tab of its own only, and knows controls by ids that no two may share. */
function checkCommands(manifest: Manifest): readonly string[] {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => named(manifest, name).map((element) => element.attributes.id ?? ""));
  const tabs = named(manifest, "CustomTab").length;
  return [
    ...(tabs === 1 ? [] : [`${tabs} tabs of our own; Excel takes one.`]),
    ...(tabs > 0 && named(manifest, "OfficeTab").length > 0 ? ["CustomTab and OfficeTab do not go together."] : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id "${id}" stands twice.`),
    ...named(manifest, "OfficeMenu")
      .filter((element) => element.attributes.id !== "ContextMenuCell")
      .map((element) => `"${element.attributes.id}" is no menu of cells.`),
  ];
}

/** Everything found; empty when the manifest is good. */
export function checkManifest(xml: string, sizeOf: PictureSize): readonly string[] {
  const manifest = readManifest(xml);
  return [
    ...checkResources(manifest),
    ...checkAddresses(manifest),
    ...checkLengths(manifest),
    ...checkTranslations(manifest),
    ...checkRuntime(manifest),
    ...checkIcons(manifest, sizeOf),
    ...checkCommands(manifest),
  ];
}
