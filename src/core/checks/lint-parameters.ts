/** Parameters and cells of the rubric that nothing looks at: whoever wrote them believes that they count. */
import { at, given } from "../numbers/at";
import type { Book, Criterion, Parameters } from "../model/book";
import { equals } from "../numbers/exact";
import type { Rule as RuleId } from "../model/ids";
import type { LeafPlan } from "../rules/leaf-plan";
import type { Rule } from "../rules/rule";
import { countsEvents } from "../rules/rules";
import { isBonus } from "../scoring/scale";
import { cellOf, type Params } from "../model/make-finding";
import type { FindingCode } from "../model/finding-codes";
import type { Cell } from "../model/cell";

export type Fault = {
  readonly code: FindingCode;
  readonly column: string;
  readonly found: Cell;
  readonly params?: Params;
};

type Name = keyof Parameters;

/** What every criterion may have: its coefficient, and whether it is outside the maximum. */
const ANYWHERE: readonly Name[] = ["weight", "bonus"];
/** A bonus group may have a cap and a floor as well; of any other group these are refused. */
const OF_GROUPS: readonly Name[] = [...ANYWHERE, "minimum", "maximum"];

export function parametersFault(criterion: Criterion, { rule }: LeafPlan, book: Pick<Book, "criteria">): Fault | null {
  const used = isPerOverruled(criterion, rule, book) ? rule.parameters.filter((name) => name !== "per") : rule.parameters;
  return unusedFault(criterion, [...used, ...ANYWHERE], { rule: given(criterion.rule), accepted: used });
}

/** Points an event for all parts, where every part has its own. */
function isPerOverruled({ parts }: Criterion, rule: Rule, { criteria }: Pick<Book, "criteria">): boolean {
  return rule.countsEvents && parts.length > 0 && parts.every((part) => at(criteria, part).parameters.per !== undefined);
}

/** A part weighs in a mean, or has points an event; everything else is said of its criterion. */
export function partFaults(part: Criterion, whole: Criterion): readonly (Fault | null)[] {
  const accepted: readonly Name[] = countsEvents(whole) ? ["per"] : ["weight"];
  return [
    unusedFault(part, accepted, { accepted }),
    part.target === null ? null : cellFault("target", cellOf(part.target)),
    part.comparator === null ? null : cellFault("comparator", part.comparator),
    part.gate ? cellFault("gate", "yes") : null,
    part.evidenceRequired ? cellFault("evidence-required", "yes") : null,
  ];
}

/** Two caps of one bonus group are told where they differ. */
export function groupFaults(book: Book, index: number): readonly (Fault | null)[] {
  const group = at(book.criteria, index);
  const { maximum, parameters } = group;
  const cap = parameters.maximum;
  const areTwo = isBonus(book, index) && maximum !== null && cap !== undefined && !equals(maximum, cap);
  return [
    unusedFault(group, OF_GROUPS, { accepted: OF_GROUPS }),
    areTwo ? { code: "CAP_TWICE", column: "maximum", found: cellOf(maximum), params: { stated: maximum, maximum: cap } } : null,
  ];
}

function cellFault(column: string, found: Fault["found"]): Fault {
  return { code: "PART_CELL_UNUSED", column, found };
}

type Told = { readonly rule?: RuleId; readonly accepted: readonly Name[] };

function unusedFault({ parameters }: Criterion, used: readonly Name[], told: Told): Fault | null {
  const unused = Object.keys(parameters).filter((name) => !used.some((known) => known === name));
  return unused.length > 0 ? { code: "PARAMETERS_UNUSED", column: "parameters", found: null, params: { unused, ...told } } : null;
}
