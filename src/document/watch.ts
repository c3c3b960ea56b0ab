/**
 * How work that takes long lets others have the thread, says how far it has come, and learns that nobody waits for it any more.
 * In Excel the functions, the ribbon's commands and the pane share one thread.
 */

export type Watch = {
  /** Called with the share of the work that is done, 0…1, never less than before. */
  readonly progress: (share: number) => void;
  /** false: what the work would bring is not wanted any more. */
  readonly wanted: () => boolean;
};

/** For work that nobody watches. */
export const UNWATCHED: Watch = { progress: () => undefined, wanted: () => true };

/** The watch of a part of the work: its 0…1 is `from`…`to` of the whole. */
export function part(watch: Watch, from: number, to: number): Watch {
  return { ...watch, progress: (share) => watch.progress(from + (to - from) * share) };
}

/** Lets go of the thread: clicks, keys, painting and Excel's calls come first. Unlike a timer it is not slowed down in a hidden pane. */
export function pause(): Promise<void> {
  if (typeof MessageChannel === "undefined") {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
