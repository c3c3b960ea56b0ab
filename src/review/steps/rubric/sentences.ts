/** The rule of each criterion of a workbook, as EMU understands it, beside its clause. */
import type { Book, Criterion } from "../../../core/model/book";
import { fillIn } from "../../../text/fill";
import type { Language } from "../../../schema/language";
import { shown } from "../../../text/shown";
import { sentenceOf } from "../../../phrases/sentence";
import type { Reading } from "../../../phrases/reading";
import { RUBRIC_TEXT } from "./words";

const SHARES: ReadonlySet<string | null> = new Set(["ratio", "share", "reduction", "increase"]);

/** A criterion that is computed, in the form in which phrases are read. */
function readingOf({ measure, rule, comparator, target, parameters, unitOfMeasure }: Criterion): Reading | null {
  if (measure === null || rule === null) {
    return null;
  }
  const share = SHARES.has(measure) || unitOfMeasure === "%";
  const figure =
    target === null ? ({ kind: "elsewhere" } as const) : ({ kind: "figure", value: target, share, upTo: null, noun: "" } as const);
  return {
    kind: "of-workbook",
    measure,
    rule,
    wants: [{ comparator, target: figure }],
    parameters,
    parts: [],
    worth: null,
    lacks: null,
    asks: [],
    used: new Set(),
  };
}

export function sentencesOf({ criteria }: Pick<Book, "criteria">, language: Language): readonly string[] {
  return criteria.flatMap((criterion) => {
    const reading = readingOf(criterion);
    const { code, text, maximum, clause } = criterion;
    const sentence = reading === null ? null : sentenceOf(reading, maximum, language);
    const line = sentence === null ? null : fillIn(RUBRIC_TEXT.sentence, language, { code: shown(code), text: shown(text), sentence });
    return line === null ? [] : [clause === "" ? line : `${line} (${shown(clause)})`];
  });
}
