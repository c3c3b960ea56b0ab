/** Builds of Excel: read, compared part by part, and looked up among those with known faults. */
import { compareBuilds, KNOWN_TROUBLES, parseBuild, troublesOf } from "../../src/taskpane/host-builds";
import type { Build } from "../../src/taskpane/host-builds";

function build(text: string): Build {
  const parsed = parseBuild(text);
  if (!parsed) {
    throw new Error(`no build: ${text}`);
  }
  return parsed;
}

test.each([
  ["16.0.14332.20011", ["16", "0", "14332", "20011"]],
  [" 16.0.20228.20014 ", ["16", "0", "20228", "20014"]],
  ["16.00.014332.020011", ["16", "0", "14332", "20011"]],
  ["16.0.0.0", ["16", "0", "0", "0"]],
])("%s is a build", (text, parts) => {
  expect(parseBuild(text)).toEqual(parts);
});

test.each(["", "0.0.0.0", "16.0", "16.0.1.2.3", "16.0.x.1", "2607", "16.89.1 (24091630)", "-16.0.1.1", "1e3.0.0.0"])(
  "%j is none: nothing is guessed",
  (text) => {
    expect(parseBuild(text)).toBeNull();
    expect(troublesOf(text, "PC")).toEqual([]);
  },
);

test.each([
  ["16.0.9029.2167", "16.0.14332.20011", -1],
  ["16.0.14332.20011", "16.0.14332.20011", 0],
  ["16.0.14332.2001", "16.0.14332.20011", -1],
  ["16.0.20228.20014", "16.0.20228.9999", 1],
  ["17.0.0.0", "16.0.99999.99999", 1],
  ["16.1.0.0", "16.0.99999.99999", 1],
  ["16.0.9007199254740993.0", "16.0.9007199254740992.0", 1],
])("%s beside %s", (a, b, order) => {
  expect(Math.sign(compareBuilds(build(a), build(b)))).toBe(order);
  expect(Math.sign(compareBuilds(build(b), build(a)))).toBe(order === 0 ? 0 : -order);
});

test.each([
  ["LTSC 2021 as it first was", "16.0.14332.20011", []],
  ["LTSC 2024", "16.0.17932.20130", []],
  ["2510, before the revision that was reported to lose functions", "16.0.19328.20100", ["shared-folder-endless"]],
  ["2510, the revision of the report", "16.0.19328.20178", ["shared-folder-endless", "functions-become-name"]],
  ["2511, before the build that put it right", "16.0.19426.20001", ["functions-become-name"]],
  ["2511, the build that put it right", "16.0.19426.20002", []],
  ["2606", "16.0.20131.20000", []],
  ["2607, the build of the report", "16.0.20228.20014", ["functions-not-installed"]],
  ["2607, a later revision: no report says it is good", "16.0.20228.29999", ["functions-not-installed"]],
  ["2608", "16.0.20326.20000", []],
])("%s", (_what, version, troubles) => {
  expect(troublesOf(version, "PC").map(({ id }) => id)).toEqual(troubles);
});

test.each(["Mac", "OfficeOnline", "iOS", ""])("the reports are about Windows: %j has none of them", (platform) => {
  expect(troublesOf("16.0.20228.20014", platform)).toEqual([]);
});

test("every entry names its reports and a range that is one", () => {
  for (const { threads, from, before } of KNOWN_TROUBLES) {
    expect(threads.length).toBeGreaterThan(0);
    expect(compareBuilds(build(from), build(before))).toBeLessThan(0);
  }
});
