/**
 * Node's test environment, except that after the first failure the rest is skipped: one failure is all it takes to
 * catch a mutant, and Jest itself stops between files only.
 */
const { TestEnvironment } = require("jest-environment-node");

class FirstFailureEnvironment extends TestEnvironment {
  hasFailed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") {
      this.hasFailed = true;
    } else if (event.name === "test_start" && this.hasFailed) {
      event.test.mode = "skip";
    }
  }
}

module.exports = FirstFailureEnvironment;
