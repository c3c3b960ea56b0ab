/** How a file's own sheets are read as the command line asks: EMU's guess or a file with the reading, then single answers, then a person's word. */
import type { WorkbookDocument } from "../document/document";
import { ownSheets } from "../document/parts/own";
import { OWN_ROLES } from "../schema/own-words";
import { readPeriodId } from "../tables/cells/period-id";
import { answered } from "../tables/own/answers";
import { questionsIn, type Proposal } from "../tables/own/detect";
import { find } from "../tables/own/find";
import { countLeaves, type OwnMapping } from "../tables/own/mapping";
import { provenBy } from "../tables/own/readings";
import type { OwnSheet } from "../tables/own/sheet";
import { mappingIn } from "../tables/own/stored";
import { shown } from "../text/shown";
import type { Context } from "./console";
import { readBytes } from "./open-workbook";
import { ownMissingText, proposeFor } from "./own";
import { refuse } from "./refuse";

export type Asked = {
  /** Name of the sheet to read; null: the likeliest. */
  readonly sheet: string | null;
  readonly period: string | null;
  /** A file with the whole reading. */
  readonly map: string | null;
  /** `header=meaning`. */
  readonly roles: readonly string[];
  readonly confirm: boolean;
};

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** null: why not has been said. */
async function fromMap(file: string, sheets: readonly OwnSheet[], period: string | null, context: Context): Promise<Proposal | null> {
  const bytes = await readBytes(file, context);
  if (bytes === null) {
    return null;
  }
  const mapping = mappingIn(jsonIn(bytes), period);
  if (mapping === null) {
    refuse(context, "bindMapUnreadable", { file });
    return null;
  }
  const found = find(sheets, mapping);
  const header = (found.ok ? found.blocks[0]?.header : undefined) ?? { sheet: "", row: 0, column: 0 };
  const units =
    mapping.shape === "sheets" ? mapping.sheets.length : new Set(mapping.columns.flatMap(({ unit }) => (unit === "" ? [] : [unit]))).size;
  return {
    mapping,
    header,
    confidence: "high",
    reasons: [],
    units,
    criteria: countLeaves(mapping.rows),
    questions: questionsIn(sheets, mapping),
  };
}

/** null: an answer that cannot be taken has been named. */
function withAnswers(mapping: OwnMapping, roles: readonly string[], context: Context): OwnMapping | null {
  let now = mapping;
  for (const text of roles) {
    const end = text.lastIndexOf("=");
    const [header, role] = [text.slice(0, Math.max(0, end)).trim(), text.slice(end + 1).trim()];
    if (end <= 0 || role === "") {
      refuse(context, "bindRoleForm", { text: shown(text) });
      return null;
    }
    const answer = answered(now, header, role);
    if (!answer.ok) {
      const said = { header: shown(header), role: shown(role), roles: OWN_ROLES.join(", ") };
      refuse(context, answer.why === "header" ? "bindNoHeader" : "bindNoRole", said);
      return null;
    }
    now = answer.mapping;
  }
  return now;
}

/** null: why not has been said. */
export async function proposalAsked(document: WorkbookDocument, file: string, asked: Asked, context: Context): Promise<Proposal | null> {
  const sheets = ownSheets(document);
  const period = asked.period === null ? null : (readPeriodId(asked.period) ?? asked.period);
  const first = asked.map === null ? proposeFor(document, file, asked) : await fromMap(asked.map, sheets, period, context);
  if (first === null) {
    if (asked.map === null) {
      refuse(context, asked.sheet === null ? "nothingToBind" : "noSuchSheet", { sheet: asked.sheet ?? "" });
    }
    return null;
  }
  const changed = withAnswers(first.mapping, asked.roles, context);
  if (changed === null) {
    return null;
  }
  const found = find(sheets, changed);
  if (!found.ok) {
    context.console.err(`${ownMissingText(file, found.missing, context.language)}\n`);
    return null;
  }
  const proven = asked.roles.length === 0 ? changed.confirmed : provenBy(sheets, changed) ? "totals" : "nobody";
  const mapping: OwnMapping = { ...changed, confirmed: asked.confirm || asked.map !== null ? "person" : proven };
  return { ...first, mapping, criteria: countLeaves(mapping.rows), questions: questionsIn(sheets, mapping) };
}
