/** The manifest Excel reads: valid, and each check really catches what it is for. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "./manifest-checks";
import { assetSize, manifestText, schemas, validateAgainstSchemas } from "./manifest-files";

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
  ["a resid that leads nowhere", 'resid="Group.Label"', 'resid="Group.Lable"', /has no resource/],
  ["a resource nobody uses", 'bt:String id="Group.Label"', 'bt:String id="Group.Old"', /used nowhere/],
  ["a resid over 32 characters", /OpenPane\.Description/g, "OpenPane.DescriptionOfTheButtonOpenPane", /32 characters/],
  ["plain http", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", /not https/],
  [
    "a label over 125 characters",
    'DefaultValue="Scoring"',
    `DefaultValue="${"Scoring ".repeat(16)}"`,
    /125 characters/,
  ],
  ["a text over 250 characters", 'DefaultValue="Opens', `DefaultValue="${"Opens ".repeat(40)}`, /250 characters/],
  ["a text without its Vietnamese", /<bt:Override Locale="vi-vn" Value="Kiểm tra"\/>/, "", /in Vietnamese/],
  [
    "a second page for the pane",
    '<Action xsi:type="ShowTaskpane">\n                    <SourceLocation resid="Page.Url"/>',
    '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Functions.Script.Url"/>',
    /not the runtime's/,
  ],
  ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', /lifetime/],
  ["a picture of another size", "assets/icon-16.png", "assets/icon-32.png", /32 × 32, not 16 × 16/],
  ["a picture that is not there", "assets/icon-80.png", "assets/icon-81.png", /no picture behind/],
])("%s is found", (_what, good, bad, sentence) => {
  const broken = manifest.replace(good, bad);
  expect(broken).not.toBe(manifest);
  expect(checkManifest(broken, assetSize).join("\n")).toMatch(sentence);
});

test("every command of the ribbon is associated in src/commands", () => {
  const folder = path.join(root, "src/commands");
  const code = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const names = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]!);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(code).toMatch(new RegExp(`associate\\(\\s*["']${name}["']`));
  }
});

test("the version of the manifest is the version of the package", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});
