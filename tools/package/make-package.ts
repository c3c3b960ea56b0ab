/** All files of a package, by path, from a build: a pure function of what it is given, so that the same build gives the same bytes. */
import { addInId } from "../launch/excel";
import { LANGUAGES } from "../../src/schema/language";
import type { SiteAddress } from "./address";
import { catalogId, forgetCatalog, trustCatalog } from "./catalog";
import { INSTALL_PAGES, installPage } from "./install-page";
import { INSTALL_TEXTS } from "./install-texts";
import type { InstallFacts } from "./install-texts";
import { packagedManifest, ribbonWords } from "./manifest";
import { contents } from "./messages";
import { apacheConf, nginxConf, webConfig } from "./server-files";
import { contentPolicyOf, folderName } from "./site";
import type { SiteFiles } from "./site";

export type PackageInput = {
  readonly address: SiteAddress;
  readonly share: string;
  readonly version: string;
  /** As it stands in the project, made for localhost. */
  readonly manifest: string;
  readonly built: SiteFiles;
  /** For the server's administrator, Markdown. */
  readonly deployGuide: string;
  readonly notices: string;
  /** Bill of materials of the published files. */
  readonly bomOf: (published: readonly (readonly [string, Buffer])[]) => string;
};

export type Package = {
  readonly folder: string;
  readonly manifest: string;
  readonly files: ReadonlyMap<string, Buffer>;
};

/** The add-in as Excel lists it. */
export function displayName(manifest: string, language: "vi" | "en"): string {
  const [, english = "", rest = ""] = /<DisplayName DefaultValue="([^"]*)">([\s\S]*?)<\/DisplayName>/.exec(manifest) ?? [];
  const vietnamese = /Locale="vi-vn" Value="([^"]*)"/i.exec(rest)?.[1];
  return language === "vi" ? (vietnamese ?? english) : english;
}

export function makePackage(input: PackageInput): Package {
  const { address, share, built } = input;
  const folder = folderName(input.version, built);
  const manifest = packagedManifest(input.manifest, `${address.base}/${folder}`);
  const files = new Map<string, Buffer>();
  const put = (name: string, bytes: Buffer | string): void =>
    void files.set(name, typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes);

  for (const [name, bytes] of built) {
    put(`site/${folder}/${name}`, bytes);
  }
  const id = catalogId(addInId(manifest), share);
  for (const place of ["site", "staff"]) {
    for (const language of LANGUAGES) {
      const facts: InstallFacts = {
        base: address.base,
        host: `${address.host}${address.path}`,
        share,
        ribbon: ribbonWords(manifest, language),
        addInName: displayName(manifest, language),
      };
      put(`${place}/${INSTALL_PAGES[language]}`, installPage(INSTALL_TEXTS[language](facts), facts));
    }
    put(`${place}/emu-catalog.reg`, trustCatalog(id, share));
    put(`${place}/emu-catalog-remove.reg`, forgetCatalog(id));
  }
  put("share/emu.xml", manifest);
  put("site/manifest.xml", manifest);
  put("site/LICENSE.txt", built.get("LICENSE.txt") ?? "");
  put("site/THIRD-PARTY.txt", input.notices);
  const policy = contentPolicyOf(built.get("taskpane.html")?.toString("utf8") ?? "");
  const served = { path: address.path, folder, policy };
  put("site/web.config", webConfig(served));
  put("admin/nginx.conf", nginxConf(served));
  put("admin/apache.conf", apacheConf(served));
  put("admin/deploy.md", input.deployGuide);
  put("PACKAGE.txt", `\ufeff${contents(address.base, share, folder)}`);
  const published = [...files]
    .filter(([name]) => name.startsWith("site/"))
    .map(([name, bytes]) => [name.slice("site/".length), bytes] as const);
  put("site/sbom.cdx.json", input.bomOf(published));
  return { folder, manifest, files };
}
