/** Answers `load`: the named properties of an object, of objects below it, and of the items of a collection. */
import { notImplemented } from "./errors";
import { HostObject, NullObject, memberOf, propertyNames } from "./object";
import { aboveSet, inSet, isMember } from "./requirements";

export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

type Answer = Record<string, unknown>;

function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function read(target: HostObject, name: string): unknown {
  if (!inSet(target.apiName, name, target.session.excelApi)) {
    const error = aboveSet(target, name);
    target.session.failures.push({ kind: "above-requirement-set", detail: error.message });
    throw error;
  }
  const member = memberOf(target, name);
  if (member?.kind !== "property") {
    const error = notImplemented(`${target.apiName}.${name} (loading)`);
    target.session.failures.push({ kind: "unknown-member", detail: error.message });
    throw error;
  }
  return member.get(target);
}

/** Everything an object of this host has within the advertised set, as `load()` without names asks for. */
function allScalars(target: HostObject, answer: Answer): void {
  for (const name of propertyNames(target)) {
    if (inSet(target.apiName, name, target.session.excelApi)) {
      const value = read(target, name);
      if (!(value instanceof HostObject)) {
        answer[wireName(name)] = value;
      }
    }
  }
}

/**
 * A name that the API does not have is passed over: the sync succeeds, and whoever reads the property is told by the library that
 * it is not loaded (OfficeDev/office-js#190, where names in a form that Excel did not know were loaded without an error). What the API
 * has and this host lacks stays loud.
 */
function isUnknown(target: HostObject, name: string): boolean {
  return !isMember(target.apiName, name) && memberOf(target, name) === null;
}

function select(target: HostObject, paths: readonly string[]): Answer {
  const answer: Answer = { ...target.identity() };
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.indexOf("/");
    const name = publicName(cut < 0 ? path : path.slice(0, cut));
    if (name !== "*" && name !== "$all" && isUnknown(target, name)) {
      continue;
    }
    if (name === "*" || name === "$all") {
      allScalars(target, answer);
    } else if (cut < 0) {
      const value = read(target, name);
      if (value instanceof HostObject) {
        nested.set(name, nested.get(name) ?? []);
      } else {
        answer[wireName(name)] = value;
      }
    } else {
      nested.set(name, [...(nested.get(name) ?? []), path.slice(cut + 1)]);
    }
  }
  for (const [name, rest] of nested) {
    const value = read(target, name);
    if (!(value instanceof HostObject)) {
      throw notImplemented(`${target.apiName}.${name}/${rest.join()}`);
    }
    answer[wireName(name)] = value instanceof NullObject ? null : query(value, rest.length > 0 ? { Select: rest } : {});
  }
  return answer;
}

function publicName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

export function query(target: HostObject, info: QueryInfo): Answer {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const items = target.collection();
  if (items === null) {
    return select(target, paths.length > 0 ? paths : ["*"]);
  }
  const own = paths.filter((path) => path === "count");
  const perItem = paths.filter((path) => path !== "count").map((path) => (path === "items" ? "*" : path.replace(/^items\//, "")));
  const skip = info.Skip ?? 0;
  const chosen = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const wanted = perItem.length > 0 || own.length > 0 ? perItem : ["*"];
  return {
    ...select(target, own),
    _Items: chosen.map((item, index) => ({
      ...select(item, wanted),
      ...("Id" in item.identity() ? {} : { _Index: skip + index }),
    })),
  };
}
