/** The file adapter: .xlsx files without Excel, in the browser and in Node alike. */
export { readXlsx } from "./read";
export { writeXlsx } from "./write";
export type { FileProblem, ReadResult } from "./read/problem";
