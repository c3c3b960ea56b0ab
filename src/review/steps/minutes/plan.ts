/** The minutes of one period from its review: nothing is computed here that the review does not say. */
import { MINUTES_TEXT as T } from "./words";
import { findings, policy, seal, signatures } from "./closing";
import { flags, votes } from "./flags";
import { groups } from "./groups";
import { opening, participants } from "./opening";
import { ranking } from "./ranking";
import { targets } from "./targets";
import type { MinutesInput } from "./input";
import type { MinutesDocument, MinutesSectionId, MinutesBlock } from "../../../document/paper";

const SECTIONS: readonly (readonly [MinutesSectionId, (input: MinutesInput) => readonly MinutesBlock[]])[] = [
  ["participants", participants],
  ["ranking", ranking],
  ["targets", targets],
  ["groups", groups],
  ["flags", flags],
  ["votes", votes],
  ["policy", policy],
  ["findings", findings],
  ["seal", seal],
];

export function minutesOf(input: MinutesInput): MinutesDocument {
  const { language, review } = input;
  return {
    language,
    period: review.period,
    page: T.closing.page[language],
    ...opening(input),
    sections: SECTIONS.map(([id, blocks], index) => ({
      id,
      heading: `${index + 1}. ${T.section[id][language]}`,
      blocks: blocks(input),
    })),
    signatures: signatures(input),
  };
}
