import { ageOfRules, RULES, RULES_VERSIONS } from "../../src/core/version";

test("every version of the rules has an id of its own, and the last one is this add-in's", () => {
  expect(new Set(RULES_VERSIONS.map(({ id }) => id)).size).toBe(RULES_VERSIONS.length);
  expect(RULES).toBe(RULES_VERSIONS.at(-1));
});

test.each([
  ["2", "same"],
  ["1", "earlier"],
  ["3", "unknown"],
  ["", "unknown"],
])("rules “%s” beside those of version 2 are %s", (id, age) => {
  expect(
    ageOfRules(id, [
      { id: "1", since: "0.1.0" },
      { id: "2", since: "0.2.0" },
    ]),
  ).toBe(age);
});
