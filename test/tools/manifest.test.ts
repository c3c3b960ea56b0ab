/** The manifest Excel reads: valid, and each check really catches what it is for. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { COMMANDS } from "../../src/commands/commands";
import { SHORTCUT_KEYS } from "../../src/text/pane/shortcuts";
import { checkManifest } from "../../tools/manifest/checks";
import { assetSize, assetText, manifestText, schemas, validateAgainstSchemas } from "../../tools/manifest/files";
import { checkShortcuts, readShortcuts, tokenOf } from "../../tools/manifest/shortcut-checks";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = manifestText();

test("the manifest passes our checks", () => {
  expect(checkManifest(manifest, assetSize)).toEqual([]);
});

const schemasAreThere = existsSync(schemas);

describe(schemasAreThere ? "Microsoft's schemas" : "skipped: no schemas", () => {
  const at = schemasAreThere ? test : test.skip;

  at("the manifest is valid", async () => {
    expect(await validateAgainstSchemas(manifest)).toEqual([]);
  });

  at("elements in the wrong order are an error", async () => {
    const swapped = manifest.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1");
    expect(swapped).not.toBe(manifest);
    expect(await validateAgainstSchemas(swapped)).not.toEqual([]);
  });
});

test.each([
  ["a resid that leads nowhere", 'resid="Tab.Label"', 'resid="Tab.Lable"', /has no resource/],
  ["a resource nobody uses", 'bt:String id="Tab.Label"', 'bt:String id="Tab.Old"', /used nowhere/],
  ["a resid over 32 characters", /OpenPane\.Description/g, "OpenPane.DescriptionOfTheButtonOpenPane", /32 characters/],
  ["plain http", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", /not https/],
  ["a label over 125 characters", 'DefaultValue="Open EMU"', `DefaultValue="${"Open EMU ".repeat(16)}"`, /125 characters/],
  ["a text over 250 characters", 'DefaultValue="Opens', `DefaultValue="${"Opens ".repeat(40)}`, /250 characters/],
  ["a text without its Vietnamese", /<bt:Override Locale="vi-vn" Value="Kiểm tra"\/>/, "", /in Vietnamese/],
  [
    "a second page for the pane",
    /<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="Page.Url"\/>/,
    '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Functions.Script.Url"/>',
    /not the runtime's/,
  ],
  ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', /lifetime/],
  ["a picture of another size", "assets/icon-16.png", "assets/icon-32.png", /32 × 32, not 16 × 16/],
  ["a picture of the ribbon left out", '<bt:Image size="20" resid="Check.20"/>', "", /every icon needs 16, 20/],
  ["an address on another server", "https://localhost:3000/assets/shortcuts.json", "https://cdn.test/x.json", /own server/],
  ["an id that stands twice", 'id="Emu.CheckNow"', 'id="Emu.OpenPane"', /"Emu.OpenPane" stands twice/],
  ["a second tab", /(<CustomTab[\s\S]*<\/CustomTab>)/, "$1$1", /Excel takes one/],
  ["a menu that no cell has", "ContextMenuCell", "ContextMenuText", /no menu of cells/],
  ["a picture that is not there", "assets/icon-80.png", "assets/icon-81.png", /no picture behind/],
])("%s is found", (_what, good, bad, sentence) => {
  const broken = manifest.replace(good, bad);
  expect(broken).not.toBe(manifest);
  expect(checkManifest(broken, assetSize).join("\n")).toMatch(sentence);
});

describe("commands", () => {
  const names = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]!);

  test("the tab, the menu of cells and the keyboard call what src/commands knows, and nothing in it is out of reach", () => {
    const keyed = readShortcuts(manifest, assetText)!.file.actions.map(({ id }) => id);
    expect([...new Set([...names, ...keyed])].sort()).toEqual([...COMMANDS].sort());
  });

  test("Open EMU, Check now, Freeze to values, Restore formulas, Function help on the tab; Explain this cell on cells", () => {
    const [tab, menu] = [/<CustomTab[\s\S]*<\/CustomTab>/, /<OfficeMenu[\s\S]*<\/OfficeMenu>/].map((part) => part.exec(manifest)![0]) as [
      string,
      string,
    ];
    const buttons = (part: string) => [...part.matchAll(/<Control xsi:type="Button" id="Emu\.(\w+)"/g)].map(([, id]) => id);
    expect(buttons(tab)).toEqual(["OpenPane", "CheckNow", "Freeze", "Restore", "Help"]);
    expect(buttons(menu)).toEqual(["Explain"]);
  });
});

describe("keyboard shortcuts", () => {
  const { file, translated } = readShortcuts(manifest, assetText)!;

  test("the files pass our checks", () => {
    expect(checkShortcuts(manifest, assetText)).toEqual([]);
  });

  test("the pane shows the very keys", () => {
    const keys = file.shortcuts.map(({ action, key }) => [action, key.default]);
    expect(Object.fromEntries(keys)).toEqual(SHORTCUT_KEYS);
  });

  test("an action is called what its button is called, in both languages", () => {
    const labels = new Map(
      [...manifest.matchAll(/<bt:String id="\w+\.Label" DefaultValue="([^"]+)">\s*<bt:Override Locale="vi-vn" Value="([^"]+)"/g)].map(
        ([, en, vi]) => [en!, vi!],
      ),
    );
    for (const { name } of file.actions) {
      const token = tokenOf(name)!;
      expect(translated[token]!.value).toBe(labels.get(file.resources.default[token]!.value));
    }
  });

  test("they are an extra: what Excel LTSC 2021 lacks (KeyboardShortcuts) is not required", () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [name, version]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["ExcelApi", "1.14"],
    ]);
  });

  test.each([
    ["no file", "shortcuts.json", "none.json", /leads to no file/],
    ["a key of Excel's own", "Ctrl+Shift+Alt+K", "Ctrl+K", /not Ctrl\+Shift\+Alt/],
    ["one key for two actions", "Ctrl+Shift+Alt+K", "Ctrl+Shift+Alt+H", /stands twice/],
    ["a key for no action", '"action": "checkNow"', '"action": "checkLater"', /no action/],
    ["a type Excel does not know", '"ExecuteFunction", "name": "${resource.checkNow}"', '"Other", "name": "${resource.checkNow}"', /type/],
    ["a name in one language", "${resource.checkNow}", "Check", /one language/],
    ["words that are missing", '"checkNow": { "value": "Kiểm tra"', '"check": { "value": "Kiểm tra"', /no words/],
  ])("%s is found", (_what, good, bad, sentence) => {
    const files = ["shortcuts.json", "shortcuts.vi.json"].map((name) => assetText(`https://x/assets/${name}`)!);
    expect([manifest, ...files].some((text) => text.includes(good))).toBe(true);
    const textAt = (address: string) => assetText(address)?.replace(good, bad) ?? null;
    expect(checkShortcuts(manifest.replace(good, bad), textAt).join("\n")).toMatch(sentence);
  });
});

test("the version of the manifest is the version of the package", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});
