/** Writes docs/install.md and its pictures from the texts of the install page: `npx tsx tools/package/write-docs.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGES } from "../../src/schema/language";
import { installMarkdown } from "./install-page";
import { INSTALL_TEXTS, PICTURE_IDS, type InstallFacts } from "./install-texts";
import { ribbonWords } from "./manifest";
import { displayName } from "./make-package";
import { picture } from "./pictures";

const root = path.resolve(import.meta.dirname, "../..");

/** Contents by path from the project, as an unnamed organisation would see them. */
export function installDocs(): ReadonlyMap<string, string> {
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const files = new Map<string, string>();
  const pages = LANGUAGES.map((language) => {
    const facts: InstallFacts = {
      base: "https://thidua.don-vi.example/emu",
      host: "thidua.don-vi.example/emu",
      share: "\\\\may-chu\\EMU",
      ribbon: ribbonWords(manifest, language),
      addInName: displayName(manifest, language),
    };
    const texts = INSTALL_TEXTS[language](facts);
    for (const id of PICTURE_IDS) {
      files.set(`docs/images/install/${id}.${language}.svg`, `${picture(id, { texts, ...facts })}\n`);
    }
    return installMarkdown(texts, (id) => `images/install/${id}.${language}.svg`);
  });
  const head =
    "# Cài đặt · Installation\n\n[Tiếng Việt](#cài-emu-vào-excel) · [English](#install-emu-in-excel)\n\n" +
    "Every package holds this page with its own addresses (`install.html`, `install.en.html`). Server: [deploy.md](deploy.md).";
  files.set("docs/install.md", `${[head, ...pages].join("\n\n")}\n`);
  return files;
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of installDocs()) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}
