/**
 * What is in the package: npm's own bill of materials (CycloneDX), cut down to the packages whose code is really shipped, and their
 * licences in full.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Shipped = { readonly name: string; readonly version: string };

type License = { readonly license: { readonly id?: string; readonly name?: string } };

type Component = {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly License[];
};

export type Bom = {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};

const OFFICE_JS = "@microsoft/office-js";

/**
 * All packages of the lock file. Not `--omit dev`: npm then leaves React out too, because packages for development ask for it as well; and
 * what is shipped is known better from the build.
 */
export function npmBom(root: string): Bom {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } =
    npm === undefined || !/\.c?js$/.test(npm)
      ? spawnSync("npm", args, { ...options, shell: process.platform === "win32" })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (status !== 0) {
    throw new Error(`npm sbom failed: ${stderr}`);
  }
  return JSON.parse(stdout) as Bom;
}

/** What a package needs of those that are shipped, through packages of which nothing is. */
function nearest(from: string, asks: ReadonlyMap<string, readonly string[]>, shipped: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const seen = new Set([from]);
  const open = [...(asks.get(from) ?? [])];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (seen.has(ref)) {
      continue;
    }
    seen.add(ref);
    if (shipped.has(ref)) {
      found.add(ref);
    } else {
      open.push(...(asks.get(ref) ?? []));
    }
  }
  return [...found].sort();
}

/**
 * The bill of what is shipped. Without npm's time and random number: the same sources give the same bytes.
 * @param shipped as the build found them in the bundles, and Office.js beside them
 */
export function shippedBom(all: Bom, shipped: readonly Shipped[], files: readonly (readonly [string, Buffer])[]): Bom {
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = all.components
    .filter(({ name, version }) => wanted.has(`${name}@${version}`))
    .map((component) =>
      component.name === OFFICE_JS
        ? { ...component, licenses: [{ license: { name: "Microsoft Software License Terms (office/LICENSE.md)" } }] }
        : component,
    );
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const unknown = [...wanted].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(`shipped, but not in npm's list: ${unknown.join(", ")}`);
  }
  const self = { ...all.metadata.component, name: "emu-addin", type: "application" };
  const refs = new Set([self["bom-ref"], ...components.map((component) => component["bom-ref"])]);
  const asks = new Map(all.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const dependencies = [...refs].map((ref) => ({ ref, dependsOn: nearest(ref, asks, refs) }));
  const published = files.map(([name, bytes]) => ({
    type: "file",
    "bom-ref": `file:${name}`,
    name,
    hashes: [{ alg: "SHA-256", content: createHash("sha256").update(bytes).digest("hex") }],
  }));
  const { timestamp: _timestamp, ...metadata } = all.metadata;
  const content = { metadata: { ...metadata, component: self }, components: [...components, ...published], dependencies };
  const digest = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const serial = [8, 12, 16, 20, 32].map((end, index) => digest.slice([0, 8, 12, 16, 20][index], end)).join("-");
  // A version-8 UUID: its digits are ours to choose.
  const serialNumber = `urn:uuid:${serial.slice(0, 14)}8${serial.slice(15, 19)}8${serial.slice(20)}`;
  return { ...all, ...content, serialNumber } as Bom;
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? null : readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}

/** Every shipped package with its licence; packages under the same words stand together. */
export function thirdPartyNotices(modules: string, bom: Bom, shipped: readonly Shipped[]): string {
  const groups = new Map<string, string[]>();
  for (const { name, version } of shipped) {
    const folder = path.join(modules, name);
    const component = bom.components.find((one) => one.name === name && one.version === version);
    const ids = (component?.licenses ?? []).map(({ license }) => license.id ?? license.name ?? "").join(", ");
    const text = existsSync(folder) ? licenceText(folder) : null;
    if (text === null && ids === "") {
      throw new Error(`${name} has no licence`);
    }
    const words = text ?? `Licence: ${ids}`;
    groups.set(words, [...(groups.get(words) ?? []), `${name} ${version}${ids === "" ? "" : ` (${ids})`}`]);
  }
  const parts = [...groups].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const head =
    "EMU is published under the MIT licence (LICENSE.txt). It contains the following software of others.\n" +
    "Office.js is Microsoft's, unmodified; Microsoft is not responsible for maintaining, updating or supporting EMU.";
  const rule = "-".repeat(80);
  return `${[head, ...parts].join(`\n\n${rule}\n\n`)}\n`;
}
