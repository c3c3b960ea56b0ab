/**
 * Base of all objects an add-in can reach. The dispatcher finds members on the prototype only: getters and setters are
 * properties, methods are methods, both named as in the public API; fields of an instance are out of reach.
 */
import type { Session } from "./session";

export abstract class HostObject {
  /** Name in the Excel namespace, for messages and the requirement sets. */
  abstract readonly apiName: string;

  constructor(readonly session: Session) {}

  /** What Instantiate answers, and what every loaded item carries so that the add-in can find it again. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Items of a collection; null for any other object. */
  collection(): readonly HostObject[] | null {
    return null;
  }

  /** `getItem` by key, which may be refused with ItemNotFound. */
  indexer(_key: unknown): HostObject | null {
    return null;
  }
}

/** Stands for an object that does not exist: every member answers null. */
export class NullObject extends HostObject {
  readonly apiName = "Null";
}

export type Member =
  | { readonly kind: "method"; readonly call: (target: HostObject, args: readonly unknown[]) => unknown }
  | {
      readonly kind: "property";
      readonly get: (target: HostObject) => unknown;
      readonly set: ((target: HostObject, value: unknown) => void) | null;
    };

const OWN = new Set(["constructor", "identity", "collection", "indexer"]);

function descriptorOf(target: HostObject, name: string): PropertyDescriptor | undefined {
  let prototype: unknown = Object.getPrototypeOf(target);
  while (prototype instanceof HostObject) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) {
      return found;
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

export function memberOf(target: HostObject, name: string): Member | null {
  const found = OWN.has(name) ? undefined : descriptorOf(target, name);
  if (!found) {
    return null;
  }
  const { get, set } = found;
  if (get) {
    return {
      kind: "property",
      get: (object) => Reflect.apply(get, object, []),
      set: set ? (object, value) => void Reflect.apply(set, object, [value]) : null,
    };
  }
  const method: unknown = found.value;
  return typeof method === "function" ? { kind: "method", call: (object, args) => Reflect.apply(method, object, [...args]) } : null;
}

/** Names of the properties of an object, its own class first. */
export function propertyNames(target: HostObject): readonly string[] {
  const names: string[] = [];
  let prototype: unknown = Object.getPrototypeOf(target);
  while (prototype instanceof HostObject) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (get && !name.startsWith("_") && !names.includes(name)) {
        names.push(name);
      }
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return names;
}
