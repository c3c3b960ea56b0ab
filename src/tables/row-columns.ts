/** Which columns EMU.ROWS is asked for, by words: ids, or the headers that stand beside the entries. */
import { ROW_WORDS } from "../schema/row-words";
import { wordTable, type WordTable } from "./cells/words";

export type RowWord = keyof typeof ROW_WORDS;

export const ROW: WordTable<RowWord> = wordTable(ROW_WORDS);

/** What is shown when no columns are asked for, as in workbooks of before there was a choice. */
export const USUAL_ROW_WORDS: readonly RowWord[] = ["points", "attainment", "met", "finding"];
