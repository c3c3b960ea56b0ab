/** Each rule of the house catches what it is there for, and lets through what is allowed. */
import path from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import configuration from "../../eslint.config.js";
import { wayBack } from "../../tools/circles.js";

const root = path.resolve(import.meta.dirname, "../..");

const lint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  // The files of these tests do not exist, so the rules that ask the compiler stay out of them.
  overrideConfig: [
    ...configuration,
    { ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } },
  ] as never,
});

/** Ids of the rules that report this code, as if it stood in this file. */
async function reported(file: string, code: string): Promise<readonly string[]> {
  const [result] = await lint.lintText(`${code}\n`, { filePath: path.join(root, file) });
  const fatal = result!.messages.find((message) => message.fatal);
  if (fatal) {
    throw new Error(`${file}: ${fatal.message}`);
  }
  return result!.messages.map((message) => message.ruleId ?? message.message);
}

describe("arrows between the rooms", () => {
  test.each([
    ["src/core/review.ts", "../tables/reader"],
    ["src/core/scoring/ranks/keys.ts", "../../../text/findings"],
    ["src/core/numbers/exact.ts", "../model/book"],
    ["src/core/model/book.ts", "../scoring/totals"],
    ["src/core/rules/count.ts", "../crosscheck/draw"],
    ["src/core/scoring/totals.ts", "../checks/lint"],
    ["src/core/awards/places.ts", "../review"],
    ["src/core/checks/lint.ts", "../analysis/explain"],
    ["src/core/review.ts", "fflate"],
    ["src/core/review.ts", "node:fs"],
    ["src/schema/words.ts", "../text/format"],
    ["src/schema/words.ts", "../tables/reader"],
    ["src/text/findings/findings.ts", "../../tables/reader"],
    ["src/text/findings/findings.ts", "../../document/port"],
    ["src/tables/reader.ts", "../text/findings"],
    ["src/tables/reader.ts", "../document/port"],
    ["src/document/port.ts", "../template/content"],
    ["src/document/port.ts", "../review/opened"],
    ["src/document/port.ts", "../excel/excel-port"],
    ["src/functions/functions.ts", "../document/port"],
    ["src/functions/functions.ts", "../taskpane/App"],
    ["src/functions/functions.ts", "react"],
    ["src/template/standard-workbook.ts", "../taskpane/App"],
    ["src/template/standard-workbook.ts", "../excel/excel-port"],
    ["src/template/standard-workbook.ts", "../xlsx/read"],
    ["src/xlsx/read.ts", "../excel/excel-port"],
    ["src/xlsx/read.ts", "../tables/read-book"],
    ["src/excel/excel-port.ts", "../xlsx/read"],
    ["src/excel/excel-port.ts", "../review/opened"],
    ["src/excel/excel-port.ts", "fflate"],
    ["src/docx/minutes-docx.ts", "../review/steps/minutes/words"],
    ["src/review/opened.ts", "./steps/seal/plan"],
    ["src/review/opened.ts", "../xlsx"],
    ["src/review/steps/board/plan.ts", "../seal/plan"],
    ["src/review/steps/votes/plan.ts", "../../../taskpane/App"],
    ["src/taskpane/App.tsx", "../functions/functions"],
    ["src/taskpane/App.tsx", "../commands/commands"],
    ["src/taskpane/App.tsx", "../excel/excel-port"],
    ["src/taskpane/App.tsx", "../../test/excel-host/host"],
    ["src/taskpane/App.tsx", "lodash"],
    ["src/commands/commands.ts", "../taskpane/App"],
    ["src/commands/commands.ts", "react"],
    ["src/cli/main.ts", "../excel/excel-port"],
    ["src/cli/main.ts", "../taskpane/App"],
    ["src/corporate/new.ts", "./other"],
  ])("%s may not import %s", async (file, source) => {
    const statements = [
      `import { a } from "${source}"; void a;`,
      `import type { A } from "${source}"; export type B = A;`,
      `export { a } from "${source}";`,
      `export * from "${source}";`,
      `void import("${source}");`,
    ];
    for (const statement of statements) {
      expect(await reported(file, statement)).toContain("rooms/arrows");
    }
  });

  test.each([
    ["src/core/rules/leader.ts", "../numbers/exact"],
    ["src/core/numbers/exact.ts", "./at"],
    ["src/core/checks/lint.ts", "../awards/places"],
    ["src/core/analysis/explain.ts", "../review"],
    ["src/schema/words.ts", "../core/model/finding"],
    ["src/text/findings/findings.ts", "../../core/model/finding-codes"],
    ["src/tables/reader.ts", "../core/model/cell"],
    ["src/tables/reader.ts", "../schema/words"],
    ["src/functions/functions.ts", "../tables/reader"],
    ["src/functions/functions.ts", "../text/findings"],
    ["src/template/presets/cluster3.ts", "../../document/document"],
    ["src/excel/excel-port.ts", "../document/port"],
    ["src/xlsx/read.ts", "../tables/cells/date-format"],
    ["src/xlsx/read.ts", "fflate"],
    ["src/review/steps/board/new.ts", "./words"],
    ["src/review/steps/seal/plan.ts", "../states/plan"],
    ["src/review/steps/seal/plan.ts", "../../opened"],
    ["src/taskpane/App.tsx", "../document/port"],
    ["src/taskpane/App.tsx", "../review/steps/seal/plan"],
    ["src/taskpane/App.tsx", "@fluentui/react-icons/svg/flag"],
    ["src/taskpane/index.tsx", "../excel/excel-port"],
    ["src/taskpane/index.tsx", "../commands/commands"],
    ["src/taskpane/index.tsx", "../functions/workbook-call"],
    ["src/taskpane/index.tsx", "react-dom/client"],
    ["src/commands/commands.ts", "../document/port"],
    ["src/cli/main.ts", "../xlsx/read"],
    ["src/cli/main.ts", "../functions/workbook-call"],
    ["src/cli/main.ts", "node:fs"],
  ])("%s may import %s", async (file, source) => {
    expect(await reported(file, `import { a } from "${source}"; void a;`)).toEqual([]);
  });
});

