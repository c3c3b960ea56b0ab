/** What the build tells Excel about the functions is what the registry calls: the two cannot drift apart. */
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as declared from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import { SECTIONS } from "./cases";
import { call, column, ENTRIES, RUBRIC } from "./tables";

type Described = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly result: { readonly dimensionality?: string };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
    readonly dimensionality?: string;
  }[];
};

const input = path.resolve(__dirname, "../../src/functions/functions.ts");
let functions: readonly Described[] = [];
let associated: readonly { readonly id: string; readonly functionName: string }[] = [];

beforeAll(async () => {
  const generated = await generateCustomFunctionsMetadata([input]);
  expect(generated.errors).toEqual([]);
  functions = (JSON.parse(generated.metadataJson) as { functions: Described[] }).functions;
  associated = generated.associate;
});

test("the same functions, in the same order", () => {
  expect(functions.map(({ id }) => id)).toEqual([...FUNCTIONS.keys()]);
});

test("the same parameters in the same order, optional and repeated alike", () => {
  for (const { id, parameters } of functions) {
    const described = parameters.map(({ name, optional = false, repeating = false }) => ({
      name,
      optional,
      repeating,
    }));
    expect({ id, parameters: described }).toEqual({ id, parameters: FUNCTIONS.get(id)!.parameters });
  }
});

test("ids are ASCII, three letters or more, and are the names", () => {
  for (const { id, name } of functions) {
    expect(id).toMatch(/^[A-Z]{3,}$/);
    expect(name).toBe(id);
  }
});

test("none is volatile, streaming or cancelable; only EMU.CHECK asks for addresses", () => {
  const options = functions.filter((described) => described.options !== undefined);
  expect(options.map(({ id, options: own }) => [id, own])).toEqual([["CHECK", { requiresParameterAddresses: true }]]);
});

test("every function and every parameter is described, and answers may spill", () => {
  for (const { description, parameters, result } of functions) {
    expect([description, ...parameters.map((parameter) => parameter.description)]).not.toContain(undefined);
    expect(result.dimensionality).toBe("matrix");
  }
});

test("every declared function is associated once, by its own id", () => {
  expect(associated.map(({ id }) => id)).toEqual([...FUNCTIONS.keys()]);
  expect(associated.map(({ functionName }) => functionName).sort()).toEqual(Object.keys(declared).sort());
});

describe("called as Excel calls them", () => {
  class ErrorInCell extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }

  beforeAll(() => {
    const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
    Object.assign(globalThis, { CustomFunctions: { Error: ErrorInCell, ErrorCode } });
  });

  afterAll(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  });

  const matrix = (rows: unknown): unknown[][] => rows as unknown[][];

  test("an answer is a matrix, also of one cell", () => {
    expect(declared.score(matrix(RUBRIC), matrix(ENTRIES), "2021", [["An Bình"]], [["I.1"]])).toEqual([[2]]);
  });

  test.each(Object.entries(declared))("%s hands every argument on, in its place", (name, declaration) => {
    const id = name.toUpperCase();
    const { given } = SECTIONS[id]!;
    const [first, ...others] = given;
    const answer = (declaration as (...args: readonly unknown[]) => unknown)(
      ...(FUNCTIONS.get(id)!.parameters.some(({ repeating }) => repeating) ? [first, others] : given),
    );
    const called = call(`EMU.${id}`, ...given);
    expect(answer).toEqual(Array.isArray(called) ? called : [[called]]);
  });

  test("a repeated argument arrives as a list of ranges", () => {
    const keys = [matrix(column(1, 0, 2))];
    expect(declared.place(matrix(column(5, 9, 5)), keys)).toEqual(call("EMU.PLACE", column(5, 9, 5), column(1, 0, 2)));
  });

  test.each([
    ["#N/A", "2021", "Sơn La", "Không có đơn vị “Sơn La”."],
    ["#VALUE!", "", "An Bình", "Thiếu đối số period."],
  ])("a refusal is thrown as Excel's own error %s with its message", (code, period, unit, message) => {
    const refused = () => declared.score(matrix(RUBRIC), matrix(ENTRIES), period, [[unit]]);
    expect(refused).toThrow(ErrorInCell);
    expect(refused).toThrow(message);
    try {
      refused();
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
  });

  const NONE = Array.from({ length: 8 }, () => null);
  const WITHOUT_UNITS = [undefined, undefined, undefined, undefined, undefined] as const;

  test.each([
    ["a table", ["Thang!A1:G6", "'Số liệu'!C3:I15", ...NONE]],
    ["its header row, where the table is an array", [...NONE, "Thang!A1:G1", "'Số liệu'!C3:I3"]],
    ["both: the header row is meant", ["Thang!A1:G6", "Khác!C3:I15", ...NONE.slice(2), null, "'Số liệu'!C3:I3"]],
  ])("where %s stands reaches EMU.CHECK", (_name, parameterAddresses) => {
    const [rubric, entries] = [matrix(RUBRIC), matrix(ENTRIES)];
    const invocation = { parameterAddresses } as unknown as CustomFunctions.Invocation;
    const rows = [[[]], [[]], ...WITHOUT_UNITS] as [unknown[][], unknown[][], ...typeof WITHOUT_UNITS];
    const found = declared.check(rubric, entries, "2021", ...WITHOUT_UNITS, ...rows, invocation);
    expect(found[0]![1]).toMatch(/^Số liệu!/);
  });
});
