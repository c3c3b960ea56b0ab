/**
 * Runs the tests of core and tables for Stryker without starting Jest anew for every mutant: modules are compiled once, the test
 * files that reach the mutant are evaluated, and the first failure ends the run. MUTATION_ROOM leaves one of the two rooms.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { freshModules } from "./modules.mjs";
import { collectTests, failureOf } from "./spec.mjs";

const fc = createRequire(import.meta.url)("fast-check");

function isRandom(file) {
  return file.endsWith("properties.test.ts") || file.endsWith(".fuzz.test.ts");
}

/** Quick ones first, the random books last. */
function testFiles(tests) {
  const rooms = process.env.MUTATION_ROOM ? [process.env.MUTATION_ROOM] : ["core", "tables"];
  const files = rooms
    .flatMap((room) => readdirSync(path.join(tests, room), { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)))
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
  return [...files.filter((name) => !isRandom(name)), ...files.filter(isRandom)];
}

/** @implements {import("@stryker-mutator/api/test-runner").TestRunner} */
class RoomsRunner {
  root = path.resolve("test");
  files = testFiles(this.root);

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.PROPERTY_RUNS = "0.1";
    // The same random cells for every mutant, and no search for the smallest example once one has failed.
    fc.configureGlobal({ seed: 20_211_231, endOnFailure: true });
  }

  async dryRun() {
    const state = { mutantCoverage: { static: {}, perTest: {} } };
    globalThis.__stryker__ = state;
    const tests = collectTests(this.files, this.root, freshModules()).map((test) => {
      state.currentTestId = test.name;
      const start = performance.now();
      const failureMessage = failureOf(test);
      const common = { id: test.name, name: test.name, fileName: path.join(this.root, test.file) };
      const timeSpentMs = performance.now() - start;
      return failureMessage === null ? { ...common, timeSpentMs, status: 0 } : { ...common, timeSpentMs, status: 1, failureMessage };
    });
    return { status: "complete", tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter && new Set(testFilter);
    const reached = wanted && new Set([...wanted].map((name) => name.slice(0, name.indexOf(" "))));
    const files = reached ? this.files.filter((file) => reached.has(file)) : this.files;
    const state = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 };
    globalThis.__stryker__ = state;
    let nrOfTests = 0;
    try {
      for (const test of collectTests(files, this.root, freshModules())) {
        if (wanted && !wanted.has(test.name)) {
          continue;
        }
        nrOfTests += 1;
        const failureMessage = failureOf(test);
        if (state.hitCount > hitLimit) {
          return { status: "timeout", reason: `hit ${state.hitCount} times` };
        }
        if (failureMessage !== null) {
          return { status: "killed", killedBy: [test.name], failureMessage, nrOfTests };
        }
      }
    } catch (error) {
      // Not even the test files could be loaded.
      return state.hitCount > hitLimit
        ? { status: "timeout", reason: `hit ${state.hitCount} times` }
        : { status: "error", errorMessage: String(error) };
    }
    return { status: "survived", nrOfTests };
  }
}

function createRunner() {
  return new RoomsRunner();
}

export const strykerPlugins = [{ kind: "TestRunner", name: "rooms", factory: createRunner }];
