/** What is typed in an entry and has no effect: whoever typed it believes that it counts. Asked of every entry, so it makes nothing. */
import type { Book, Entry } from "../../model/book";
import type { Finding } from "../../model/finding";
import type { Layer, Measure } from "../../model/ids";
import type { LeafPlan } from "../../rules/leaf-plan";
import { entryFinding, numberIn, type NumberColumn } from "../../model/make-finding";

type Figure = Exclude<NumberColumn, Layer | "target">;

const LAYERS: readonly Layer[] = ["self", "cross-check", "appraised"];

/** The figures that each measure does not look at. */
const UNUSED: Readonly<Record<Measure, readonly Figure[]>> = {
  value: ["numerator", "denominator", "baseline"],
  ratio: ["baseline"],
  share: ["baseline"],
  reduction: [],
  increase: [],
  count: ["numerator", "denominator", "baseline"],
  rank: ["numerator", "baseline"],
  judgement: ["numerator", "denominator", "baseline"],
};

/** Of an entry that is scored or waits for its result; what stands beside a mark is a contradiction, and told as one. */
export function noteUnused(book: Book, plan: LeafPlan, entry: Entry, findings: Finding[]): void {
  const { measure, rule, comparator } = plan;
  noteFigures(book, entry, measure, rule.dependsOn === "typed", findings);
  if (entry.target !== null && (entry.state === "no-target" || !(rule.needsTarget || comparator !== null))) {
    findings.push(entryFinding("VALUE_UNUSED", book, entry, "target", { measure }));
  }
  if (rule.dependsOn === "typed") {
    noteLayers(book, entry, findings);
  }
}

/** A part is measured; only a judged one has scores, and the target is the criterion's. */
export function noteUnusedInPart(book: Book, entry: Entry, measure: Measure, findings: Finding[]): void {
  noteFigures(book, entry, measure, measure === "judgement", findings);
  if (entry.target !== null) {
    findings.push(entryFinding("VALUE_UNUSED", book, entry, "target", { measure }));
  }
  if (measure === "judgement") {
    noteLayers(book, entry, findings);
  } else {
    noteScores(book, entry, LAYERS, findings);
  }
}

function noteFigures(book: Book, entry: Entry, measure: Measure, isJudged: boolean, findings: Finding[]): void {
  for (const column of UNUSED[measure]) {
    if (numberIn(entry, column) !== null) {
      findings.push(entryFinding("VALUE_UNUSED", book, entry, column, { measure }));
    }
  }
  // The result of a judgement is its score, but only where no layer has one.
  const isReplaced = measure === "judgement" && isJudged && entry.actual !== null;
  if (isReplaced && book.policy.layers.some((layer) => numberIn(entry, layer) !== null)) {
    findings.push(entryFinding("VALUE_UNUSED", book, entry, "actual", { measure }));
  }
}

function noteLayers(book: Book, entry: Entry, findings: Finding[]): void {
  const { layers } = book.policy;
  if (layers.length < LAYERS.length) {
    noteScores(
      book,
      entry,
      LAYERS.filter((layer) => !layers.includes(layer)),
      findings,
    );
  }
}

function noteScores(book: Book, entry: Entry, layers: readonly Layer[], findings: Finding[]): void {
  for (const layer of layers) {
    if (numberIn(entry, layer) !== null) {
      findings.push(entryFinding("SCORE_UNUSED", book, entry, layer));
    }
  }
}
