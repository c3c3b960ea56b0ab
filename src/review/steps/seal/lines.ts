/** What `emu verify` prints: as text, and as JSON. */
import type { SealReport } from "../../../tables/seal/report";
import { codeOf } from "../../../tables/seal/seal";
import { holds, type SealDifference, type Verification } from "../../../tables/seal/verify";
import { cellOfSealed } from "../../../tables/seal/lines";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import type { Cell } from "../../../core/model/cell";
import { isCellError } from "../../../core/model/cell";
import type { RulesAge } from "../../../core/version";
import { fillIn } from "../../../text/fill";
import type { Bilingual, Language } from "../../../schema/language";
import { SEAL_CLI, SEAL_TEXT } from "./words";
import { changedCell, changedResult, sealedAtText, sealNotes, unreadText, type DifferenceWords } from "./said";
import { tableLines } from "../../lines";

export type ChangeJson = {
  /** null: the cell, or its row, is not there any more. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Table, names of the row, column; of a result what it is and whose. */
  readonly key: readonly string[];
  readonly sealed: string | number | boolean | null;
  readonly now: string | number | boolean | null;
};

export type SealJson = {
  readonly period: string;
  readonly code: string;
  readonly sealedAt: string;
  readonly rules: { readonly version: string; readonly age: RulesAge; readonly sameResults: boolean };
  readonly holds: boolean;
  readonly intact: boolean;
  readonly chained: boolean;
  readonly reopened: boolean;
  readonly cells: readonly ChangeJson[];
  readonly results: readonly ChangeJson[];
};

export type VerifyJson = {
  readonly holds: boolean;
  readonly seals: readonly SealJson[];
  readonly unread: SealReport["unread"];
  readonly missing: readonly string[];
  /** In words, where a seal cannot be verified at all. */
  readonly notes: readonly string[];
};

function valueOf(cell: Cell): ChangeJson["sealed"] {
  return isCellError(cell) ? cell.error : cell;
}

function changeJson({ key, sealed, now, place }: SealDifference, sources: TableSources): ChangeJson {
  const found = place && locate(sources, place);
  const [was, is] = [sealed, now].map((value) => valueOf(cellOfSealed(value)));
  return { sheet: found?.sheet ?? null, cell: found?.cell ?? null, key, sealed: was ?? null, now: is ?? null };
}

function sealJson(verification: Verification, sources: TableSources): SealJson {
  const { seal, intact, chained, reopened, rules, inputs, results } = verification;
  return {
    period: seal.period,
    code: codeOf(seal.hash),
    sealedAt: seal.sealedAt,
    rules: { version: seal.engine, age: rules, sameResults: results.length === 0 },
    holds: holds(verification),
    intact,
    chained,
    reopened,
    cells: inputs.map((difference) => changeJson(difference, sources)),
    // Results are no cells: their values are kept as text, exactly.
    results: results.map(({ key, sealed, now }) => ({ sheet: null, cell: null, key, sealed, now })),
  };
}

/** Nothing sealed is nothing that holds. */
export function verifyJson(report: SealReport, sources: TableSources, language: Language): VerifyJson {
  const { verifications, unread, missing } = report;
  return {
    holds: verifications.length > 0 && verifications.every(holds) && unread.length + missing.length === 0,
    seals: verifications.map((verification) => sealJson(verification, sources)),
    unread,
    missing,
    notes: notesOf(report, language),
  };
}

function notesOf({ unread, missing }: SealReport, language: Language): readonly string[] {
  return [...unread.map((one) => unreadText(one, language)), ...missing.map((period) => fillIn(SEAL_TEXT.missing, language, { period }))];
}

function tableText(heading: Bilingual, rows: readonly DifferenceWords[], language: Language): readonly string[] {
  const headers = [heading, SEAL_TEXT.sealed, SEAL_TEXT.now].map((text) => text[language]);
  const cells = rows.map(({ where, address, sealed, now }) => [
    address === null ? where : `${address.sheet}!${address.cell} · ${where}`,
    sealed,
    now,
  ]);
  return rows.length === 0 ? [] : ["", ...tableLines(headers, cells, ["left", "right", "right"])];
}

function sealText(verification: Verification, sources: TableSources, language: Language): readonly string[] {
  const { seal, inputs, results } = verification;
  const state = holds(verification) ? SEAL_TEXT.holds : SEAL_TEXT.broken;
  const heading = [fillIn(SEAL_TEXT.one, language, { period: seal.period }), codeOf(seal.hash), state[language]].join("  ");
  const figures = tableText(
    SEAL_TEXT.figure,
    results.map((one) => changedResult(one, language)),
    language,
  );
  return [
    heading,
    `  ${sealedAtText(verification, language)}`,
    ...sealNotes(verification, language).map((note) => `  ${note}`),
    ...tableText(
      SEAL_TEXT.where,
      inputs.map((one) => changedCell(one, sources, language)),
      language,
    ),
    ...figures,
    "",
  ];
}

export function verifyText(report: SealReport, sources: TableSources, language: Language): string {
  const { verifications } = report;
  const counts = { holding: `${verifications.filter(holds).length}`, count: `${verifications.length}` };
  const lines = [
    ...verifications.flatMap((verification) => sealText(verification, sources, language)),
    ...notesOf(report, language),
    ...(verifications.length === 0 ? [] : [fillIn(SEAL_CLI.summary, language, counts)]),
  ];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
