/**
 * Excel for Mac: the page posts text to the message handler `Agave` of its WKWebView, and the application answers by running a
 * script in the page that calls the function named in the message. The library (excel-mac-16.00.js) is not changed.
 */
import type { ExcelHost } from "../host";
import { DesktopLine } from "./line";
import { EXCEL_APP, fullVersion, requirementMatrix } from "./options";

const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 };

type Message = {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
};

type Params = {
  readonly id?: number;
  readonly apiArgs?: readonly unknown[];
  readonly keys?: readonly unknown[];
  readonly values?: readonly unknown[];
};

/** In the order of the library's `AppContextProperties`. */
function contextOf(line: DesktopLine, id: string): readonly unknown[] {
  const { options } = line.host;
  const [reference, versions] = [id, [EXCEL_APP, 16, 0, 0, 0]];
  const [readWrite, bindings, inserted, taskPane] = [0, 0, 1, 1];
  const { locale } = options;
  const url = `/Users/emu/${options.fileName}`;
  return [
    line.readSettings(),
    reference,
    ...versions,
    readWrite,
    locale,
    locale,
    bindings,
    url,
    inserted,
    taskPane,
    "",
    "1.1",
    "c1",
    id,
    false,
    false,
    requirementMatrix(options),
    0,
    fullVersion(options),
    2,
  ];
}

/** Calls a function of the page by its dotted name, as a script run by the application does. */
function callInPage(view: Window, name: string, args: readonly unknown[]): void {
  const path = name.split(".");
  const last = path.pop() ?? "";
  const owner = path.reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], view);
  (owner as Record<string, (...given: unknown[]) => void>)[last]?.(...args);
}

/** Puts the message handler where the library looks for it, before any script of the page runs. */
export function installMac(host: ExcelHost, view: Window, opened: () => void): DesktopLine {
  const line = new DesktopLine(host, view.location.origin);
  const id = crypto.randomUUID();

  function answer({ callbackFunction, callbackId }: Message, params: unknown): void {
    if (callbackFunction !== undefined) {
      // What crosses from the application is written into a script: text.
      callInPage(view, callbackFunction, [callbackId, JSON.parse(JSON.stringify(params))]);
    }
  }

  function take(message: Message): void {
    const params = (message.params ?? {}) as Params;
    switch (message.methodId) {
      case METHOD.getContext:
        opened();
        answer(message, contextOf(line, id));
        return;
      case METHOD.execute:
        // The library turns them round: first the code, then what the callback gets first.
        line.execute(params.id ?? 0, params.apiArgs ?? [], (response) => answer(message, [response[0], response]));
        return;
      case METHOD.registerEvent:
        line.register(
          params.id ?? 0,
          (dispatchId, payload) => {
            callInPage(view, message.eventCallbackFunction ?? "", [message.callbackId, [payload ?? [], dispatchId]]);
          },
          (response) => answer(message, response),
        );
        return;
      case METHOD.unregisterEvent:
        line.unregister(params.id ?? 0, (response) => answer(message, response));
        return;
      case METHOD.writeSettings:
        line.writeSettings(params.keys ?? [], params.values ?? []);
        answer(message, [0]);
        return;
      default:
        host.failureList.push({ kind: "protocol", detail: `host: Agave method ${message.methodId}` });
    }
  }

  const postMessage = (text: string): void => {
    queueMicrotask(() => take(JSON.parse(text) as Message));
  };
  Object.assign(view, { webkit: { messageHandlers: { Agave: { postMessage } } } });
  return line;
}
