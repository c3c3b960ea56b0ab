import { BUDGETS, judgeSizes } from "../../tools/budgets";

describe("the build fails", () => {
  test.each([
    ["a file within its budget", { "functions.js?1234abcd": BUDGETS["functions.js"] }, []],
    ["a file one byte above it", { "functions.js": BUDGETS["functions.js"] + 1 }, ["functions.js is"]],
    ["a hashed name above it", { "taskpane.0123abcd.js": BUDGETS["taskpane.*.js"] + 1 }, ["taskpane.*.js is"]],
    ["a script nobody has thought of", { "other.0123abcd.js": 1 }, ["other.*.js has no budget"]],
  ])("or not: %s", (_what, sizes, sentences) => {
    const said = judgeSizes(sizes);
    expect(said).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => expect(said[index]).toContain(sentence));
  });
});
