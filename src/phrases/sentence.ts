/** A reading in words: what the rubric would say of its rule. */
import { isDecimal, multiply, negate, sign, type Exact } from "../core/numbers/exact";
import type { Language } from "../schema/language";
import { requiredOf, requirement } from "../text/explanations/reasons";
import { capital, fillIn } from "../text/fill";
import { COMPARATOR_WORDS } from "../schema/words";
import { formatExact, formatShare } from "../text/format";
import { LACK_TEXTS } from "../text/phrases/lacks";
import { BAND_REST, CHANGE_WORDS, FULL, MEASURED_AS, PHRASE_SENTENCES, TARGET_WORDS } from "../text/phrases/sentences";
import type { Example } from "./examples";
import { formOf } from "./form";
import type { Reading, Target, Want } from "./reading";

function isShare({ measure }: Reading): boolean {
  return measure === "ratio" || measure === "share" || measure === "reduction" || measure === "increase";
}

/** A target as people write it: `80%`, `3–5%`, `2`, `mức bình quân`. */
export function targetText(target: Target | null, language: Language): string {
  if (target === null) {
    return "";
  }
  switch (target.kind) {
    case "figure": {
      const show = (value: Exact): string => (target.share ? formatShare(value, language, 6) : formatExact(value, language));
      return target.upTo === null ? show(target.value) : `${show(target.value)}–${show(target.upTo)}`;
    }
    case "words":
      return target.text;
    case "own-past":
    case "mean":
    case "largest":
    case "elsewhere":
      return TARGET_WORDS[target.kind][language];
  }
}

function requiredText({ measure }: Reading, { comparator, target }: Want, language: Language): string {
  if (target?.kind !== "figure") {
    const text = targetText(target, language);
    return comparator === null ? text : requirement(COMPARATOR_WORDS[comparator][language], text);
  }
  // Shares of what is no share itself: half of all bonus points.
  const shown = target.share && (measure === "value" || measure === "count") ? "ratio" : measure;
  const text = requiredOf({ measure: shown, comparator, unitOfMeasure: "" }, target.value, language);
  return target.noun === "" ? text : `${text} (${target.noun})`;
}

function values(pairs: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pairs).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

function passSentence(reading: Reading, maximum: string | null, language: Language): string {
  const [want] = reading.wants;
  if (want?.target?.kind === "figure" && reading.measure === "count" && want.comparator === "=" && sign(want.target.value) === 0) {
    return fillIn(PHRASE_SENTENCES.none, language, values({ maximum }));
  }
  if (want?.target?.kind === "own-past") {
    const what = CHANGE_WORDS[reading.measure === "reduction" ? "reduction" : "increase"][language];
    return fillIn(PHRASE_SENTENCES.passOwn, language, values({ maximum, what }));
  }
  const required = reading.wants.map((one) => requiredText(reading, one, language)).join("; ");
  return fillIn(PHRASE_SENTENCES.pass, language, values({ maximum, what: MEASURED_AS[reading.measure][language], required }));
}

function stepSentence(reading: Reading, language: Language): string {
  const { start, per, every, minimum, maximum } = reading.parameters;
  const [want] = reading.wants;
  if (per === undefined || every === undefined) {
    return "";
  }
  const number = (value: Exact | undefined): string | null => (value === undefined ? null : formatExact(value, language));
  const own = want?.target?.kind === "figure" ? want.target : null;
  const size =
    own === null
      ? formatShare(every, language, 4)
      : own.share
        ? formatShare(multiply(every, own.value), language, 4)
        : formatExact(multiply(every, own.value), language);
  const isDown = want?.comparator === "<=" || want?.comparator === "<";
  return fillIn(
    isDown ? PHRASE_SENTENCES.stepDown : PHRASE_SENTENCES.step,
    language,
    values({
      target: targetText(want?.target ?? null, language),
      start: number(start) ?? "0",
      per: number(per),
      every: size,
      minimum: number(minimum),
      maximum: number(maximum),
    }),
  );
}

