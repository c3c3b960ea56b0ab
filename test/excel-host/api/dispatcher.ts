/** Carries out one RichApi request: object paths, then actions in order, stopping at the first error (no transaction). */
import { HostError, invalidArgument, itemNotFound, notImplemented } from "./errors";
import { HostObject, NullObject, memberOf } from "./object";
import type { Member } from "./object";
import { query } from "./query";
import type { QueryInfo } from "./query";
import { aboveSet, inSet } from "./requirements";
import type { Session } from "./session";

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
};

export type RequestBody = {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

type Result = { readonly ActionId: number; readonly Value: unknown };

export type ResponseBody =
  | { readonly Results: readonly Result[]; readonly TraceIds?: readonly number[] }
  | {
      readonly Error: Readonly<Record<string, unknown>>;
      readonly ProcessedResults: { readonly Results: readonly Result[] };
    };

const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

/** The wire name is the public name with its first letter in upper case; inner names start with "_" and stay. */
export function publicName(wire: string): string {
  return wire.startsWith("_") ? wire : wire.slice(0, 1).toLowerCase() + wire.slice(1);
}

export type Roots = { readonly global: HostObject; readonly service: (name: string) => HostObject | null };

export class Dispatcher {
  private readonly objects = new Map<number, HostObject>();
  private location = "";

  constructor(
    private readonly session: Session,
    private readonly roots: Roots,
    private readonly body: RequestBody,
    /** May throw in the place of an action: injected faults. */
    private readonly beforeAction: (index: number) => void,
  ) {}

  run(): ResponseBody {
    const results: Result[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.location = "";
        this.beforeAction(index);
        results.push({ ActionId: action.Id, Value: this.perform(action) });
        if (action.ActionType === ACTION.trace) {
          traces.push(action.Id);
        }
      } catch (error) {
        return { Error: this.failed(error, index), ProcessedResults: { Results: results } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private failed(error: unknown, index: number): Readonly<Record<string, unknown>> {
    if (!(error instanceof HostError)) {
      throw error;
    }
    const { code, message, status } = error;
    return { Code: code, Message: message, Location: this.location, ActionIndex: index, HttpStatusCode: status };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      return null;
    }
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target instanceof NullObject ? null : target.identity();
      case ACTION.query:
        this.location = `${target.apiName}.load`;
        return target instanceof NullObject ? null : query(target, action.QueryInfo ?? {});
      case ACTION.method: {
        const args = this.args(action.ArgumentInfo);
        return target instanceof NullObject ? { _IsNull: true } : this.call(target, action.Name, args);
      }
      case ACTION.set:
        return target instanceof NullObject ? { _IsNull: true } : this.assign(target, action);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private assign(target: HostObject, action: Action): null {
    const member = this.member(target, action.Name);
    if (member.kind !== "property" || member.set === null) {
      throw this.unknown(target, `${publicName(action.Name)} (setting)`);
    }
    member.set(target, this.args(action.ArgumentInfo)[0]);
    return null;
  }

  private call(target: HostObject, wire: string, args: readonly unknown[]): unknown {
    const member = this.member(target, wire);
    if (member.kind !== "method") {
      throw this.unknown(target, `${publicName(wire)}()`);
    }
    return member.call(target, args) ?? null;
  }

  private member(target: HostObject, wire: string): Member {
    const name = publicName(wire);
    this.location = `${target.apiName}.${name}`;
    if (!inSet(target.apiName, name, this.session.excelApi)) {
      const refused = aboveSet(target, name);
      this.session.failures.push({ kind: "above-requirement-set", detail: refused.message });
      throw refused;
    }
    const member = memberOf(target, name);
    if (!member) {
      throw this.unknown(target, name);
    }
    return member;
  }

  private unknown(target: HostObject, name: string): HostError {
    const error = notImplemented(`${target.apiName}.${name}`);
    this.session.failures.push({ kind: "unknown-member", detail: error.message });
    return error;
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) {
      return known;
    }
    const path = this.body.ObjectPaths[String(id)];
    if (!path) {
      throw new HostError("InvalidReference", `host: object path ${id} is not in the request`);
    }
    const made = this.resolve(path);
    this.objects.set(id, made);
    return made;
  }

  private resolve(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.global;
      case PATH.service:
        return this.roots.service(path.Name) ?? this.refuse(`service ${path.Name}`);
      case PATH.reference: {
        const kept = this.session.references.get(path.Name);
        if (!kept) {
          throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        }
        return kept;
      }
      case PATH.none:
        return new NullObject(this.session);
      default:
        return this.child(this.object(path.ParentObjectPathId ?? 0), path);
    }
  }

  private refuse(what: string): never {
    const error = notImplemented(what);
    this.session.failures.push({ kind: "unknown-member", detail: error.message });
    throw error;
  }

  private child(parent: HostObject, path: ObjectPath): HostObject {
    if (parent instanceof NullObject) {
      return parent;
    }
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.location = `${parent.apiName}.getItem`;
      const item = parent.indexer(args[0]);
      if (!item) {
        throw itemNotFound();
      }
      return item;
    }
    const member = this.member(parent, path.Name);
    const value = member.kind === "method" ? member.call(parent, args) : member.get(parent);
    if (!(value instanceof HostObject)) {
      throw this.unknown(parent, `${publicName(path.Name)} (as an object)`);
    }
    return value;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) {
      return this.object(id);
    }
    if (Array.isArray(value) && Array.isArray(id)) {
      return value.map((item: unknown, index) => this.argument(item, id[index]));
    }
    if (typeof value === "object" && value !== null && "_ObjectPathId" in value) {
      if (typeof value._ObjectPathId !== "number") {
        throw invalidArgument("_ObjectPathId");
      }
      return this.object(value._ObjectPathId);
    }
    return value;
  }
}
