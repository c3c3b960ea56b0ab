/**
 * Every test of core and tables in one file, so that the modules are loaded once for each mutant; quick ones first, the
 * random books last. Names begin with the file they come from. MUTATION_ROOM leaves one of the two rooms.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";

const tests = path.resolve(__dirname, "../..");
const rooms = process.env.MUTATION_ROOM ? [process.env.MUTATION_ROOM] : ["core", "tables"];

process.env.PROPERTY_RUNS = "0.1";
// The same random cells for every mutant, and no search for the smallest example once one has failed.
fc.configureGlobal({ seed: 20_211_231, endOnFailure: true });

const files = rooms
  .flatMap((room) =>
    readdirSync(path.join(tests, room), { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)),
  )
  .filter((file) => file.endsWith(".test.ts"))
  .sort();

function isRandom(file: string): boolean {
  return file.endsWith("properties.test.ts") || file.endsWith(".fuzz.test.ts");
}

for (const file of [...files.filter((name) => !isRandom(name)), ...files.filter(isRandom)]) {
  describe(file, () => {
    jest.requireActual(path.join(tests, file));
  });
}
