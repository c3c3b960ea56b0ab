/** The cross-check: a plan drawn and written as one action, explanations of differences written into their cells. */
import type { Language } from "../../../schema/language";
import { periodTitle } from "../../../text/period-words";
import { at } from "../../../core/numbers/at";
import type { Block } from "../../../core/crosscheck/blocks";
import { planChecks, type CheckPlan, type Planned } from "../../../core/crosscheck/plan";
import { cellAt } from "../../../tables/locate";
import { CROSSCHECK_ACTION, EXPLAINED, sayStep, type Drawn } from "../../../review/steps/crosscheck/words";
import { isClosed, planWriting } from "../../../review/steps/crosscheck/sheet";
import type { CellEdit } from "../../../document/patch/edits";
import type { PortResult } from "../../../document/answer";
import { isStale } from "../correction";
import { addressOf } from "../reading";
import type { Reading } from "../../../review/opened";
import type { Kit } from "../tools";

export function drawPlan({ book }: Reading, drawn: Drawn): Planned {
  return planChecks(book.units, drawn);
}

type Writing = Pick<Kit, "act" | "attempt" | "fail" | "port" | "refresh" | "wrote">;

function refuse(kit: Writing, reading: Reading, why: "closed" | "early"): void {
  kit.fail(CROSSCHECK_ACTION, { code: why === "closed" ? "period-closed" : "period-early", detail: reading.review.period }, kit.refresh);
}

export function writePlan(kit: Writing, reading: Reading, plan: CheckPlan, drawn: Drawn): Promise<void> {
  const again = (): Promise<void> => writePlan(kit, reading, plan, drawn);
  return kit.act(CROSSCHECK_ACTION, async () => {
    const writing = planWriting(reading, plan, drawn);
    if (writing.kind === "refused") {
      refuse(kit, reading, writing.why);
      return;
    }
    if (writing.kind === "rows" && writing.rows.length + writing.edits.length === 0) {
      return;
    }
    const result: PortResult<unknown> =
      writing.kind === "create"
        ? await kit.port.create(writing.document, CROSSCHECK_ACTION.log)
        : await kit.port.appendRows([{ table: "EmuChecks", rows: writing.rows }], CROSSCHECK_ACTION.log.made, writing.edits);
    if (kit.attempt(CROSSCHECK_ACTION, result, isStale(result) ? kit.refresh : again)) {
      const said = (language: Language): string =>
        sayStep("written", language, { period: periodTitle(drawn.period, language), seed: `${drawn.seed}` });
      await kit.wrote({ kind: "step", words: { vi: said("vi"), en: said("en") } });
    }
  });
}

/** Whose scores differ, and where the explanation is typed. */
export type Explaining = Pick<Block, "unit" | "criterion" | "place">;

/** null: there is no such cell. */
export function explanationEdit({ sources }: Reading, { place }: Explaining, reason: string): CellEdit | null {
  const found = cellAt(sources, place);
  return found && { address: { sheet: found.sheet, cell: found.cell }, before: found.value, after: reason.trim() };
}

export function writeReason(kit: Writing, reading: Reading, about: Explaining, reason: string): Promise<void> {
  const again = (): Promise<void> => writeReason(kit, reading, about, reason);
  return kit.act(CROSSCHECK_ACTION, async () => {
    const edit = explanationEdit(reading, about, reason);
    if (edit === null || edit.after === "") {
      return;
    }
    if (isClosed(reading)) {
      refuse(kit, reading, "closed");
      return;
    }
    const result = await kit.port.applyEdits([edit], EXPLAINED);
    if (kit.attempt(CROSSCHECK_ACTION, result, isStale(result) ? kit.refresh : again)) {
      const said = { unit: at(reading.book.units, about.unit).name, criterion: at(reading.book.criteria, about.criterion).code };
      await kit.wrote({ kind: "step", words: { vi: sayStep("saved", "vi", said), en: sayStep("saved", "en", said) } });
    }
  });
}

export function goTo(kit: Pick<Kit, "act" | "attempt" | "port">, reading: Reading, about: Explaining): Promise<void> {
  return kit.act("select", async () => {
    const address = addressOf(reading, about.place);
    if (address !== null) {
      kit.attempt("select", await kit.port.select(address), () => goTo(kit, reading, about));
    }
  });
}
