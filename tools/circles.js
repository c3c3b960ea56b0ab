/**
 * No file of src/ imports another that leads back to it, types included, as an ESLint rule. Arrows (`rooms.js`) keep circles out between
 * rooms; this one keeps them out within a room.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(import.meta.dirname, "..");

/** The file that an import names, of those there are; null: a package, or a file that is none of ours. */
function targetOf(file, source, files) {
  const target = path.posix.join(path.posix.dirname(file), source);
  const candidates = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return source.startsWith(".") ? (candidates.find((candidate) => files.has(candidate)) ?? null) : null;
}

/** What each file of src/ imports, as it is on the disk. */
function readImports() {
  const listed = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const files = new Set(listed.map((name) => `src/${name.split(path.sep).join("/")}`));
  const imports = new Map();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), "utf8"));
    imports.set(file, new Set(importedFiles.map(({ fileName }) => targetOf(file, fileName, files)).filter((target) => target !== null)));
  }
  return imports;
}

/**
 * The way from `target` back to `file` along these imports, both ends named; null: there is none.
 *
 * @param imports file → files that it imports
 */
export function wayBack(file, target, imports) {
  const cameFrom = new Map([[target, null]]);
  for (const next of cameFrom.keys()) {
    if (next === file) {
      const way = [];
      for (let at = next; at !== null; at = cameFrom.get(at)) {
        way.unshift(at);
      }
      return way;
    }
    for (const further of imports.get(next) ?? []) {
      if (!cameFrom.has(further)) {
        cameFrom.set(further, next);
      }
    }
  }
  return null;
}

let known = null;

const circles = {
  meta: { type: "problem", schema: [], messages: { circle: "This import leads back here: {{way}}." } },
  create(context) {
    known ??= readImports();
    const file = path.relative(root, context.filename).split(path.sep).join("/");
    function check({ source }) {
      const target = typeof source?.value === "string" ? targetOf(file, source.value, known) : null;
      const way = target === null ? null : wayBack(file, target, known);
      if (way !== null) {
        context.report({ node: source, messageId: "circle", data: { way: way.join(" → ") } });
      }
    }
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export const circlesPlugin = { meta: { name: "circles" }, rules: { circles } };
