/** Where the tables of a set-up sheet stand, and how wide: a new workbook is made so, and an older one is brought to it. */
import type { TableName } from "../core/model/finding";
import type { CAPTIONS } from "../text/guide";

/** From 0, under title and subtitle. */
export const BODY_ROW = 3;
/** Row of the headers, from 0; the caption stands above it. */
export const HEADER_ROW = BODY_ROW + 1;

export type SetUpTable = TableName & keyof typeof CAPTIONS;
