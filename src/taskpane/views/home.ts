/** Home in words: where the period stands, what to do now, its steps, and who has reported what. */
import { statusOf } from "../../core/periods/obstacles";
import { nextStatus } from "../../core/periods/states";
import type { Finding, Place } from "../../core/model/finding";
import type { Severity } from "../../core/model/ids";
import { reportBoard, type ReportBoard } from "../../review/steps/board/plan";
import { STAGES, stagesOf, standingOf, type Stage, type StageId, type Standing } from "../../review/stages";
import type { Reading } from "../../review/opened";
import { PERIOD_STATUS_WORDS } from "../../schema/words";
import type { Bilingual, Language } from "../../schema/language";
import { indexUnits } from "../../tables/rows/units";
import { fillIn } from "../../text/fill";
import { periodWords } from "../../text/period-words";
import { formatList } from "../../text/format";
import { shown } from "../../text/shown";
import { REVIEW_TEXT, STAGE_BUTTON, STAGE_NOW, STAGE_TEXT } from "../../text/pane/review-place";
import { findingWords } from "./findings/finding-words";

/** Which screen shows a step. */
export const SCREEN_OF: Readonly<Record<StageId, string>> = {
  "open-period": "open-period",
  split: "split",
  collect: "collect",
  "cross-check": "cross-check",
  appraise: "states",
  explain: "cross-check",
  votes: "votes",
  minutes: "minutes",
  seal: "seal",
};

/** Where a button of home leads: a cell, a step, the list of findings. */
export type Way = { readonly place: Place } | { readonly step: string; readonly unit?: number } | { readonly list: true };

export type ToDo = {
  readonly key: string;
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly way: Way;
};

export type StageView = {
  readonly id: StageId;
  readonly number: number;
  readonly title: string;
  readonly state: Stage["state"];
  /** What stands at the right: a count, or what the step waits for. */
  readonly note: string;
  /** Of the present step: what it is about, and its one button. */
  readonly now: { readonly text: string; readonly button: string; readonly screen: string } | null;
};

export type UnitProgress = {
  readonly unit: number;
  readonly name: string;
  readonly filled: number;
  readonly due: number;
  readonly share: number;
  /** What is owed and what is wrong; "" where nothing is. */
  readonly words: string;
};

export type HomeView = {
  readonly headline: string;
  readonly summary: string;
  readonly todos: readonly ToDo[];
  readonly stages: readonly StageView[];
  readonly status: string;
  /** Units with something owed or wrong, those with least first. */
  readonly open: readonly UnitProgress[];
  readonly complete: readonly UnitProgress[];
};

/** So many things are named at once; the rest come after them. */
const TODOS = 3;
const NAMED = 2;

