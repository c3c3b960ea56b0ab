/** What ships: every package that ours depend on, to the last one, has a licence that we may use and a checksum in the lock file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Lock, lockFile } from "../../tools/complete-lock";

const ALLOWED: ReadonlySet<string> = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"]);
/** Under terms of its own, which stand beside it; docs/decisions/0001-libraries.md says why it may ship. */
const OWN_TERMS: ReadonlyMap<string, readonly [file: string, title: string]> = new Map([
  ["node_modules/@microsoft/office-js", ["LICENSE.md", "# MICROSOFT SOFTWARE LICENSE TERMS"]],
]);
const root = path.dirname(lockFile);

type Locked = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly integrity?: string;
  readonly version?: string;
};

const locked = (JSON.parse(readFileSync(lockFile, "utf8")) as Lock).packages as Readonly<Record<string, Locked>>;

/** Where the package that `from` asks for lies: in its own folder, or in that of one above it. */
function found(from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in locked) {
      return place;
    }
    if (folder === "") {
      return null;
    }
  }
}

/** As `npm ls --omit=dev --all` lists them. */
function shipped(): readonly string[] {
  const places = new Set<string>();
  const open = [""];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const { dependencies = {}, optionalDependencies = {} } = locked[from] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = found(from, name);
      if (place === null) {
        throw new Error(`${from} asks for ${name}, which the lock file does not have`);
      }
      if (!places.has(place)) {
        places.add(place);
        open.push(place);
      }
    }
  }
  return [...places].sort();
}

const packages = shipped();

test("there is something to look at", () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Required<Locked>;
  expect(packages).toEqual(expect.arrayContaining(Object.keys(dependencies).map((name) => `node_modules/${name}`)));
  expect(packages.length).toBeGreaterThan(Object.keys(dependencies).length);
});

test.each(packages)("%s", (place) => {
  const [terms, title] = OWN_TERMS.get(place) ?? [null, ""];
  if (terms === null) {
    const { license } = JSON.parse(readFileSync(path.join(root, place, "package.json"), "utf8")) as { license?: unknown };
    expect(ALLOWED).toContain(license);
  } else {
    expect(readFileSync(path.join(root, place, terms), "utf8")).toContain(title);
  }
  expect(locked[place]?.integrity).toMatch(/^sha512-/);
});
