/** What a document of jsdom needs before the tests that ask for one. */
import { TextDecoder, TextEncoder } from "node:util";

/** Every browser and every office has them, jsdom has not. */
if (typeof document !== "undefined") {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
}

/**
 * Only rules that hide something are put in: for each question of a test by role it holds every rule against every element, and
 * a third of the time of these tests went there. How things look is for the browser's tests.
 */
if (typeof CSSStyleSheet !== "undefined") {
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function insertFew(rule, index) {
    return /display:\s*none|visibility:\s*hidden/.test(rule) ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
  };
}
