/**
 * `describe`, `test`, `test.each` and `expect` as the tests of core and tables use them: nothing asynchronous, no hooks. The
 * names are made and the expectations judged by Jest's own packages.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { bind } = require("jest-each");
const { expect } = require("expect");

/** Collects the tests that `files` declare when `load` loads them; a name begins with the file it comes from. */
export function collectTests(files, root, load) {
  const tests = [];
  const path = [];
  function inside(name, body) {
    path.push(name);
    try {
      body();
    } finally {
      path.pop();
    }
  }
  function test(name, run) {
    tests.push({ name: [...path, name].join(" "), file: path[0], run });
  }
  test.each = bind(test);
  const describe = Object.assign(inside, { each: bind(inside), skip() {} });
  Object.assign(globalThis, { describe, test, it: test, expect });
  for (const file of files) {
    inside(file, () => load(`${root}/${file}`));
  }
  return tests;
}

/** Null: the test passed. */
export function failureOf(test) {
  try {
    const answer = test.run();
    if (answer instanceof Promise) {
      throw new TypeError("tests of these rooms wait for nothing");
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
