/** What was chosen about a conflict: by itself, by its kind, by there being one way only. */
import { conflictOf, type Choice, type NewConflict } from "../../../src/review/steps/collect/conflicts";

const FILLED: NewConflict = { kind: "filled", file: "a.xlsx", options: ["keep", "take"], about: ["I.1", "self"] };

test.each<[string, NewConflict, Readonly<Record<string, Choice>>, Choice | null]>([
  ["nothing yet", FILLED, {}, null],
  ["its own choice", FILLED, { "filled|a.xlsx|I.1|self": "take" }, "take"],
  ["the choice of its kind", FILLED, { filled: "keep" }, "keep"],
  ["its own before its kind's", FILLED, { filled: "keep", "filled|a.xlsx|I.1|self": "take" }, "take"],
  ["a choice that is none of its options", FILLED, { filled: "skip" }, null],
  ["the only way", { kind: "period-closed", file: "a.xlsx", options: ["skip"] }, {}, "skip"],
  [
    "the only way, whatever is asked for",
    { kind: "period-closed", file: "a.xlsx", options: ["skip"] },
    { "period-closed": "take" },
    "skip",
  ],
  ["the only way with a file that cannot be read: asked all the same", { kind: "unusable", file: "a.xlsx", options: ["skip"] }, {}, null],
  ["such a file left out", { kind: "unusable", file: "a.xlsx", options: ["skip"] }, { "unusable|a.xlsx": "skip" }, "skip"],
])("%s", (_name, conflict, choices, chosen) => {
  expect(conflictOf(conflict, new Map(Object.entries(choices))).chosen).toBe(chosen);
});

test("what is not known of it is blank, and its id says what it is about", () => {
  expect(conflictOf({ kind: "unmarked", file: "a.xlsx", options: ["take", "skip"] }, new Map())).toEqual({
    id: "unmarked|a.xlsx",
    kind: "unmarked",
    file: "a.xlsx",
    unit: "",
    detail: "",
    where: "",
    shows: "",
    status: null,
    cell: null,
    options: ["take", "skip"],
    chosen: null,
  });
});
