/** The pane in English. */
import type { PaneText } from "./vi";

/** "1 error", "2 errors". */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const en: PaneText = {
  name: "EMU",
  what:
    "EMU scores an emulation cluster inside your Excel workbook: it checks every cell, totals and ranks exactly, " +
    "and names the units eligible for emulation flags, with reasons.",
  otherLanguage: "Tiếng Việt",
  otherLanguageLabel: "Switch to Vietnamese (Tiếng Việt)",

  places: { check: "Check", results: "Results", flags: "Flags", review: "Home" },
  placesLabel: "Parts of EMU",
  period: "Period",
  noPeriods: "no periods yet",
  untitled: "Scoring workbook",
  sampleData: "Sample figures, made up",

  status: {
    starting: "Opening the workbook…",
    read: "Reading the workbook…",
    create: "Creating the scoring workbook…",
    undo: "Undoing…",
    select: "Going to the cell…",
    period: "Changing the period…",
    fix: "Correcting cells…",
    explain: "Looking at the selected cell…",
    insert: "Writing the formula…",
    freeze: "Turning results into fixed values…",
    restore: "Restoring formulas…",
    look: "Looking at the sheets…",
    remember: "Remembering how to read them…",
    search: "Looking for tables…",
    repair: "Restoring tables…",
    upgrade: "Moving tables…",
    readAt: (time) => `Read at ${time}`,
    notRead: "Workbook not read yet",
    stale: (time) => `The figures below were read at ${time} and may be out of date.`,
    notLive: "Edits cannot be followed here: press Read again after editing.",
    cancelled: "Reading stopped. The figures below are from the previous reading.",
  },
  refresh: "Read again",
  retry: "Try again",
  stop: "Stop",
  dismiss: "Close",
  undo: "Undo",
  undoLabel: "Undo what EMU just did",
  back: "Back",
  allShown: "Everything is shown",
  technical: "Technical details",

  failure: {
    "cell-edit": "Excel is waiting for a cell to be finished, so EMU did nothing. Press Enter or Esc in that cell, then Try again.",
    "payload-too-large":
      "The workbook is larger than Excel hands over at once. Nothing was changed. Remove empty rows from the EMU " +
      "tables, then Try again.",
    "item-not-found":
      "A sheet, table or cell that is needed was not found: it may just have been deleted or renamed. Nothing was " +
      "changed. Press Try again to read the workbook anew.",
    protected:
      "The sheet is protected, so nothing was written. EMU never removes protection: unprotect the sheet on the " +
      "Review tab, then Try again.",
    "not-supported":
      "This version of Excel lacks something EMU needs. EMU runs in Excel LTSC 2021 or later, Microsoft 365 and " + "Excel on the web.",
    "no-room":
      "No row can be added, for another table or filled cells stand below the table. Nothing was changed. Move them " +
      "elsewhere, then Try again.",
    "connection-lost":
      "The connection to Excel was lost; EMU changed nothing in the workbook. Check the network and that the workbook " +
      "is still open, then Try again.",
    "unknown-outcome":
      "Excel did not answer, so it is not known whether this was written. Press Try again: EMU looks into the workbook, " +
      "writes nothing twice, and puts back what was half written.",
    "not-written": "EMU looked into the workbook: nothing of this was written, the workbook is as before. Press Try again to repeat.",
    "half-written":
      "EMU looked into the workbook: only a part was written, and Excel refused to let it be taken back. Unprotect the sheet if " +
      "it is protected. Then press Undo to take the part back, or Try again to take it back and write everything anew.",
    "name-taken":
      "The workbook already has a sheet, table or name that the template uses, so nothing was written. Rename it " +
      "or open an empty workbook, then Try again.",
    "changed-meanwhile": "The workbook was changed in the meantime, so EMU wrote and removed nothing. Look at the change, then repeat.",
    "formula-cell":
      "The cell to correct holds a formula, so nothing was written. EMU never writes over a formula: mend the formula itself.",
    "period-early": "The period has not come to this step: move it on first. Nothing was written.",
    "period-closed":
      "This belongs to a period that is closed or sealed, so nothing was written. Take a closed one back first; EMU changes no sealed one.",
    "newer-schema": "This workbook was made by a newer EMU. Nothing was changed. Update EMU, then open the workbook again.",
    "not-calculated":
      "Some results are not calculated yet or show an error (#NAME?, #BUSY!, #SPILL!), so nothing was turned into values; the workbook is as it was. Press “Restore formulas”, or wait for the results, then try again.",
    "nothing-to-undo": "There is nothing of EMU's to undo.",
    stopped: "It was stopped, and nothing was changed. Press Try again to begin anew.",
    unexpected:
      "Something unexpected went wrong. Press Try again; if it stays, send the line under Technical details to " +
      "whoever looks after EMU in your unit.",
  },
  part: {
    written: (places) => `Written: ${places}.`,
    missing: (places) => `Not written: ${places}.`,
    unknown: "Excel does not say which part: look at the cells just corrected and at the Log.",
    log: "the lines of the Log",
    seal: "the seal",
  },
  failedAction: {
    read: "The workbook could not be read",
    create: "The workbook could not be created",
    undo: "Undo did not work",
    select: "The cell could not be reached",
    period: "The period could not be changed",
    fix: "The cell could not be corrected",
    explain: "The selected cell could not be explained",
    insert: "The formula could not be written",
    freeze: "Results could not be turned into fixed values",
    restore: "Formulas could not be restored",
    look: "The sheets could not be looked at",
    remember: "How to read the sheets could not be remembered",
    search: "The tables could not be looked for",
    repair: "The table could not be restored",
    upgrade: "The tables could not be moved",
  },

  outside: {
    title: "Open EMU from inside Excel",
    text: "This page is EMU's task pane and works inside Excel only.",
    steps: [
      "Open Excel and the workbook to score.",
      "On the Emulation tab press Open EMU. If it is not there, ask your administrator to install EMU from manifest.xml.",
      "To try it without Excel: run npm start in the EMU folder.",
    ],
  },

  start: {
    title: "This workbook does not use EMU yet",
    empty: "The workbook is empty. Create the workbook of your cluster, or try a ready-made template.",
    notEmpty:
      "The workbook already has content. EMU can add its scoring sheets beside it; the sheets that are there stay " + "as they are.",
    notLoaded: "The templates could not be loaded",
    notLoadedText: "The server EMU is installed on did not answer. Nothing was written. Check the network connection, then Try again.",
    own: "A workbook for your cluster",
    ownText:
      "Enter the cluster, its year and units, and choose a rubric; EMU creates the sheets, the periods and the rows of the first one.",
    ownBegin: "Create the cluster’s workbook",
    ownGoOn: "Go on with the cluster’s workbook",
    create: "Try a template",
    preset: "Template",
    sample: "With sample figures to look around (made up)",
    preview: "Preview",
    previewTitle: "Will be written to the workbook",
    previewText: (sheets, tables, cells) =>
      `${counted(sheets, "sheet")}, ${counted(tables, "table")}, ${cells} cells. Nothing is written until you ` +
      "press Create; it is written in one go, or not at all where a name is taken.",
    sheet: "Sheet",
    tables: "Tables",
    cells: "Cells",
    total: "Total",
    hidden: "hidden",
    confirm: "Create",
    working: "Writing the sheets. Excel writes them in one go, so this cannot be stopped half-way.",
  },
  done: {
    created: (count) => `Scoring workbook created: ${counted(count, "sheet")}, noted in the Log.`,
    takenIn: (count) => `${counted(count, "row")} taken into the table, noted in the Log.`,
    fixed: (count) => `${counted(count, "cell")} corrected, noted in the Log.`,
    frozen: (count) => `${counted(count, "formula")} turned into fixed values, noted in the Log.`,
    restored: (count) => `${counted(count, "formula")} restored, noted in the Log.`,
    left: (count, cells) => `${counted(count, "cell")} could not be restored, because what the formula needs was deleted: ${cells}.`,
    inserted: (cell) => `Formula written into ${cell}.`,
    remembered: "How to read your sheets is remembered in this workbook. No cell has changed.",
    forgotten: "How to read your sheets is forgotten. No cell has changed.",
    upgraded: (count) => `Moved ${count} tables to sheets of their own, noted in the Log.`,
    repaired: (count) => `Restored: ${count}, noted in the Log.`,
    undone: "Undone. The workbook is as it was before.",
    foundWritten: "EMU looked into the workbook: what you did last was written in full.",
    next: "Fill in results on the scoring sheet; whatever needs another look appears here at once.",
  },
  newer: {
    title: "The workbook belongs to a newer EMU",
    text: (found, known) =>
      `The workbook has structure version ${found}; this EMU understands up to version ${known}. To keep the ` +
      "workbook safe, EMU neither reads nor writes it. Please update EMU.",
  },
  lost: {
    title: "The workbook lacks tables",
    text: (tables) =>
      `Table ${tables} is missing. Press Ctrl+Z if it was just deleted. A table that was renamed or converted to a range ` +
      "can be found by its headers; one that was deleted comes from an earlier copy of the workbook.",
    search: "Find the table",
    found: "Found. The cells stay as they are, only the table's name is written:",
    rename: (table, from, sheet) => `table ${from} on sheet ${sheet} → ${table}`,
    make: (table, place, rows) => `range ${place} (${counted(rows, "row")}) → ${table}`,
    repair: (count) => (count === 1 ? "Restore this table" : `Restore ${count} tables`),
    unsure: (tables) =>
      `Several places look like ${tables}: EMU does not guess. Delete the one too many or change its headers, or name ` +
      "the table yourself on the Table Design tab.",
    nothing:
      "No range has the headers of that table. Take the table from an earlier copy of the workbook, or copy it from a new " +
      "template and keep its name.",
  },
  upgrade: {
    title: "Tables stand above each other",
    text:
      "This workbook has the older layout, so Excel cannot insert another unit or award. EMU moves each table to a sheet of its own; " +
      "figures and formulas stay as they are.",
    move: (table, from, to) => `${table}: ${from} → sheet ${to}`,
    about: (sheet) => `Sheet ${sheet}: the schema becomes 2, columns as wide as the table left there needs`,
    show: "Preview",
    act: (count) => `Move ${count} tables`,
  },
  copies: (tables) => `The workbook has copies of EMU's tables: ${tables}. Copies are not read; delete their sheet if it is not needed.`,
  unmarked: {
    title: "The workbook has tables of EMU's",
    text: (tables) => `Table ${tables} is here, but the mark of the workbook, EMU_SCHEMA, is missing.`,
    ask: "Another program may have dropped it. If this is a scoring workbook, take it back; no cell is changed.",
    partly: "A sheet may have been copied from another workbook. There is not enough here to score: open that workbook.",
    mark: "Take this workbook back",
  },

  check: {
    clean: "Nothing needs another look",
    hiddenRows: (tables) => `Table ${tables} has hidden rows (filtered or hidden by hand): they are checked and scored all the same.`,
    cleanText: "All figures of this period can be read and are valid.",
    summary: (errors, warnings, notices) => `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(notices, "notice")}`,
    headings: { error: "Errors", warning: "Warnings", notice: "Notices" },
    meaning: {
      error: "A faulty cell earns no points until it is put right.",
      warning: "Still counted, but worth another look.",
      notice: "To know when reviewing.",
    },
    filterLabel: "Filter by severity",
    all: "All",
    unitFilter: "Unit",
    allUnits: "All units",
    noneShown: "Nothing matches the filter.",
    where: "Where",
    found: "Found",
    expected: "Expected",
    action: "What to do",
    blank: "(blank)",
    cells: (count) => `Show the cells (${count})`,
    jump: "Go to cell",
    restore: "Restore formulas",
    jumpLabel: (place) => `Go to cell ${place}`,
    fix: {
      button: "Fix",
      ask: "Fix…",
      table: (table, range) => `table ${table}, then ${range}`,
      preview: (from, to) => `${from} → ${to}`,
      label: (place, from, to) => `Fix ${place}: ${from} to ${to}`,
      yes: "Yes",
      no: "No",
      allLabel: "Fix many cells at once",
      closed: (period) => `${period} is closed or sealed: its figures are not corrected from here.`,
    },
    more: (count) => `Show ${count} more`,
    shown: (shown, all) => `Showing ${shown} of ${all}`,
    changed: (added, gone) => [added > 0 ? `${added} new` : "", gone > 0 ? `${gone} settled` : ""].filter(Boolean).join(", "),
  },

  results: {
    caption: (period) => `Ranking: ${period}`,
    cluster: (name) => (/^(cluster|block|cụm|khối)(?!\p{L})/iu.test(name) ? name : `Cluster ${name}`),
    rank: "Rank",
    unit: "Unit",
    points: "Points",
    maximum: "Maximum",
    percent: "Percent",
    of: (maximum) => `of ${maximum}`,
    tied: (units) => `Same rank as ${units}`,
    separated: (units) => `Same result as ${units}; placed by the tie-break`,
    provisional: "provisional",
    provisionalText: (count) =>
      `Provisional: ${counted(count, "item has", "items have")} no points yet (not reported or faulty). Ranks may` + " still change.",
    unranked: "not ranked",
    nothing: "Nothing to rank yet: no result of this period counts so far.",
    more: (count) => `Show ${count} more units`,
    openUnit: (unit) => `${unit}: points of each criterion`,
    backToRanking: "Ranking",
    policy: "Rules in force",
    grade: (name) => `Grade: ${name}`,
    otherRanks: (blanks, changes, more) =>
      `If what is not reported is ${blanks}, ranks change: ${changes}${more > 0 ? ` and ${more} more` : ""}.`,
    rankChange: (unit, rank, other) => `${unit} rank\u00a0${rank}\u00a0→\u00a0${other}`,
    manyRows: (count) =>
      `The workbook has ${count} rows of entries: with every edit Excel calculates all of them, and this pane may stop for a moment. ` +
      "While much is typed, turn results into fixed values (Tools) and restore the formulas afterwards; this pane goes on checking and ranking the new figures.",
    clusters: "Clusters compared",
    clusterColumn: "Cluster",
    mean: "Mean",
    unitsRanked: (ranked, units) => `${ranked} of ${counted(units, "unit")}`,
    moreClusters: (count) => `Show ${count} more clusters`,
    layers: "Score layers, later replaces earlier",
  },
  unit: {
    rankOf: (rank, of) => `Rank ${rank} of ${counted(of, "unit")}`,
    total: (points, maximum, percent) => `${points} of ${maximum} assigned maximum points (${percent})`,
    between: (lowest, highest) => `With everything reported the percentage will lie between ${lowest} and ${highest}.`,
    open: (count) => `${counted(count, "criterion", "criteria")} without points yet`,
    otherBlanks: (blanks, maximum, percent, rank) => `If what is not reported is ${blanks}: maximum ${maximum}, ${percent}, rank ${rank}.`,
    criteria: "Points of each criterion",
    criterion: "Criterion",
    attainment: "Attainment",
    met: "met",
    notMet: "not met",
    exceeded: "exceeded",
    noPoints: "no points yet",
    explain: (code) => `Why the points of ${code} are what they are`,
    why: "Why",
    found: "To look at in this entry",
    more: (count) => `Show ${count} more criteria`,
  },

  own: {
    start: "Use the score sheets I have",
    startText: "Your sheets stay where they are. EMU looks at them, proposes how to read them, and remembers that only if you agree.",
    begin: "Look at my sheets",
    title: "How to read your score sheets",
    nothing:
      "No sheet looks like a score sheet. EMU needs a header line with the names of the units (or of the criteria) and figures " +
      "below it. Hidden sheets are not looked at.",
    intro: "Look it over, change what is not so, then press Remember this. No cell changes.",
    which: "Sheet",
    shapes: {
      matrix: "criteria down, units across",
      turned: "units down, criteria across",
      sheets: "one sheet a unit",
    },
    choice: (sheet: string, more: number, shape: string) => `${sheet}${more > 0 ? ` and ${more} more` : ""}: ${shape}`,
    confidence: { high: "rather sure", medium: "may be right", low: "not sure" },
    found: (confidence: string, header: string) => `EMU's guess (${confidence}); the headers begin at ${header}:`,
    reasons: {
      "criteria-header": "a column names the criteria",
      "units-header": "a column names the units, criteria run across",
      "maximum-header": "maximum points are stated",
      "unit-names": "headers are names of units",
      "repeated-fields": "each unit has the same columns",
      "same-sheets": "several sheets have the same headers",
      "no-criteria-header": "no header says criteria: the first column with words was taken",
      "no-maximum": "no maximum points are stated",
      "totals-follow": "the printed totals follow from this reading",
      "totals-decide": "signs were chosen so that all printed totals follow",
      "totals-differ": "a printed total does not follow from this reading",
      "computed-follow": "the printed means and differences follow from this reading",
      deductions: "deductions and penalties are taken off, whichever sign they are written with",
      "extras-within": "the points of a row already hold the bonus and deduction beside it",
    },
    ask: (count: number) =>
      `${count === 1 ? "1 header that EMU does not know" : `${count} headers that EMU does not know`}; say what it means before the reading is remembered:`,
    confirmations: {
      person: "somebody has looked at it and confirmed it",
      totals: "proved by the printed totals",
      nobody: "confirmed by nobody",
    },
    confirmation: "Reading",
    period: "Period of the figures",
    periodHint:
      "For instance 2026, 2026-03 (month), 2026-Q1 (quarter), 2026-H1 (half-year), 2026-9M, 2026-D1 (drive), 2025-2026 (school year).",
    columns: "Columns",
    columnsTurned: "Rows",
    header: "Header",
    meaning: "Meaning",
    meaningOf: (header: string) => `Meaning of ${header}`,
    noHeader: (cell: string) => `(no header, ${cell})`,
    of: (unit: string) => `of ${unit}`,
    rows: "Rows of criteria",
    rowsTurned: "Columns of criteria",
    row: "Text",
    kind: "Is",
    kindOf: (row: string) => `${row} is`,
    moreColumns: (count: number) => `Show ${count} more headers`,
    moreRows: (count: number) => `Show ${count} more`,
    questions: "How to compute",
    rule: "Results with a target earn points",
    maximum: "Maximum of criteria that state none",
    maximumHint: "The sheet does not say: this is assumed, correct it.",
    rankBy: "Rank by",
    blanks: "Blank cells (not reported)",
    result: "What will be read",
    resultText: (units: number, criteria: number) => `${units} units, ${criteria} criteria.`,
    findings: (count: number) =>
      count === 0 ? "Nothing to look at." : `${count} ${count === 1 ? "place" : "places"} to look at afterwards.`,
    unread: "With these choices the sheet cannot be read yet:",
    needsPeriod: "State the period to see the result.",
    unitColumn: "Unit",
    points: "Points",
    rank: "Rank",
    more: (count: number) => `and ${count} more units`,
    confirm: "Remember this",
    bound: (sheets: string) => `Reading your own sheet ${sheets}.`,
    change: "Look at the reading",
    forget: "Forget it",
    news: (places: string) => `New here and not counted yet: ${places}. Press Look at the reading to take it in.`,
    newsItem: (text: string, cell: string) => `“${text}” (${cell})`,
    newsMore: (count: number) => `${count} more`,
    lostTitle: "Your score sheet is not what it was",
    lostText: "So as not to misread it, EMU computes nothing until you have looked. Not found, or there more than once:",
    damaged: "What is remembered in this workbook is damaged or was written by another EMU. Nothing is guessed; look at it anew.",
    missing: {
      sheet: (_sheet: string, text: string) => `the sheet “${text}”`,
      column: (sheet: string, text: string) => `the header “${text}” on the sheet ${sheet}`,
      row: (sheet: string, text: string) => `the criterion “${text}” on the sheet ${sheet}`,
      unit: (sheet: string, text: string) => `the unit “${text}” at the top of the sheet ${sheet}`,
    },
  },

  flags: {
    nothing: "The workbook has no award to review yet. Add awards to the table on the awards sheet.",
    places: (places, left) => `${counted(places, "place")}, ${left} without a certain unit`,
    placesFull: (places) => `${counted(places, "place")}, all taken by certain units`,
    clause: (clause) => `Basis: ${clause}`,
    headings: { candidate: "Candidates", undecided: "Cannot be decided", no: "Not eligible" },
    none: "No unit.",
    tie: (units, places) =>
      `${units} are level for the last ${places === 1 ? "place" : `${places} places`}. The software never breaks ` +
      "a tie: the cluster votes or the authority decides.",
    kind: { for: "for", against: "against", open: "open" },
    rank: (rank) => `rank ${rank}`,
    note: "EMU only names units that may be proposed; flags are awarded by the competent authority.",
    more: (count) => `Show ${count} more units`,
  },

  tools: {
    open: "Tools",
    openLabel: "Open the list of tools",
    help: "Help",
    explain: "Explain the selected cell",
    notLoaded: "This part of EMU could not be loaded",
    notLoadedText: "EMU's server does not answer. Nothing was changed. Check the network, then press Try again.",
  },
};
