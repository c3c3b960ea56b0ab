/** Formulas and the values that Excel saved for them: what each formula was given, as cells. */
import { oracleText } from "../../core/oracles";

export type Operand = number | string | boolean | null | { readonly error: string };
/** A value, or the rows of a range. */
export type Argument = Operand | readonly (readonly Operand[])[];

export type SavedFormula = {
  readonly title: string;
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly saved: Operand;
};

type File = {
  readonly formulas: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly formula: string;
    readonly cached: number | string | boolean | null;
  }[];
  readonly inputs: Readonly<Record<string, Readonly<Record<string, number | string | boolean>>>>;
};

const ERROR = /^#(DIV\/0!|N\/A|NUM!|VALUE!|REF!|NAME\?)$/;
const DATE = /^(\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d$/;

/** Dates and times were written down as text; Excel holds serial numbers. */
function serial(text: string): number {
  return text.length === 8 ? Date.parse(`1970-01-01T${text}Z`) / 864e5 : Date.parse(`${text.replace(" ", "T")}Z`) / 864e5 + 25569;
}

/** What a formula's cell holds: an error only where the formula makes one, text where it makes text. */
function savedCell(formula: string, cached: number | string | boolean | null): Operand {
  if (typeof cached !== "string") {
    return cached === null && formula.startsWith('="') ? "" : cached;
  }
  if (formula.startsWith('="') && !formula.endsWith("+1")) {
    return cached;
  }
  return ERROR.test(cached) ? { error: cached } : DATE.test(cached) ? serial(cached) : cached;
}

/** Parts between commas that stand in no quotation marks, braces or brackets. */
function split(list: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const letter of list) {
    quoted = letter === '"' ? !quoted : quoted;
    depth += quoted ? 0 : "({".includes(letter) ? 1 : ")}".includes(letter) ? -1 : 0;
    if (letter === "," && depth === 0 && !quoted) {
      parts.push("");
    } else {
      parts[parts.length - 1] += letter;
    }
  }
  return parts.map((part) => part.trim());
}

function literal(text: string): Operand | undefined {
  if (text === "") {
    return null;
  }
  if (text === "TRUE" || text === "FALSE") {
    return text === "TRUE";
  }
  return text.startsWith('"') ? text.slice(1, -1) : /^-?[\d.]+$/.test(text) ? Number(text) : undefined;
}

/** @param expressions what Excel saved for them elsewhere in the files */
function argument(text: string, cells: ReadonlyMap<string, Operand>, expressions: ReadonlyMap<string, Operand>): Argument {
  const value = literal(text);
  if (value !== undefined) {
    return value;
  }
  if (text.startsWith("{")) {
    return [split(text.slice(1, -1)).map((part) => literal(part) ?? null)];
  }
  if (/[*/+]/.test(text)) {
    return expressions.get(`=${text}`) ?? null;
  }
  const [from = "", to] = text.replaceAll("$", "").split(":");
  if (to === undefined) {
    return cells.get(from) ?? null;
  }
  const column = from.replace(/\d+/, "");
  const [first, last] = [from, to].map((name) => Number(name.replace(/\D+/, ""))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_row, index) => [cells.get(`${column}${first + index}`) ?? null]);
}

/** Every formula that is one call of a function; the others make the operands. */
export function savedFormulas(): readonly SavedFormula[] {
  const text = oracleText("excel_cached_values.json");
  const files = text === "" ? {} : (JSON.parse(text) as { files: Record<string, File> }).files;
  const expressions = new Map(
    Object.values(files).flatMap(({ formulas }) => formulas.map(({ formula, cached }) => [formula, cached] as const)),
  );
  return Object.entries(files).flatMap(([file, { formulas, inputs }]) =>
    [...new Set(formulas.map(({ sheet }) => sheet))].flatMap((sheet) => {
      const own = formulas.filter((one) => one.sheet === sheet);
      const made = own.map(({ cell, formula, cached }) => [cell, savedCell(formula, cached)] as const);
      const cells = new Map<string, Operand>([...Object.entries(inputs[sheet] ?? {}), ...made]);
      return own.flatMap(({ cell, formula }): readonly SavedFormula[] => {
        const call = /^=(?:_xlfn\.)?([A-Z.]+)\((.*)\)$/.exec(formula);
        if (call === null || /^(DATE|TIME|PI|NA|SQRT)$/.test(call[1]!)) {
          return [];
        }
        const given = split(call[2]!).map((part) => argument(part, cells, expressions));
        const title = `${file.replace(".xlsx", "")} ${sheet} ${cell} ${formula}`;
        return [{ title, name: call[1]!, arguments: given, saved: cells.get(cell) ?? null }];
      });
    }),
  );
}
