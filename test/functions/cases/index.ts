/** Every function's three sections, by its name. */
import { FLAG, REASON, SLOTS, VERDICTS } from "./awards";
import { CLUSTERS, GRADE, POLICY } from "./clusters";
import { CHECK, ROWS } from "./findings";
import { AGREES, PLACE, SEAL, WEIGHTED } from "./numbers";
import { POINTS } from "./points";
import { ATTAINMENT, EXPLAIN, MAXIMUM, MET, PERCENT, RANK, SCORE, TIES, TOTAL } from "./scores";
import type { Sections } from "./sections";
import { STANDINGS } from "./standings";

export const SECTIONS: Readonly<Record<string, Sections>> = {
  SCORE,
  ATTAINMENT,
  MET,
  TOTAL,
  MAXIMUM,
  PERCENT,
  RANK,
  TIES,
  GRADE,
  STANDINGS,
  CLUSTERS,
  POLICY,
  FLAG,
  REASON,
  VERDICTS,
  SLOTS,
  ROWS,
  CHECK,
  EXPLAIN,
  POINTS,
  WEIGHTED,
  PLACE,
  AGREES,
  SEAL,
};
