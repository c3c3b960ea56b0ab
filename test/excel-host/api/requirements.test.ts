/** The map of members and requirement sets belongs to the installed @types/office-js. */
import { readFileSync } from "node:fs";
import { SETS_FILE, installedDeclarations, readSets } from "./generate-sets";
import { inSet, requirementSet } from "./requirements";

test("requirement-sets.json is what the installed package says (else run generate-sets.ts)", () => {
  expect(JSON.parse(readFileSync(SETS_FILE, "utf8"))).toEqual(readSets(installedDeclarations()));
});

test.each([
  ["Range", "values", "1.1"],
  ["Range", "getSpillingToRange", "1.12"],
  ["Range", "getPrecedents", "1.14"],
  ["Range", "getDependents", "1.15"],
  ["Worksheet", "freezePanes", "1.7"],
  ["Worksheet", "visibility", "1.1"],
  ["NamedItemCollection", "add", "1.4"],
  ["TableRowCollection", "add", "1.1"],
  ["Worksheet", "namedSheetViews", "ExcelApiOnline 1.1"],
  ["Range", "_KeepReference", "1.1"],
  ["AddinInternalService", "notifyActionHandlerReady", null],
])("%s.%s belongs to %s", (owner, member, set) => {
  expect(requirementSet(owner, member)).toBe(set);
});

test.each([
  ["Range", "getPrecedents", "1.14", true],
  ["Range", "getPrecedents", "1.13", false],
  ["Range", "getDependents", "1.14", false],
  ["Range", "hasSpill", "1.2", false],
  ["Worksheet", "namedSheetViews", "1.14", false],
  ["Range", "_KeepReference", "1.1", true],
])("%s.%s on a host with ExcelApi %s: %s", (owner, member, highest, allowed) => {
  expect(inSet(owner, member, highest)).toBe(allowed);
});
