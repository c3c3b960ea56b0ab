/**
 * Text as SpreadsheetML stores it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot hold, or would not give
 * back unchanged, is written `_xHHHH_`, and a text that looks like that has its underscore written so.
 */
const FORBIDDEN = String.raw`[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Surrogate}`;
// In attributes XML readers turn line breaks and tabs into spaces.
const IN_TEXT = needsEscape(FORBIDDEN);
const IN_ATTRIBUTE = needsEscape(String.raw`${FORBIDDEN}|[\t\n]`);
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

export function encodeXstring(text: string): string {
  return text.replace(IN_TEXT, escapeUnit);
}

export function encodeXstringAttribute(text: string): string {
  return text.replace(IN_ATTRIBUTE, escapeUnit);
}

export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** An underscore needs it too when an escape that follows `_xHHHH` would lend it its own underscore. */
function needsEscape(forbidden: string): RegExp {
  return new RegExp(String.raw`_(?=x[0-9A-Fa-f]{4}(?:_|${forbidden}))|${forbidden}`, "gu");
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
