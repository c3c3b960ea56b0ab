/** The formula of one cell whose `values` and `formulas` were asked for. */

/** en-US, without "="; null: a constant, also a text that begins with "=". */
export function formulaOf(cell: Excel.Range): string | null {
  const [value, formula] = [cell.values[0]?.[0] as unknown, cell.formulas[0]?.[0] as unknown];
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}
