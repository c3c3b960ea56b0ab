/**
 * The documentation of the functions is run: every example gives the answer it shows, every page describes what is
 * there.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { callFunction, FUNCTIONS } from "../../src/functions/registry";

const folder = path.resolve(__dirname, "../../docs/functions");
const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");

/** Cells of the shared tables: what looks like a number is one, nothing is blank. */
function cellOf(text: string): string | number | null {
  return text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Fields of a line of CSV; one that holds a comma stands in quotation marks. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

const tables = new Map(
  [...read("README.md").matchAll(/```csv (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => [
    `@${name}`,
    text!
      .trim()
      .split("\n")
      .map((line) => fieldsOf(line).map(cellOf)),
  ]),
);

type Example = {
  readonly call: string;
  readonly arguments: readonly unknown[];
  readonly answer?: unknown;
  readonly error?: string;
};

function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!) as Example);
}

const names = [...FUNCTIONS.keys()];
const pages = new Map(names.map((name) => [name, read(`${name}.md`)]));
const examples = names.flatMap((name) => examplesOf(pages.get(name)!).map((example, index) => [name, index + 1, example] as const));

test("a page for every function, and no page for another one", () => {
  const files = readdirSync(folder).filter((file) => file !== "README.md");
  expect(files.sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

test.each(examples)("EMU.%s, example %i", (name, _index, example) => {
  const given = example.arguments.map((argument) =>
    typeof argument === "string" && argument.startsWith("@") ? tables.get(argument) : argument,
  );
  expect(given).not.toContain(undefined);
  expect(example.call).toBe(`EMU.${name}`);
  const result = callFunction(example.call, given);
  expect(result.ok ? { answer: result.value } : { error: result.error }).toEqual(
    example.error === undefined ? { answer: example.answer } : { error: example.error },
  );
});

describe.each(names)("EMU.%s", (name) => {
  const page = pages.get(name)!;
  const { parameters } = FUNCTIONS.get(name)!;
  const words = parameters.map((parameter) => {
    const repeated = `${parameter.name}${parameter.repeating ? "…" : ""}`;
    return parameter.optional ? `[${repeated}]` : repeated;
  });

  test("syntax in both list separators, with the parameters as they are", () => {
    expect(page).toContain(`=EMU.${name}(${words.join("; ")})\n`);
    expect(page).toContain(`=EMU.${name}(${words.join(", ")})\n`);
  });

  test("every argument is described in both languages", () => {
    for (const parameter of parameters) {
      expect(page.split(`| \`${parameter.name}\``)).toHaveLength(3);
    }
  });

  test("overview, syntax, arguments, result, errors, examples, English", () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Cú pháp", "Đối số", "Kết quả", "Lỗi", "Ví dụ", "English"]);
    expect(page).toMatch(/^# EMU\.[A-Z]+\n\n\S/);
    expect(examplesOf(page).length).toBeGreaterThan(0);
    expect(page).toContain("**Errors.**");
    expect(page).not.toContain("undefined");
  });

  test("the index links to it", () => {
    expect(read("README.md")).toContain(`[EMU.${name}](${name}.md)`);
  });
});
