/** The adapter and the pane in a real browser, with the real Office.js against the stand-in for Excel. */
import { base, IN_BROWSER } from "./jest-base.js";

export default { ...base, displayName: "browser", testRegex: IN_BROWSER };
