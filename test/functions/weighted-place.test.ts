/** EMU.WEIGHTED and EMU.PLACE: numbers on any layout. */
import { call, column } from "./tables";

describe("EMU.WEIGHTED", () => {
  test.each([
    ["0.1 + 0.2 is exactly 0.3", [[0.1, 0.2]], [[1, 1]], null, null, [[0.3]]],
    [
      "a column, one sum for each row",
      [
        [1, 2],
        [3, 4],
      ],
      [[0.5, 0.25]],
      null,
      null,
      [[1], [2.5]],
    ],
    [
      "weights in a column",
      [
        [1, 2],
        [3, 4],
      ],
      [[0.5], [0.25]],
      null,
      null,
      [[1], [2.5]],
    ],
    ["one column of values, one weight", [[1], [2]], [[3]], null, null, [[3], [6]]],
    ["1.005 to two places: half-up, though the double lies below", [[1.005]], [[1]], 2, null, [[1.01]]],
    ["half-even", [[0.125]], [[1]], 2, "half-even", [[0.12]]],
    ["half-up, away from zero", [[-0.125]], [[1]], 2, "half-up", [[-0.13]]],
    ["up, away from zero", [[-0.121]], [[1]], 2, "up", [[-0.13]]],
    ["down, towards zero", [[-0.129]], [[1]], 2, "down", [[-0.12]]],
    ["ceiling", [[-0.129]], [[1]], 2, "ceiling", [[-0.12]]],
    ["floor", [[-0.121]], [[1]], 2, "floor", [[-0.13]]],
    ["no decimals", [[2.5]], [[1]], 0, null, [[3]]],
  ])("%s", (_what, values, weights, places, mode, answer) => {
    expect(call("EMU.WEIGHTED", values, weights, places, mode)).toEqual(answer);
  });

  test.each([
    ["a blank", [[1, null]], [[1, 1]], null, null, "#VALUE! Đối số values: ô 1:2 để trống."],
    ["a blank text", [[1, " "]], [[1, 1]], null, null, "#VALUE! Đối số values: ô 1:2 để trống."],
    [
      "a text number",
      [[1], ["25,67"]],
      [[1]],
      null,
      null,
      "#VALUE! Đối số values: ô 2:1 là chữ “25,67”, không phải số.",
    ],
    ["TRUE", [[true]], [[1]], null, null, "#VALUE! Đối số values: ô 1:1 là chữ “TRUE”, không phải số."],
    ["an error value", [[1]], [[{ error: "#N/A" }]], null, null, "#VALUE! Đối số weights: ô 1:1 có lỗi #N/A."],
    ["too few weights", [[1, 2]], [[1]], null, null, "#VALUE! Hai đối số values và weights không cùng số ô."],
    [
      "a square of weights",
      [[1, 2]],
      [
        [1, 2],
        [3, 4],
      ],
      null,
      null,
      "#VALUE! Hai đối số values và weights không cùng số ô.",
    ],
    [
      "places that are no whole number",
      [[1]],
      [[1]],
      1.5,
      null,
      "#VALUE! Đối số places phải là số nguyên từ 0 đến 15.",
    ],
    ["negative places", [[1]], [[1]], -1, null, "#VALUE! Đối số places phải là số nguyên từ 0 đến 15."],
    ["places as text", [[1]], [[1]], "2", null, "#VALUE! Đối số places: ô 1:1 là chữ “2”, không phải số."],
    [
      "a sum too large to be rounded exactly",
      [[1], [1e15]],
      [[10]],
      2,
      null,
      "#VALUE! Đối số values: số ở ô 2:1 quá lớn để tính chính xác.",
    ],
  ])("%s", (_what, values, weights, places, mode, error) => {
    expect(call("EMU.WEIGHTED", values, weights, places, mode)).toBe(error);
  });

  test("an unknown mode names the modes", () => {
    expect(call("EMU.WEIGHTED", [[1]], [[1]], 2, "half-down")).toBe(
      "#VALUE! Đối số mode: không hiểu “half-down”; dùng một trong: half-up, half-even, up, down, ceiling, floor.",
    );
  });
});

describe("EMU.PLACE", () => {
  test.each([
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
    ["0.1 + 0.2 ties with 0.3", [column(0.1 + 0.2, 0.3)], column(1, 1)],
    ["a row gives a row", [[[3, 1, 2]], [[0, 0, 0]]], [[1, 3, 2]]],
    ["one value", [[[7]]], [[1]]],
  ])("%s", (_what, args, answer) => {
    expect(call("EMU.PLACE", ...args)).toEqual(answer);
  });

  test("keys as Excel hands over a repeated argument: a list of ranges", () => {
    expect(call("EMU.PLACE", column(5, 9, 5), column(1, 0, 2), null)).toEqual(column(3, 1, 2));
  });

  test.each([
    ["a blank", [column(1, null)], "#VALUE! Đối số values: ô 2:1 để trống."],
    ["a text number", [column(1, "2")], "#VALUE! Đối số values: ô 2:1 là chữ “2”, không phải số."],
    ["FALSE", [column(false)], "#VALUE! Đối số values: ô 1:1 là chữ “FALSE”, không phải số."],
    ["an error value", [column(1, { error: "#N/A" })], "#VALUE! Đối số values: ô 2:1 có lỗi #N/A."],
    ["a blank key", [column(1, 2), column(1, null)], "#VALUE! Đối số keys 1: ô 2:1 để trống."],
    ["a shorter key", [column(1, 2), column(1)], "#VALUE! Hai đối số values và keys 1 không cùng số ô."],
    [
      "a range of values",
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "#VALUE! Đối số values phải là một ô, một hàng hoặc một cột.",
    ],
  ])("%s", (_what, args, error) => {
    expect(call("EMU.PLACE", ...args)).toBe(error);
  });
});
