/** The points of each content group, and whether what is printed adds up. */
import { at } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import { add, equals, fromDecimalText, subtract, toDecimalText, ZERO, type Exact } from "../../../core/numbers/exact";
import { totalToExact, type TotalUnit } from "../../../core/model/points";
import { formatExact, formatTotal } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { shown } from "../../../text/shown";
import { clustersOf, codeOf, nameOf } from "./facts";
import { headingOf, unitsInOrder } from "./ranking";
import type { MinutesInput } from "./input";
import type { MinutesBlock, MinutesColumn } from "../../../document/paper";

const NONE = "–";

/** The top of the rubric; where that is one group only, what it consists of: its own cap would hide that otherwise. */
export function groupsOf({ criteria }: Pick<Book, "criteria">): readonly number[] {
  const tops = criteria.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  const [only, ...others] = tops.map((index) => at(criteria, index));
  return only !== undefined && others.length === 0 && only.children.length > 0 && only.parameters.bonus !== true ? only.children : tops;
}

/** The figure as it stands in print: `formatTotal` keeps at most two decimals more than the points have. */
function asPrinted(total: number, unit: TotalUnit): Exact {
  const exact = totalToExact(total, unit);
  const decimals = unit.divisor === 1 ? unit.decimals : unit.decimals + 2;
  return fromDecimalText(toDecimalText(exact, decimals)) ?? exact;
}

export type Disagreement = { readonly sum: Exact; readonly total: Exact; readonly difference: Exact };

/** How far the printed total is from the sum of its printed parts; null: they agree. */
export function disagreement(parts: readonly number[], total: number, unit: TotalUnit): Disagreement | null {
  const sum = parts.map((part) => asPrinted(part, unit)).reduce(add, ZERO);
  const stated = asPrinted(total, unit);
  return equals(sum, stated) ? null : { sum, total: stated, difference: subtract(stated, sum) };
}

function sentence(unit: string, { sum, total, difference }: Disagreement, language: Language): string {
  return sayMinutes(T.groups.differs, language, {
    unit,
    sum: formatExact(sum, language),
    total: formatExact(total, language),
    difference: formatExact(difference, language),
  });
}

function table(input: MinutesInput, units: readonly number[], groups: readonly number[], caption: string): MinutesBlock {
  const { book, review, language } = input;
  const { totals } = review;
  const isCounted = (unit: number, group: number): boolean => {
    const { points, maximum } = totals.of(unit, group);
    return points !== 0 || maximum !== 0;
  };
  const counted = groups.filter((group) => units.some((unit) => isCounted(unit, group)));
  const columns: readonly MinutesColumn[] = [
    { header: T.order[language], kind: "place" },
    { header: T.unit[language], kind: "name" },
    ...counted.map((group): MinutesColumn => ({ header: codeOf(book, group), kind: "figure" })),
    { header: T.total[language], kind: "figure" },
  ];
  const rows = units.map((unit, index) => [
    `${index + 1}`,
    nameOf(book, unit),
    ...counted.map((group) => (isCounted(unit, group) ? formatTotal(totals.of(unit, group).points, totals.measuredIn, language) : NONE)),
    at(review.standings, unit).rank === null ? NONE : formatTotal(totals.of(unit, null).points, totals.measuredIn, language),
  ]);
  return { kind: "table", table: { caption, columns, rows } };
}

export function groups(input: MinutesInput): readonly MinutesBlock[] {
  const { book, review, language } = input;
  const tops = groupsOf(book);
  if (tops.length === 0) {
    return [{ kind: "text", text: T.groups.none[language] }];
  }
  const items = tops.map((group) =>
    sayMinutes(T.legend, language, { code: codeOf(book, group), text: shown(at(book.criteria, group).text) }),
  );
  const clusters = clustersOf(book);
  const tables = clusters.flatMap(({ cluster, units }) => {
    const caption = cluster === "" ? T.section.groups[language] : cluster;
    return [...headingOf(clusters.length, caption), table(input, unitsInOrder(review, units), tops, caption)];
  });
  const { totals } = review;
  const wrong = book.units.flatMap((_unit, unit) => {
    const parts = tops.map((group) => totals.of(unit, group).points);
    const found = disagreement(parts, totals.of(unit, null).points, totals.measuredIn);
    return found === null ? [] : [sentence(nameOf(book, unit), found, language)];
  });
  const said = wrong.length === 0 ? [T.groups.agrees[language]] : wrong;
  return [{ kind: "items", items }, ...tables, ...said.map((text) => ({ kind: "note", text }) as const)];
}
