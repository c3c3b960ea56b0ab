/** Proposals, printed and as JSON. */
import { formatExact } from "../../../text/format";
import { fillIn } from "../../../text/fill";
import { shown } from "../../../text/shown";
import { ASK_TEXTS, CHOICE_TEXTS } from "../../../text/phrases/questions";
import type { Language } from "../../../schema/language";
import { examplesOf } from "../../../phrases/examples";
import { resolve, type Answers, type Proposal, type Resolved } from "../../../phrases/propose";
import type { Ask, Reading } from "../../../phrases/reading";
import { exampleText, sentenceOf, targetText } from "../../../phrases/sentence";
import { lineMaximum, parametersText } from "../../../phrases/to-rubric";
import { RUBRIC_TEXT } from "./words";

export function questionText({ id, about }: Ask, language: Language): string {
  return fillIn(ASK_TEXTS[id], language, { about: shown(about) });
}

export function exampleTexts(reading: Reading, { maximum }: Proposal, language: Language): readonly string[] {
  return examplesOf(reading, maximum, language).map((example) => exampleText(example, language));
}

function askLines(ask: Ask, language: Language): readonly string[] {
  const choices = ask.choices.map(({ id }) => `${id} (${CHOICE_TEXTS[id][language]})`).join(" · ");
  return [`   ${fillIn(RUBRIC_TEXT.question, language, { question: questionText(ask, language) })}`, `     ${choices}`];
}

function proposalLines(proposal: Proposal, resolved: Resolved, language: Language): readonly string[] {
  const { maximum } = proposal;
  const points = maximum === null ? "" : ` [${formatExact(maximum, language)}]`;
  const head = `${proposal.line}. ${shown(proposal.phrase)}${points}`;
  if (proposal.isHeading) {
    return [`${head} ${RUBRIC_TEXT.heading[language]}`];
  }
  if (resolved.isSkipped) {
    return [`${head} ${RUBRIC_TEXT.skipped[language]}`];
  }
  const { reading } = resolved;
  const said = reading === null ? RUBRIC_TEXT.unread[language] : sentenceOf(reading, lineMaximum(reading, maximum), language);
  const examples = reading === null ? [] : exampleTexts(reading, proposal, language);
  const worked =
    reading === null
      ? []
      : [
          examples.length === 0
            ? RUBRIC_TEXT.noExamples[language]
            : fillIn(RUBRIC_TEXT.examples, language, { examples: examples.join("; ") }),
        ];
  return [
    head,
    ...(said === "" ? [] : [`   ${said}`]),
    ...worked.map((text) => `   ${text}`),
    ...resolved.open.flatMap((ask) => askLines(ask, language)),
  ];
}

export function rubricLines(proposals: readonly Proposal[], answers: Answers, language: Language): readonly string[] {
  const all = proposals.map((proposal) => ({ proposal, resolved: resolve(proposal, answers) }));
  const count = (test: (one: (typeof all)[number]) => boolean): string => `${all.filter(test).length}`;
  return [
    fillIn(RUBRIC_TEXT.title, language, { lines: `${proposals.length}` }),
    fillIn(RUBRIC_TEXT.counts, language, {
      read: count(({ proposal }) => proposal.reading !== null),
      asked: count(({ proposal }) => (proposal.reading?.asks.length ?? 0) > 0),
      unread: count(({ proposal }) => proposal.reading === null && !proposal.isHeading),
      headings: count(({ proposal }) => proposal.isHeading),
    }),
    "",
    ...all.flatMap(({ proposal, resolved }) => proposalLines(proposal, resolved, language)),
  ];
}

/** `?`: the text does not say it. */
const UNSAID: ReadonlySet<string> = new Set(["comparator-unsaid", "range-target", "contradiction"]);

function comparatorText(reading: Reading, open: readonly Ask[]): string | null {
  if (open.some(({ id }) => UNSAID.has(id))) {
    return "?";
  }
  const all = [...new Set(reading.wants.flatMap(({ comparator }) => comparator ?? []))];
  return all.length === 0 ? null : all.join("; ");
}

/** Ids of measure, rule and comparator as in the workbook; texts in the language asked for. */
export function rubricJson(proposals: readonly Proposal[], answers: Answers, language: Language) {
  return proposals.map((proposal) => {
    const { reading, asks, open, isSkipped } = resolve(proposal, answers);
    const isShare = reading !== null && ["ratio", "share", "reduction", "increase"].includes(reading.measure);
    return {
      line: proposal.line,
      code: proposal.code,
      phrase: proposal.phrase,
      maximum: proposal.maximum === null ? null : formatExact(proposal.maximum, language, { grouping: false }),
      state: isSkipped ? "skipped" : proposal.isHeading ? "heading" : reading === null ? "unread" : open.length > 0 ? "asked" : "read",
      kind: reading?.kind ?? null,
      measure: reading?.measure ?? null,
      rule: reading === null ? null : (reading.rule ?? "other"),
      comparator: reading === null ? null : comparatorText(reading, open),
      target:
        reading === null
          ? null
          : reading.wants
              .map(({ target }) => targetText(target, language))
              .filter((text) => text !== "")
              .join("; ") || null,
      parameters: reading === null ? null : parametersText(reading.parameters, isShare, language),
      parts: reading?.parts.map(({ text, per }) => ({ text, per: formatExact(per, language) })) ?? [],
      lacks: reading?.lacks ?? null,
      sentence: reading === null ? null : sentenceOf(reading, lineMaximum(reading, proposal.maximum), language),
      examples: reading === null ? [] : exampleTexts(reading, proposal, language),
      questions: asks.map((ask) => ({
        id: ask.id,
        question: questionText(ask, language),
        open: open.includes(ask),
        choices: ask.choices.map(({ id }) => ({ id, words: CHOICE_TEXTS[id][language] })),
      })),
    };
  });
}
