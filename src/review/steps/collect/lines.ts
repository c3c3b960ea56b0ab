/** What collecting would write, and what it asks about, for a terminal. */
import { isBlank } from "../../../core/model/cell";
import type { Language } from "../../../schema/language";
import { formatCell } from "../../../text/format";
import { tableLines } from "../../lines";
import type { CollectPlan } from "./plan";
import { choiceText, columnText, conflictText, sayCollect } from "./said";

function changed({ units }: CollectPlan, language: Language): readonly string[] {
  const headers = (["unit", "file", "added", "changed", "same", "kept"] as const).map((id) => sayCollect(id, language));
  const rows = units.map(({ name, file, changes, same, kept }) => {
    const filled = changes.filter(({ before }) => isBlank(before)).length;
    return [name, file, `${filled}`, `${changes.length - filled}`, `${same}`, `${kept}`];
  });
  const cells = units.flatMap(({ name, changes }) =>
    changes.map(({ criterion, column, before, after }) => [
      `${name} · ${criterion} · ${columnText(column, language)}`,
      formatCell(before, language),
      formatCell(after, language),
    ]),
  );
  const unchanged = units.filter(({ changes }) => changes.length === 0).map(({ name, file }) => `${name} (${file})`);
  const list = (["where", "before", "after"] as const).map((id) => sayCollect(id, language));
  return [
    ...tableLines(headers, rows, ["left", "left", "right", "right", "right", "right"]),
    ...(unchanged.length === 0 ? [] : ["", sayCollect("unchanged", language, { units: unchanged.join(", ") })]),
    ...(cells.length === 0 ? [] : ["", sayCollect("changes", language), ...tableLines(list, cells, ["left", "right", "right"])]),
  ];
}

function conflictLines({ conflicts }: CollectPlan, language: Language): readonly string[] {
  const lines = conflicts.flatMap((conflict) => {
    const { id, options, chosen } = conflict;
    const open = sayCollect("open", language, { options: options.join(", ") });
    const answer = chosen === null ? open : choiceText(chosen, language);
    return [`[${id}]`, `  ${conflictText(conflict, language)}`, `  → ${answer}`];
  });
  return lines.length === 0 ? [] : ["", sayCollect("conflicts", language), ...lines];
}

export function collectLines(plan: CollectPlan, language: Language): readonly string[] {
  return [...changed(plan, language), ...conflictLines(plan, language)];
}
