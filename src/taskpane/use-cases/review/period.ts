/** The period that is shown, moved to another state or sealed: each one action of the workbook. */
import type { PeriodStatus } from "../../../core/model/ids";
import { isBlocked } from "../../../core/periods/obstacles";
import { periodWords } from "../../../text/period-words";
import { fillIn } from "../../../text/fill";
import type { Bilingual, Language } from "../../../schema/language";
import { SEAL_ACTION, SEAL_TEXT } from "../../../review/steps/seal/words";
import { STATES_ACTION, STATES_TEXT } from "../../../review/steps/states/words";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";
import type { CellAddress } from "../../../document/addresses";
import { moveOf, obstaclesOf, sealingOf, type Sealable } from "../../../review/steps/seal/plan";
import type { Kit } from "../tools";

function both(text: Bilingual, values: (language: Language) => Readonly<Record<string, string>>): Bilingual {
  const said = (language: Language): string => fillIn(text, language, values(language));
  return { vi: said("vi"), en: said("en") };
}

export function movePeriod(kit: Kit, at: Sealable, to: PeriodStatus, reason: string): Promise<void> {
  return kit.act(STATES_ACTION, async () => {
    const move = moveOf(at, { to, reason });
    if (move === null || isBlocked(obstaclesOf(at, { to, reason }))) {
      return;
    }
    const result = await kit.port.applyEdits(move.edits, move.action, move.remark);
    if (kit.attempt(STATES_ACTION, result, kit.refresh)) {
      const { period } = at.review;
      const words = both(STATES_TEXT.done, (language) => ({ period, status: PERIOD_STATUS_WORDS[to][language] }));
      await kit.wrote({ kind: "step", words });
    }
  });
}

/** Seals with the time of now, whatever time was shown before. */
export function sealNow(kit: Kit, at: Sealable): Promise<void> {
  return kit.act(SEAL_ACTION, async () => {
    const sealing = sealingOf(at, kit.now());
    if (sealing === null || isBlocked(obstaclesOf(at, { to: "sealed", reason: "" }))) {
      return;
    }
    const { added, edits, remark, code, seal } = sealing;
    const result = await kit.port.seal(added, edits, remark);
    if (kit.attempt(SEAL_ACTION, result, kit.refresh)) {
      await kit.wrote({ kind: "step", words: both(SEAL_TEXT.done, (language) => ({ period: periodWords(seal.period, language), code })) });
    }
  });
}

export function goTo(kit: Kit, address: CellAddress): Promise<void> {
  return kit.act("select", async () => {
    kit.attempt("select", await kit.port.select(address), () => goTo(kit, address));
  });
}
