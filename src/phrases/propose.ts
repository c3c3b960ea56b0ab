/** What is proposed for each line of a rubric, and what becomes of it once people have answered. Nothing is accepted by itself. */
import type { Exact } from "../core/numbers/exact";
import type { Language } from "../schema/language";
import type { ChoiceId } from "../text/phrases/questions";
import { ask, choice } from "./make";
import { carrying, readPhrase } from "./read-phrase";
import type { Ask, Reading } from "./reading";
import { lineMaximum, rubricRows, type RubricCells } from "./to-rubric";

export type PhraseLine = {
  /** In the order of the rubric, from 1. */
  readonly line: number;
  readonly code: string;
  /** The criterion's name as the rubric gives it. */
  readonly text: string;
  /** All that is said of it: its name, its target, what its columns of points say. */
  readonly phrase: string;
  readonly maximum: Exact | null;
};

export type Proposal = PhraseLine & {
  /** null: there is no rule in the phrase. */
  readonly reading: Reading | null;
  /** A heading: neither a rule nor points. */
  readonly isHeading: boolean;
};

/** Answers by line; of one line several. */
export type Answers = ReadonlyMap<number, ReadonlySet<ChoiceId>>;

export type Resolved = {
  /** As the answers have made it. */
  readonly reading: Reading | null;
  /** What is still to be answered. */
  readonly open: readonly Ask[];
  /** All that was and is asked, for choosing again. */
  readonly asks: readonly Ask[];
  readonly isSkipped: boolean;
  /** People give the points, whatever the phrase says. */
  readonly isJudged: boolean;
};

/** The one door of this room: lines to proposals. */
export function readPhrases(lines: readonly PhraseLine[]): readonly Proposal[] {
  return lines.map((line) => {
    const reading = readPhrase(line.phrase, line.maximum);
    return { ...line, reading, isHeading: reading === null && line.maximum === null && carrying(line.phrase) === "" };
  });
}

const JUDGED: Reading = {
  kind: "judged-by-answer",
  measure: "judgement",
  rule: "direct",
  wants: [],
  parameters: {},
  parts: [],
  worth: null,
  lacks: null,
  asks: [],
  used: new Set(),
};

const SKIP = choice("skip");
const NO_MAXIMUM: Ask = { id: "maximum-missing", about: "", choices: [SKIP] };

/** Each question of a line can be answered by leaving the line out. */
function withSkip({ choices, ...rest }: Ask): Ask {
  return { ...rest, choices: [...choices, SKIP] };
}

export function resolve(proposal: Proposal, answers: Answers): Resolved {
  const given = answers.get(proposal.line) ?? new Set<ChoiceId>();
  const { reading } = proposal;
  const isSkipped = given.has("skip");
  const isJudged = given.has("judged");
  const nothing = { isSkipped, isJudged };
  if (proposal.isHeading) {
    return { reading: null, asks: [], open: [], ...nothing };
  }
  if (reading === null) {
    const about = carrying(proposal.phrase);
    const unread = ask(about === "" ? "unread" : "not-understood", about, [choice("judged"), SKIP]);
    return finished(proposal, isJudged ? JUDGED : null, [unread], given, nothing);
  }
  const asks = reading.asks.map(withSkip);
  const chosen = asks.flatMap(({ choices }) => choices.filter(({ id }) => given.has(id)));
  const answered = chosen.reduce<Reading>((so, { change }) => ({ ...so, ...change }), reading);
  const noRule = answered.lacks !== null || answered.rule === null ? [ask("no-rule", "", [choice("judged"), SKIP])] : [];
  return finished(
    proposal,
    isJudged ? { ...JUDGED, worth: reading.worth } : answered,
    isJudged && noRule.length > 0 ? noRule : [...asks, ...noRule],
    given,
    nothing,
  );
}

function finished(
  proposal: Proposal,
  reading: Reading | null,
  asks: readonly Ask[],
  given: ReadonlySet<ChoiceId>,
  rest: Pick<Resolved, "isSkipped" | "isJudged">,
): Resolved {
  const lacking = reading !== null && lineMaximum(reading, proposal.maximum) === null ? [NO_MAXIMUM] : [];
  const all = [...asks, ...lacking];
  const open = rest.isSkipped ? [] : all.filter(({ choices }) => !choices.some(({ id }) => given.has(id)));
  return { reading, asks: all, open, ...rest };
}

/** The rows of the rubric that a line becomes; none: it is left out, or not decided. */
export function rowsOf(proposal: Proposal, answers: Answers, language: Language): readonly RubricCells[] {
  const { reading, open, isSkipped } = resolve(proposal, answers);
  if (isSkipped || open.length > 0) {
    return [];
  }
  const { code, text } = proposal;
  if (reading === null) {
    const blank = { measure: null, rule: null, maximum: null, comparator: null, target: null, "unit-of-measure": null, parameters: null };
    return [{ code, text, ...blank }];
  }
  return rubricRows(reading, { code, text, maximum: lineMaximum(reading, proposal.maximum) }, language) ?? [];
}
