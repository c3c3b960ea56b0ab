/** The units' workbooks, made one by one from what was read: Excel is not asked for anything, and nothing in it changes. */
import type { UnitFile } from "../../../review/steps/split/plan";
import { pause } from "../../../document/watch";
import { writeXlsx, zipFiles, type NamedFile } from "../../../xlsx";
import { SPLIT_ACTION } from "../../../review/steps/split/words";
import type { Kit } from "../tools";

/** The archive; null: it was stopped, or the pane says what went wrong. One workbook is one slice. */
export async function makeArchive(
  kit: Pick<Kit, "act" | "progress">,
  files: readonly UnitFile[],
): Promise<{ readonly zip: Uint8Array } | "stopped" | "failed"> {
  let outcome: { readonly zip: Uint8Array } | "stopped" | "failed" = "failed";
  await kit.act(SPLIT_ACTION, async () => {
    const watch = kit.progress.watch();
    const made: NamedFile[] = [];
    for (const { fileName, make } of files) {
      await pause();
      if (!watch.wanted()) {
        outcome = "stopped";
        return;
      }
      made.push({ name: fileName, bytes: writeXlsx(make()) });
      watch.progress(made.length / files.length);
    }
    outcome = { zip: zipFiles(made) };
  });
  return outcome;
}
