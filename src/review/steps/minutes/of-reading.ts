/** The minutes of an open workbook at its period. */
import type { MinutesDocument } from "../../../document/paper";
import type { Language } from "../../../schema/language";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { Reading } from "../../opened";
import { minutesOf } from "./plan";
import { sealMark, sealStandingOf } from "../seal/standing";
import { voteLinesOf } from "./vote-lines";

/** null: no period is shown, or something that is none. */
export function minutesOfReading({ sources, book, review, seals }: Reading, language: Language): MinutesDocument | null {
  const period = readPeriodId(review.period);
  if (period === null) {
    return null;
  }
  const votes = voteLinesOf({ book, review, language });
  return minutesOf({ sources, book, review, language, votes, sealCode: sealMark(sealStandingOf(seals?.report, period), language) });
}
