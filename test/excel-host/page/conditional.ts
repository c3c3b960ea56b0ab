/** How conditional formats change the look of cells in sight, computed some rows at a time and kept until something changes. */
import { covers, intersection, rectOf } from "../engine/address";
import type { Look } from "../engine/look";
import { Sheet } from "../engine/sheet";
import type { ConditionState } from "../engine/shown";
import type { ExcelHost } from "../host";

const ROWS = 40;

type Holding = ReadonlyMap<ConditionState, ReadonlySet<number>>;

/** By sheet and block of rows. */
const known = new WeakMap<ExcelHost, Map<string, Holding>>();

function blocksOf(host: ExcelHost): Map<string, Holding> {
  const there = known.get(host);
  if (there) {
    return there;
  }
  const made = new Map<string, Holding>();
  known.set(host, made);
  host.workbook.listen(() => made.clear());
  return made;
}

function holdingIn(host: ExcelHost, sheet: Sheet, first: number): Holding {
  const block = rectOf(first, 0, ROWS, Number.MAX_SAFE_INTEGER);
  return new Map(
    sheet.conditions.flatMap((condition) => {
      const part = intersection(condition.rect, block);
      const places = part ? host.calculator.holding(sheet, condition, part) : [];
      return part ? [[condition, new Set(places.map(({ row, column }) => Sheet.key(row, column)))] as const] : [];
    }),
  );
}

function lookOf({ fill, fontColor, bold, italic, numberFormat, borders }: ConditionState["look"]): Partial<Look> {
  const lines = Object.entries(borders).map(([edge, color]) => [edge, { style: "Continuous", color, weight: "Thin" }] as const);
  return {
    ...(lines.length === 0 ? {} : { borders: Object.fromEntries(lines) }),
    ...(fill === "" ? {} : { fill }),
    ...(fontColor === "" ? {} : { fontColor }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

/** Of several that hold, each changes what those before it left, until one says that it is the last. */
export function conditionalLook(host: ExcelHost, sheet: Sheet, row: number, column: number): Partial<Look> {
  const here = sheet.conditions.filter(({ rect }) => covers(rect, rectOf(row, column)));
  if (here.length === 0) {
    return {};
  }
  const blocks = blocksOf(host);
  const first = Math.floor(row / ROWS) * ROWS;
  const key = `${sheet.id} ${first}`;
  const holding = blocks.get(key) ?? holdingIn(host, sheet, first);
  blocks.set(key, holding);
  let look: Partial<Look> = {};
  for (const condition of here) {
    if (holding.get(condition)?.has(Sheet.key(row, column))) {
      look = { ...lookOf(condition.look), ...look };
      if (condition.stopIfTrue) {
        break;
      }
    }
  }
  return look;
}
