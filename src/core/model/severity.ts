/**
 * The severity of a finding's code, with the names of its parameters in the type alone: a sentence that is filled with another one does
 * not compile. Every finding may also name its unit, its criterion and its place.
 */
import type { Severity } from "./ids";

declare const parameters: unique symbol;

type Kind<Of extends Severity, Names extends string> = Of & { readonly [parameters]?: Names };

export function error<Names extends string = never>(): Kind<"error", Names> {
  return "error";
}

export function warning<Names extends string = never>(): Kind<"warning", Names> {
  return "warning";
}

export function notice<Names extends string = never>(): Kind<"notice", Names> {
  return "notice";
}

/** The parameters of a code, by its entry in the catalogue. */
export type NamesOf<Entry> = Entry extends { readonly [parameters]?: infer Names } ? Exclude<Names, undefined> : never;
