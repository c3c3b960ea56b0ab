/** A review as people read it in a terminal: ranking, clusters, verdicts and the rules in force, and the findings apart. */
import { findingGroups } from "../../../core/checks/blanks";
import type { Book } from "../../../core/model/book";
import { SEVERITIES } from "../../../core/model/ids";
import type { Review } from "../../../core/result";
import type { AwardOutcome } from "../../../core/awards/outcome";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import { describeBlanks } from "../../../text/blanks";
import { say } from "../../../text/cli";
import { describeFinding } from "../../../text/findings/findings";
import { formatExact, formatList, formatPercent, formatTotal } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { idWord } from "../../../text/naming";
import { BLANKS_PHRASES, policyLines } from "../../../text/explanations/policy";
import { describeReason } from "../../../text/explanations/reasons";
import { shown } from "../../../text/shown";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../../../schema/words";
import { tableLines, type Align } from "../../lines";
import { isVotedOn, votesLines } from "../votes/lines";

export function reviewText(title: string, book: Book, review: Review, language: Language): string {
  const heading = say("heading", language, { title: shown(title) || say("untitled", language), period: shown(review.period) });
  const blocks = [
    [heading],
    ranking(book, review, language),
    otherBlanks(book, review, language),
    clusters(review, language),
    ...review.awards.map((one) => award(book, one, language)),
    ...review.votes.filter(isVotedOn).map((one) => votesLines(book, one, language)),
    [say("policy", language), ...policyLines(review.policy, language).map(({ name, value }) => `${name}: ${value}`)],
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function ranking(book: Book, review: Review, language: Language): readonly string[] {
  if (review.standings.length === 0) {
    return [say("noUnits", language)];
  }
  const { measuredIn } = review.totals;
  const sorted = [...review.standings].sort(
    (left, right) =>
      (book.units[left.unit]?.cluster ?? "").localeCompare(book.units[right.unit]?.cluster ?? "", "vi") ||
      (left.rank ?? Infinity) - (right.rank ?? Infinity) ||
      left.unit - right.unit,
  );
  const graded = review.policy.grades.length > 0;
  const rows = sorted.map(({ unit, points, maximum, percent, rank, tiedWith, open, grade }) => {
    return [
      rank === null ? "–" : `${rank}`,
      nameOf(book, unit),
      rank === null ? "–" : formatTotal(points, measuredIn, language),
      rank === null ? "–" : formatTotal(maximum, measuredIn, language),
      formatPercent(percent, language),
      ...(graded ? [grade ?? "–"] : []),
      open.length === 0 ? "" : open.map((leaf) => book.criteria[leaf]?.code ?? "").join(", "),
      tiedWith.length === 0 ? "" : say("tied", language),
    ];
  });
  const grade = graded ? (["grade"] as const) : [];
  const ids = ["rank", "unit", "points", "maximum", "percent", ...grade, "open"] as const;
  const aligns: readonly Align[] = ["right", "left", "right", "right", "right"];
  return [say("ranking", language), ...tableLines([...ids.map((id) => say(id, language)), ""], rows, aligns)];
}

/** The unit's name, with its cluster where there are several. */
function nameOf(book: Book, unit: number): string {
  const { name = "", cluster = "" } = book.units[unit] ?? {};
  const several = new Set(book.units.map((one) => one.cluster)).size > 1;
  return several && cluster !== "" ? `${name} (${cluster})` : name;
}

/** Units whose percentage or rank would be another if blanks counted the other way; nothing where there are none. */
function otherBlanks(book: Book, { standings, policy }: Review, language: Language): readonly string[] {
  const rows = standings.flatMap(({ unit, rank, maximum, percent, otherBlanks: other }) =>
    other === null || (other.maximum === maximum && other.rank === rank)
      ? []
      : [
          [
            nameOf(book, unit),
            `${formatPercent(percent, language)} → ${formatPercent(other.percent, language)}`,
            `${rank ?? "–"} → ${other.rank ?? "–"}`,
          ],
        ],
  );
  const blanks = BLANKS_PHRASES[policy.blanks === "out" ? "zero" : "out"][language];
  const heading = say("otherBlanks", language, { blanks, now: BLANKS_PHRASES[policy.blanks][language] });
  const headers = (["unit", "percent", "rank"] as const).map((id) => say(id, language));
  return rows.length === 0 ? [] : [heading, ...tableLines(headers, rows, ["left", "right", "right"])];
}

/** Clusters among each other, in the order of their ranks. */
function clusters({ clusters: standings, policy }: Review, language: Language): readonly string[] {
  const sorted = [...standings].sort((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity));
  const rows = sorted.map(({ cluster, rank, mean, ranked, units, tiedWith, provisional }) => [
    rank === null ? "–" : `${rank}`,
    cluster,
    policy.rankBy === "percent" || mean === null ? formatPercent(mean, language) : formatExact(mean, language),
    `${ranked}/${units}`,
    [
      ...(tiedWith.length === 0 ? [] : [say("tiedWith", language, { clusters: formatList(tiedWith, language) })]),
      ...(provisional ? [say("provisional", language)] : []),
    ].join("; "),
  ]);
  const headers = (["rank", "cluster", "mean", "ranked"] as const).map((id) => say(id, language));
  const aligns = ["right", "left", "right", "right", "left"] as const;
  return rows.length === 0 ? [] : [say("clusters", language), ...tableLines([...headers, ""], rows, aligns)];
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

/** More than this nobody reads in a terminal; `--json` has them all. */
const PRINTED = 5_000;

/** One paragraph each, and a last line that counts them. */
export function findingsText(sources: TableSources, review: Pick<Review, "findings">, language: Language): string {
  const groups = findingGroups(review.findings);
  const printed = groups.slice(0, PRINTED);
  const paragraphs = printed.map(([finding, ...others]) => {
    const words = describeFinding(finding, language);
    const place = locate(sources, finding.place);
    const where = place === null ? finding.place.table : `${shown(place.sheet)}!${place.cell}`;
    const head = `${SEVERITY_WORDS[finding.severity][language]} ${where} ${finding.code}`;
    if (others.length > 0) {
      return `${head}: ${describeBlanks([finding, ...others], language)}`;
    }
    return [
      `${head}: ${words.message}`,
      `    ${say("found", language)}: ${words.found} · ${say("expected", language)}: ${words.expected}`,
      `    ${say("action", language)}: ${words.action}`,
    ].join("\n");
  });
  const [errors, warnings, notices] = SEVERITIES.map(
    (severity) => `${review.findings.filter((finding) => finding.severity === severity).length}`,
  );
  const count = say("findings", language, { errors: errors ?? "", warnings: warnings ?? "", notices: notices ?? "" });
  const rest = groups.slice(PRINTED).reduce((sum, group) => sum + group.length, 0);
  const cut = rest > 0 ? [say("findingsCut", language, { rest: `${rest}` })] : [];
  return `${[...paragraphs, ...cut, count].join("\n")}\n`;
}
