/** Where the tables of a set-up sheet stand, and how wide: a new workbook is made so, and an older one is brought to it. */
import type { TableName } from "../core/model/finding";
import type { CAPTIONS } from "../text/guide";

/** From 0, under title and subtitle. */
export const BODY_ROW = 3;
/** Row of the headers, from 0; the caption stands above it. */
export const HEADER_ROW = BODY_ROW + 1;

export type SetUpTable = TableName & keyof typeof CAPTIONS;

/** In characters: two short tables beside each other, or one, on an A4 page in landscape at 9 points or more. */
export const WIDTHS: Readonly<Record<SetUpTable, readonly number[]>> = {
  EmuCluster: [28, 56],
  EmuPeriods: [12, 14, 13, 13, 16],
  EmuUnits: [32, 20, 32, 24, 16, 10],
  EmuPolicy: [42, 40, 70],
  EmuAwards: [22, 32, 8, 9, 15, 25, 22, 22, 9],
  EmuStatus: [32, 60, 14, 14],
  EmuVotes: [22, 22, 11, 10, 8, 9, 9, 12, 12, 20, 26],
};
