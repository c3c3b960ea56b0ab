/** For jest: a file that is imported as its text, as webpack does with asset/source. */
module.exports = { process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }) };
