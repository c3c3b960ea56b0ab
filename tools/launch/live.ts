/** Tells open pages that a build is done, so that they load themselves anew; for `npm run dev` alone. */
import { statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { projectCache } from "./folders";

/** webpack.config.js sets the time of these files when a build is done. */
const STAMPS = ["built-addin", "built-trial"].map((name) => path.join(projectCache, name));
const LOOK_EVERY = 300;

export const LIVE_EVENTS = "/live/events";
export const LIVE_SCRIPT = "/live/reload.js";

/** Only the outermost page loads itself anew: the pane stands in it. */
const SCRIPT = `if (window === window.top) { new EventSource("${LIVE_EVENTS}").onmessage = () => location.reload(); }`;

export type Live = {
  /** Answers the two paths above; false: it is not one of them. */
  readonly answer: (pathname: string, response: ServerResponse) => boolean;
  /** Whether a build was done since the watching began. */
  readonly built: () => boolean;
  readonly close: () => void;
};

function lastBuild(): string {
  return STAMPS.map((stamp) => statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();
}

export function watchBuilds(): Live {
  const open = new Set<ServerResponse>();
  const first = lastBuild();
  let known = first;
  const timer = setInterval(() => {
    const now = lastBuild();
    // While a build goes on its stamp is away.
    if (now !== known && !now.split(",").includes("0")) {
      known = now;
      open.forEach((response) => response.write("data: built\n\n"));
    }
  }, LOOK_EVERY);
  return {
    answer: (pathname, response) => {
      if (pathname === LIVE_SCRIPT) {
        response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(SCRIPT);
        return true;
      }
      if (pathname === LIVE_EVENTS) {
        response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
        open.add(response);
        response.on("close", () => open.delete(response));
        return true;
      }
      return false;
    },
    built: () => known !== first,
    close: () => clearInterval(timer),
  };
}
