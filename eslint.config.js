/**
 * What the compiler cannot see: the arrows between rooms, the one reader of numbers, purity, the home of every
 * sentence.
 */
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { circlesPlugin } from "./tools/circles.js";
import { DECIDING_SOURCES } from "./tools/deciding.js";
import { roomsPlugin } from "./tools/rooms.js";
import { ruleIdsPlugin } from "./tools/rule-ids.js";

const accented = "[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ]";

const oneReader = "Text becomes a number in one place only: the reader of cells.";

/** A bare conversion takes "", "0x10" or "1e3" for a number. */
const bareConversion = [
  { selector: "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]", message: oneReader },
  { selector: "CallExpression > Identifier.arguments[name=/^(Number|parseFloat|parseInt)$/]", message: oneReader },
  { selector: "CallExpression[callee.object.name='Number'][callee.property.name='parseFloat']", message: oneReader },
];

/** Rows of addresses and ids of file parts are whole numbers too; the workbook room alone reads those. */
const wholeNumbers = [{ selector: "CallExpression[callee.object.name='Number'][callee.property.name='parseInt']", message: oneReader }];

const numberReading = [...bareConversion, ...wholeNumbers];

const defaultExports = [
  { selector: "ExportDefaultDeclaration", message: "Export by name." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Export by name." },
];

const excelAtRuntime = [
  {
    selector: "MemberExpression[object.name='Excel']",
    message: "Only src/excel speaks to Excel at run time.",
  },
];

const impurity = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Pure code has no clock." },
  { selector: "NewExpression[callee.name='Date']", message: "Pure code has no clock." },
  { selector: "CallExpression[callee.name='Date']", message: "Pure code has no clock." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pure code has no chance." },
];

const sentences = [
  {
    selector: `:matches(Literal[value=/${accented}/], TemplateElement[value.raw=/${accented}/], JSXText[value=/${accented}/])`,
    message: "Every sentence shown lives in src/text or in the words of a step of the review.",
  },
];

const wordsInComponents = [
  { selector: "JSXText[value=/[A-Za-z]{2,}/]", message: "Every sentence shown lives in src/text or in the words of a step of the review." },
];

const outsideWorld = [
  "Office",
  "Excel",
  "OfficeExtension",
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "setTimeout",
  "setInterval",
  "process",
  "performance",
  "crypto",
].map((name) => ({ name, message: "This room is pure: it is handed what it needs." }));

function restricted(...groups) {
  return ["error", ...groups.flat()];
}

/** What would make markup or code of a text: names and cells come from anybody. */
const sinks = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/]",
    message: "Text is shown as text, never parsed as HTML.",
  },
  {
    selector: "MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]",
    message: "Text is shown as text, never parsed as HTML.",
  },
  {
    selector: "JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/], Property[key.name='dangerouslySetInnerHTML']",
    message: "Text is shown as text, never parsed as HTML.",
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: "Text is shown as text, never parsed as HTML.",
  },
  {
    selector: ":matches(CallExpression, NewExpression)[callee.name=/^(Function|DOMParser)$/]",
    message: "Nothing that comes from a workbook becomes code or markup.",
  },
  {
    selector: ":matches(Literal[value=/^\\s*javascript:/i], TemplateElement[value.raw=/^\\s*javascript:/i])",
    message: "Nothing that comes from a workbook becomes code or markup.",
  },
];

const everywhere = [sinks, numberReading, defaultExports, excelAtRuntime, sentences];

export default tseslint.config(
  { ignores: ["dist/", "dist-package/", ".cache/", "coverage/", "reports/"] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: ["test", "it", "describe"] }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { circles: circlesPlugin, rooms: roomsPlugin, "office-addins": officeAddins },
    rules: {
      "circles/circles": "error",
      "rooms/arrows": "error",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 80 }],
      "no-console": "error",
      "no-restricted-syntax": restricted(...everywhere),
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/core/rules/**"],
    plugins: { "rule-ids": ruleIdsPlugin },
    rules: { "rule-ids/ids": "error" },
  },
  {
    files: DECIDING_SOURCES,
    rules: { "no-restricted-syntax": restricted(...everywhere, impurity) },
  },
  {
    // The exact numbers turn their own integers back into doubles; nothing typed by a person arrives here.
    files: ["src/core/numbers/exact.ts"],
    rules: { "no-restricted-syntax": restricted(sinks, defaultExports, excelAtRuntime, sentences, impurity) },
  },
  {
    // Rows of addresses and ids of parts are read here.
    files: ["src/{document,template,excel,xlsx,docx}/**/*.ts", "src/review/**/{patch,sheet,checks}.ts"],
    rules: { "no-restricted-syntax": restricted(sinks, bareConversion, defaultExports, excelAtRuntime, sentences) },
  },
  {
    // Numbers of a file's cells, as the file format writes them: checked against its grammar before they are converted.
    files: ["src/xlsx/read/cell-value.ts"],
    rules: { "no-restricted-syntax": restricted(sinks, defaultExports, excelAtRuntime, sentences) },
  },
  {
    files: ["src/{text,functions}/**/*.ts", ...DECIDING_SOURCES],
    rules: { "no-restricted-globals": ["error", ...outsideWorld] },
  },
  {
    // Where a cell meets the functions: it alone asks Office which language to speak.
    files: ["src/functions/in-cell.ts"],
    rules: { "no-restricted-globals": ["error", ...outsideWorld.filter(({ name }) => name !== "Office")] },
  },
  {
    // One file of declarations, because that is what the metadata generator reads.
    files: ["src/functions/functions.ts"],
    rules: { "max-lines": ["error", { max: 600 }] },
  },
  {
    files: ["src/{text,schema}/**/*.ts", "src/template/presets/**/*.ts", "src/review/**/{words,said,*-words}.ts"],
    // Catalogues of words are lists, not logic: they may be longer.
    rules: {
      "max-lines": ["error", { max: 500 }],
      "max-lines-per-function": "off",
      "no-restricted-syntax": restricted(sinks, numberReading, defaultExports, excelAtRuntime),
    },
  },
  {
    // Longer than 80 lines so far, by name: what is added to none of them.
    files: ["src/taskpane/screens/new-cluster/Who.tsx", "src/taskpane/use-cases/reader.ts", "src/review/steps/new-cluster/plan.ts"],
    rules: { "max-lines-per-function": ["error", { max: 125 }] },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-syntax": restricted(sinks, bareConversion, defaultExports, sentences),
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: { "no-restricted-syntax": restricted(...everywhere, wordsInComponents) },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "test/excel-host/page/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@fluentui/react-icons",
              message: "Import the one icon from @fluentui/react-icons/svg/<name>: the whole package is 365 MB.",
            },
          ],
        },
      ],
    },
  },
  {
    // The page around the pane of the trial shows cells and names of workbooks, too.
    files: ["test/excel-host/page/**/*.{ts,tsx}", "tools/launch/**/*.ts"],
    rules: { "no-restricted-syntax": restricted(sinks) },
  },
  {
    files: ["{test,tools}/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
);