describe("circles of files", () => {
  const exact = "src/core/numbers/exact.ts";

  test.each([
    ["a file that imports it", "src/core/numbers/rounding.ts", 'import { a } from "./exact"; void a;'],
    ["types alone", "src/core/numbers/rounding.ts", 'import type { A } from "./exact"; export type B = A;'],
    ["a type in passing", "src/core/numbers/rounding.ts", 'export type B = import("./exact").A;'],
    ["what is handed on", "src/core/numbers/rounding.ts", 'export { a } from "./exact";'],
    ["what is fetched later", "src/taskpane/use-cases/session.ts", 'void import("../App");'],
    ["a file two steps away", "src/tables/cells/notes.ts", 'import { a } from "../marks"; void a;'],
    ["itself", exact, 'import { a } from "./exact"; void a;'],
  ])("a file may not import what leads back to it: %s", async (_what, file, code) => {
    expect(await reported(file, code)).toContain("circles/circles");
  });

  test("the whole way is said", () => {
    const imports = new Map([
      ["a", new Set(["b", "c"])],
      ["b", new Set(["d"])],
      ["c", new Set(["d"])],
      ["d", new Set(["a"])],
    ]);
    expect(wayBack("a", "b", imports)).toEqual(["b", "d", "a"]);
    expect(wayBack("b", "c", imports)).toEqual(["c", "d", "a", "b"]);
    expect(wayBack("a", "e", imports)).toBeNull();
  });

  test.each([
    [exact, "./rounding"],
    [exact, "./at"],
    ["src/core/numbers/none.ts", "./exact"],
  ])("%s may import %s", async (file, source) => {
    expect(await reported(file, `import { a } from "${source}"; void a;`)).toEqual([]);
  });
});

