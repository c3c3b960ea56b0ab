/** Somebody's own sheets in words: the layouts to choose from, what each header and row is taken for, and what would come of it. */
import { at } from "../../core/numbers/at";
import { toNumber } from "../../core/numbers/exact";
import { a1 } from "../../tables/cells/a1";
import type { Proposal } from "../../tables/own/detect";
import { find, type OwnMissing, type OwnNews } from "../../tables/own/find";
import { countLeaves, isEntryRole, isOpen, OWN_RULES, type OwnMapping } from "../../tables/own/mapping";
import { placeIn } from "../../tables/own/sheet";
import { toSources } from "../../tables/own/to-sources";
import { readNumberText } from "../../tables/cells/number-text";
import { readPeriodId } from "../../tables/cells/period-id";
import { reviewTables } from "../../tables/review-tables";
import { formatTotal } from "../../text/format";
import type { Language } from "../../schema/language";
import { PANE_TEXT } from "../../text/pane/pane";
import { BLANKS_PHRASES } from "../../text/explanations/policy";
import { RULE_WORDS } from "../../schema/rules";
import { POLICY_VALUE_WORDS } from "../../schema/words";
import { OWN_KIND_WORDS, OWN_KINDS, OWN_ROLE_WORDS, type OwnKind, type OwnRole, RUBRIC_ROLES } from "../../schema/own-words";
import type { Binding } from "../use-cases/state";
import type { Reading } from "../../review/opened";

export type Choice<Id extends string> = { readonly id: Id; readonly words: string };

/** One header of the sheet, or one row of criteria. */
export type OwnLine<Id extends string> = {
  readonly index: number;
  readonly words: string;
  /** Address of its cell; "" where it is not on the sheet now. */
  readonly cell: string;
  /** Whose figures: the unit where it is not the header itself. */
  readonly of: string;
  readonly chosen: Id;
  /** Depth in the tree of criteria, 0 at the top. */
  readonly depth: number;
};

export function proposalWords({ mapping }: Proposal, language: Language): string {
  const t = PANE_TEXT[language].own;
  return t.choice(mapping.sheets[0]?.name ?? "", mapping.sheets.length - 1, t.shapes[mapping.shape]);
}

/** Where EMU thinks the headers begin, and why. */
export function reasonWords({ confidence, header, reasons }: Proposal, language: Language) {
  const t = PANE_TEXT[language].own;
  return {
    found: t.found(t.confidence[confidence], `${header.sheet}!${a1(header.row, header.column)}`),
    reasons: reasons.map((reason) => t.reasons[reason]),
  };
}

export function headerLines({ sheets }: Binding, mapping: OwnMapping, language: Language): readonly OwnLine<OwnRole>[] {
  const t = PANE_TEXT[language].own;
  const found = find(sheets, mapping);
  const block = found.ok ? found.blocks[0] : undefined;
  return mapping.columns.map(({ path, role, unit }, index) => {
    const column = block?.columns[index] ?? null;
    const place = block === undefined || column === null ? null : placeIn(block.view, block.headLine, column);
    const cell = place === null ? "" : a1(place.row, place.column);
    const words = path.length === 0 ? t.noHeader(cell) : path.join(" / ");
    return { index, words, cell, of: unit === "" || words === unit ? "" : t.of(unit), chosen: role, depth: 0 };
  });
}

export function rowLines({ sheets }: Binding, mapping: OwnMapping): readonly OwnLine<OwnKind>[] {
  const found = find(sheets, mapping);
  const blocks = found.ok ? found.blocks : [];
  return mapping.rows.map(({ mark, label, kind, code }, index) => {
    const block = blocks.find(({ rows }) => rows[index] !== null);
    const line = block?.rows[index] ?? null;
    const place = block === undefined || line === null ? null : placeIn(block.view, line, block.columns.find((one) => one !== null) ?? 0);
    const words = mark === "" || label.startsWith(mark) ? label : `${mark} ${label}`;
    const depth = kind === "total" || kind === "ignore" ? 0 : code.split(".").length - 1;
    return { index, words, cell: place === null ? "" : a1(place.row, place.column), of: "", chosen: kind, depth };
  });
}

/** The headers and rows whose meaning a person has to say first: their words, and what is said above them; none: nothing is open. */
export function openWords(mapping: OwnMapping, language: Language): { readonly title: string; readonly headers: readonly string[] } {
  const t = PANE_TEXT[language].own;
  const headers = [
    ...mapping.columns.flatMap(({ role, path }) => (role === "ask" ? [path.join(" / ") || "–"] : [])),
    ...mapping.rows.flatMap(({ kind, label }) => (kind === "ask" ? [label] : [])),
  ];
  return { title: t.ask(headers.length), headers };
}

