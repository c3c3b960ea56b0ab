/** A person's own SUMIFS and SUMPRODUCT beside our results, computed by LibreOffice: they agree on totals and ranks. */
import type { Book } from "../../../src/core/model/book";
import { toNumber } from "../../../src/core/numbers/exact";
import { reviewTables } from "../../../src/tables/review-tables";
import { STANDING_WORDS } from "../../../src/schema/standing-words";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { shownPeriod } from "../../../src/document/formulas/period-cell";
import { PRESETS } from "../../../src/template/presets";
import { valuesOnly } from "../../../src/document/formulas/values-only";
import { writeXlsx } from "../../../src/xlsx";
import { columnLetters } from "../../../src/tables/cells/a1";
import { allSavedByLibreOffice, describeWithLibreOffice } from "../../xlsx/libreoffice";
import { opened, preset, sheetNamed } from "./support";

const TWO_MINUTES = 120_000;
const OWN = "Của tôi";

type Block = { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number };

/** Where the results of a formula of the workbook stand. */
function blockOf(document: WorkbookDocument, matches: RegExp): Block {
  for (const { name, cells } of document.sheets) {
    for (const [row, line] of cells.entries()) {
      const column = line.findIndex((cell) => cell?.formula !== undefined && matches.test(cell.formula));
      if (column >= 0) {
        return { sheet: name, row, column, rows: line[column]?.spill?.[0] ?? 1 };
      }
    }
  }
  throw new Error(String(matches));
}

function columnOf({ sheet, row, rows }: Block, column: number): string {
  const letters = columnLetters(column);
  return `'${sheet}'!$${letters}$${row + 1}:$${letters}$${row + rows}`;
}

/** Sum of the rows asked for, where pools at the top of the rubric count within their caps. */
function sumOf(book: Book, points: string, criteria: string, asked: string): string {
  const pools = book.criteria.flatMap(({ code, parent, children, parameters, maximum }) => {
    const isPool = parent === null && children.length > 0 && parameters.bonus === true;
    const [least, most] = [parameters.minimum, parameters.maximum ?? maximum ?? undefined];
    const sum = `SUMIFS(${points},${asked},${criteria},"${code}.*")`;
    const high = most === undefined ? sum : `MIN(${toNumber(most)},${sum})`;
    const within = least === undefined ? high : `MAX(${toNumber(least)},${high})`;
    return isPool ? [`-${sum}+${within}`] : [];
  });
  return `SUMIFS(${points},${asked})${pools.join("")}`;
}

/** 1 for each unit that is better by the first of these columns or, where it is equal there, by the next. */
function betterBy([first, ...rest]: readonly (readonly [column: string, own: string])[]): string {
  if (first === undefined) {
    return "0";
  }
  const [column, own] = first;
  return `((${column}>${own})+(${column}=${own})*${betterBy(rest)})`;
}

/** Unit, its sum over the points of the rows of the period, and its rank by percentage among those of its cluster. */
function ownSheet(document: WorkbookDocument): SheetDocument {
  const points = blockOf(document, /^EMU\.ROWS/);
  const ranking = blockOf(document, /^EMU\.STANDINGS/);
  const { book } = reviewTables(tablesOf(document), shownPeriod(document) ?? "");
  const lines = sheetNamed(document, ranking.sheet).cells;
  const headers = lines[ranking.row - 1] ?? [];
  const under = (word: keyof typeof STANDING_WORDS): Block => {
    const column = headers.findIndex((cell, at) => at >= ranking.column && cell?.value === STANDING_WORDS[word].vi);
    return { ...ranking, column };
  };
  const [units, percents] = [under("unit"), under("percent")];
  const compared = [percents.column, ...book.policy.tieBreak.map((code) => headers.findIndex((cell) => cell?.value === code))];
  const entries = { ...points, rows: book.entries.length };
  const header = (text: string): number =>
    sheetNamed(document, points.sheet).cells[points.row - 1]!.findIndex((cell) => cell?.value === text);
  const several = new Set(book.units.map(({ cluster }) => cluster)).size > 1;
  const clusters = under("cluster");
  const clusterColumn = several ? columnOf(clusters, clusters.column) : "";
  const cells = book.units.map((unit, index): readonly CellContent[] => {
    // The ranking lists them best first.
    const row = lines.findIndex((line, at) => at >= ranking.row && line[units.column]?.value === unit.name);
    const period = `'${units.sheet}'!$B$3`;
    const asked = `${columnOf(entries, header("Đơn vị"))},A${index + 1},${columnOf(entries, header("Kỳ"))},${period}`;
    const sum = sumOf(book, columnOf(entries, header("Điểm")), columnOf(entries, header("Tiêu chí")), asked);
    const better = betterBy(compared.map((column) => [columnOf(percents, column), columnOf({ ...percents, row, rows: 1 }, column)]));
    const cluster = `'${units.sheet}'!$${columnLetters(Math.max(0, clusters.column))}$${row + 1}`;
    const among = several ? `(${clusterColumn}=${cluster})` : "1";
    const rank = `1+SUMPRODUCT(${better}*${among})`;
    return [{ value: unit.name }, { value: null, formula: sum }, { value: null, formula: rank }];
  });
  return { name: OWN, cells, tables: [], validations: [] };
}

describeWithLibreOffice("LibreOffice's own formulas on the samples", () => {
  const ids = PRESETS.filter(({ sample }) => sample).map(({ id }) => id);
  const samples = new Map(ids.map((id) => [id, preset(id, "sample")]));
  const saved = new Map<string, WorkbookDocument>();
  beforeAll(async () => {
    const files = [...samples.values()].map((document) => {
      const copy = valuesOnly(document);
      return writeXlsx({ ...copy, sheets: [...copy.sheets, ownSheet(document)] });
    });
    (await allSavedByLibreOffice(files)).forEach((bytes, index) => saved.set(ids[index] ?? "", opened(bytes)));
  }, TWO_MINUTES);

  test.each(ids)("%s: the same totals and ranks as ours", (id) => {
    const document = samples.get(id);
    const computed = saved.get(id);
    if (document === undefined || computed === undefined) {
      throw new Error(id);
    }
    const { book, review } = reviewTables(tablesOf(document), shownPeriod(document) ?? "");
    const native = sheetNamed(computed, OWN).cells.map(([unit, sum, rank]) => [
      unit?.value,
      Math.round(Number(sum?.value) * 100),
      rank?.value,
    ]);
    expect(native).toEqual(review.standings.map(({ unit, points, rank }) => [book.units[unit]?.name, points, rank]));
  });
});
