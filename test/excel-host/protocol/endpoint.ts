/** One add-in page talking to the host: answers its messages and sends it events. It knows no window: `post` puts text on the wire. */
import { Dispatcher } from "../api/dispatcher";
import type { RequestBody } from "../api/dispatcher";
import { serviceOf } from "../api/services";
import type { Session } from "../api/session";
import { WorkbookObject } from "../api/workbook-object";
import type { HostEvent } from "../engine/events";
import type { ExcelHost } from "../host";
import { byteLength, kindOf } from "./counters";
import { eventText, readRequest, replyText } from "./envelope";
import type { RequestMessage } from "./envelope";
import { failingAt, isCarriedOut } from "./faults";
import type { Fault } from "./faults";
import { appContext } from "./options";
import { entryOf, pushesOf } from "./push";
import type { Push } from "./push";
import { FunctionRuntime } from "./runtime";

const DISPATCH = { settingsRefresh: 75, settingsSave: 76, theme: 85, richApi: 93, commandCompleted: 94 };
const DDA = { requestTooLarge: 5103, answerTooLarge: 5104 };

/** How Office.js is told of an action that is no ribbon button. */
const ACTION_CATEGORY = 2;
const ACTION_INVOKED = 1000;

type Dda = Readonly<Record<string, unknown>>;

const HEADERS = ["Content-Type", "application/json"];

/** What the library is told in place of an answer; null: the answer itself. */
function insteadOf(fault: Fault | null): Dda | null {
  if (fault?.kind === "dda") {
    return { Version: 1, Error: fault.code };
  }
  const error = { Code: "ConnectionFailure", Message: "The connection was lost.", HttpStatusCode: 500 };
  return fault?.kind === "lost" ? { Version: 1, Error: 0, Data: [200, HEADERS, JSON.stringify({ Error: error })] } : null;
}

function record(value: unknown): Dda {
  return typeof value === "object" && value !== null ? (value as Dda) : {};
}

export class Endpoint {
  private readonly session: Session;
  private readonly runtime: FunctionRuntime;
  private readonly registered = new Set<string>();
  private readonly commands = new Map<string, (data: unknown) => void>();
  private readonly pending: Push[] = [];
  private readonly stop: () => void;
  private conversationId = "";
  private functionsAreReady = false;
  private nextCommand = 1;

  constructor(
    private readonly host: ExcelHost,
    private readonly origin: string,
    private readonly post: (text: string) => void,
  ) {
    this.runtime = new FunctionRuntime((entries, calls) => {
      this.host.count({ functionMessages: 1, functionCalls: calls });
      this.event("richApiMessage", { ArrayData: entries });
    });
    this.session = {
      workbook: host.workbook,
      calculator: host.calculator,
      locale: host.locale,
      excelApi: host.options.excelApi,
      failures: host.failureList,
      references: new Map(),
      subscriptions: new Map(),
      takeResults: (results) => this.runtime.take(results),
      functionsReady: () => {
        this.functionsAreReady = true;
        this.connectFunctions();
      },
    };
    this.stop = host.workbook.listen((event) => this.queue(event));
  }

  /** The page has gone. */
  close(): void {
    this.stop();
    this.runtime.close();
    this.host.calculator.connect(null);
  }

