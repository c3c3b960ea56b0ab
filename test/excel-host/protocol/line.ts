/**
 * What the library of a desktop Excel asks of its host, in numbers instead of names, in the words of the endpoint: both desktop
 * transports differ only in how the numbers get here.
 */
import type { ExcelHost } from "../host";
import type { Endpoint } from "./endpoint";

/** Status, then what the method answers. */
export type Response = readonly [status: number, ...payload: readonly unknown[]];
export type OnEvent = (dispatchId: number, payload: unknown) => void;

const EVENTS: Readonly<Record<number, string>> = {
  1: "settingsChanged",
  2: "documentSelectionChanged",
  33: "richApiMessage",
  39: "appCommandInvoked",
};
const COMMAND_COMPLETED = 94;
const READY = { _messageType: 0, _actionType: 0, _conversationId: "desktop" } as const;
const UNKNOWN_EVENT = 5000;

type Data = Readonly<Record<string, unknown>>;

function record(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}

export class DesktopLine {
  readonly endpoint: Endpoint;
  private readonly open = new Map<number, (data: Data) => void>();
  private readonly listeners = new Map<string, { readonly dispatchId: number; readonly handler: OnEvent }>();
  private nextId = 1;

  constructor(
    readonly host: ExcelHost,
    origin: string,
  ) {
    this.endpoint = host.connect(origin, (text) => this.take(text));
  }

  execute(dispatchId: number, args: readonly unknown[], done: (response: Response) => void): void {
    const own = dispatchId === COMMAND_COMPLETED ? { 0: args[0], 1: args[1], 2: args[2] } : {};
    const data = { DdaMethod: { ControlId: 0, Version: 1, DispatchId: dispatchId }, ArrayData: args[0], ...own };
    this.ask({ _actionName: "executeMethod", _data: data }, (answer) => {
      const status = Number(answer.Error ?? 0);
      done(answer.Data === undefined ? [status] : [status, answer.Data]);
    });
  }

  register(dispatchId: number, handler: OnEvent, done: (response: Response) => void): void {
    const name = EVENTS[dispatchId];
    if (name === undefined) {
      this.host.failureList.push({ kind: "protocol", detail: `host: event ${dispatchId}` });
      done([UNKNOWN_EVENT]);
      return;
    }
    this.listeners.set(name, { dispatchId, handler });
    this.ask({ _actionType: 1, _actionName: name }, (answer) => done([Number(answer.Error ?? 0)]));
  }

  unregister(dispatchId: number, done: (response: Response) => void): void {
    const name = EVENTS[dispatchId] ?? "";
    this.listeners.delete(name);
    this.ask({ _actionType: 2, _actionName: name }, (answer) => done([Number(answer.Error ?? 0)]));
  }

  readSettings(): readonly [keys: string[], values: string[]] {
    const settings = [...this.host.workbook.settings];
    return [settings.map(([key]) => key), settings.map(([, value]) => value)];
  }

  writeSettings(keys: readonly unknown[], values: readonly unknown[]): void {
    const { settings } = this.host.workbook;
    settings.clear();
    keys.forEach((key, index) => settings.set(String(key), String(values[index])));
  }

  private ask(request: Data, answered: (data: Data) => void): void {
    const id = this.nextId;
    this.nextId += 1;
    this.open.set(id, answered);
    // What passes between a web view and its application is plain data, and it is never answered within the call.
    const text = JSON.stringify({ ...READY, _correlationId: id, ...request });
    queueMicrotask(() => this.endpoint.receive(text));
  }

  private take(text: string): void {
    const message = record(JSON.parse(text));
    if (message._responseType === 0) {
      const id = Number(message._correlationId);
      const answered = this.open.get(id);
      this.open.delete(id);
      answered?.(record(message._data));
      return;
    }
    const name = String(message._actionName);
    const listener = this.listeners.get(name);
    const payload = name === "richApiMessage" ? record(message._data).ArrayData : message._data;
    listener?.handler(listener.dispatchId, payload);
  }
}
