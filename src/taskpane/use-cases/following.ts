/** Following the edits of this user: asked for once, and again with the next reading where Excel refused or kept silent. */
import type { WorkbookPort } from "../../document/port";

/** Edits come in bursts (a paste, a fill): the pane reads once they pause this long. */
export const EDIT_PAUSE_MS = 60;
/** Excel answers a wish to be told of edits at once, or never. */
const FOLLOW_MS = 10_000;

export type Following = { readonly follow: () => Promise<void>; readonly close: () => Promise<void> };

export type FollowingSettings = {
  readonly port: WorkbookPort;
  readonly onEdit: () => void;
  readonly onPause: () => void;
  /** Whether Excel reports edits. */
  readonly setLive: (live: boolean) => void;
};

export function createFollowing({ port, onEdit, onPause, setLive }: FollowingSettings): Following {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => Promise<void>) | null = null;
  return {
    async follow() {
      const silence = setTimeout(() => setLive(false), FOLLOW_MS);
      const result = await port.onEdited(() => {
        onEdit();
        clearTimeout(pause);
        pause = setTimeout(onPause, EDIT_PAUSE_MS);
      });
      clearTimeout(silence);
      stop = result.ok ? result.value : stop;
      setLive(result.ok);
    },
    async close() {
      clearTimeout(pause);
      await stop?.();
    },
  };
}