describe("which rule it is", () => {
  test.each([
    ["a plan's", "src/core/scoring/totals.ts", 'export const a = plan.rule === "count";'],
    ["not that one", "src/core/checks/lint.ts", 'export const a = "step" !== criterion?.rule;'],
    ["under any name", "src/functions/a.ts", 'export const a = chosen === "leader";'],
    ["one by one", "src/text/a.ts", 'switch (rule) { case "rank": break; default: }'],
    ["one by one, under any name", "src/taskpane/a.tsx", 'switch (it) { case "pass": break; default: }'],
    ["one of several", "src/tables/a.ts", 'export const a = ["ratio", "step"].includes(rule);'],
  ])("is not asked outside of the rules: %s", async (_what, file, code) => {
    expect(await reported(file, code)).toContain("rule-ids/ids");
  });

  test.each([
    ["in the rules", "src/core/rules/rules.ts", 'export const a = rule === "count";'],
    ["whether there is one", "src/core/checks/lint.ts", "export const a = criterion.rule !== null;"],
    ["what it does", "src/core/checks/lint.ts", 'export const a = plan.rule.dependsOn === "lead";'],
    ["a measure", "src/core/checks/lint.ts", 'export const a = plan.measure === "count";'],
    ["a parameter", "src/tables/a.ts", 'switch (key) { case "bands": break; default: }'],
    ["a rule that is written", "src/template/a.ts", 'export const a = { rule: "leader" };'],
  ])("is no matter: %s", async (_what, file, code) => {
    expect(await reported(file, code)).toEqual([]);
  });
});

