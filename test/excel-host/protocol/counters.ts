/** What went over the wire. */
import type { RequestBody } from "../api/dispatcher";

export type Counters = {
  /** Request messages of the add-in's own code, those that only give references back left out. */
  readonly syncs: number;
  /** All RichApi messages, the library's own included. */
  readonly messages: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Largest single message of the add-in's own code, either way. */
  readonly largestIn: number;
  readonly largestOut: number;
  /** Messages that asked the functions, and the calls in them. */
  readonly functionMessages: number;
  readonly functionCalls: number;
  readonly events: number;
};

export const NO_COUNTERS: Counters = {
  syncs: 0,
  messages: 0,
  bytesIn: 0,
  bytesOut: 0,
  largestIn: 0,
  largestOut: 0,
  functionMessages: 0,
  functionCalls: 0,
  events: 0,
};

export type MessageKind = "sync" | "release" | "library";

const METHOD = 3;
const SERVICE = 2;

/** Whose message it is: the add-in's own, the giving back of references, or the library's (functions, services). */
export function kindOf(body: RequestBody): MessageKind {
  const work = body.Actions.filter(({ ActionType }) => ActionType !== 1);
  if (work.length > 0 && work.every(({ ActionType, Name }) => ActionType === METHOD && Name === "_RemoveReference")) {
    return "release";
  }
  const ofLibrary = work.every(({ ObjectPathId, Name }) => {
    const service = body.ObjectPaths[String(ObjectPathId)]?.ObjectPathType === SERVICE;
    return service || Name.startsWith("_SetOsfControl") || Name.startsWith("SetInvocation");
  });
  return work.length > 0 && ofLibrary ? "library" : "sync";
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
