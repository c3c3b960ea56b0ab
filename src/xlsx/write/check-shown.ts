/** What Excel would refuse or silently repair in conditional formats, charts and print areas. */
import type { CellArea, ChartDocument, ConditionDocument, SheetDocument } from "../../document/document";
import { blockName, onSheet } from "../format/references";

const FORMULA_LIMIT = 8_192;
const TITLE_LIMIT = 255;
const COLOR = /^#[0-9A-F]{6}$/i;
const CHART_NAME = /^[A-Za-z][A-Za-z0-9 _-]{0,30}$/;

export function shownProblems({ conditions = [], charts = [], printArea }: SheetDocument): readonly string[] {
  return [
    ...conditions.flatMap(conditionProblems),
    ...charts.flatMap((chart, index) => chartProblems(chart, charts.slice(0, index))),
    ...(printArea === undefined || onSheet(printArea) ? [] : ["a print area off the sheet"]),
  ];
}

function conditionProblems(condition: ConditionDocument): readonly string[] {
  if (!onSheet(condition)) return ["a condition off the sheet"];
  const { formula, look } = condition;
  const problem = formulaProblem(formula) ?? lookProblem(look);
  return problem === null ? [] : [`${blockName(condition)}: a condition ${problem}`];
}

/** Excel takes no tables and no spilled references here, and the files of before Excel 2010 no other sheets; nobody's function is ours. */
function formulaProblem(formula: string): string | null {
  if (formula === "" || formula.startsWith("=")) return "that is empty or begins with =";
  if (formula.length > FORMULA_LIMIT) return `of ${formula.length} characters`;
  const outsideText = formula.replace(/"[^"]*"|#(?:N\/A|[A-Z]+[!?]|DIV\/0!)/g, "");
  return /[[\]!#]|\bEMU\./i.test(outsideText) ? `of more than the cells of its sheet: ${formula}` : null;
}

function lookProblem(look: ConditionDocument["look"]): string | null {
  const { fill, color, border } = look;
  if (Object.values(look).every((part) => part === undefined)) return "that changes nothing";
  return [fill, color, border].every((one) => one === undefined || COLOR.test(one)) ? null : "of a colour that is none";
}

function chartProblems({ name, title, at, categories, series }: ChartDocument, others: readonly ChartDocument[]): readonly string[] {
  const areas: readonly CellArea[] = [at, categories, ...series.map(({ values }) => values)];
  const isColumn = ({ rows, columns }: CellArea): boolean => columns === 1 && rows === categories.rows;
  const problems: readonly (string | false)[] = [
    !CHART_NAME.test(name) && "cannot be its name",
    others.some((other) => other.name.toLowerCase() === name.toLowerCase()) && "is the name of another one",
    (title === "" || title.length > TITLE_LIMIT) && "has no title, or one too long",
    !areas.every(onSheet) && "is off the sheet",
    series.length === 0 && "shows nothing",
    ![categories, ...series.map(({ values }) => values)].every(isColumn) && "has series of other lengths than its categories",
    !series.every(({ color }) => COLOR.test(color)) && "has a colour that is none",
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `the chart ${name} ${problem}`);
}
