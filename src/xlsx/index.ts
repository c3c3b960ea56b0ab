/** The file adapter: .xlsx files without Excel, in the browser and in Node alike. */
export { readXlsx } from "./read";
export { KnownParts } from "./read/known-parts";
export { writeXlsx } from "./write";
export { changeXlsx, kindOfWorkbook, patchXlsx, withOwnPart } from "./patch";
export type { PatchProblem } from "./patch/refused";
export { zipFiles, type NamedFile } from "./zip-files";
export { packWith, type Packing } from "./packing";
export { LIMITS } from "./read/limits";
export type { FileProblem, ReadResult } from "./read/problem";
