/**
 * The workbook that is open in Excel, as the port's caller sees it. Undo reaches back through the actions of this
 * pane.
 */
import { languageOf } from "../../text/language";
import type { WorkbookDocument } from "../document";
import type { PortResult, WorkbookPort } from "../port";
import { reversed, writeEdits, type Written } from "./apply-edits";
import { createSheets, withLogLine } from "./create";
import { watchEdits } from "./edits";
import { inExcel } from "./failures";
import { writePeriod, type PeriodChange } from "./period";
import { readWorkbook } from "./read";
import { removeSheets } from "./remove";

type Undoable =
  | { readonly kind: "create"; readonly document: WorkbookDocument }
  | { readonly kind: "period"; readonly change: PeriodChange }
  | { readonly kind: "edits"; readonly written: readonly Written[] };

export type ExcelPortSettings = {
  /** The clock of the log. */
  readonly now?: () => Date;
  /** Office locale, for the words in the log. */
  readonly locale?: string;
};

export function createExcelPort({ now = () => new Date(), locale = "vi-VN" }: ExcelPortSettings = {}): WorkbookPort {
  const language = languageOf(locale);
  let done: readonly Undoable[] = [];

  function takeBack(action: Undoable): Promise<PortResult<{ readonly sheets: readonly string[] }>> {
    if (action.kind === "create") {
      return inExcel((context) => removeSheets(context, action.document));
    }
    if (action.kind === "edits") {
      return inExcel(async (context) => {
        const log = { action: "undo-edits", time: now(), language } as const;
        const written = await writeEdits(context, reversed(action.written), log);
        return written.ok ? { ok: true, value: { sheets: [] } } : written;
      });
    }
    const { before, after } = action.change;
    return inExcel(async (context) => {
      const log = { action: "undo-choose-period", time: now(), language } as const;
      const written = await writePeriod(context, before, after, log);
      return written.ok ? { ok: true, value: { sheets: [] } } : written;
    });
  }

  return {
    read: () => inExcel(readWorkbook),

    async create(document) {
      const logged = withLogLine(document, now());
      const result = await inExcel((context) => createSheets(context, logged));
      if (result.ok) {
        done = [...done, { kind: "create", document: logged }];
      }
      return result;
    },

    async applyEdits(edits, description) {
      if (edits.length === 0) {
        return { ok: true, value: { cells: 0 } };
      }
      const log = { action: description, time: now(), language } as const;
      const writings = edits.map((edit) => ({ ...edit, format: null }));
      const result = await inExcel((context) => writeEdits(context, writings, log));
      if (!result.ok) {
        return result;
      }
      done = [...done, { kind: "edits", written: result.value }];
      return { ok: true, value: { cells: result.value.length } };
    },

    async undo() {
      const last = done.at(-1);
      if (last === undefined) {
        return { ok: false, code: "nothing-to-undo", detail: "" };
      }
      const result = await takeBack(last);
      if (result.ok) {
        done = done.slice(0, -1);
      }
      return result;
    },

    select: ({ sheet, cell }) =>
      inExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
        return { ok: true, value: null };
      }),

    async choosePeriod(period) {
      const log = { action: "choose-period", time: now(), language } as const;
      const result = await inExcel((context) => writePeriod(context, period, null, log));
      if (!result.ok) {
        return result;
      }
      done = [...done, { kind: "period", change: result.value }];
      return { ok: true, value: null };
    },

    onEdited: watchEdits,
  };
}
