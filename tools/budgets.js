/**
 * What a person downloads, at most: bytes after gzip. A build that is larger fails, in CI and everywhere else. Numbers here are
 * raised only together with a line that says what for; what is not needed at once belongs in a chunk of its own.
 */
export const BUDGETS = {
  /**
   * Excel loads this one wherever a formula is calculated: no React, no Office. 12 kB of it for seals and limits,
   * 4 kB because votes, cross-checks and the year's weights are read with the tables; 12 kB for what is read now and was not: fractions, days
   * and times where figures are meant, rows beside tables, blanks that came as zeros, and the findings that say so in two languages;
   * less 2 kB for sentences that no function can say, which are with the pane; 1 kB for months, school years and periods in words, half of one for the
   * marks and requirements beside the entries; a third of one for points in words and for a reading of own sheets that nobody confirmed;
   * 0.7 kB for a ranking that names its units in order, with gaps and signs.
   */
  "functions.js": 107_700,
  /** The workbooks that can be made: asked for when somebody is about to make one. 20 kB of it for the screens of a cluster of one's own, with Fluent's fields; 3 kB for a new year of last year's workbook, and what became of its units; 0.1 kB for results that are alike and kept once; 3 kB for ranking, heat map and verdicts as views, and their conditional formats; 7 kB for a rubric of one's own, pasted or from a sheet, and the days of periods. */
  "presets.*.js": 74_000,
  /** What the ribbon's tasks show, with the help of every function in two languages: asked for with the first of them. */
  "tasks.*.js": 40_000,
  /** The user guide in two languages, from docs/: asked for when somebody opens it. */
  "manual.*.js": 45_000,
  /** What reads last year's workbook from a file: asked for when one is chosen. */
  "last-year.*.js": 45_000,
  /** The steps of a review, with what reads and writes files: asked for when somebody opens that place. */
  "review.*.js": 150_000,
  /** What reads the sentences of a regulation: asked for when somebody opens that step. The words of the trade, the kinds of phrases, Fluent's radio buttons and text area. */
  "rubric.*.js": 34_000,
  /** What writes Word files (the library docx: 69 kB, its zip writer, ours): asked for when somebody downloads the minutes. */
  "minutes.*.js": 130_000,
  /** Keyboard shortcuts: Excel reads them, the pane never does. */
  "assets/shortcuts.json": 1_000,
  "assets/shortcuts.vi.json": 1_000,
  /** Sheets of somebody's own: how they are read is proposed and chosen here. */
  "own.*.js": 20_000,
  /** How the tables of an older workbook go to sheets of their own: asked for when somebody agrees to it. */
  "upgrade.*.js": 5_000,
  /**
   * The pane: React, Fluent, every screen. `*` stands for the hash in a published name. 20 kB of it since the first budget: reading
   * sheets of somebody's own, finding lost tables, writes in doubt; 6 kB since then: findings of votes, cross-checks and seals, which are verified with each reading;
   * 14 kB for the same readings as in functions.js, and for taking rows beside a table into it and bringing formulas and tables of earlier versions to today's form;
   * 2 kB of sentences that were in functions.js; half a kB for what is said of seals that were cut, rivalled or cannot be checked;
   * 1.4 kB for verifying seals by formulas, log and hidden sheets; 1.6 kB for looking up which part of a write is there after its answer was lost; 2 kB for titles and number
   * formats that a seal covers, and for verifying in small steps; less 6 kB: the workbook as plain data writes nothing in the pane, and steps bring their own words;
   * 1 kB for rows of several tables in one write, for periods in words, and for knowing a period without entries; half of one for the blank sheet of a
   * new workbook and for periods within sentences;
   * 6 kB for own sheets: the words that tell what a column means, signs, layers, blocks and coefficients;
   * 1 kB for conditional formats, charts and print areas of workbooks that are made; 1 kB for following the
   * views of results, and for lines of conditional formats.
   */
  "taskpane.*.js": 261_000,
  "taskpane.html": 1_000,
  "functions.json": 4_000,
};

/** A file's name without the query and with `*` for its hash. */
function plainName(file) {
  return file.replace(/\?.*$/, "").replace(/\.[0-9a-f]{8}\.(?=\w+$)/, ".*.");
}

/**
 * @param sizes bytes after gzip, by the name under which a file is published
 * @returns a sentence for each file that is too large, and for each script that has no budget
 */
export function judgeSizes(sizes) {
  return Object.entries(sizes).flatMap(([file, bytes]) => {
    const name = plainName(file);
    const budget = BUDGETS[name];
    if (budget === undefined) {
      return [`${name} has no budget: give it one in tools/budgets.js.`];
    }
    return bytes <= budget ? [] : [`${name} is ${bytes} bytes after gzip, and its budget is ${budget}.`];
  });
}
