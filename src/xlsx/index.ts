/** The file adapter: .xlsx files without Excel, in the browser and in Node alike. */
export { readXlsx } from "./read";
export { NotWritable, writeXlsx } from "./write";
export { withOwnPart } from "./patch";
export { zipFiles, type NamedFile } from "./zip-files";
export { LIMITS } from "./read/limits";
export type { FileProblem, ReadResult } from "./read/problem";
