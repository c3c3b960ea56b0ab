/** EMU.WEIGHTED, EMU.PLACE, EMU.AGREES: numbers on any layout. */
import { call, column } from "../tables";
import { AS_LEFT_OUT, matching, number, word, type Sections } from "./sections";

const MODES = "half-up, half-even, up, down, ceiling, floor";
const SQUARE = [
  [1, 2],
  [3, 4],
];
const NO_LIST = (argument: string) => `#VALUE! Đối số ${argument} phải là một ô, một hàng hoặc một cột.`;
const UNEQUAL = (argument: string, other: string) => `#VALUE! Hai đối số ${argument} và ${other} không cùng số ô.`;
const NO_PLACES = "#VALUE! Đối số places phải là số nguyên từ 0 đến 15.";

export const WEIGHTED: Sections = {
  given: [[[1, 2]], [[3, 4]], 2, "half-up"],
  rule: [
    ["0.1 + 0.2 is exactly 0.3", [[[0.1, 0.2]], [[1, 1]]], [[0.3]]],
    ["a column, one sum for each row", [SQUARE, [[0.5, 0.25]]], [[1], [2.5]]],
    ["weights in a column", [SQUARE, [[0.5], [0.25]]], [[1], [2.5]]],
    ["one column of values, one weight", [[[1], [2]], [[3]]], [[3], [6]]],
    ["1.005 to two places: half-up, though the double lies below", [[[1.005]], [[1]], 2], [[1.01]]],
    ["half-even", [[[0.125]], [[1]], 2, "half-even"], [[0.12]]],
    ["half-up, away from zero", [[[-0.125]], [[1]], 2, "half-up"], [[-0.13]]],
    ["up, away from zero", [[[-0.121]], [[1]], 2, "up"], [[-0.13]]],
    ["down, towards zero", [[[-0.129]], [[1]], 2, "down"], [[-0.12]]],
    ["ceiling", [[[-0.129]], [[1]], 2, "ceiling"], [[-0.12]]],
    ["floor", [[[-0.121]], [[1]], 2, "floor"], [[-0.13]]],
    ["no decimals", [[[2.5]], [[1]], 0], [[3]]],
    ["the mode in Vietnamese", [[[2.4]], [[1]], 0, "làm tròn lên"], [[3]]],
    ["two modes", [[[1]], [[1]], 2, [["up", "down"]]], "#VALUE! Đối số mode phải là một ô."],
    ["a row shorter than another", [[[1, 2], [3]], [[1, 1]]], "#VALUE! Đối số values: ô 2:2 để trống."],
    [
      "a row longer than another",
      [
        [
          [1, 2],
          [3, 4, 5],
        ],
        [[1, 1]],
      ],
      "#VALUE! Đối số values: ô 1:3 để trống.",
    ],
    ["a table without cells", [[[]], [[]]], "#VALUE! Thiếu đối số values."],
    ["too few weights", [[[1, 2]], [[1]]], UNEQUAL("values", "weights")],
    ["a square of weights", [[[1, 2]], SQUARE], UNEQUAL("values", "weights")],
    ["places that are no whole number", [[[1]], [[1]], 1.5], NO_PLACES],
    ["negative places", [[[1]], [[1]], -1], NO_PLACES],
    ["sixteen places", [[[1]], [[1]], 16], NO_PLACES],
    ["two numbers of places", [[[1]], [[1]], [[1, 2]]], NO_PLACES],
    ["a sum too large to be rounded exactly", [[[1], [1e15]], [[10]], 2], "#VALUE! Đối số values: số ở ô 2:1 quá lớn để tính chính xác."],
  ],
  casting: {
    values: number("values"),
    weights: number("weights"),
    places: number("places"),
    mode: word("mode", MODES, AS_LEFT_OUT),
  },
  cells: {
    "a cell among others": [
      (cell) => [[[1], [Array.isArray(cell) ? null : cell]], [[1]]],
      {
        blank: "#VALUE! Đối số values: ô 2:1 để trống.",
        text: "#VALUE! Đối số values: ô 2:1 là chữ “nhiều”, không phải số.",
        "text number": "#VALUE! Đối số values: ô 2:1 là chữ “8”, không phải số.",
        boolean: "#VALUE! Đối số values: ô 2:1 là giá trị lôgic TRUE, không phải số.",
        error: "#VALUE! Đối số values: ô 2:1 có lỗi #N/A.",
      },
    ],
  },
};

export const PLACE: Sections = {
  given: [column(2), column(1)],
  rule: [
    ["largest first, 1, 2, 2, 4", [column(9, 5, 5, 1)], column(1, 2, 2, 4)],
    ["the order of rows breaks no tie", [column(5, 9, 5)], column(2, 1, 2)],
    ["a further column breaks ties", [column(5, 9, 5), column(1, 0, 2)], column(3, 1, 2)],
    [
      "further columns break ties in order; what stays equal shares its rank",
      [column(5, 5, 5), column(2, 2, 1), column(1, 1, 9)],
      column(1, 1, 3),
    ],
    [
      "one range with two key columns",
      [
        column(5, 5, 5),
        [
          [2, 1],
          [2, 3],
          [1, 9],
        ],
      ],
      column(2, 1, 3),
    ],
    ["keys left out between others", [column(5, 9, 5), null, column(1, 0, 2)], column(3, 1, 2)],
    [
      "lists as programs write them",
      [
        [5, 5],
        [1, 2],
        [9, 9],
      ],
      column(2, 1),
    ],
    ["0.1 + 0.2 ties with 0.3", [column(0.1 + 0.2, 0.3)], column(1, 1)],
    ["a row gives a row", [[[3, 1, 2]], [[0, 0, 0]]], [[1, 3, 2]]],
    ["one value", [[[7]]], [[1]]],
    ["a table without cells", [[]], "#VALUE! Thiếu đối số values."],
    ["a shorter key", [column(1, 2), column(1)], UNEQUAL("values", "keys 1")],
    ["a column of keys beside a row", [[[1, 2]], column(1, 2)], UNEQUAL("values", "keys 1")],
    ["a range of values", [SQUARE], NO_LIST("values")],
  ],
  casting: { values: number("values"), keys: number("keys 1") },
};

