/** The whole year for a terminal. */
import type { Book } from "../../../core/model/book";
import type { YearResult } from "../../../core/periods/year";
import type { Language } from "../../../schema/language";
import { say } from "../../../text/cli";
import { policyLines } from "../../../text/explanations/policy";
import { tableLines, type Align } from "../../lines";
import { otherBlanksHeading, sayYear, yearNotes, yearRows } from "./words";

export function yearText(book: Book, result: YearResult, language: Language): string {
  const rows = yearRows(book, result, language);
  const { computed, own } = result;
  const several = new Set(book.units.map(({ cluster }) => cluster)).size > 1;
  const headers = [
    sayYear("unit", language),
    ...(computed === null
      ? []
      : [
          ...(computed.standings.length === 0 ? [] : computed.periods.map(({ id }) => id)),
          sayYear("computed", language),
          sayYear("rank", language),
        ]),
    ...(own === null ? [] : [sayYear("own", language), sayYear("ownRank", language)]),
    "",
  ];
  const lines = rows.map(({ name, cluster, figures, figure, rank, own: scored, tied, missing }) => [
    several && cluster !== "" ? `${name} (${cluster})` : name,
    ...(computed === null ? [] : [...figures, figure, rank]),
    ...(own === null ? [] : [scored?.figure ?? "–", scored?.rank ?? "–"]),
    [tied, missing].filter((words) => words !== null).join("; "),
  ]);
  const others = rows.flatMap(({ name, other }) => (other === null ? [] : [[name, other.figure, other.rank]]));
  const otherHeaders = (["unit", "computed", "rank"] as const).map((id) => sayYear(id, language));
  return [
    [sayYear("heading", language, { year: result.year })],
    yearNotes(book, result, language),
    computed === null && own === null
      ? []
      : tableLines(headers, lines, ["left", ...headers.slice(1, -1).map((): Align => "right"), "left"]),
    others.length === 0 ? [] : [otherBlanksHeading(book, language), ...tableLines(otherHeaders, others, ["left", "right", "right"])],
    [say("policy", language), ...policyLines(book.policy, language).map(({ name, value }) => `${name}: ${value}`)],
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}
