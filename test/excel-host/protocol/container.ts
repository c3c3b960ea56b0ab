/** Puts the add-in page into an iframe, as Excel on the web does, and connects it to the host. */
import type { ExcelHost } from "../host";
import type { DesktopLine } from "./line";
import { installMac } from "./mac";
import { frameName, hostInfo } from "./options";
import { installWin32 } from "./win32";

export type Embedded = {
  readonly frame: HTMLIFrameElement;
  /** Resolves when Office.js has asked for its context: the library is running. */
  readonly connected: Promise<void>;
  readonly dispose: () => void;
};

/** What a desktop Excel does to its web view before any script of the page runs; called by the page's own first script. */
declare global {
  interface Window {
    emuDesktop?: (view: Window) => void;
  }
}

/**
 * A desktop Excel shows the add-in in a web view of its own. Here it is a frame whose window gets the host's objects as the web
 * view's would: the page must call `top.emuDesktop(window)` before its scripts run (in tests an init script of the browser).
 */
function embedDesktop(host: ExcelHost, parent: HTMLElement, url: URL, title: string): Embedded {
  const frame = document.createElement("iframe");
  frame.title = title;
  url.searchParams.set("_host_Info", hostInfo(host.options));
  frame.src = url.href;
  let announce = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const install = host.options.platform === "mac" ? installMac : installWin32;
  let line: DesktopLine | null = null;
  window.emuDesktop = (view) => {
    if (view.location.href !== "about:blank") {
      line = install(host, view, () => announce());
    }
  };
  parent.append(frame);
  const dispose = (): void => {
    line?.endpoint.close();
    frame.remove();
  };
  return { frame, connected, dispose };
}

/**
 * @param parent takes the iframe
 * @param url of the add-in page: https, and the same host name as this page
 * @param title read out by screen readers
 */
export function embed(host: ExcelHost, parent: HTMLElement, url: string, title: string): Embedded {
  const target = new URL(url, location.href);
  if (host.options.platform !== "web") {
    return embedDesktop(host, parent, target, title);
  }
  const frame = document.createElement("iframe");
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
  return { frame, connected, dispose };
}
