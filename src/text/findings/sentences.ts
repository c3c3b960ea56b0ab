/**
 * Shape of a finding's sentences. `{name}` is filled from the finding; a part in square brackets is left out when something in
 * it is not known. Where neither {unit} nor {criterion} is named, the sentence is led by the unit and criterion it is about.
 */
import type { Language } from "../../schema/language";

export type Sentences = {
  readonly message: string;
  readonly expected: string;
  readonly action: string;
  /** Instead of the cell, where there is none to show. */
  readonly found?: string;
};

export type FindingText = Readonly<Record<Language, Sentences>>;

export type Triple = readonly [message: string, expected: string, action: string, found?: string];

function sentences([message, expected, action, found]: Triple): Sentences {
  return found === undefined ? { message, expected, action } : { message, expected, action, found };
}

export function both(vi: Triple, en: Triple): FindingText {
  return { vi: sentences(vi), en: sentences(en) };
}
