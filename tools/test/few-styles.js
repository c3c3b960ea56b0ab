/**
 * In jsdom only rules that hide something are put in: for each question of a test by role it holds every rule against every element, and
 * a third of the time of these tests went there. How things look is for the browser's tests.
 */
if (typeof CSSStyleSheet !== "undefined") {
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function insertFew(rule, index) {
    return /display:\s*none|visibility:\s*hidden/.test(rule) ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
  };
}
