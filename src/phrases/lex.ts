/** Words that carry a rule, figures and topics of a phrase, in its order (`schema/phrase-words.ts` says what a word is). */
import { type Exact, divide } from "../core/numbers/exact";
import { plain } from "./atoms";
import { scan } from "./scan";
import { type Draft, FIGURES, type Lexed, type TokenKind } from "./tokens";

/** Words that carry a rule only beside a figure: else “trên địa bàn”, “từ thiện”, “cho đơn vị”. */
const BESIDE_FIGURE: ReadonlySet<TokenKind> = new Set<TokenKind>(["GT", "LT", "FROM", "EQ", "GET", "STEP", "TO"]);

/** What may stand between such a word and its figure. */
const BETWEEN: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "GT",
  "GE",
  "LE",
  "LT",
  "EQ",
  "FROM",
  "REACH",
  "MEAN",
  "RATE",
  "PLUSSIGN",
  "MINUSSIGN",
  "PLUS",
  "GET",
  "COLON",
  "TOTALSCORE",
  "OPEN",
]);

/** A dash is a minus, stands between two figures, or is neither. */
function withSigns(tokens: readonly Draft[]): Draft[] {
  return tokens.map((one, index) => {
    const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (one.kind === "PLUSSIGN") {
      return after !== undefined && FIGURES.has(after.kind) ? one : { ...one, kind: "W" };
    }
    if (one.kind !== "DASH") {
      return one;
    }
    const isFigureAfter =
      after !== undefined && (FIGURES.has(after.kind) || (after.kind === "LT" && next !== undefined && FIGURES.has(next.kind)));
    const isFigureBefore = before !== undefined && FIGURES.has(before.kind);
    return { ...one, kind: !isFigureAfter ? "W" : isFigureBefore ? "DASH" : "MINUSSIGN" };
  });
}

/** In `3 - 5%`, `từ 70 đến dưới 100%`, the unit stands once, behind the second figure. */
function withSharedUnits(tokens: readonly Draft[]): Draft[] {
  const shared = tokens.map((one) => ({ ...one }));
  for (let index = shared.length - 1; index > 0; index -= 1) {
    const [link, first] = [shared[index], shared[index - 1]];
    if ((link?.kind !== "DASH" && link?.kind !== "TO") || first?.kind !== "N") {
      continue;
    }
    const second = shared.slice(index + 1, index + 3).find(({ kind }) => FIGURES.has(kind));
    if (second !== undefined && second.kind !== "N" && second.kind !== "DATE") {
      const value = second.kind === "D" || first.value === null ? first.value : fromHundred(first.value);
      shared[index - 1] = { ...first, kind: second.kind, value, unit: null };
    } else if (second?.kind === "N" && first.unitText === "") {
      shared[index - 1] = { ...first, unit: second.unit, unitText: second.unitText };
    }
  }
  return shared;
}

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

function fromHundred(value: Exact): Exact {
  return divide(value, HUNDRED) ?? value;
}

function onlyBesideFigures(tokens: readonly Draft[]): Draft[] {
  return tokens.map((one, index) => {
    if (!BESIDE_FIGURE.has(one.kind)) {
      return one;
    }
    for (const next of tokens.slice(index + 1)) {
      if (
        FIGURES.has(next.kind) ||
        next.kind === "MEAN" ||
        ((next.kind === "WHEN" || next.kind === "BASE") && (one.kind === "GT" || one.kind === "LT"))
      ) {
        return one;
      }
      if (!BETWEEN.has(next.kind)) {
        break;
      }
    }
    return { ...one, kind: one.kind === "FROM" ? "FROM" : "W" };
  });
}

/** `từ hình thức cảnh cáo trở lên`: from a degree on, no figure. Else a lone “từ” says where something comes from. */
function withDegrees(tokens: readonly Draft[]): Draft[] {
  const made = tokens.map((one) => ({ ...one }));
  made.forEach((one, index) => {
    if (one.kind === "UP" || one.kind === "DOWN") {
      const clause = made.slice(0, index).map(({ kind }) => kind);
      const start = Math.max(clause.lastIndexOf("SEMI"), clause.lastIndexOf("BAR"));
      one.kind = clause.slice(start + 1).some((kind) => FIGURES.has(kind) || kind === "MEAN" || kind === "TARGETMET") ? one.kind : "W";
    }
    if (one.kind !== "FROM") {
      return;
    }
    const rest = made.slice(index + 1, index + 12);
    const figure = rest.findIndex(({ kind }) => FIGURES.has(kind) || kind === "MEAN");
    const up = rest.findIndex(({ kind }) => kind === "UP" || kind === "DOWN");
    const isBeside = figure >= 0 && rest.slice(0, figure).every(({ kind }) => BETWEEN.has(kind));
    if (!isBeside) {
      one.kind = "W";
      if (up >= 0 && (figure < 0 || up < figure)) {
        made[index + 1 + up] = { ...(made[index + 1 + up] as Draft), kind: "W" };
      }
    }
  });
  return made;
}

export function lex(phrase: string): Lexed {
  const text = plain(phrase);
  return { plain: text, tokens: withDegrees(onlyBesideFigures(withSharedUnits(withSigns(scan(text))))) };
}
