/** What a phrase is read as. Nothing here is accepted by itself: a person confirms the reading, and answers what it asks. */
import type { Parameters } from "../core/model/book";
import type { Comparator, Measure, Rule } from "../core/model/ids";
import type { Exact } from "../core/numbers/exact";
import type { LackId } from "../text/phrases/lacks";
import type { AskId, ChoiceId } from "../text/phrases/questions";
import type { Lexed } from "./tokens";

export type Target =
  /** `share`: a part of a whole, shown as a percentage; `upTo`: the far end of a range; `noun`: what is counted. */
  | { readonly kind: "figure"; readonly value: Exact; readonly share: boolean; readonly upTo: Exact | null; readonly noun: string }
  /** The unit's own result of an earlier period; the mean of those compared; the largest of them; a target set elsewhere. */
  | { readonly kind: "own-past" | "mean" | "largest" | "elsewhere" }
  /** A day, or a class that is no number. */
  | { readonly kind: "words"; readonly text: string };

export type Want = { readonly comparator: Comparator | null; readonly target: Target | null };

/** Points for one kind of event, or of another thing that is counted apart. */
export type Part = { readonly text: string; readonly per: Exact };

/** Taking it changes the reading so; an empty change confirms what is proposed. */
export type Choice = {
  readonly id: ChoiceId;
  readonly change: Partial<Pick<Reading, "wants" | "parameters" | "parts" | "lacks" | "measure" | "rule">>;
};

/** `about`: the words or figures in question. */
export type Ask = { readonly id: AskId; readonly about: string; readonly choices: readonly Choice[] };

export type Reading = {
  /** Which object of `kinds.ts` read it. */
  readonly kind: string;
  readonly measure: Measure;
  /** null: nothing that gives points to a criterion. */
  readonly rule: Rule | null;
  /** One for each condition of the phrase. */
  readonly wants: readonly Want[];
  readonly parameters: Parameters;
  readonly parts: readonly Part[];
  /** Points that the phrase itself states for meeting it; null: the maximum of its line. */
  readonly worth: Exact | null;
  readonly lacks: LackId | null;
  readonly asks: readonly Ask[];
  /** Tokens that the reading explains. */
  readonly used: ReadonlySet<number>;
};

export type Context = { readonly lexed: Lexed; readonly maximum: Exact | null };

/** One kind of phrase: what it looks like and what it says. Tried in order; null: it is another kind. */
export type Kind = { readonly id: string; read(context: Context): Reading | null };
