/**
 * What Excel itself returned for rounding, ranks, order and SUMPRODUCT, against EMU.WEIGHTED and EMU.PLACE. Where Excel
 * casts blanks, text and truth values to numbers, EMU names the cell instead; which formulas have no counterpart is a
 * list.
 */
import { describeWithOracles } from "../../core/oracles";
import { callFunction } from "../../../src/functions/registry";
import { savedFormulas, type Argument, type Operand, type SavedFormula } from "./excel-file";

/** Formulas to which EMU answers what Excel saved. */
const ALIKE = {
  INT: 24,
  LARGE: 4,
  MROUND: 17,
  "RANK.AVG": 6,
  "RANK.EQ": 6,
  ROUND: 21,
  ROUNDDOWN: 20,
  ROUNDUP: 20,
  SMALL: 5,
  SUMPRODUCT: 2,
  TRUNC: 17,
};

/**
 * Cells whose operands Excel casts (text, truth values, blanks, digits that are no whole number), passes on (errors) or
 * keeps as floats (too large to be exact), by the word with which EMU refuses them.
 */
const REFUSED = {
  "INT: chữ": "B20 B21 B22 B24 B25 B27 B28",
  "INT: lôgic": "B39 B40",
  "INT: lỗi": "B33 B34 B35 B36",
  "INT: quá lớn": "B37 B41",
  "INT: để trống": "B12 B13 B14 B23 B31 B32",
  "MROUND: quá lớn": "C57",
  "ROUND: chữ": "C32 C33 C36 C37",
  "ROUND: lôgic": "C34 C35 C38 C39",
  "ROUND: lỗi": "C18 C19",
  "ROUND: số nguyên": "C9 C24 C25 C26 C27 C28 C29",
  "ROUND: để trống": "C12 C14 C22",
  "ROUNDDOWN: chữ": "E32 E33 E36 E37",
  "ROUNDDOWN: lôgic": "E34 E35 E38 E39",
  "ROUNDDOWN: lỗi": "E18 E19",
  "ROUNDDOWN: số nguyên": "E9 E24 E25 E26 E27 E28 E29",
  "ROUNDDOWN: để trống": "E12 E14 E22",
  "ROUNDUP: chữ": "D32 D33 D36 D37",
  "ROUNDUP: lôgic": "D34 D35 D38 D39",
  "ROUNDUP: lỗi": "D18 D19",
  "ROUNDUP: số nguyên": "D9 D24 D25 D26 D27 D28 D29",
  "ROUNDUP: để trống": "D12 D14 D22",
  "TRUNC: chữ": "C21 C22 C23 C24 C26 C27 C28 C31 C32",
  "TRUNC: lôgic": "C51 C52 C53 C54 C55 C56",
  "TRUNC: lỗi": "C39 C40 C41 C42 C43 C44 C45 C46",
  "TRUNC: quá lớn": "C18 C57",
  "TRUNC: số nguyên": "C13 C14 C15 C16 C17 C19 C20 C33 C47 C48 C58 C59 C62",
  "TRUNC: để trống": "C25 C34 C35 C36 C37 C38",
};

/**
 * Not run: percentiles, quartiles and trimmed means; multiples whose reciprocal is no decimal number, text and errors
 * among them; ranks of a number that is not in the list; orders beyond the list, or over cells that are no numbers;
 * ranges where one cell is meant.
 */
const NO_COUNTERPART = {
  LARGE: "D5 D6",
  MROUND:
    "C2 C3 C4 C7 C9 C10 C12 C20 C21 C22 C23 C24 C25 C26 C27 C28 C30 C31 C32 C34 C35 C36 C37 C38 C39 C40 C41 C42 " +
    "C43 C44 C45 C46 C47 C48 C51 C52 C53 C54 C55 C56 C58 C59 C62",
  "PERCENTILE.EXC": "D2 D3 D4 D5 D6 D7 D8 D9 D10 D14 D15 D16 D17 D18 D19 D20",
  "PERCENTILE.INC": "C2 C3 C4 C5 C6 C7 C8 C9 C10 C14 C15 C16 C17 C18 C19 C20",
  "PERCENTRANK.EXC": "M2 N2 K14 K15 K16 K17 K18 K19 K20",
  "PERCENTRANK.INC": "I2 K2 J14 J15 J16 J17 J18 J19 J20",
  "QUARTILE.EXC": "H2 H3 H4 H5 H6 H7 H8 H9 H10",
  "QUARTILE.INC": "G2 G3 G4 G5 G6 G7 G8 G9 G10",
  "RANK.AVG": "C2 D2 C4 D4",
  "RANK.EQ": "F2 G2 F4 G4",
  ROUND: "L4 T4 L5 T5",
  ROUNDDOWN: "N4 V4 N5 V5",
  ROUNDUP: "M4 U4 M5 U5",
  SMALL: "H3 J3 H4 J4 C5 C6 B10 C10 D10 F10 I10 J10 K10",
  TRIMMEAN: "C2 J2 C3 J3 C4 J4 C5 J5 C6 J6 C7 J7 C8 J8 C9 J9 C10 J10",
};

const MODES: Readonly<Record<string, string>> = {
  ROUND: "half-up",
  ROUNDUP: "up",
  ROUNDDOWN: "down",
  TRUNC: "down",
  INT: "floor",
  MROUND: "half-up",
};

/** EMU's answer; null where it says a named error. */
type Answer = { readonly value: number } | { readonly refused: string };

function only(name: string, args: readonly unknown[]): Answer {
  const result = callFunction(name, args);
  return result.ok ? { value: (result.value as number[][])[0]![0]! } : { refused: result.message };
}

