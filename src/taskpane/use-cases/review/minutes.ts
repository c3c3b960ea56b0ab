/** The minutes of the period that is shown: as a sheet of the workbook, or as a Word file. */
import { MINUTES_ACTION, MINUTES_TEXT as T, sayMinutes } from "../../../review/steps/minutes/words";
import { createMinutes } from "../../../review/steps/minutes/patch";
import { minutesSheetName } from "../../../review/steps/minutes/sheet";
import type { MinutesDocument } from "../../../document/paper";
import type { Kit } from "../tools";

/** One action: logged, and undone by the pane. */
export function makeSheet(kit: Kit, minutes: MinutesDocument): Promise<void> {
  return kit.act(MINUTES_ACTION, async () => {
    const result = await createMinutes(kit.port, minutes);
    if (kit.attempt(MINUTES_ACTION, result, () => makeSheet(kit, minutes))) {
      const values = { sheet: result.value.sheets.join(", ") };
      await kit.wrote({
        kind: "step",
        words: { vi: sayMinutes(T.made, "vi", values), en: sayMinutes(T.made, "en", values) },
      });
    }
  });
}

export type WordFile = { readonly name: string; readonly bytes: Uint8Array };

/** Writing Word files is a chunk of its own: asked for when somebody wants one. Rejects where the server does not answer. */
export async function wordFile(minutes: MinutesDocument, made: Date): Promise<WordFile> {
  const { minutesDocx } = await import(/* webpackChunkName: "minutes" */ "../../../docx/minutes-docx");
  return { name: `${minutesSheetName(minutes)}.docx`, bytes: await minutesDocx(minutes, made) };
}
