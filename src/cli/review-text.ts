/** A review as people read it in a terminal: ranking and verdicts, and the findings apart. */
import type { Book } from "../core/model/book";
import { SEVERITIES } from "../core/model/ids";
import type { AwardOutcome, Review } from "../core/result";
import { locate } from "../tables/locate";
import type { TableSources } from "../tables/source";
import { say } from "../text/cli";
import { describeFinding } from "../text/findings";
import { formatPercent, formatTotal } from "../text/format";
import type { Language } from "../text/language";
import { idWord } from "../text/naming";
import { describeReason } from "../text/reasons";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../text/vocabulary";
import { tableLines } from "./lines";

export function reviewText(title: string, book: Book, review: Review, language: Language): string {
  const heading = say("heading", language, { title: title || say("untitled", language), period: review.period });
  const blocks = [[heading], ranking(book, review, language), ...review.awards.map((one) => award(book, one, language))];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function ranking(book: Book, review: Review, language: Language): readonly string[] {
  if (review.standings.length === 0) {
    return [say("noUnits", language)];
  }
  const { measuredIn } = review.totals;
  const several = new Set(book.units.map(({ cluster }) => cluster)).size > 1;
  const sorted = [...review.standings].sort(
    (left, right) =>
      (book.units[left.unit]?.cluster ?? "").localeCompare(book.units[right.unit]?.cluster ?? "", "vi") ||
      (left.rank ?? Infinity) - (right.rank ?? Infinity) ||
      left.unit - right.unit,
  );
  const rows = sorted.map(({ unit, points, maximum, percent, rank, tiedWith, open }) => {
    const { name = "", cluster = "" } = book.units[unit] ?? {};
    return [
      rank === null ? "–" : `${rank}`,
      several && cluster !== "" ? `${name} (${cluster})` : name,
      percent === null ? "–" : formatTotal(points, measuredIn, language),
      percent === null ? "–" : formatTotal(maximum, measuredIn, language),
      formatPercent(percent, language),
      open.length === 0 ? "" : open.map((leaf) => book.criteria[leaf]?.code ?? "").join(", "),
      tiedWith.length === 0 ? "" : say("tied", language),
    ];
  });
  const headers = (["rank", "unit", "points", "maximum", "percent", "open"] as const).map((id) => say(id, language));
  const aligns = ["right", "left", "right", "right", "right", "left", "left"] as const;
  return [say("ranking", language), ...tableLines([...headers, ""], rows, aligns)];
}

function award(book: Book, outcome: AwardOutcome, language: Language): readonly string[] {
  const { id = "", text = "" } = book.awards[outcome.award] ?? {};
  const name = (text || idWord("award", id, language)) + (outcome.cluster === "" ? "" : ` (${outcome.cluster})`);
  const heading = say("award", language, { award: name, places: `${outcome.places}`, left: `${outcome.left}` });
  const rows = outcome.verdicts.map(({ unit, verdict, reasons }) => [
    book.units[unit]?.name ?? "",
    VERDICT_WORDS[verdict][language],
    reasons.map((reason) => describeReason(reason, language)).join(" "),
  ]);
  const headers = (["unit", "verdict", "reasons"] as const).map((id) => say(id, language));
  return [heading, ...tableLines(headers, rows, ["left", "left", "left"])];
}

/** One paragraph each, and a last line that counts them. */
export function findingsText(sources: TableSources, review: Review, language: Language): string {
  const paragraphs = review.findings.map((finding) => {
    const words = describeFinding(finding, language);
    const place = locate(sources, finding.place);
    const where = place === null ? finding.place.table : `${place.sheet}!${place.cell}`;
    return [
      `${SEVERITY_WORDS[finding.severity][language]} ${where} ${finding.code}: ${words.message}`,
      `    ${say("found", language)}: ${words.found} · ${say("expected", language)}: ${words.expected}`,
      `    ${say("action", language)}: ${words.action}`,
    ].join("\n");
  });
  const [errors, warnings, notices] = SEVERITIES.map(
    (severity) => `${review.findings.filter((finding) => finding.severity === severity).length}`,
  );
  const count = say("findings", language, { errors: errors ?? "", warnings: warnings ?? "", notices: notices ?? "" });
  return `${[...paragraphs, count].join("\n")}\n`;
}
