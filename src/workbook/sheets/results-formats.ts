/** What the blocks of the results sheet have in common. */

/** Blank rows under a block of one row a unit: units added later spill into them. */
export const ROOM = 4;

export const POINTS = "0.00";
export const PERCENT = "0.00%";
