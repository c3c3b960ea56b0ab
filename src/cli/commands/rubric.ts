/** `emu rubric FILE`: the sentences of a regulation as rows of a rubric, shown with examples and questions; written when all is answered. */
import type { Command } from "commander";
import type { Cells } from "../../core/model/cell";
import { proposalsIn, openLines, rubricOf, type RubricRow } from "../../review/steps/rubric/plan";
import { rubricJson, rubricLines } from "../../review/steps/rubric/lines";
import { sentencesOf } from "../../review/steps/rubric/sentences";
import { RUBRIC_CLI, RUBRIC_TEXT } from "../../review/steps/rubric/words";
import { pastedCells } from "../../review/pasted";
import { resolve, type Answers, type Proposal } from "../../phrases/propose";
import { CHOICE_TEXTS, type ChoiceId } from "../../text/phrases/questions";
import { emptyCluster } from "../../template/presets/empty";
import { fillIn } from "../../text/fill";
import { writeXlsx } from "../../xlsx";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, type Flags, type Within } from "../command";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { commit } from "../files/commit";
import { openFile, readBytes } from "../open-workbook";
import { readList, textIn } from "../read-list";
import { plainJson } from "../terminal";
import { filled, WHOLE } from "./new";

export type RubricOptions = {
  readonly answers: readonly string[];
  readonly json: boolean;
  readonly sentences: boolean;
  readonly write: string | null;
  readonly force: boolean;
};

const FROM_INPUT = "-";

/** null: why not has been said. */
async function cellsIn(file: string, context: Context): Promise<Cells | null> {
  if (file === FROM_INPUT) {
    return pastedCells(await context.console.input());
  }
  const bytes = await readBytes(file, context);
  if (bytes === null) {
    return null;
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isZip ? null : textIn(bytes);
  // A table pasted into a text file has tabs; commas and semicolons stand within its sentences.
  const isPasted = text !== null && (text.includes("\t") || !/\.csv$/i.test(file));
  const list = isPasted ? null : readList(bytes);
  if (list !== null && !list.ok) {
    context.console.err(`${fillIn(RUBRIC_CLI.notText, context.language, { file })}\n`);
    return null;
  }
  return list === null ? pastedCells(text ?? "") : list.cells;
}

function isChoice(id: string): id is ChoiceId {
  return id in CHOICE_TEXTS;
}

/** `3=at-least,last-year`; null: what cannot be taken has been said. */
function answersIn(texts: readonly string[], proposals: readonly Proposal[], { console, language }: Context): Answers | null {
  const answers = new Map<number, ReadonlySet<ChoiceId>>();
  const problems: string[] = [];
  for (const text of texts) {
    const [, line = "", given = ""] = /^\s*(\d+)\s*=\s*(.+)$/.exec(text) ?? [];
    const proposal = proposals.find((one) => `${one.line}` === line);
    if (line === "" || proposal === undefined) {
      problems.push(line === "" ? fillIn(RUBRIC_CLI.noAnswer, language, { text }) : fillIn(RUBRIC_CLI.noSuchLine, language, { line }));
      continue;
    }
    for (const id of given.split(",").map((part) => part.trim())) {
      const known: ReadonlySet<ChoiceId> = answers.get(proposal.line) ?? new Set();
      const offered = resolve(proposal, answers).asks.flatMap(({ choices }) => choices.map((one) => one.id));
      if (isChoice(id) && (offered.includes(id) || id === "skip")) {
        answers.set(proposal.line, new Set([...known, id]));
      } else {
        problems.push(fillIn(RUBRIC_CLI.noSuchChoice, language, { line, choice: id, choices: [...new Set(offered)].join(", ") }));
      }
    }
  }
  console.err(problems.map((problem) => `${problem}\n`).join(""));
  return problems.length > 0 ? null : answers;
}

function openText(open: readonly Proposal[], answers: Answers, { language }: Context): string {
  const [first] = open;
  const ask = first && resolve(first, answers).open[0];
  const example = first === undefined ? "" : `${first.line}=${ask?.choices[0]?.id ?? "skip"}`;
  return fillIn(RUBRIC_TEXT.open, language, { count: `${open.length}`, lines: open.map(({ line }) => `${line}`).join(", "), example });
}

/** A workbook with this rubric and nothing else of a cluster. */
function workbookOf(rubric: readonly RubricRow[], { language }: Context): Uint8Array {
  return writeXlsx(filled({ ...emptyCluster(language), rubric, entries: [] }, language));
}

async function printSentences(file: string, context: Context): Promise<ExitCode> {
  const opened = await openFile(file, WHOLE, context);
  if (opened === null) {
    return 2;
  }
  context.console.out(
    sentencesOf(opened.reading.book, context.language)
      .map((line) => `${line}\n`)
      .join(""),
  );
  return 0;
}

/** Exit code 1: a question is open, so nothing was written. */
export async function rubric(file: string, options: RubricOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  if (options.sentences) {
    return printSentences(file, context);
  }
  const out = await claim(planned(file === FROM_INPUT ? [] : [file], { made: options.write }, options.force), context);
  const cells = out && (await cellsIn(file, context));
  if (out === null || cells === null) {
    return 2;
  }
  const proposals = proposalsIn(cells);
  if (proposals.length === 0) {
    console.err(`${RUBRIC_TEXT.nothing[language]}\n`);
    return 2;
  }
  const answers = answersIn(options.answers, proposals, context);
  if (answers === null) {
    return 2;
  }
  console.out(
    options.json
      ? `${plainJson(rubricJson(proposals, answers, language), 2)}\n`
      : `${rubricLines(proposals, answers, language).join("\n")}\n`,
  );
  const open = openLines(proposals, answers);
  if (options.write === null) {
    console.err(options.json ? "" : `${RUBRIC_TEXT.preview[language]}\n`);
    return 0;
  }
  if (open.length > 0) {
    console.err(`${openText(open, answers, context)}\n`);
    return 1;
  }
  const rows = rubricOf(proposals, answers, language);
  console.err(`${fillIn(RUBRIC_TEXT.writes, language, { rows: `${rows.length}` })}\n`);
  const { write } = options;
  return commit(out, new Map([[write, () => workbookOf(rows, context)]]), null, context);
}

export function addRubric(program: Command, within: Within): void {
  program
    .command("rubric <file>")
    .description(RUBRIC_CLI.command[HELP])
    .option("--answer <line=choice>", RUBRIC_CLI.answerOption[HELP], (text: string, before: readonly string[]) => [...before, text], [])
    .option("--sentences", RUBRIC_CLI.sentencesOption[HELP], false)
    .option("--write <file>", RUBRIC_CLI.writeOption[HELP])
    .option(...FORCE)
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"write", "json" | "force" | "sentences"> & { readonly answer: readonly string[] }) => {
      const { answer, json, sentences, write = null, force } = options;
      return within(options.lang, (context) => rubric(file, { answers: answer, json, sentences, write, force }, context));
    });
}
