/** What the defined names of the workbook say. */
import type { BookPart } from "../core/model/book";
import { PERIOD_NAME, SCHEMA_NAME } from "../document/names";
import { partOf, PART_NAMES } from "../document/reading/marks";

export type AskedNames = {
  readonly schema: Excel.NamedItem;
  readonly period: Excel.Range;
  /** Whether it holds a part of a cluster. */
  readonly part: readonly Excel.NamedItem[];
};

/** Asks for the schema's version and for the cell of the period; either may turn out not to be there. */
export function askForNames(context: Excel.RequestContext): AskedNames {
  const { names } = context.workbook;
  const schema = names.getItemOrNullObject(SCHEMA_NAME);
  schema.load("value");
  const period = names.getItemOrNullObject(PERIOD_NAME).getRangeOrNullObject();
  period.load("values");
  const part = PART_NAMES.map((name) => {
    const item = names.getItemOrNullObject(name);
    item.load("name");
    return item;
  });
  return { schema, period, part };
}

export function partIn({ part }: AskedNames): BookPart | null {
  return partOf(new Set(part.flatMap((item) => (item.isNullObject ? [] : [item.name.toUpperCase()]))));
}
