/** Names that Excel takes for sheets, tables and names. */
import { parseRect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";
import { HostError, invalidArgument } from "./errors";

export function readName(workbook: Workbook, wanted: unknown, own: Sheet | null): string {
  const name = typeof wanted === "string" ? wanted : "";
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`sheet name "${name}"`);
  }
  const taken = workbook.sheet(name);
  if (taken && taken !== own) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}

/** For tables and defined names, which share one list. */
export function readDefinedName(workbook: Workbook, wanted: unknown, ownTable: string | null): string {
  const name = typeof wanted === "string" ? wanted : "";
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name) || parseRect(name) !== null || /^[rc]$/i.test(name)) {
    throw invalidArgument(`name "${name}"`);
  }
  const table = workbook.table(name)?.table;
  if ((table && table.id !== ownTable) || workbook.name(name)) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}
