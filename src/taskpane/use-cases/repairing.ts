/** Tables that the workbook lost: looked for on asking, given back as one action. Part of the session. */
import { searchLost, type Repair } from "../../document/patch/lost-tables";
import type { TableMove } from "../../document/patch/upgrade";
import { isStale } from "./correction";
import { readingOf } from "./state";
import type { Kit } from "./tools";

export type Repairing = {
  /** Looks for the tables that the workbook lost; nothing is written. */
  readonly search: () => Promise<void>;
  /** Gives back what was found, as one action, then reads again. */
  readonly repair: (repairs: readonly Repair[]) => Promise<void>;
  /** Brings tables to sheets of their own, as one action, then reads again. */
  readonly upgrade: (moves: readonly TableMove[]) => Promise<void>;
};

export function createRepairing(kit: Kit): Repairing {
  const { port, state, set, act, wrote, readNow, refresh } = kit;
  const attempt: Kit["attempt"] = kit.attempt;

  function search(): Promise<void> {
    return act("search", async () => {
      const survey = await port.survey();
      if (attempt("search", survey, search)) {
        set({ search: searchLost(survey.value, readingOf(state())?.lost ?? []) });
      }
    });
  }

  function repair(repairs: readonly Repair[]): Promise<void> {
    return act("repair", async () => {
      const result = await port.repair(repairs);
      if (attempt("repair", result, isStale(result) ? refresh : () => repair(repairs))) {
        await wrote({ kind: "repaired", repairs: result.value.repairs });
      } else if (isStale(result)) {
        await readNow();
      }
    });
  }

  function upgrade(moves: readonly TableMove[]): Promise<void> {
    return act("upgrade", async () => {
      const result = await port.upgrade(moves);
      if (attempt("upgrade", result, isStale(result) ? refresh : () => upgrade(moves))) {
        await wrote({ kind: "upgraded", tables: result.value.tables });
      } else if (isStale(result)) {
        await readNow();
      }
    });
  }

  return { search, repair, upgrade };
}
