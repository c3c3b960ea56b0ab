/**
 * Packages of many small files, each put into one file before the unit tests begin: jest reads, resolves and compiles every file of a
 * package anew for every test file, and for the pane that was two thirds of its tests' time. Made again when the lock file changes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const madeOf = [path.join(root, "package-lock.json"), fileURLToPath(import.meta.url)];
const key = madeOf.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");
const cache = path.join(root, ".cache", "test-packages");
const folder = path.join(cache, key.slice(0, 16));

/** What goes into one file together shares its modules: the library of the tests is set up by one package and asked by another. */
const FILES = {
  fluent: ["@fluentui/react-components"],
  testing: ["@testing-library/react", "@testing-library/user-event"],
};

const packages = Object.entries(FILES).flatMap(([file, names]) => names.map((name) => ({ file, name })));
const flat = (name) => name.replaceAll(/\W+/g, "-").replace(/^-/, "");

/** For jest's `moduleNameMapper`. */
export const inOneFile = Object.fromEntries(packages.map(({ name }) => [`^${name}$`, path.join(folder, `${flat(name)}.cjs`)]));

async function make(draft) {
  const { build } = await import("esbuild");
  mkdirSync(draft, { recursive: true });
  await Promise.all(
    Object.entries(FILES).map(([file, names]) =>
      build({
        stdin: {
          contents: names.map((name, index) => `export * as p${index} from "${name}";`).join("\n"),
          resolveDir: root,
        },
        bundle: true,
        format: "cjs",
        platform: "browser",
        target: "es2022",
        define: { "process.env.NODE_ENV": '"test"' },
        // There is one React, and the tests ask for it by name too.
        external: ["react", "react/*", "react-dom", "react-dom/*"],
        outfile: path.join(draft, `${file}.cjs`),
        logLevel: "error",
      }),
    ),
  );
  for (const { file, name } of packages) {
    const exported = `require("./${file}.cjs").p${FILES[file].indexOf(name)}`;
    writeFileSync(path.join(draft, `${flat(name)}.cjs`), `module.exports = Object.assign({ __esModule: true }, ${exported});\n`);
  }
}

/** Jest's `globalSetup`. */
export default async function makePackages() {
  if (existsSync(folder)) {
    return;
  }
  const draft = `${folder}-${process.pid}`;
  await make(draft);
  // Two runs may make it at once: what is found under the name is always whole.
  if (existsSync(folder)) {
    rmSync(draft, { recursive: true });
    return;
  }
  renameSync(draft, folder);
  for (const old of readdirSync(cache).filter((name) => !name.startsWith(path.basename(folder)))) {
    rmSync(path.join(cache, old), { recursive: true, force: true });
  }
}