/** Digits left of the point are asked for by a weight: 1234 to −2 digits is 100 times 12.34 to none. */
function round(value: Argument, digits: Argument, mode: string): Answer {
  if (typeof digits !== "number" || digits >= 0 || !Number.isInteger(digits)) {
    return only("EMU.WEIGHTED", [[[value]], [[1]], Array.isArray(digits) ? digits : [[digits]], mode]);
  }
  const rounded = only("EMU.WEIGHTED", [[[value]], [[10 ** digits]], 0, mode]);
  return "value" in rounded ? { value: rounded.value * 10 ** -digits } : rounded;
}

/** A multiple counted in weights: 1/0.25 is 4, exactly; 1/3 is no decimal number. */
function hasReciprocal(multiple: Argument): multiple is number {
  return typeof multiple === "number" && multiple !== 0 && /^-?\d{1,9}(\.\d{1,9})?$/.test(`${1 / multiple}`);
}

function toMultiple(value: number, multiple: number): Answer {
  const times = only("EMU.WEIGHTED", [[[value]], [[1 / multiple]], 0, MODES["MROUND"]]);
  return "value" in times ? { value: times.value * multiple } : times;
}

function ranks(values: readonly number[]): readonly number[] {
  const result = callFunction("EMU.PLACE", [values.map((value) => [value])]);
  return result.ok ? (result.value as number[][]).map(([rank]) => rank!) : [];
}

function numbersIn(range: Argument): readonly number[] | null {
  const cells = Array.isArray(range) ? (range as readonly (readonly Operand[])[]).flat() : [];
  return cells.length > 0 && cells.every((cell) => typeof cell === "number") ? (cells as readonly number[]) : null;
}

/** The k-th largest is the value with the last place that is not after k. */
function large(values: readonly number[], k: number): number {
  const places = ranks(values);
  return values[places.indexOf(Math.max(...places.filter((place) => place <= k)))]!;
}

/** EMU's answer to a formula of Excel; null where it has no counterpart. */
function counterpart({ name, arguments: [first = null, second = null, third = null] }: SavedFormula): Answer | null {
  const values = numbersIn(name.startsWith("RANK") ? second : first);
  switch (name) {
    case "ROUND":
    case "ROUNDUP":
    case "ROUNDDOWN":
      return Array.isArray(first) || Array.isArray(second) ? null : round(first, second, MODES[name]!);
    case "TRUNC":
      return round(first, second, MODES[name]!);
    case "INT":
      return round(first, 0, MODES[name]!);
    case "MROUND":
      return typeof first === "number" && hasReciprocal(second) && first / second >= 0 ? toMultiple(first, second) : null;
    case "SUMPRODUCT":
      return only("EMU.WEIGHTED", [[values], [numbersIn(second)]]);
    case "RANK.EQ":
    case "RANK.AVG": {
      const at = values?.indexOf(first as number) ?? -1;
      if (values === null || at < 0) {
        return null;
      }
      const places = ranks(third === 1 ? values.map((value) => -value) : values);
      const shared = places.filter((place) => place === places[at]).length;
      return { value: places[at]! + (name === "RANK.AVG" ? (shared - 1) / 2 : 0) };
    }
    case "LARGE":
    case "SMALL": {
      const k = typeof second === "number" ? Math.floor(second) : 0;
      if (values === null || k < 1 || k > values.length) {
        return null;
      }
      return { value: large(values, name === "LARGE" ? k : values.length + 1 - k) };
    }
    default:
      return null;
  }
}

/** Excel and EMU may differ beyond the 15 digits that a cell can show. */
function digits(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(15)) + 0 : value;
}

/** Why EMU refuses what Excel was given: by the argument that it names. */
function reason({ refused }: { readonly refused: string }): string {
  return /lỗi|để trống|lôgic|chữ|số nguyên|quá lớn/.exec(refused)?.[0] ?? refused;
}

const formulas = savedFormulas();
const answered = formulas.map((formula) => [formula, counterpart(formula)] as const);

/** Cells by what they are filed under. */
function filed(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const lists = new Map<string, string[]>();
  pairs.forEach(([key, cell]) => lists.set(key, [...(lists.get(key) ?? []), cell]));
  return Object.fromEntries([...lists].map(([key, cells]) => [key, cells.join(" ")]));
}

const cellOf = ({ title }: SavedFormula): string => title.split(" ")[2]!;

describeWithOracles("what Excel returned", () => {
  const same = answered.flatMap(([formula, answer]) =>
    answer !== null && "value" in answer ? [[formula.title, formula.saved, answer.value] as const] : [],
  );

  test.each(same)("%s: %s", (_title, saved, value) => {
    expect(digits(value)).toBe(digits(saved));
  });

  test("formulas answered alike, by function", () => {
    const counts = new Map<string, number>();
    answered.forEach(([{ name }, answer]) =>
      answer !== null && "value" in answer ? counts.set(name, (counts.get(name) ?? 0) + 1) : counts,
    );
    expect(Object.fromEntries(counts)).toEqual(ALIKE);
  });

  test("formulas whose operands Excel casts or passes on as errors: EMU names the cell", () => {
    const refused = answered.flatMap(([formula, answer]) =>
      answer !== null && "refused" in answer ? [[`${formula.name}: ${reason(answer)}`, cellOf(formula)] as const] : [],
    );
    expect(filed(refused)).toEqual(REFUSED);
  });

  test("formulas without a counterpart", () => {
    const none = answered.flatMap(([formula, answer]) => (answer === null ? [[formula.name, cellOf(formula)] as const] : []));
    expect(filed(none)).toEqual(NO_COUNTERPART);
  });
});
