/** What the defined names of the workbook say. */
import { PERIOD_NAME, SCHEMA_NAME } from "../document-names";

export type AskedNames = { readonly schema: Excel.NamedItem; readonly period: Excel.Range };

/** Asks for the schema's version and for the cell of the period; either may turn out not to be there. */
export function askForNames(context: Excel.RequestContext): AskedNames {
  const { names } = context.workbook;
  const schema = names.getItemOrNullObject(SCHEMA_NAME);
  schema.load("value");
  const period = names.getItemOrNullObject(PERIOD_NAME).getRangeOrNullObject();
  period.load("values");
  return { schema, period };
}