export const AGREES: Sections = {
  given: [column(3), [[1, 2]], 2],
  rule: [
    ["equal: TRUE", [3, [[1, 2]]], true],
    ["0.1 + 0.2 is exactly 0.3", [0.3, [[0.1, 0.2]]], true],
    ["the total is too large: above 0", [3.01, [[1, 2]]], 0.01],
    ["the total is too small: below 0", [89.95, [[61.86, 28.1]]], -0.01],
    ["the smallest difference is one", [1e-15, [[0, 0]]], 1e-15],
    ["parts that cancel each other out", [0, [[1.1, -1.1]]], true],
    ["a column of totals, a row of parts each", [column(3, 8), SQUARE], column(true, 1)],
    ["a row of totals, a column of parts each", [[[4, 5]], SQUARE], [[true, -1]]],
    ["one total above all of a table", [10, SQUARE], true],
    ["one total below a column of parts", [3, column(1, 2)], true],
    ["a range of one total", [[[3]], [[1, 2]]], [[true]]],
    ["a table of one row", [column(3), [[1, 1]]], [[1]]],
    ["places: the sum is printed rounded", [0.8002, [[0.5, 0.300175]], 4], true],
    ["places: half up, away from zero", [-0.13, [[-0.125]], 2], true],
    ["places: the difference is that of the unrounded sum", [0.7163, [[0.5, 0.216355]], 4], -0.000055],
    ["places: parts rounded before printing explain nothing", [89.95, [[61.86, 28.1]], 2], -0.01],
    ["places: the total is not rounded", [0.80021, [[0.5, 0.300175]], 4], 0.000035],
    ["places: none", [3, [[1.2, 1.3]], 0], true],
    ["without places nothing is rounded", [0.8002, [[0.5, 0.300175]]], 0.000025],
    ["a row of parts too few", [column(1, 2, 3), SQUARE], matching(/^#VALUE! .*đúng một hàng/)],
    ["a column of parts too many", [[[1, 2]], [[1, 2, 3]]], matching(/^#VALUE! .*đúng một cột/)],
    ["a row of parts shorter than another", [column(1, 2), [[1, 2], [3]]], "#VALUE! Đối số parts: ô 2:2 để trống."],
    ["a table of totals", [SQUARE, SQUARE], NO_LIST("total")],
    ["places that are no whole number", [3, [[1, 2]], 1.5], NO_PLACES],
    [
      "a sum too large to be rounded exactly",
      [column(1, 1), [[1], [1e16]], 2],
      "#VALUE! Đối số parts: số ở ô 2:1 quá lớn để tính chính xác.",
    ],
    ["the same in a row", [[[1, 1]], [[1, 1e16]], 2], "#VALUE! Đối số parts: số ở ô 1:2 quá lớn để tính chính xác."],
  ],
  casting: { total: number("total"), parts: number("parts"), places: number("places") },
  cells: {
    "a part among others": [
      (cell) => [3, [[1, 2, Array.isArray(cell) ? null : cell]]],
      {
        blank: "#VALUE! Đối số parts: ô 1:3 để trống.",
        text: "#VALUE! Đối số parts: ô 1:3 là chữ “nhiều”, không phải số.",
        "text number": "#VALUE! Đối số parts: ô 1:3 là chữ “8”, không phải số.",
        boolean: "#VALUE! Đối số parts: ô 1:3 là giá trị lôgic TRUE, không phải số.",
        error: "#VALUE! Đối số parts: ô 1:3 có lỗi #N/A.",
      },
    ],
  },
};

const CODE = matching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
/** A range of one cell answers with one; a value with a value. */
const CODE_CELL = [[CODE]];

/** What a seal makes of a cell: anything but an error has a code of its own. */
function sealed(argument: string, answer: unknown, blank: unknown) {
  return {
    blank,
    text: answer,
    "text number": answer,
    boolean: answer,
    error: `#VALUE! Đối số ${argument}: ô 1:1 có lỗi #N/A.`,
  };
}

export const SEAL: Sections = {
  given: [column(25.67, 3), [["ABC"]]],
  rule: [
    ["one number", [25.67], call("EMU.SEAL", 25.67)],
    ["the same number once more is the same code", [[[25.67]]], [[call("EMU.SEAL", 25.67)]]],
    [
      "blank cells at the end do not count",
      [
        [
          [25.67, null],
          [null, ""],
        ],
      ],
      [[call("EMU.SEAL", 25.67)]],
    ],
    ["a hundredth more is another code", [25.68], otherThan(call("EMU.SEAL", 25.67))],
    ["a number typed as text is another code", ["25.67"], otherThan(call("EMU.SEAL", 25.67))],
    ["two ranges are not one", [[[1]], [[2]]], [[otherThan(call("EMU.SEAL", [[1, 2]]))]]],
    ["nothing but blank cells", [[[null, " "]]], "#VALUE! Thiếu đối số range."],
    ["an error in a further range", [1, [[1, { error: "#REF!" }]]], "#VALUE! Đối số more 1: ô 1:2 có lỗi #REF!."],
  ],
  casting: { range: sealed("range", CODE, CODE_CELL), more: sealed("more 1", CODE_CELL, CODE_CELL) },
};

function otherThan(answer: unknown): unknown {
  return expect.not.stringMatching(`^${String(answer)}$`);
}
