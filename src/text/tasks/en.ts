/** What the pane says of the ribbon's own tasks, in English. */
import type { TaskText } from "./vi";

/** "1 formula", "2 formulas". */
function counted(count: number): string {
  return `${count} ${count === 1 ? "formula" : "formulas"}`;
}

export const en: TaskText = {
  title: "Tools",
  intro: "These are on Excel's Emulation tab too.",
  help: {
    title: "Help",
    explainHint: "Where the points, total, rank or verdict in this cell come from; also in the menu of a cell (right click)",
    healthHint: "Whether EMU is installed properly, its version and Excel's; can be copied for whoever looks after EMU",
    languageHint: "Hiển thị ngăn này bằng tiếng Việt",
  },
  manual: {
    title: "User guide",
    hint: "Each job of a cluster: a workbook, opening a period, collecting, cross-check, votes, minutes, seals",
    back: "Chapters of the guide",
  },
  keys: (keys) => `Shortcut: ${keys}`,
  keysNote:
    "Shortcuts work while the cursor is in the worksheet, in Microsoft 365 and Excel on the web. Excel LTSC may have none: use the " +
    "buttons of the Emulation tab.",

  freeze: {
    title: "Turn results into fixed values",
    hint: "Puts the present values in place of the EMU formulas on the results sheets, for readers without EMU",
    intro:
      "The EMU formulas below will be replaced by the values they show. From then on results do not follow the entries; to compute " +
      "again, press Restore formulas. Entries, rubric and other formulas stay as they are.",
    nothing: "There is no EMU formula on the results sheets to turn into a value.",
    already: (time) => `The results are fixed values since ${time}.`,
    notReady: (cells) => `Excel has not computed ${cells} yet, so this cannot be done now. Wait until Excel is done, then press again.`,
    confirm: (count) => `Turn ${counted(count)} into values`,
  },
  restore: {
    title: "Restore formulas",
    hint: "Puts the EMU formulas back where results are fixed values, typed over, blocked or show an error",
    intro:
      "The EMU formulas will be put back into the cells below; what stands there is replaced by computed results. This is noted in the " +
      "Log and can be undone.",
    nothing: "Every result cell has its formula and is computed: there is nothing to restore.",
    confirm: (count) => `Restore ${counted(count)}`,
  },
  swap: {
    sheet: "Sheet",
    count: "Formulas",
    cells: "Cells",
    total: "Total",
    unknown: "This workbook does not know its result cells (it does not use EMU, or an older EMU made it), so this cannot be done.",
    note: "Nothing is written until you press the button; it is written in one go, or not at all. It can be undone afterwards.",
    cancel: "Leave it",
  },

  explain: {
    buttonHint: "How the selected points, rank, verdict or row of entries came about",
    title: (cell) => `Explanation of ${cell}`,
    again: "Explain the selected cell",
    againHint: "For another cell: select it, then press this button.",
    score: (unit, criterion) => `${unit}, ${criterion}`,
    period: (period) => `${period}.`,
    frozen: "This cell holds a fixed value: the explanation follows the present entries, so it may differ from the cell.",
    ownTables: "Computed from the very tables that this cell's formula reads.",
    whole: (unit) => `All criteria of ${unit}`,
    verdict: (unit, award) => `${unit}, ${award}`,
    noVerdict: "No verdict: this unit is not among those considered for the award.",
    criterion: {
      measure: (word, note) => `Measure: ${word}${note === "" ? "" : ` (${note})`}.`,
      rule: (word, note) => `Rule: ${word}${note === "" ? "" : ` (${note})`}.`,
      maximum: (points) => `Maximum: ${points}.`,
      group: (codes) => `A group: the sum of ${codes}.`,
      parameters: (text) => `Parameters: ${text}.`,
      gate: "A knock-out: less than the maximum means not recognised.",
      mandatory: "Must be met for awards.",
      evidence: "Evidence is required.",
      assumed: "Assumed: not in the source, to be confirmed.",
      scores: "Points of the units",
      scoreOf: (unit) => `${unit}: why`,
    },
    error: {
      name: "The cell shows #NAME?: the add-in was not loaded when Excel computed it. Below is what EMU computes.",
      spill:
        "The cell shows #SPILL!: something is in the way of the result. Clear the cells below and to the right. Below is what EMU computes.",
      busy: "The cell shows #BUSY!: Excel is not done yet. Below is what EMU computes.",
      other: (error) => `The cell shows ${error}.`,
    },
    unknown: {
      unit: (text) => `There is no unit “${text}” in the table of units, so there is nothing to explain.`,
      criterion: (text) => `There is no criterion “${text}” in the rubric, so there is nothing to explain.`,
      award: (text) => `There is no award “${text}” in the table of awards, so there is nothing to explain.`,
      period: (text) => `“${text}” is not the id of a period, so it is not known which one to explain.`,
    },
    noTables: "The rubric or the entries that this cell uses cannot be read, so there is nothing to explain.",
    why: {
      blank: "This cell is blank.",
      constant: "This cell was typed and is in none of EMU's tables.",
      formula: "This cell holds a formula of your own, not an EMU function.",
      "emu-formula":
        "The EMU function in this cell is mixed with other calculations, or an argument is one, so it is not clear which answer the " +
        "cell shows. Put the EMU function into a cell of its own and explain that one.",
      header: "This is the header row of a table. Select a row of figures below it.",
      "other-table": "This table has no points or verdicts to explain.",
      "blank-row": "This row does not name its unit and criterion yet.",
      "blank-answer": "The name of the unit, or the code, of this row or column is blank, and so is the answer.",
      several:
        "The formula in this cell has several answers but does not spill over other cells, so it is not clear which one the cell shows. " +
        "Clear what is in the way below and to the right, or enter the formula again.",
      lost: "The formula in this cell points to cells or a table that are not there, or blank.",
      function: "This function answers with a whole table, so single cells are not explained.",
    },
    can: "What can be explained:",
    canList: [
      "points, totals, percentages and ranks on the Results sheet",
      "verdicts and reasons on the Flags sheet",
      "a row of the entries, of the units, of the awards",
      "a row of the rubric",
      "a cell whose formula is one EMU function, on any sheet",
    ],
  },

  functions: {
    title: "The EMU functions",
    hint: "Functions, arguments, and examples to write into the selected cell",
    intro: "EMU functions work on any sheet of the workbook. Press a name for its arguments and an example.",
    search: "Find a function",
    nothing: "No function matches.",
    list: "Functions",
    syntax: "Syntax",
    arguments: "Arguments",
    optional: "optional",
    repeating: "may be repeated",
    example: "Example",
    separator: "Where Excel is set to Vietnamese, arguments are separated by semicolons (;).",
    noWorkbook: "This example reads tables of an EMU scoring workbook, which the open workbook does not have. Create one first.",
    insert: "Write the example into the selected cell…",
    confirm: (cell) => `Write this formula into ${cell}? The cell is blank; the result may spill down and to the right.`,
    taken: (cell) => `${cell} is not blank, so nothing is written. Select a blank cell and press again.`,
    yes: "Write",
    no: "Don't write",
    back: "All functions",
  },
};
