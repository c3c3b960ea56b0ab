/**
 * Shape of a finding's sentences. `{name}` is filled from the finding; a part in square brackets is left out when something in
 * it is not known. Where neither {unit} nor {criterion} is named, the sentence is led by the unit and criterion it is about.
 */
import type { FindingCode, FindingParam } from "../../core/model/finding-codes";
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

declare const asked: unique symbol;

/** A text with the names it is filled with, in the type alone. */
export type Asking<Names extends string> = FindingText & { readonly [asked]?: Names };

/** `{unit}` and `{number}` of a sentence; of one that is not written out as a literal nothing can be known. */
type NamesIn<Text> = Text extends string
  ? string extends Text
    ? "a sentence that is no literal"
    : Text extends `${string}{${infer Name}}${infer Rest}`
      ? Name | NamesIn<Rest>
      : never
  : never;

/** What every sentence may name: where the finding is (`placeParams` in findings.ts). */
type PlaceName = "table" | "tableId" | "headers" | "column" | "otherColumn" | "noteColumn";

type NamesOf<Text> = Text extends { readonly [asked]?: infer Names } ? Exclude<Names, undefined> : never;

/** The texts of a catalogue, or, of a code whose sentences name what its findings do not have, those names: it does not compile. */
export type Checked<Texts> = {
  readonly [Code in FindingCode]: Code extends keyof Texts
    ? [Exclude<NamesOf<Texts[Code]>, FindingParam<Code> | PlaceName>] extends [never]
      ? FindingText
      : { readonly hasNoParameter: Exclude<NamesOf<Texts[Code]>, FindingParam<Code> | PlaceName> }
    : FindingText;
};

function sentences([message, expected, action, found]: Triple): Sentences {
  return found === undefined ? { message, expected, action } : { message, expected, action, found };
}

export function both<const Vi extends Triple, const En extends Triple>(vi: Vi, en: En): Asking<NamesIn<Vi[number]> | NamesIn<En[number]>> {
  return { vi: sentences(vi), en: sentences(en) };
}
