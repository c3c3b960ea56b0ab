/** What the pane says of the functions is what docs/functions says, of the parameters that the functions have. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { FUNCTIONS } from "../../src/functions/registry";
import { FUNCTION_HELP, FUNCTION_NAMES, isFunctionName, syntaxOf } from "../../src/text/functions/function-help";

function page(name: string): string {
  return readFileSync(path.resolve(__dirname, `../../docs/functions/${name}.md`), "utf8");
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replaceAll("\\|", "|")
    .replace(/`|\*\*/g, "")
    .trim();
}

function meaningOf(part: string, parameter: string): string {
  return plain(new RegExp(`^\\| \`${parameter}\`[^|]*\\| (.*) \\|$`, "m").exec(part)?.[1] ?? "");
}

test("the same functions in the same order, with the same parameters", () => {
  const shown = FUNCTION_NAMES.map((name) => [
    name,
    FUNCTION_HELP[name].parameters.map(({ name: parameter, optional, repeating }) => ({ name: parameter, optional, repeating })),
  ]);
  expect(shown).toEqual([...FUNCTIONS.values()].map(({ name, parameters }) => [name, parameters]));
});

describe.each(FUNCTION_NAMES)("EMU.%s", (name) => {
  const [vi = "", en = ""] = page(name).split("## English");

  test("what it answers, in both languages", () => {
    expect(FUNCTION_HELP[name].answers).toEqual({
      vi: plain(vi.split("\n")[2] ?? ""),
      en: plain(en.trim().split("\n")[0] ?? ""),
    });
  });

  test("its syntax with both separators", () => {
    expect(vi).toContain(`=${syntaxOf(name, "; ")}\n`);
    expect(en).toContain(`=${syntaxOf(name, ", ")}\n`);
  });

  test.each(FUNCTION_HELP[name].parameters)("the parameter $name, in both languages", ({ name: parameter, words }) => {
    expect(words).toEqual({ vi: meaningOf(vi, parameter), en: meaningOf(en, parameter) });
  });

  test("the example gives every required argument, and no more than there are", () => {
    const { example, parameters } = FUNCTION_HELP[name];
    expect(example.length).toBeLessThanOrEqual(parameters.length);
    const missing = parameters.filter(({ optional }, index) => !optional && (example[index] ?? "") === "");
    expect(missing).toEqual([]);
  });
});

test("nothing else is a function", () => {
  expect(["SCORE", "score", "toString", "NEEDS"].map(isFunctionName)).toEqual([true, false, false, false]);
});