function countSentence({ parts, parameters }: Reading, language: Language): string {
  const { start, per, minimum, maximum } = parameters;
  const number = (value: Exact | undefined): string | null => (value === undefined ? null : formatExact(value, language));
  if (parts.length > 0) {
    const said = parts.map(({ text, per: each }) => `${text} ${formatExact(each, language)}`).join("; ");
    const isRange = minimum !== undefined && start !== undefined;
    return fillIn(
      PHRASE_SENTENCES.parts,
      language,
      values({ parts: said, minimum: isRange ? number(minimum) : null, maximum: isRange ? number(start) : null }),
    );
  }
  return per !== undefined && sign(per) < 0
    ? fillIn(
        PHRASE_SENTENCES.deduct,
        language,
        values({ start: number(start) ?? "0", per: formatExact(negate(per), language), minimum: number(minimum) }),
      )
    : fillIn(PHRASE_SENTENCES.add, language, values({ per: number(per), maximum: number(maximum) }));
}

function bandSentence(reading: Reading, language: Language): string {
  const comparator = reading.wants[0]?.comparator ?? ">=";
  const show = (value: Exact): string =>
    isShare(reading) && isDecimal(value) ? formatShare(value, language, 4) : formatExact(value, language);
  const bands = (reading.parameters.bands ?? [])
    .map(
      ({ from, points }) =>
        `${from === null ? BAND_REST[language] : requiredOf({ measure: "value", comparator, unitOfMeasure: "" }, from, language).replace(formatExact(from, language), show(from))}: ${formatExact(points, language)}`,
    )
    .join("; ");
  const said = bands === "" ? reading.wants.map((one) => requiredText(reading, one, language)).join("; ") : bands;
  return said === "" ? "" : fillIn(PHRASE_SENTENCES.bands, language, { bands: said });
}

/** What EMU understands, and what it cannot compute. */
export function sentenceOf(reading: Reading, maximum: Exact | null, language: Language): string {
  const most = maximum === null ? null : formatExact(maximum, language);
  const lacks = reading.lacks === null ? null : fillIn(PHRASE_SENTENCES.lacks, language, { lacks: LACK_TEXTS[reading.lacks][language] });
  const said = ruleSentence(reading, most, language);
  return [said, lacks].filter((part) => part !== null && part !== "").join(" ");
}

function closed(text: string): string {
  return text === "" ? "" : `${capital(text)}.`;
}

function ruleSentence(reading: Reading, maximum: string | null, language: Language): string {
  const { parameters } = reading;
  const number = (value: Exact | undefined): string | null => (value === undefined ? null : formatExact(value, language));
  switch (formOf(reading.rule)) {
    case "met":
      return passSentence(reading, maximum, language);
    case "events":
      return countSentence(reading, language);
    case "list":
      return bandSentence(reading, language);
    case "steps":
      return stepSentence(reading, language);
    case "share":
      return fillIn(PHRASE_SENTENCES.ratio, language, values({ maximum }));
    case "lead":
      return fillIn(PHRASE_SENTENCES.leader, language, values({ maximum }));
    case "places":
      return fillIn(
        PHRASE_SENTENCES.rank,
        language,
        values({ points: parameters.points?.map((one) => formatExact(one, language)).join(", ") }),
      );
    case "typed":
      return fillIn(
        PHRASE_SENTENCES.direct,
        language,
        values({ minimum: number(parameters.minimum), maximum: number(parameters.maximum) ?? maximum }),
      );
    case "none":
      return closed(
        reading.wants
          .map((one) => requiredText(reading, one, language))
          .filter((text) => text !== "")
          .join("; "),
      );
  }
}

export function exampleText({ input, points, isFull }: Example, language: Language): string {
  return `${input} → ${isFull ? FULL[language] : formatExact(points, language)}`;
}