  receive(text: unknown): void {
    const request = readRequest(text);
    if (!request) {
      return;
    }
    this.conversationId = request._conversationId;
    if (request._actionType !== 0) {
      this.register(request, request._actionType === 1);
    } else if (request._actionName === "executeMethod") {
      this.execute(request, record(request._data));
    } else if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      const settings = [...this.host.workbook.settings];
      this.reply(request, appContext(this.host.options, String(request._data), settings));
    } else {
      if (request._actionName !== "ContextActivationManager_notifyHost") {
        this.session.failures.push({ kind: "protocol", detail: `host: ${request._actionName}` });
      }
      this.reply(request, null);
    }
  }

  /** Presses a ribbon button; resolves with what `event.completed()` sent. */
  ribbon(functionName: string): Promise<unknown> {
    const id = `command${this.nextCommand}`;
    this.nextCommand += 1;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      this.event("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }

  /** Presses the keys of a shortcut: its action is called with null, and answers nothing. */
  shortcut(actionId: string): void {
    this.event("richApiMessage", { ArrayData: [[ACTION_CATEGORY, ACTION_INVOKED, "", JSON.stringify([actionId, null]), 0]] });
  }

  private register(request: RequestMessage, on: boolean): void {
    this.registered[on ? "add" : "delete"](request._actionName);
    this.reply(request, { Error: 0 });
    this.connectFunctions();
  }

  private connectFunctions(): void {
    if (this.functionsAreReady && this.registered.has("richApiMessage")) {
      this.host.calculator.connect(this.runtime.invoke);
      void this.host.recalculate(true);
    }
  }

  private execute(request: RequestMessage, data: Dda): void {
    const dispatchId = record(data.DdaMethod).DispatchId;
    switch (dispatchId) {
      case DISPATCH.richApi:
        this.richApi(request, data);
        return;
      case DISPATCH.settingsRefresh: {
        const settings = [...this.host.workbook.settings].map(([Name, Value]) => ({ Name, Value }));
        this.reply(request, { Version: 1, Error: 0, Properties: { Settings: settings } });
        return;
      }
      case DISPATCH.settingsSave:
        this.saveSettings(record(data.DdaSettingsMethod).Properties);
        this.reply(request, { Version: 1, Error: 0 });
        return;
      case DISPATCH.commandCompleted: {
        const completed = record(data.DdaMethod)["0"] === undefined ? data : record(data.DdaMethod);
        this.completeCommand(completed);
        this.reply(request, { Version: 1, Error: 0 });
        return;
      }
      default:
        this.session.failures.push({ kind: "protocol", detail: `host: dispatch id ${String(dispatchId)}` });
        this.reply(request, { Version: 1, Error: 5000 });
    }
  }

  private completeCommand(data: Dda): void {
    const id = String(data["0"]);
    this.commands.get(id)?.(data["2"] ?? null);
    this.commands.delete(id);
  }

  private saveSettings(properties: unknown): void {
    const pairs: readonly unknown[] = Array.isArray(properties) ? properties : [];
    this.host.workbook.settings.clear();
    for (const pair of pairs) {
      if (Array.isArray(pair)) {
        this.host.workbook.settings.set(String(pair[0]), String(pair[1]));
      }
    }
  }

  private richApi(request: RequestMessage, data: Dda): void {
    const message: readonly unknown[] = Array.isArray(data.ArrayData) ? data.ArrayData : [];
    const bodyText = String(message[4] ?? "");
    const body = JSON.parse(bodyText) as RequestBody;
    const kind = kindOf(body);
    const size = byteLength(bodyText);
    const fault = kind === "sync" ? this.host.faults.next() : null;
    if (kind === "sync") {
      this.host.actions.push(body.Actions.length);
    }
    this.host.count({
      messages: 1,
      syncs: kind === "sync" ? 1 : 0,
      bytesIn: size,
      ...(kind === "sync" ? { largestIn: size } : {}),
    });
    if (size > this.host.options.payloadLimit) {
      this.session.failures.push({ kind: "payload", detail: `request of ${size} bytes` });
      this.reply(request, { Version: 1, Error: DDA.requestTooLarge });
    } else if (isCarriedOut(fault)) {
      this.answer(request, body, fault, kind === "sync");
    } else if (fault?.kind !== "silence") {
      this.reply(request, insteadOf(fault));
    }
  }

  private answer(request: RequestMessage, body: RequestBody, fault: Fault | null, own: boolean): void {
    const roots = {
      global: new WorkbookObject(this.session),
      service: (name: string) => serviceOf(this.session, name),
    };
    const response = JSON.stringify(new Dispatcher(this.session, roots, body, failingAt(fault)).run());
    const size = byteLength(response);
    this.host.count({ bytesOut: size, ...(own ? { largestOut: size } : {}) });
    const tooLarge = size > this.host.options.payloadLimit;
    if (tooLarge) {
      this.session.failures.push({ kind: "payload", detail: `answer of ${size} bytes` });
    }
    const data = tooLarge ? { Version: 1, Error: DDA.answerTooLarge } : { Version: 1, Error: 0, Data: [200, HEADERS, response] };
    if (fault?.kind === "delay") {
      setTimeout(() => this.reply(request, data), fault.milliseconds);
    } else if (fault?.kind !== "silence") {
      this.reply(request, insteadOf(fault) ?? data);
    }
    this.flushEvents();
    void this.host.recalculate(false);
  }

  private reply(request: RequestMessage, data: unknown): void {
    this.post(replyText(request, this.origin, data));
  }

  private event(name: string, data: unknown): void {
    this.post(eventText(this.conversationId, this.origin, name, data));
  }

  private queue(event: HostEvent): void {
    const wanted = pushesOf(this.host.workbook, event).filter(({ event: name, target }) =>
      this.session.subscriptions.has(`${name} ${target}`),
    );
    if (event.kind === "selected" && this.registered.has("documentSelectionChanged")) {
      queueMicrotask(() => this.event("documentSelectionChanged", {}));
    }
    if (wanted.length > 0 && this.pending.push(...wanted) === wanted.length) {
      queueMicrotask(() => this.flushEvents());
    }
  }

  private flushEvents(): void {
    if (this.pending.length > 0) {
      const entries = this.pending.splice(0).map(entryOf);
      this.host.count({ events: entries.length });
      this.event("richApiMessage", { ArrayData: entries });
    }
  }
}