describe("restricted words", () => {
  const syntax = "no-restricted-syntax";
  const globals = "no-restricted-globals";

  test.each([
    ["text read as a number", "src/taskpane/a.ts", "export const n = Number(input);", syntax],
    ["text read as a number", "src/tables/a.ts", "export const n = parseFloat(input);", syntax],
    ["text read as a number", "src/cli/a.ts", "export const n = parseInt(input, 10);", syntax],
    ["text read as a number", "src/excel/a.ts", "export const n = Number.parseFloat(input);", syntax],
    ["text read as a whole number", "src/tables/a.ts", "export const n = Number.parseInt(input, 10);", syntax],
    ["texts read as numbers", "src/text/a.ts", "export const n = inputs.map(Number);", syntax],
    ["a clock in the core", "src/core/a.ts", "export const now = Date.now();", syntax],
    ["a clock in the core", "src/core/numbers/exact.ts", "export const now = new Date();", syntax],
    ["a clock in the tables", "src/tables/a.ts", "export const now = new Date();", syntax],
    ["chance in the core", "src/core/a.ts", "export const n = Math.random();", syntax],
    ["a default export", "src/core/a.ts", "export default function a() {}", syntax],
    ["a default export", "src/template/presets/a.ts", "const a = 1; export { a as default };", syntax],
    ["Excel.run in the pane", "src/taskpane/a.ts", "void Excel.run(async () => undefined);", syntax],
    ["Excel.run in the document room", "src/document/a.ts", "void Excel.run(async () => undefined);", syntax],
    ["Excel's constants in commands", "src/commands/a.ts", "export const v = Excel.SheetVisibility.hidden;", syntax],
    ["a Vietnamese sentence in code", "src/core/a.ts", 'export const text = "Thiếu số liệu";', syntax],
    ["a Vietnamese sentence in a template", "src/cli/a.ts", "export const text = `Lỗi ${n}`;", syntax],
    ["a Vietnamese sentence in a component", "src/taskpane/a.tsx", "export const a = <p>Kiểm tra</p>;", syntax],
    ["an English sentence in a component", "src/taskpane/a.tsx", "export const a = <p>Check now</p>;", syntax],
    ["the page seen from the core", "src/core/a.ts", "export const w = window.innerWidth;", globals],
    ["a request inside a function", "src/functions/a.ts", 'void fetch("x");', globals],
    ["Office inside a function", "src/functions/a.ts", "export const o = Office;", globals],
    ["a timer inside a function", "src/functions/a.ts", "setTimeout(() => undefined, 1);", globals],
    ["console in src", "src/cli/a.ts", "console.log(1);", "no-console"],
    ["any", "src/core/a.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
    ["@ts-ignore", "src/core/a.ts", "// @ts-ignore\nexport const a = 1;", "@typescript-eslint/ban-ts-comment"],
    ["a rule switched off by comment", "src/cli/a.ts", "/* eslint-disable */\nconsole.log(1);", "no-console"],
    ["a file over 300 lines", "src/core/a.ts", "export const a = 1;\n".repeat(1) + "//\n".repeat(301), "max-lines"],
    ["all icons at once", "src/taskpane/a.ts", 'export { A } from "@fluentui/react-icons";', "no-restricted-imports"],
    [
      "a hook under a condition",
      "src/taskpane/a.tsx",
      'import { useState } from "react"; export function A(p: { b: boolean }) { if (p.b) { useState(1); } return null; }',
      "react-hooks/rules-of-hooks",
    ],
    [
      "sync in a loop",
      "src/excel/a.ts",
      "export async function f(context: Excel.RequestContext) { for (;;) { await context.sync(); } }",
      "office-addins/no-context-sync-in-loop",
    ],
  ])("%s is reported in %s", async (_what, file, code, rule) => {
    expect(await reported(file, code)).toContain(rule);
  });

  test.each([
    ["Excel.run in its room", "src/excel/a.ts", "void Excel.run(async () => undefined);"],
    ["Excel's types anywhere", "src/taskpane/a.ts", "export type R = Excel.Range;"],
    ["an integer turned back into a double by the exact numbers", "src/core/numbers/exact.ts", "export const n = Number(5n);"],
    ["the row of an address read by the workbook room", "src/document/a.ts", "export const n = Number.parseInt(row, 10);"],
    ["the language of Office, asked where a cell meets the functions", "src/functions/in-cell.ts", "export const o = Office;"],
    ["Number.isInteger", "src/core/a.ts", "export const n = Number.isInteger(1);"],
    ["a Vietnamese sentence in its home", "src/text/a.ts", 'export const text = "Thiếu số liệu";'],
    ["a Vietnamese name in a preset", "src/template/presets/a.ts", 'export const text = "Phú Thọ";'],
    ["a Vietnamese word in a comment", "src/core/a.ts", "// cụm thi đua\nexport const a = 1;"],
    ["a mark in a component", "src/taskpane/a.tsx", "export const a = <p>·</p>;"],
  ])("%s is allowed", async (_what, file, code) => {
    expect(await reported(file, code)).toEqual([]);
  });
});

describe("nothing that would make markup or code of a text", () => {
  test.each([
    ["src/taskpane/App.tsx", "export const A = () => <div dangerouslySetInnerHTML={{ __html: name }} />;"],
    ["src/taskpane/App.tsx", "export const props = { dangerouslySetInnerHTML: { __html: name } };"],
    ["src/taskpane/App.tsx", "export const A = () => <iframe srcDoc={name} />;"],
    ["src/taskpane/App.tsx", "export const A = () => <a href='javascript:void 0' />;"],
    ["src/taskpane/parts/focus.ts", "element.innerHTML = name;"],
    ["src/taskpane/parts/focus.ts", 'element["outerHTML"] = name;'],
    ["src/taskpane/parts/focus.ts", 'element.insertAdjacentHTML("beforeend", name);'],
    ["src/commands/commands.ts", "document.write(name);"],
    ["src/excel/read/read.ts", "element.innerHTML = name;"],
    ["src/template/presets/empty.ts", "element.innerHTML = name;"],
    ["src/cli/main.ts", "export const run = new Function(name);"],
    ["src/core/review.ts", 'export const run = Function("return 1");'],
    ["test/excel-host/page/App.tsx", "element.innerHTML = name;"],
    ["tools/launch/server.ts", "document.write(name);"],
  ])("%s: %s", async (file, code) => {
    expect(await reported(file, code)).toContain("no-restricted-syntax");
  });

  test("text as text is allowed", async () => {
    const code = "export const A = ({ name }) => <p title={name}>{name}</p>; element.textContent = name;";
    expect(await reported("src/taskpane/App.tsx", code)).toEqual([]);
  });
});
