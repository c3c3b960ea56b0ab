/** The file adapter: .xlsx files without Excel, in the browser and in Node alike. */
export { readXlsx } from "./read";
export { NotWritable, writeXlsx } from "./write";
export { withOwnPart } from "./patch";
export type { FileProblem, ReadResult } from "./read/problem";
