/** Puts the add-in page into an iframe, as Excel on the web does, and connects it to the host. */
import type { ExcelHost } from "../host";
import type { Endpoint } from "./endpoint";
import { frameName } from "./options";

export type Embedded = {
  readonly frame: HTMLIFrameElement;
  readonly endpoint: Endpoint;
  /** Resolves when Office.js has asked for its context: the library is running. */
  readonly connected: Promise<void>;
  readonly dispose: () => void;
};

/**
 * @param parent takes the iframe
 * @param url of the add-in page: https, and the same host name as this page
 * @param title read out by screen readers
 */
export function embed(host: ExcelHost, parent: HTMLElement, url: string, title: string): Embedded {
  const frame = document.createElement("iframe");
  const target = new URL(url, location.href);
  // Office.js keeps the settings of a conversation in the session storage: every load is a new one.
  const conversationId = crypto.randomUUID();
  frame.name = frameName(host.options, conversationId, crypto.randomUUID(), location.origin);
  frame.title = title;
  frame.src = target.href;
  const endpoint = host.connect(location.origin, (text) => frame.contentWindow?.postMessage(text, target.origin));
  let announce = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const listen = ({ source, origin, data }: MessageEvent): void => {
    const belongs = source === frame.contentWindow && origin === target.origin;
    if (belongs && typeof data === "string" && data.includes(conversationId)) {
      endpoint.receive(data);
      announce();
    }
  };
  addEventListener("message", listen);
  parent.append(frame);
  const dispose = (): void => {
    removeEventListener("message", listen);
    endpoint.close();
    frame.remove();
  };
  return { frame, endpoint, connected, dispose };
}
