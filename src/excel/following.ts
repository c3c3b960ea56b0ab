/** Edits of this user, as Excel reports them. */
import type { PortResult } from "../document/answer";
import { inExcel, send } from "./failures";

/** Co-authors' edits are theirs to check; what this add-in writes is known already. */
function isOwnEdit(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.source !== "Remote" && event.triggerSource !== "ThisLocalAddin";
}

/** @returns the function that stops the calls */
export function watchEdits(listener: () => void): Promise<PortResult<() => Promise<void>>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (isOwnEdit(event)) {
        listener();
      }
      return Promise.resolve();
    });
    await send(context);
    async function stop(): Promise<void> {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await send(own);
      });
    }
    return { ok: true, value: stop };
  });
}