type Inside = {
  readonly reading: Reading;
  readonly board: ReportBoard;
  readonly standing: Standing;
  readonly stages: readonly Stage[];
  /** Findings that keep the period from going on. */
  readonly errors: number;
  readonly nameOf: (unit: number) => string;
  readonly say: (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;
  readonly language: Language;
};

function canOpen(stages: readonly Stage[], id: StageId): boolean {
  return stages.some((stage) => stage.id === id && stage.state !== "waiting");
}

function firstOf(findings: readonly Finding[], severity: Severity): { readonly count: number; readonly first: Finding } | null {
  const all = findings.filter((finding) => finding.severity === severity && finding.code !== "NOT_REPORTED");
  const [first] = all;
  return first === undefined ? null : { count: all.length, first };
}

function named(units: readonly string[], { say, language }: Inside): string {
  const first = formatList(units.slice(0, NAMED), language);
  return units.length <= NAMED
    ? first
    : say(REVIEW_TEXT.moreUnits, { units: units.slice(0, NAMED).join(", "), count: units.length - NAMED });
}

function todosOf(inside: Inside): readonly ToDo[] {
  const { reading, board, standing, stages, nameOf, say, language } = inside;
  if (standing.rows === 0 || standing.filled === 0) {
    return [];
  }
  const found = (severity: Severity, title: Bilingual): readonly ToDo[] => {
    const some = firstOf(reading.review.findings, severity);
    if (some === null) {
      return [];
    }
    const { where, message, cell } = findingWords(reading, some.first, language);
    const isOne = some.count === 1 && cell !== null;
    const way = isOne || severity === "error" ? { place: some.first.place } : ({ list: true } as const);
    const button = say("place" in way && cell !== null ? REVIEW_TEXT.goto : REVIEW_TEXT.look);
    return [
      {
        key: severity,
        severity,
        title: say(title, { count: some.count }),
        text: `${where}: ${message}`,
        button,
        way: "place" in way && cell === null ? { list: true } : way,
      },
    ];
  };
  const owing = board.units.filter(({ owed }) => owed.length > 0);
  const collecting: readonly ToDo[] =
    owing.length === 0 || standing.status === "sealed"
      ? []
      : [
          {
            key: "owed",
            severity: "notice",
            title: say(REVIEW_TEXT.collect, { count: owing.length }),
            text: say(REVIEW_TEXT.collectText, {
              units: named(
                owing.map(({ unit }) => nameOf(unit)),
                inside,
              ),
              owed: board.owed,
            }),
            button: say(canOpen(stages, "collect") && standing.status === "open" ? REVIEW_TEXT.takeIn : REVIEW_TEXT.look),
            way: { step: canOpen(stages, "collect") && standing.status === "open" ? "collect" : "board" },
          },
        ];
  const step = (id: StageId, count: number, title: Bilingual, text: Bilingual): readonly ToDo[] =>
    count === 0 || !canOpen(stages, id)
      ? []
      : [
          {
            key: id,
            severity: "notice",
            title: say(title, { count }),
            text: say(text),
            button: say(REVIEW_TEXT.begin),
            way: { step: SCREEN_OF[id] },
          },
        ];
  const isOver = standing.status === "sealed";
  return [
    ...found("error", REVIEW_TEXT.fixErrors),
    ...collecting,
    ...(isOver ? [] : step("explain", standing.unexplained, REVIEW_TEXT.explain, REVIEW_TEXT.explainText)),
    ...(standing.status === "closed" ? step("votes", standing.awards - standing.settled, REVIEW_TEXT.vote, REVIEW_TEXT.voteText) : []),
    ...found("warning", REVIEW_TEXT.warnings),
  ].slice(0, TODOS);
}

/** Whether the present step is done, so that its button leads to the period's next state. */
function isReady(id: StageId, { board, standing, errors }: Inside): boolean {
  switch (id) {
    case "collect":
      return board.owed === 0 && errors === 0;
    case "cross-check":
      return standing.planned > 0 && board.units.some(({ scored }) => scored["cross-check"] > 0);
    default:
      return false;
  }
}

function stageViews(inside: Inside): readonly StageView[] {
  const { board, standing, stages, errors, say, language } = inside;
  const values = { ...standing, done: board.done, owed: board.owed, errors };
  const counts: Readonly<Partial<Record<StageId, string>>> = {
    "open-period": say(REVIEW_TEXT.rows, { count: standing.rows }),
    collect: `${standing.complete}/${standing.units}`,
    "cross-check": standing.planned === 0 ? "" : `${standing.planned}`,
    appraise: standing.appraised === 0 ? "" : say(REVIEW_TEXT.scores, { count: standing.appraised }),
    explain: say(REVIEW_TEXT.differences, { count: standing.unexplained }),
    votes: `${standing.settled}/${standing.awards}`,
  };
  const next = nextStatus(standing.status);
  return stages.map((stage): StageView => {
    const { id, state } = stage;
    const waiting =
      stage.state === "waiting"
        ? stage.after === "closing"
          ? say(REVIEW_TEXT.waitsClosing)
          : say(REVIEW_TEXT.waits, { number: STAGES.indexOf(stage.after) + 1 })
        : "";
    const note = state === "present" ? say(REVIEW_TEXT.present) : waiting || (counts[id] ?? "");
    const onward = state === "present" && isReady(id, inside) && next !== null;
    const now =
      state === "present"
        ? {
            text: say(STAGE_NOW[id], values),
            button: onward ? say(STAGE_BUTTON.onward, { status: PERIOD_STATUS_WORDS[next][language] }) : say(STAGE_BUTTON[id]),
            screen: onward ? "states" : SCREEN_OF[id],
          }
        : null;
    return { id, number: STAGES.indexOf(id) + 1, title: say(STAGE_TEXT[id]), state, note, now };
  });
}

function progressOf({ board, nameOf, say }: Inside): Pick<HomeView, "open" | "complete"> {
  const units = board.units.map(({ unit, filled, due, owed, faulty, state }) => {
    const words = [
      ...(owed.length === 0 ? [] : [say(REVIEW_TEXT.owed, { count: owed.length })]),
      ...(faulty.length === 0 ? [] : [say(REVIEW_TEXT.faulty, { count: faulty.length })]),
    ];
    return { state, unit, name: nameOf(unit), filled, due, share: due === 0 ? 1 : filled / due, words: words.join("; ") };
  });
  const open = units.filter(({ state }) => state !== "done").sort((one, other) => one.share - other.share);
  return { open, complete: units.filter(({ state }) => state === "done") };
}

export function homeView(reading: Reading, language: Language): HomeView {
  const { book, review } = reading;
  const board = reportBoard(book, review);
  const standing = standingOf(reading, board);
  const stages = stagesOf(standing);
  const { fullName } = indexUnits(book.units);
  const say: Inside["say"] = (text, values = {}) =>
    fillIn(text, language, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}`])));
  const nameOf = (unit: number): string => shown(fullName(unit) || (book.units[unit]?.name ?? ""));
  const errors = review.findings.filter(({ severity }) => severity === "error").length;
  const inside: Inside = { reading, board, standing, stages, errors, nameOf, say, language };
  const period = shown(periodWords(review.period, language));
  const present = stages.find(({ state }) => state === "present");
  const number = present === undefined ? 0 : STAGES.indexOf(present.id) + 1;
  const due = board.units.reduce((sum, unit) => sum + unit.due, 0);
  const filled = board.units.reduce((sum, unit) => sum + unit.filled, 0);
  const counts = { filled, due, done: board.done, units: board.units.length };
  return {
    headline:
      present === undefined
        ? say(REVIEW_TEXT.ended, { period })
        : say(REVIEW_TEXT.stands, { number, all: STAGES.length, step: say(STAGE_TEXT[present.id]) }),
    summary: standing.rows === 0 ? say(REVIEW_TEXT.noRows, { period }) : say(REVIEW_TEXT.counts, counts),
    todos: todosOf(inside),
    stages: stageViews(inside),
    status: say(REVIEW_TEXT.status, { status: PERIOD_STATUS_WORDS[statusOf(book, review.period) ?? "open"][language] }),
    ...(standing.rows === 0 ? { open: [], complete: [] } : progressOf(inside)),
  };
}