/** In a matrix a target of one unit and a common one are told apart; where each sheet is a unit's, every target is its own. */
export function roleChoices(language: Language): readonly Choice<OwnRole>[] {
  return [...OWN_ROLE_WORDS].map(([id, words]) => ({ id, words: words[language] }));
}

export function kindChoices(language: Language): readonly Choice<OwnKind>[] {
  return OWN_KINDS.map((id) => ({ id, words: OWN_KIND_WORDS[id][language] }));
}

/** The questions that the sheet leaves open; a rule only where results meet targets. */
export function questionChoices(mapping: OwnMapping, language: Language) {
  const has = (role: OwnRole): boolean => mapping.columns.some((column) => column.role === role);
  const asksRule = has("actual") && (has("target") || has("own-target"));
  return {
    rules: asksRule ? OWN_RULES.map((id) => ({ id, words: RULE_WORDS[id][language] })) : [],
    rankBy: (["percent", "points"] as const).map((id) => ({ id, words: POLICY_VALUE_WORDS[id][language] })),
    blanks: (["out", "zero"] as const).map((id) => ({ id, words: BLANKS_PHRASES[id][language] })),
  };
}

/** The period a person typed, or null; `2021-q1` is 2021-Q1. */
export function periodTyped(text: string): string | null {
  return readPeriodId(text);
}

/** Points that a person typed in either way of writing; null: no number above 0. */
export function pointsTyped(text: string): number | null {
  const read = readNumberText(text);
  const points = read.kind === "number" ? toNumber(read.number) : 0;
  return points > 0 ? points : null;
}

export type OwnPreview =
  | { readonly kind: "unread"; readonly missing: readonly string[] }
  | {
      readonly kind: "read";
      readonly summary: string;
      /** null while the period is not known. */
      readonly findings: string | null;
      readonly ranking: readonly { readonly unit: string; readonly points: string; readonly rank: string }[];
      readonly more: number;
    };

const SHOWN = 5;

/** What would be read and computed with these choices. */
export function previewOwn({ sheets }: Binding, mapping: OwnMapping, language: Language): OwnPreview {
  const t = PANE_TEXT[language].own;
  // Whoever looks at the preview is about to confirm it.
  const read = toSources(sheets, { ...mapping, confirmed: "person" });
  if (!read.ok) {
    return { kind: "unread", missing: missingWords(read.missing, language) };
  }
  const { book, review } = reviewTables(read.sources, mapping.period);
  const criteria = countLeaves(mapping.rows);
  const known = mapping.period !== "";
  const sorted = [...review.standings].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return {
    kind: "read",
    summary: t.resultText(book.units.length, criteria),
    findings: known ? t.findings(review.findings.length) : null,
    ranking: (known ? sorted : []).slice(0, SHOWN).map(({ unit, points, maximum, rank }) => ({
      unit: at(book.units, unit).name,
      points: [points, maximum].map((sum) => formatTotal(sum, review.totals.measuredIn, language)).join(" / "),
      rank: rank === null ? "–" : `${rank}`,
    })),
    more: known ? Math.max(0, sorted.length - SHOWN) : 0,
  };
}

export function missingWords(missing: readonly OwnMissing[], language: Language): readonly string[] {
  const t = PANE_TEXT[language].own;
  return missing.map(({ kind, sheet, text }) => t.missing[kind](sheet, text));
}

const NEWS_SHOWN = 5;

function newsWords(news: readonly OwnNews[], language: Language): string {
  const t = PANE_TEXT[language].own;
  const items = news.slice(0, NEWS_SHOWN).map(({ text, at: { sheet, row, column } }) => t.newsItem(text, `${sheet}!${a1(row, column)}`));
  return [...items, ...(news.length > NEWS_SHOWN ? [t.newsMore(news.length - NEWS_SHOWN)] : [])].join(", ");
}

/** What is said above a bound workbook of somebody's own; `news` "" for nothing. */
export function ownBarWords({ mapping, news }: NonNullable<Reading["own"]>, language: Language) {
  const t = PANE_TEXT[language].own;
  return {
    bound: t.bound(mapping.sheets.map(({ name }) => name).join(", ")),
    news: news.length === 0 ? "" : t.news(newsWords(news, language)),
  };
}

/** Whether a mapping can be remembered: its period is known, and it has a name and figures to read. */
export function canRemember(mapping: OwnMapping): boolean {
  const roles = mapping.columns.map(({ role }) => role);
  return (
    !isOpen(mapping) && periodTyped(mapping.period) !== null && roles.some(isEntryRole) && roles.some((role) => RUBRIC_ROLES.has(role))
  );
}
