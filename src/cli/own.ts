/** Files with score sheets of somebody's own: what is remembered in them, and what could be. */
import { given } from "../core/numbers/at";
import { a1 } from "../tables/cells/a1";
import { detect, type Proposal } from "../tables/own/detect";
import type { OwnMissing, OwnNews } from "../tables/own/find";
import { readPeriodId } from "../tables/cells/period-id";
import { say } from "../text/cli";
import type { Language } from "../schema/language";
import { PANE_TEXT } from "../text/pane/pane";
import { OWN_KIND_WORDS, OWN_ROLE_WORDS } from "../schema/own-words";
import type { WorkbookDocument } from "../document/document";
import { ownSheets } from "../document/parts/own";
import { tableLines } from "../review/lines";

export function ownMissingText(file: string, missing: readonly OwnMissing[], language: Language): string {
  const t = PANE_TEXT[language].own;
  const lines = missing.map(({ kind, sheet, text }) => `  - ${t.missing[kind](sheet, text)}`);
  const said = missing.length === 0 ? [`${file}: ${t.damaged}`] : [say("ownLost", language, { file }), ...lines];
  return [...said, say("ownLostHint", language)].join("\n");
}

/** Sheets that look like score sheets and are not of this reading; "" for none. */
export function ownOthersText(document: WorkbookDocument, file: string, { mapping }: Proposal, language: Language): string {
  const read = new Set(mapping.sheets.map(({ name }) => name));
  const others = detect(ownSheets(document), file).flatMap((one) => one.mapping.sheets.map(({ name }) => name));
  const unread = [...new Set(others)].filter((name) => !read.has(name));
  return unread.length === 0 ? "" : `${say("bindOthers", language, { sheets: unread.join(", ") })}\n`;
}

/** "" where there is nothing new. */
export function ownNewsText(news: readonly OwnNews[], language: Language): string {
  const lines = news.map(({ text, at }) => `  - ${at.sheet}!${a1(at.row, at.column)}: ${text}`);
  return news.length === 0 ? "" : `${[say("ownNews", language), ...lines].join("\n")}\n`;
}

/** The likeliest way to read the sheets, or the named one; `period` over what its titles say. */
export function proposeFor(
  document: WorkbookDocument,
  file: string,
  { sheet, period }: { readonly sheet: string | null; readonly period: string | null },
): Proposal | null {
  const found = detect(ownSheets(document), file).find(
    ({ mapping }) => sheet === null || mapping.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase()),
  );
  if (found === undefined) {
    return null;
  }
  const asked = period === null ? found.mapping.period : (readPeriodId(period) ?? period);
  return { ...found, mapping: { ...found.mapping, period: asked } };
}

export function proposalText({ mapping, header, confidence, reasons, questions }: Proposal, language: Language): string {
  const t = PANE_TEXT[language].own;
  const columns = mapping.columns.map(({ path, role, unit }) => [path.join(" / ") || "–", given(OWN_ROLE_WORDS.get(role))[language], unit]);
  const rows = mapping.rows.map(({ code, mark, label, kind }) => [
    code,
    [mark, label.startsWith(mark) ? label.slice(mark.length).trim() : label].filter((part) => part !== "").join(" "),
    OWN_KIND_WORDS[kind][language],
  ]);
  const sheets = mapping.sheets.map(({ name, unit }) => (unit === "" || unit === name ? name : `${name} (${unit})`));
  const blocks = [
    [`${sheets.join(", ")}: ${t.shapes[mapping.shape]}`],
    [
      t.found(t.confidence[confidence], `${header.sheet}!${a1(header.row, header.column)}`),
      ...reasons.map((reason) => `  - ${t.reasons[reason]}`),
    ],
    [`${t.period}: ${mapping.period || "?"}`, `${t.confirmation}: ${t.confirmations[mapping.confirmed]}`],
    tableLines([t.header, t.meaning, t.unitColumn], columns, ["left", "left", "left"]),
    tableLines(["", t.row, t.kind], rows, ["left", "left", "left"]),
    ...(questions.length === 0
      ? []
      : [
          [
            t.ask(questions.length),
            ...questions.map(({ text, at }) => `  - “${text || t.noHeader(a1(at.row, at.column))}” (${at.sheet}!${a1(at.row, at.column)})`),
          ],
        ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
