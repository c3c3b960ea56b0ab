/**
 * Plays a trace, recorded from an Excel (docs/record-traces.md), to a fresh host and compares the answers: where our idea of Excel
 * is another one than Excel's own. Names that each host makes up (ids, references) are paired as they come.
 */
import { callFromWorkbook } from "../../../src/functions/workbook-call";
import type { Exchange, Trace } from "../../../src/taskpane/use-cases/recording";
import type { RequestBody } from "../api/dispatcher";
import type { Answer, Invoker, MetadataFile } from "../calc/functions";
import type { Cell, Cells } from "../../../src/core/model/cell";
import { isCellError } from "../../../src/core/model/cell";
import { EMPTY_DOCUMENT } from "../engine/open";
import { ExcelHost } from "../host";
import { kindOf } from "../protocol/counters";
import { hostLike } from "./origin";

/** `path`: of the answer, `/Results/3/Value/Name`. */
export type TraceDifference = {
  /** Which exchange of the trace, from 0. */
  readonly exchange: number;
  readonly path: string;
  readonly recorded: unknown;
  readonly ours: unknown;
};

type Tree = Readonly<Record<string, unknown>>;

const RICH_API = 93;
/** Made up by each Excel for itself. */
const NAMES = new Set(["_ReferenceId", "Id", "Key", "worksheetId", "tableId"]);
const VALUE_ERROR = 7;

function tree(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}

/** The add-in's functions, called at once: in a trace their answers are messages of the library, which are not played. */
const functions: Invoker = (calls) =>
  Promise.resolve(
    calls.map(({ functionId, args, parameterAddresses }): Answer => {
      const value = callFromWorkbook(functionId, args as readonly (Cells | Cell)[], parameterAddresses ?? []);
      return typeof value === "object" && isCellError(value as Cell) ? { ok: false, message: "", code: VALUE_ERROR } : { ok: true, value };
    }),
  );

/** One conversation of a page with the host. */
function conversation(host: ExcelHost) {
  let answer: unknown = null;
  const endpoint = host.connect("https://localhost", (text) => {
    const message = tree(JSON.parse(text));
    answer = message._responseType === 0 ? message._data : answer;
  });
  host.calculator.connect(functions);
  return async (body: unknown): Promise<unknown> => {
    const data = {
      DdaMethod: { ControlId: 0, Version: 1, DispatchId: RICH_API },
      ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(body), 0, 0, "", "", ""],
    };
    endpoint.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _actionName: "executeMethod",
        _conversationId: "replay",
        _correlationId: 1,
        _data: data,
      }),
    );
    await host.settled();
    const { Data } = tree(answer);
    return Array.isArray(Data) ? JSON.parse(String(Data[2])) : answer;
  };
}

/** With the names that our host gave in place of those that the recorded one did. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return names.get(value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => renamed(item, names));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)]))
    : value;
}

type Found = Omit<TraceDifference, "exchange">;

/** What the recorded answer says and ours does not; what ours says beyond it is no difference. */
function compare(recorded: unknown, ours: unknown, path: string, names: Map<string, string>): readonly Found[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (NAMES.has(name) && typeof recorded === "string" && typeof ours === "string") {
    names.set(recorded, ours);
    return [];
  }
  if (typeof recorded !== "object" || recorded === null || typeof ours !== "object" || ours === null) {
    return Object.is(recorded, ours) ? [] : [{ path, recorded, ours }];
  }
  return Object.entries(recorded).flatMap(([key, value]) => compare(value, tree(ours)[key], `${path}/${key}`, names));
}

export type ReplayWith = { readonly wasm: Uint8Array<ArrayBuffer>; readonly metadata: MetadataFile };

/** Only the messages of the add-in's own code are played: those of the library differ from one Excel to the next. */
export async function replay(trace: Trace, { wasm, metadata }: ReplayWith): Promise<readonly TraceDifference[]> {
  const host = new ExcelHost(EMPTY_DOCUMENT, hostLike(trace.origin));
  host.loadCalculation(wasm);
  host.setFunctions(metadata);
  const send = conversation(host);
  const names = new Map<string, string>();
  const found: TraceDifference[] = [];
  for (const [exchange, { request, response }] of trace.exchanges.entries() as Iterable<[number, Exchange]>) {
    if (kindOf(request as RequestBody) === "sync") {
      const ours = await send(renamed(request, names));
      found.push(...compare(response, ours, "", names).map((difference) => ({ exchange, ...difference })));
    }
  }
  return found;
}
