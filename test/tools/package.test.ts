/** `npm run package`: addresses it refuses, what it writes, and that nothing in it can be asked of another server. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LANGUAGES } from "../../src/schema/language";
import { contentSecurityPolicy } from "../../tools/launch/server";
import { manifestText, schemas, validateAgainstSchemas } from "../../tools/manifest/files";
import { parseShare, parseSiteAddress, type SiteAddress } from "../../tools/package/address";
import { catalogId, forgetCatalog, trustCatalog } from "../../tools/package/catalog";
import { packageCommand } from "../../tools/package/command";
import { INSTALL_PAGES } from "../../tools/package/install-page";
import { makePackage, type PackageInput } from "../../tools/package/make-package";
import { checkPackagedManifest, ribbonWords } from "../../tools/package/manifest";
import { ADDRESS_MESSAGES } from "../../tools/package/messages";
import { shippedBom, thirdPartyNotices, type Bom } from "../../tools/package/sbom";
import { contentPolicyOf, folderName } from "../../tools/package/site";
import { installDocs } from "../../tools/package/write-docs";

const root = path.resolve(import.meta.dirname, "../..");

describe("--url", () => {
  test.each([
    ["https://thidua.example", "https://thidua.example", ""],
    ["https://thidua.example/", "https://thidua.example", ""],
    ["https://THIDUA.Example/emu/", "https://thidua.example/emu", "/emu"],
    ["https://thidua/a/b.c_d~e-1", "https://thidua/a/b.c_d~e-1", "/a/b.c_d~e-1"],
    ["https://thidua.example:8443/emu", "https://thidua.example:8443/emu", "/emu"],
    ["https://thidua.example:443/emu", "https://thidua.example/emu", "/emu"],
    ["https://10-0-0-1.example", "https://10-0-0-1.example", ""],
  ])("%s is taken", (text, base, at) => {
    expect(parseSiteAddress(text)).toMatchObject({ ok: true, value: { base, path: at } });
  });

  test.each([
    ["", "not-an-address"],
    ["thidua.example/emu", "not-an-address"],
    ["https:thidua.example", "not-an-address"],
    ["https://thidua example", "not-an-address"],
    ["https:\\\\thidua\\emu", "not-an-address"],
    ["\\\\thidua\\emu", "not-an-address"],
    ["http://thidua.example", "not-https"],
    ["file://thidua/emu", "not-https"],
    ["https://10.0.0.1/emu", "number"],
    ["https://10.0.0.1./emu", "number"],
    ["https://167772161/emu", "number"],
    ["https://0x0a.0.0.1/emu", "number"],
    ["https://012.1/emu", "number"],
    ["https://[fd00::1]/emu", "number"],
    ["https://localhost:3000", "own-computer"],
    ["https://emu.localhost", "own-computer"],
    ["https://me@thidua.example", "secrets"],
    ["https://me:secret@thidua.example", "secrets"],
    ["https://thidua.example/emu?x=1", "query"],
    ["https://thidua.example/emu?", "query"],
    ["https://thidua.example/emu#a", "query"],
    ["https://thidua.example/a/../b", "path"],
    ["https://thidua.example//emu", "path"],
    ["https://thidua.example/emu//", "path"],
    ["https://thidua.example/thi%20dua", "path"],
    ["https://thidua.example/thi-đua", "path"],
    ["https://thidua.example/a&b", "path"],
    ["https://thidua.example/a'b", "path"],
  ])("%s is refused: %s", (text, code) => {
    expect(parseSiteAddress(text)).toEqual({ ok: false, code });
  });
});

describe("--share", () => {
  test.each([
    ["\\\\may-chu\\EMU", "\\\\may-chu\\EMU"],
    ["//may-chu/EMU", "\\\\may-chu\\EMU"],
    ["//may-chu/EMU/", "\\\\may-chu\\EMU"],
    ["\\\\may-chu.don-vi.vn\\Thi đua$\\EMU", "\\\\may-chu.don-vi.vn\\Thi đua$\\EMU"],
  ])("%s is taken", (text, value) => {
    expect(parseShare(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "share-form"],
    ["may-chu\\EMU", "share-form"],
    ["C:\\EMU", "share-form"],
    ["\\\\may-chu", "share-form"],
    ["\\\\may-chu\\", "share-form"],
    ["\\\\may-chu\\\\EMU", "share-form"],
    ['\\\\may-chu\\E"MU', "share-form"],
    ["\\\\may-chu\\EMU\n[HKEY_LOCAL_MACHINE]", "share-form"],
    ["\\\\-x\\EMU", "share-form"],
    ["\\\\10.0.0.1\\EMU", "share-number"],
    ["\\\\localhost\\EMU", "share-own-computer"],
  ])("%j is refused: %s", (text, code) => {
    expect(parseShare(text)).toEqual({ ok: false, code });
  });
});

test("every refusal is said in both languages", () => {
  for (const [vietnamese, english] of Object.values(ADDRESS_MESSAGES)) {
    expect(vietnamese).not.toBe(english);
    expect(english).not.toMatch(/[ạ-ỹđơư]/);
  }
});

describe("the files for the registry", () => {
  const id = catalogId("a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84", "\\\\may-chu\\Thi đua");

  test("are UTF-16 with its mark, and Windows' line ends, so that any name survives", () => {
    const bytes = trustCatalog(id, "\\\\may-chu\\Thi đua");
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const text = bytes.toString("utf16le").slice(1);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n")).toEqual([
      "Windows Registry Editor Version 5.00",
      "",
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
      `"Id"="{${id}}"`,
      '"Url"="\\\\\\\\may-chu\\\\Thi đua"',
      '"Flags"=dword:00000001',
      "",
    ]);
  });

  test("the way back removes the same key and nothing else", () => {
    const keys = [trustCatalog(id, "x"), forgetCatalog(id)].map((file) => /\[-?(HKEY.*)\]/.exec(file.toString("utf16le"))?.[1]);
    expect(keys[0]).toBe(keys[1]);
    expect(forgetCatalog(id).toString("utf16le")).toContain(`[-HKEY_CURRENT_USER\\`);
  });

  test("the same folder is the same entry, however it is written; another folder is another", () => {
    const addIn = "a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84";
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(catalogId(addIn, "\\\\MAY-CHU\\thi ĐUA")).toBe(id);
    expect(catalogId(addIn, "\\\\may-chu\\EMU")).not.toBe(id);
    // RFC 9562, A.4: the DNS name www.example.com.
    expect(catalogId("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });
});

const page = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><script src=functions.js>';

function input(change: Partial<PackageInput> = {}): PackageInput {
  const parsed = parseSiteAddress("https://thidua.example/emu");
  const address = (parsed as { value: SiteAddress }).value;
  const built = new Map(
    [
      ["LICENSE.txt", "MIT"],
      ["functions.js", "1"],
      ["functions.json", "{}"],
      ["taskpane.html", page],
      ...readdirSync(path.join(root, "assets"))
        .filter((name) => /\.(png|json)$/.test(name))
        .map((name) => [`assets/${name}`, readFileSync(path.join(root, "assets", name))] as const),
    ].map(([name, bytes]) => [name as string, Buffer.from(bytes as string)]),
  );
  return {
    address,
    share: "\\\\may-chu\\EMU",
    version: "1.2.3",
    manifest: manifestText(),
    built,
    deployGuide: "guide",
    notices: "notices",
    bomOf: (published) => published.map(([name]) => name).join("\n"),
    ...change,
  };
}

describe("the folder's name", () => {
  const files = (entries: Record<string, string>) => new Map(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]));
  const first = folderName("1.2.3", files({ "a.js": "1", "b.js": "2" }));

  test("is the version and a digest", () => {
    expect(first).toMatch(/^1\.2\.3-[0-9a-f]{8}$/);
    expect(folderName("1.2.3", files({ "a.js": "1", "b.js": "2" }))).toBe(first);
  });

  test.each<readonly [string, Record<string, string>]>([
    ["a byte differs", { "a.js": "1", "b.js": "3" }],
    ["a file is named otherwise", { "a.js": "1", "c.js": "2" }],
    ["a byte moved from one file into the next", { "a.js": "12", "b.js": "" }],
    ["a file more", { "a.js": "1", "b.js": "2", "c.js": "" }],
  ])("%s: another name", (_what, entries) => {
    expect(folderName("1.2.3", files(entries))).not.toBe(first);
  });
});

describe("the manifest", () => {
  const made = makePackage(input());
  const fileAt = (address: string) => made.files.get(`site${address.slice("https://thidua.example/emu".length)}`);

  test("names files of the package only, each in the folder of this version", () => {
    expect(checkPackagedManifest(made.manifest, "https://thidua.example/emu", fileAt)).toEqual([]);
    const addresses = [...made.manifest.matchAll(/"(https:[^"]+)"/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      expect(address).toContain(`https://thidua.example/emu/${made.folder}/`);
    }
  });

  const at = existsSync(schemas) ? test : test.skip;

  at("is valid against Microsoft's schemas (skipped where they are not at hand)", async () => {
    expect(await validateAgainstSchemas(made.manifest)).toEqual([]);
  });

  test("keeps the add-in's id, and is the same for the server and the shared folder", () => {
    expect(made.manifest).toContain("<Id>a94c6ce8-ffbc-4ea6-811e-cbbe77c2ba84</Id>");
    expect(made.files.get("share/emu.xml")).toEqual(made.files.get("site/manifest.xml"));
    expect([...made.files.keys()].filter((name) => name.startsWith("share/"))).toEqual(["share/emu.xml"]);
  });

  test.each([
    ["an address that was left behind", `/${made.folder}/functions.js`, "https://localhost:3000/functions.js", /localhost/],
    ["an address elsewhere", "https://thidua.example/emu/", "https://other.example/emu/", /is elsewhere/],
    ["a file that is not there", "functions.json", "functions2.json", /Nothing stands at .*functions2\.json/],
  ])("%s is found", (_what, good, bad, sentence) => {
    const place = good.startsWith("/") ? `https://thidua.example/emu${good}` : good;
    const broken = made.manifest.replace(place, bad);
    expect(broken).not.toBe(made.manifest);
    expect(checkPackagedManifest(broken, "https://thidua.example/emu", fileAt).join("\n")).toMatch(sentence);
  });

  test("the project's own says where the button stands, in both languages; without a tab of its own on Excel's first one", () => {
    expect(LANGUAGES.map((language) => ribbonWords(manifestText(), language))).toEqual([
      { tab: "Thi đua", group: "Chấm điểm", button: "Mở EMU" },
      { tab: "Emulation", group: "Scoring", button: "Open EMU" },
    ]);
    const onHome = manifestText()
      .replace('<CustomTab id="Emu.Tab">', '<OfficeTab id="TabHome">')
      .replace(/<Label resid="Tab.Label"\/>\s*<\/CustomTab>/, "</OfficeTab>");
    expect(ribbonWords(onHome, "vi")).toEqual({ tab: "Trang đầu", group: "Chấm điểm", button: "Mở EMU" });
  });

  test("the files of the keyboard shortcuts are published with it", () => {
    const [own, others] = ["shortcuts.json", "shortcuts.vi.json"].map((name) => `assets/${name}`);
    expect(made.manifest).toContain(`Url="https://thidua.example/emu/${made.folder}/${own}"`);
    const gone = (address: string) => (address.endsWith(`${others}`) ? undefined : fileAt(address));
    expect(checkPackagedManifest(made.manifest, "https://thidua.example/emu", gone).join("\n")).toContain(`${others}`);
  });
});

describe("the package", () => {
  const made = makePackage(input());

  test("the same build gives the same bytes", () => {
    const again = makePackage(input());
    expect([...again.files.keys()]).toEqual([...made.files.keys()]);
    for (const [name, bytes] of made.files) {
      expect(again.files.get(name)).toEqual(bytes);
    }
  });

  test("another function, another folder: caches cannot mix them", () => {
    const built = new Map(input().built).set("functions.js", Buffer.from("2"));
    expect(makePackage(input({ built })).folder).not.toBe(made.folder);
  });

  test.each(LANGUAGES)("the install page in %s: this server, this folder, every step with its picture", (language) => {
    const html = made.files.get(`staff/${INSTALL_PAGES[language]}`)!.toString("utf8");
    expect(html).toContain("https://thidua.example/emu/install.html");
    expect(html).toContain("\\\\may-chu\\EMU");
    expect(html.match(/<svg /g)).toHaveLength(6);
    expect(html.match(/<title>/g)).toHaveLength(7);
    expect(html).not.toMatch(/undefined|\*\*|\]\(|<script|localhost/);
    expect(html).toContain(ribbonWords(made.manifest, language).button);
  });

  test.each(LANGUAGES)("the links of the install page in %s lead to files beside it", (language) => {
    for (const place of ["site", "staff"]) {
      const html = made.files.get(`${place}/${INSTALL_PAGES[language]}`)!.toString("utf8");
      const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1]!);
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((link) => !made.files.has(`${place}/${link}`))).toEqual([]);
    }
  });

  test.each([
    ["site/web.config", /<location path="[^"]+\/functions\.json">[^]*?Access-Control-Allow-Origin[^]*?<\/location>/],
    ["admin/nginx.conf", /location = \S+\/functions\.json \{[^}]*Access-Control-Allow-Origin[^}]*\}/],
    ["admin/apache.conf", /<Files "functions\.json">[^<]*Access-Control-Allow-Origin[^<]*<\/Files>/],
  ])("%s lets pages of other sites read the list of functions, and nothing else", (name, only) => {
    const text = made.files.get(name)!.toString("utf8");
    expect(text).toMatch(only);
    expect(text.replace(only, "")).not.toContain("Access-Control-Allow-Origin");
  });

  test("every server is told the pane's own policy, and to keep only the folder that never changes", () => {
    for (const name of ["site/web.config", "admin/nginx.conf", "admin/apache.conf"]) {
      const text = made.files.get(name)!.toString("utf8");
      expect(text).toContain("default-src 'none'");
      expect(text).toContain(made.folder);
    }
    const nginx = made.files.get("admin/nginx.conf")!.toString("utf8");
    expect(nginx).toContain("location /emu/ {");
    expect(nginx).toContain(`location /emu/${made.folder}/ {`);
    expect(nginx.match(/immutable/g)).toHaveLength(2);
  });

  test("a page without a policy is no page to publish", () => {
    expect(() => contentPolicyOf("<html></html>")).toThrow(/no content-security policy/);
  });
});

describe("the bill of materials", () => {
  const component = (name: string) => ({ "bom-ref": `${name}@1.0.0`, name, version: "1.0.0" });
  const all = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: "urn:uuid:random",
    metadata: { timestamp: "now", component: component("folder") },
    components: ["barrel", "inner", "leaf", "tool"].map(component),
    dependencies: [
      { ref: "folder@1.0.0", dependsOn: ["barrel@1.0.0", "tool@1.0.0"] },
      { ref: "barrel@1.0.0", dependsOn: ["inner@1.0.0", "barrel@1.0.0"] },
      { ref: "inner@1.0.0", dependsOn: ["leaf@1.0.0"] },
      { ref: "leaf@1.0.0" },
    ],
  } as unknown as Bom;
  const shipped = [
    { name: "inner", version: "1.0.0" },
    { name: "leaf", version: "1.0.0" },
  ];

  test("lists what is shipped and nothing else, reached through packages of which nothing is left", () => {
    const bom = shippedBom(all, shipped, []);
    expect(bom.components.map(({ name }) => name)).toEqual(["inner", "leaf"]);
    expect(bom.dependencies).toEqual([
      { ref: "folder@1.0.0", dependsOn: ["inner@1.0.0"] },
      { ref: "inner@1.0.0", dependsOn: ["leaf@1.0.0"] },
      { ref: "leaf@1.0.0", dependsOn: [] },
    ]);
    expect(bom.metadata.component.name).toBe("emu-addin");
  });

  test("names every file with its digest; no time and no chance in it", () => {
    const bom = shippedBom(all, shipped, [["a.js", Buffer.from("1")]]);
    expect(bom.components.at(-1)).toEqual({
      type: "file",
      "bom-ref": "file:a.js",
      name: "a.js",
      hashes: [{ alg: "SHA-256", content: "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b" }],
    });
    expect(JSON.stringify(bom)).not.toMatch(/random|"now"/);
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(shippedBom(all, shipped, [["a.js", Buffer.from("2")]]).serialNumber).not.toBe(bom.serialNumber);
  });

  test("what is shipped but unknown to npm stops everything", () => {
    expect(() => shippedBom(all, [{ name: "stranger", version: "2.0.0" }], [])).toThrow(/stranger@2\.0\.0/);
  });

  test("a package without any licence stops everything", () => {
    expect(() => thirdPartyNotices("/nowhere", all, [{ name: "inner", version: "1.0.0" }])).toThrow(/no licence/);
  });
});

test("docs/install.md and its pictures are the install page (npx tsx tools/package/write-docs.ts)", () => {
  for (const [name, text] of installDocs()) {
    expect({ name, text: readFileSync(path.join(root, name), "utf8") }).toEqual({ name, text });
  }
});

test("the pane carries the policy our own server sends, or a stricter one", () => {
  const rules = (policy: string) =>
    new Map(
      policy
        .split(";")
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name, ...sources]) => [name!, sources]),
    );
  const own = rules(contentPolicyOf(readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8")));
  const sent = rules(contentSecurityPolicy("/taskpane.html"));
  for (const [name, sources] of own) {
    expect(sent.get(name)).toEqual(expect.arrayContaining(sources));
  }
  expect(own.get("default-src")).toEqual(["'none'"]);
  expect(own.get("script-src")).toEqual(["'self'"]);
  expect(JSON.stringify([...own])).not.toMatch(/https?:|\*|eval/);
});

describe("the command", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "emu-package-"));
  const run = (...args: string[]) => packageCommand(args, () => undefined);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [["--url", "http://thidua.example"], /https/],
    [["--url", "https://10.0.0.1"], /not an IP number/],
    [["--url", "https://thidua.example", "--share", "C:/EMU"], /--share/],
    [[], /Usage/],
    [["--nonsense"], /Usage/],
  ])("%j ends with a sentence and writes nothing", async (args, sentence) => {
    const out = path.join(folder, "none");
    expect(await run(...args, ...(args[0] === "--url" ? ["--out", out] : []))).toMatch(sentence);
    expect(existsSync(out)).toBe(false);
  });

  test("a folder that holds something else is left alone", async () => {
    const out = path.join(folder, "mine");
    mkdirSync(out);
    writeFileSync(path.join(out, "thesis.docx"), "years of work");
    expect(await run("--url", "https://thidua.example", "--out", out)).toMatch(/left alone/);
    expect(await run("--url", "https://thidua.example", "--out", path.join(out, "thesis.docx"))).toMatch(/left alone/);
    expect(readdirSync(out)).toEqual(["thesis.docx"]);
  });
});
