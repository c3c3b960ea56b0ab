/** Which requirement set a member belongs to, and whether the host has it. */
import table from "./requirement-sets.json";
import { HostError } from "./errors";
import type { HostObject } from "./object";

const SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = table;

const byClass = new Map<string, ReadonlyMap<string, string>>();

function compare(first: string, second: string): number {
  const [a = [], b = []] = [first, second].map((version) => version.split(".").map(Number));
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

function lower(first: string, second: string | undefined): string {
  const numbered = /^\d/;
  if (second === undefined || !numbered.test(second)) {
    return first;
  }
  return numbered.test(first) && compare(first, second) < 0 ? first : second;
}

function membersOf(apiName: string): ReadonlyMap<string, string> {
  const known = byClass.get(apiName);
  if (known) {
    return known;
  }
  const members = new Map<string, string>();
  for (const [set, names] of Object.entries(SETS[apiName] ?? {})) {
    for (const name of names.split(" ")) {
      members.set(name, lower(set, members.get(name)));
    }
  }
  byClass.set(apiName, members);
  return members;
}

/** "1.7", "ExcelApiOnline 1.1", or null for a member that belongs to no set (inner ones start with "_"). */
export function requirementSet(apiName: string, member: string): string | null {
  const members = membersOf(apiName);
  return members.get(member) ?? members.get("*") ?? null;
}

/** Whether the API has the member in any set at all. */
export function isMember(apiName: string, member: string): boolean {
  return membersOf(apiName).has(member);
}

/** `highest`: the ExcelApi set the host advertises. Sets with other names (Online, Desktop) are never advertised. */
export function inSet(apiName: string, member: string, highest: string): boolean {
  const set = member.startsWith("_") ? null : requirementSet(apiName, member);
  return set === null || (/^\d/.test(set) && compare(set, highest) <= 0);
}

export function aboveSet(target: HostObject, member: string): HostError {
  const set = requirementSet(target.apiName, member) ?? "";
  const name = /^\d/.test(set) ? `ExcelApi ${set}` : set;
  return new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${target.apiName}.${member} is part of ${name}, the host has ExcelApi ${target.session.excelApi}.`,
  );
}
