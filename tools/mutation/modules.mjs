/**
 * Loads TypeScript modules over and over: each file is compiled once, and every `freshModules()` evaluates it anew, so that what
 * one mutant left behind in a module is never seen by the next. Packages are loaded once.
 */
import { readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import swc from "@swc/core";

const requirePackage = createRequire(import.meta.url);
/** File → function (exports, require, module, __filename, __dirname). */
const compiled = new Map();
/** Folder and what is asked for there → file. */
const resolved = new Map();

function compile(file) {
  const { code } = swc.transformSync(readFileSync(file, "utf8"), {
    filename: file,
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  return new vm.Script(wrapped, { filename: file }).runInThisContext();
}

function resolve(folder, name) {
  const key = `${folder}\n${name}`;
  let file = resolved.get(key);
  if (file === undefined) {
    const base = path.resolve(folder, name);
    file = [`${base}.ts`, path.join(base, "index.ts"), base].find((candidate) => existsSync(candidate));
    if (file === undefined) {
      throw new Error(`no module ${name} in ${folder}`);
    }
    resolved.set(key, file);
  }
  return file;
}

/** Answers a function that loads a file; modules are shared among the files that it loads. */
export function freshModules() {
  const modules = new Map();
  return function load(file) {
    const known = modules.get(file);
    if (known !== undefined) {
      return known.exports;
    }
    const module = { exports: {} };
    modules.set(file, module);
    const folder = path.dirname(file);
    let body = compiled.get(file);
    if (body === undefined) {
      body = compile(file);
      compiled.set(file, body);
    }
    const require = (name) => (name.startsWith(".") ? load(resolve(folder, name)) : requirePackage(name));
    body(module.exports, require, module, file, folder);
    return module.exports;
  };
}
