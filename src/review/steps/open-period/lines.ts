/** What opening a period comes to, printed and as JSON. */
import { PERIOD_KIND_WORDS } from "../../../schema/words";
import type { Language } from "../../../schema/language";
import { fillIn } from "../../../text/fill";
import { formatCell, formatDate } from "../../../text/format";
import { shown } from "../../../text/shown";
import type { Carried, Opening } from "./plan";
import { OPEN_TEXT } from "./words";

/** So many cells of a kind are named; `--json` has them all. */
const NAMED = 20;

function carriedLines(cells: readonly Carried[], language: Language): readonly string[] {
  const lines = cells
    .slice(0, NAMED)
    .map(({ unit, criterion, value }) =>
      fillIn(OPEN_TEXT.carried, language, { unit: shown(unit), criterion: shown(criterion), value: formatCell(value, language) }),
    );
  return cells.length > NAMED ? [...lines, fillIn(OPEN_TEXT.more, language, { rest: `${cells.length - NAMED}` })] : lines;
}

function listedLine({ period, listed }: Opening, language: Language): readonly string[] {
  if (listed === null) {
    return [];
  }
  const { from, to, kind } = listed;
  const hasDays = typeof from === "number" && typeof to === "number";
  const days = hasDays
    ? fillIn(OPEN_TEXT.days, language, { from: formatDate(from, language), to: formatDate(to, language) })
    : OPEN_TEXT.noDays[language];
  return [fillIn(OPEN_TEXT.listed, language, { period, kind: PERIOD_KIND_WORDS[kind as keyof typeof PERIOD_KIND_WORDS][language], days })];
}

export function openingLines(plan: Opening, language: Language): readonly string[] {
  const { period, rows, there, units, targets, states, baselines } = plan;
  const counts = {
    period,
    there: `${there}`,
    count: `${rows.length}`,
    units: `${units.filter(({ added }) => added > 0).length}`,
  };
  const sum = rows.length === 0 ? OPEN_TEXT.full : there === 0 ? OPEN_TEXT.none : OPEN_TEXT.some;
  const head = [fillIn(OPEN_TEXT.title, language, counts), fillIn(sum, language, counts), ...listedLine(plan, language)];
  if (rows.length === 0) {
    return head;
  }
  const from = { period, from: targets.from ?? "" };
  const count = (cells: readonly unknown[]) => ({ ...from, count: `${cells.length}` });
  const needsBaseline = baselines.cells.length + baselines.missing > 0;
  const wanted = baselines.wanted ?? "";
  return [
    ...head,
    fillIn(targets.from === null ? OPEN_TEXT.noFormer : OPEN_TEXT.targets, language, count(targets.cells)),
    ...carriedLines(targets.cells, language),
    ...(states.length === 0 ? [] : [fillIn(OPEN_TEXT.states, language, count(states)), ...carriedLines(states, language)]),
    ...(needsBaseline && baselines.from !== null
      ? [fillIn(OPEN_TEXT.baselines, language, { from: baselines.from, count: `${baselines.cells.length}` })]
      : []),
    ...carriedLines(baselines.cells, language),
    ...(needsBaseline && baselines.from === null && wanted !== "" ? [fillIn(OPEN_TEXT.noYearBefore, language, { wanted })] : []),
    ...(baselines.missing > 0 ? [fillIn(OPEN_TEXT.baselinesMissing, language, { count: `${baselines.missing}` })] : []),
    fillIn(OPEN_TEXT.shown, language, counts),
  ];
}

export function openingJson({ period, listed, rows, there, units, targets, states, baselines }: Opening) {
  return { period, listed: listed !== null, there, added: rows.length, units, targets, states, baselines };
}
