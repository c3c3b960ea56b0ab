/** The two rooms that decide results. Where coverage is asked for, every branch must have been walked by these tests alone. */
import { base, DECIDING } from "./jest-base.js";

export default { ...base, displayName: "core", testRegex: [DECIDING] };
