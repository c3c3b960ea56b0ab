/** A period sealed by every version of the rules: it is still read, and this version gives the same results, or says that it does not. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RULES_VERSIONS } from "../../src/core/version";
import type { Cells } from "../../src/core/model/cell";
import { readBook } from "../../src/tables/read-book";
import { verifySeals } from "../../src/tables/seal/report";
import { holds } from "../../src/tables/seal/verify";

type Case = { readonly period: string; readonly tables: Readonly<Record<string, Cells>>; readonly seal: unknown };

const FOLDER = path.resolve("test/cases/seals");

test("there is a sealed period of every version of the rules", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(RULES_VERSIONS.map(({ id }) => `${id}.json`).sort());
});

test.each(RULES_VERSIONS.map(({ id }) => id))("what version %s sealed holds", (id) => {
  const { tables, seal } = JSON.parse(readFileSync(path.join(FOLDER, `${id}.json`), "utf8")) as Case;
  const sources = Object.fromEntries(Object.entries(tables).map(([name, cells]) => [name, { cells }]));
  const { verifications, unread } = verifySeals([JSON.stringify(seal)], sources, readBook(sources));
  expect(unread).toEqual([]);
  expect(verifications).toHaveLength(1);
  const [verification] = verifications;
  expect(verification).toMatchObject({ intact: true, inputs: [], seal: { engine: id } });
  expect(holds(verification!)).toBe(true);
});

test("a rule that changed without a new version would be noticed", () => {
  const { tables, seal } = JSON.parse(readFileSync(path.join(FOLDER, "1.json"), "utf8")) as Case;
  const changed = { ...tables, EmuPolicy: [...tables["EmuPolicy"]!, ["rounding", "up"]] };
  const sources = Object.fromEntries(Object.entries(changed).map(([name, cells]) => [name, { cells }]));
  const [verification] = verifySeals([JSON.stringify(seal)], sources, readBook(sources)).verifications;
  expect(verification!.results.length).toBeGreaterThan(0);
});
