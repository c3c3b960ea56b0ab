/** Writes corrections of findings into the workbook. */
import type { PortResult } from "../../document/answer";
import type { Proposal } from "./fixing";
import type { Kit } from "./tools";

/** The workbook is no longer as it was read: only reading again helps. */
export function isStale(result: PortResult<unknown>): boolean {
  return !result.ok && (result.code === "changed-meanwhile" || result.code === "item-not-found");
}

/** What the pane shows is read from the workbook again afterwards: formulas may depend on the cells that were written. */
export function correction(kit: Kit): (proposals: readonly Proposal[]) => Promise<void> {
  const { port, act, attempt, wrote, fail, refresh, readNow } = kit;
  function fix(proposals: readonly Proposal[]): Promise<void> {
    return act("fix", async () => {
      const [first] = proposals;
      const closed = proposals.find((proposal) => proposal.closed !== null)?.closed ?? null;
      if (first === undefined) {
        return;
      }
      if (closed !== null) {
        fail("fix", { code: "period-closed", detail: closed }, refresh);
        return;
      }
      if (first.taking !== undefined) {
        const taken = await port.takeIn(first.taking);
        if (attempt("fix", taken, isStale(taken) ? refresh : () => fix(proposals))) {
          await wrote({ kind: "taken-in", rows: taken.value.rows });
        } else if (isStale(taken)) {
          await readNow();
        }
        return;
      }
      const result = await port.applyEdits(
        proposals.flatMap(({ edits }) => edits),
        `fix-${first.code}`,
      );
      if (attempt("fix", result, isStale(result) ? refresh : () => fix(proposals))) {
        await wrote({ kind: "fixed", cells: result.value.cells });
      } else if (isStale(result)) {
        await readNow();
      }
    });
  }
  return fix;
}
