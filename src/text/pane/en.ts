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

  places: { check: "Check", results: "Results", flags: "Flags" },
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
    "cell-edit": "Excel is waiting for a cell to be finished. Press Enter or Esc in that cell, then Try again.",
    "payload-too-large":
      "The workbook is larger than Excel hands over at once. Nothing was changed. Remove empty rows from the EMU " +
      "tables, then Try again.",
    "item-not-found":
      "A sheet, table or cell that is needed was not found: it may just have been deleted or renamed. Press Try " +
      "again to read the workbook anew.",
    protected:
      "The sheet is protected, so nothing was written. EMU never removes protection: unprotect the sheet on the " +
      "Review tab, then Try again.",
    "not-supported":
      "This version of Excel lacks something EMU needs. EMU runs in Excel LTSC 2021 or later, Microsoft 365 and " +
      "Excel on the web.",
    "connection-lost":
      "The connection to Excel was lost. Check the network and that the workbook is still open, then Try again.",
    "name-taken":
      "The workbook already has a sheet, table or name that the template uses, so nothing was written. Rename it " +
      "or open an empty workbook, then Try again.",
    "changed-meanwhile":
      "The workbook was changed in the meantime, so EMU wrote and removed nothing. Look at the change, then repeat.",
    "formula-cell":
      "The cell to correct holds a formula, so nothing was written. EMU never writes over a formula: mend the formula itself.",
    "period-closed":
      "The period is closed or sealed, so nothing was written. To correct it, change the period's status in EmuPeriods first.",
    "newer-schema":
      "This workbook was made by a newer EMU. Nothing was changed. Update EMU, then open the workbook again.",
    "nothing-to-undo": "There is nothing of EMU's to undo.",
    unexpected:
      "Something unexpected went wrong. Press Try again; if it stays, send the line under Technical details to " +
      "whoever looks after EMU in your unit.",
  },
  failedAction: {
    read: "The workbook could not be read",
    create: "The workbook could not be created",
    undo: "Undo did not work",
    select: "The cell could not be reached",
    period: "The period could not be changed",
    fix: "The cell could not be corrected",
  },

  outside: {
    title: "Open EMU from inside Excel",
    text: "This page is EMU's task pane and works inside Excel only.",
    steps: [
      "Open Excel and the workbook to score.",
      "On the Home tab, group Emulation, press Scoring. If it is not there, ask your administrator to install EMU from " +
        "manifest.xml.",
      "To try it without Excel: run npm start in the EMU folder.",
    ],
  },

  start: {
    title: "This workbook does not use EMU yet",
    empty: "The workbook is empty. Next: create a scoring workbook from a ready-made template.",
    notEmpty:
      "The workbook already has content. EMU can add its scoring sheets beside it; the sheets that are there stay " +
      "as they are.",
    create: "Create a scoring workbook",
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
    fixed: (count) => `${counted(count, "cell")} corrected, noted in the Log.`,
    undone: "Undone. The workbook is as it was before.",
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
      `Table ${tables} is missing. EMU does not rebuild lost tables by itself. Press Ctrl+Z if it was just ` +
      "deleted, or take it from an earlier copy of the workbook.",
  },

  check: {
    clean: "Nothing needs another look",
    cleanText: "All figures of this period can be read and are valid.",
    summary: (errors, warnings, notices) =>
      `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(notices, "notice")}`,
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
    jump: "Go to cell",
    jumpLabel: (place) => `Go to cell ${place}`,
    fix: {
      button: "Fix",
      ask: "Fix…",
      preview: (from, to) => `${from} → ${to}`,
      label: (place, from, to) => `Fix ${place}: ${from} to ${to}`,
      yes: "Yes",
      no: "No",
      allLabel: "Fix many cells at once",
      closed: (period) => `Period ${period} is closed or sealed: its figures are not corrected from here.`,
    },
    more: (count) => `Show ${count} more`,
    shown: (shown, all) => `Showing ${shown} of ${all}`,
    changed: (added, gone) =>
      [added > 0 ? `${added} new` : "", gone > 0 ? `${gone} settled` : ""].filter(Boolean).join(", "),
  },

  results: {
    caption: (period) => `Ranking for period ${period}`,
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
      `Provisional: ${counted(count, "item has", "items have")} no points yet (not reported or faulty). Ranks may` +
      " still change.",
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
    otherBlanks: (blanks, maximum, percent, rank) =>
      `If what is not reported is ${blanks}: maximum ${maximum}, ${percent}, rank ${rank}.`,
    criteria: "Points of each criterion",
    criterion: "Criterion",
    attainment: "Attainment",
    met: "met",
    notMet: "not met",
    exceeded: "exceeded",
    noPoints: "no points yet",
    explain: (code) => `Why the points of ${code} are what they are`,
    why: "Why",
    more: (count) => `Show ${count} more criteria`,
  },

  flags: {
    nothing: "The workbook has no award to review yet. Add awards to table EmuAwards on the cluster sheet.",
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
};
