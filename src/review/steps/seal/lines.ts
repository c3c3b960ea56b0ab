/** What `emu verify` prints: as text, and as JSON. */
import { allHold, type SealReport } from "../../../tables/seal/report";
import { cellOfSealed, codeOf } from "../../../tables/seal/code";
import type { SealDifference } from "../../../tables/seal/lines";
import { holds, stateOf, type SealState, type Verification } from "../../../tables/seal/verify";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import type { Cell } from "../../../core/model/cell";
import { isCellError } from "../../../core/model/cell";
import type { RulesAge } from "../../../core/version";
import { fillIn } from "../../../text/fill";
import { formatCell } from "../../../text/format";
import type { ShownResult } from "../../../document/formulas/shown-results";
import type { Bilingual, Language } from "../../../schema/language";
import { SEAL_CLI, SEAL_TEXT } from "./words";
import { changedCell, changedResult, reportNotes, sealedAtText, sealNotes, type DifferenceWords } from "./said";
import { tableLines } from "../../lines";
import { shown } from "../../../text/shown";
import type { CellAddress } from "../../../document/addresses";

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
  readonly state: SealState;
  readonly holds: boolean;
  readonly intact: boolean;
  readonly chained: boolean;
  readonly alone: boolean;
  readonly ordered: boolean;
  readonly reopened: boolean;
  /** The first 1,000 that differ; `changed` counts all of them. */
  readonly cells: readonly ChangeJson[];
  readonly results: readonly ChangeJson[];
  readonly changed: { readonly cells: number; readonly results: number };
  /** Sealed cells that are formulas now. */
  readonly formulas: readonly CellAddress[];
  /** Sealed cells that show something else than they hold. */
  readonly masked: readonly CellAddress[];
};

export type VerifyJson = {
  readonly holds: boolean;
  readonly seals: readonly SealJson[];
  readonly unread: SealReport["unread"];
  readonly missing: readonly string[];
  readonly lost: SealReport["lost"];
  readonly hidden: SealReport["hidden"];
  /** Cells that show other results than the formulas of a sealed period give. */
  readonly shown: readonly (CellAddress & { readonly shown: ChangeJson["now"]; readonly computed: ChangeJson["now"] })[];
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
  const { seal, intact, chained, alone, ordered, reopened, rules, inputs, inputCount, results, resultCount, formulas, masked } =
    verification;
  return {
    period: seal.period,
    code: codeOf(seal.hash),
    sealedAt: seal.sealedAt,
    rules: { version: seal.engine, age: rules, sameResults: resultCount === 0 },
    state: stateOf(verification),
    holds: holds(verification),
    intact,
    chained,
    alone,
    ordered,
    reopened,
    cells: inputs.map((difference) => changeJson(difference, sources)),
    // Results are no cells: their values are kept as text, exactly.
    results: results.map(({ key, sealed, now }) => ({ sheet: null, cell: null, key, sealed, now })),
    changed: { cells: inputCount, results: resultCount },
    formulas: formulas.flatMap((place) => locate(sources, place) ?? []),
    masked: masked.flatMap((place) => locate(sources, place) ?? []),
  };
}

/** Nothing sealed is nothing that holds. */
/** @param shown cells that show other results than the formulas of a sealed period give */
export function verifyJson(report: SealReport, shown: readonly ShownResult[], sources: TableSources, language: Language): VerifyJson {
  const { verifications, unread, missing, lost, hidden } = report;
  return {
    holds: verifications.length > 0 && allHold(report) && shown.length === 0,
    seals: verifications.map((verification) => sealJson(verification, sources)),
    unread,
    missing,
    lost,
    hidden,
    shown: shown.map(({ address, shown: is, computed }) => ({ ...address, shown: valueOf(is), computed: valueOf(computed) })),
    notes: reportNotes(report, language),
  };
}

/** Differences of one seal that are printed; `--json` has more. */
const MOST_LINES = 200;

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
  const { seal, inputs, inputCount, results, resultCount, formulas, masked } = verification;
  const unfit = [...formulas.map((place) => ["isFormula", place] as const), ...masked.map((place) => ["isMasked", place] as const)];
  const heading = [
    fillIn(SEAL_TEXT.one, language, { period: shown(seal.period) }),
    codeOf(seal.hash),
    SEAL_TEXT[stateOf(verification)][language],
  ].join("  ");
  const [cells, told] = [inputs.slice(0, MOST_LINES), results.slice(0, MOST_LINES)];
  const more = inputCount - cells.length + resultCount - told.length;
  const figures = tableText(
    SEAL_TEXT.figure,
    told.map((one) => changedResult(one, language)),
    language,
  );
  return [
    heading,
    `  ${sealedAtText(verification, language)}`,
    ...sealNotes(verification, language).map((note) => `  ${note}`),
    ...tableText(
      SEAL_TEXT.where,
      cells.map((one) => changedCell(one, sources, language)),
      language,
    ),
    ...unfit.slice(0, MOST_LINES).flatMap(([why, place]) => {
      const found = locate(sources, place);
      return found === null ? [] : [`  ${found.sheet}!${found.cell}: ${SEAL_TEXT[why][language]}`];
    }),
    ...figures,
    ...(more > 0 ? [`  ${fillIn(SEAL_TEXT.more, language, { count: `${more}` })}`] : []),
    "",
  ];
}

function shownText(shown: readonly ShownResult[], language: Language): readonly string[] {
  if (shown.length === 0) {
    return [];
  }
  const headers = [SEAL_TEXT.where, SEAL_TEXT.shownNow, SEAL_TEXT.computed].map((text) => text[language]);
  const rows = shown
    .slice(0, MOST_LINES)
    .map(({ address: { sheet, cell }, shown: is, computed }) => [
      `${sheet}!${cell}`,
      formatCell(is, language),
      formatCell(computed, language),
    ]);
  const more = shown.length - rows.length;
  return [
    fillIn(SEAL_TEXT.falseResults, language, { count: `${shown.length}` }),
    ...tableLines(headers, rows, ["left", "right", "right"]),
    ...(more > 0 ? [fillIn(SEAL_TEXT.more, language, { count: `${more}` })] : []),
    "",
  ];
}

export function verifyText(report: SealReport, shown: readonly ShownResult[], sources: TableSources, language: Language): string {
  const { verifications } = report;
  const counts = { holding: `${verifications.filter(holds).length}`, count: `${verifications.length}` };
  const lines = [
    ...verifications.flatMap((verification) => sealText(verification, sources, language)),
    ...shownText(shown, language),
    ...reportNotes(report, language),
    ...(verifications.length === 0 ? [] : [fillIn(SEAL_CLI.summary, language, counts)]),
  ];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
