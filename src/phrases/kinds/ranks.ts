/** Points for ranks and prizes. */
import { isThere } from "../there";
import { type Exact, ZERO, compare, subtract } from "../../core/numbers/exact";
import { ask, choice, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";

/** `Giải nhất 4; Giải nhì 3`: points for each prize. */
const prizes: Kind = {
  id: "prizes",
  read({ lexed }) {
    const found = matches(shape("PRIZE T (COLON|PLUS|GET|EQ)* (PLUSSIGN)? points:N|D (SLASH (W|MEMBERS|PRIZE))?"), lexed);
    return found.length < 2
      ? null
      : reading(
          {
            kind: "prizes",
            measure: "rank",
            rule: "rank",
            parameters: { points: found.flatMap(({ named }) => named["points"]?.value ?? []) },
            lacks: "prizes",
          },
          [...found, ...matches(shape("OPEN EACH W CLOSE"), lexed)],
        );
  },
};

/** `xếp thứ nhất 10 điểm, thứ hai 8 điểm`: points of each rank, from the first down. */
const places: Kind = {
  id: "rank-points",
  read({ lexed }) {
    const found = matches(shape("PLACE (COLON|PLUS|GET|EQ|COMMA)* points:N|D (SEMI|COMMA|STOP)?"), lexed);
    if (found.length < 2) {
      return null;
    }
    const points = found.flatMap(({ named }) => named["points"]?.value ?? []);
    const isFalling = points.every((one, index) => index === 0 || compare(points[index - 1] ?? one, one) >= 0);
    return reading(
      {
        kind: "rank-points",
        measure: "rank",
        rule: "rank",
        parameters: { points },
        asks: isFalling ? [] : [ask("unsure", textOf(lexed, 0, lexed.tokens.length))],
      },
      found,
    );
  },
};

/** `10 tỉnh cao nhất: 3 điểm; 10 tỉnh tiếp theo: 2 điểm; còn lại 1 điểm` */
const rankGroups: Kind = {
  id: "rank-groups",
  read({ lexed }) {
    const top = firstMatch(shape("(first:N) T (TOP|LEADER) T (GET|COLON|PLUS)* start:D|N"), lexed);
    const next = matches(shape("(size:N) T NEXT T (GET|COLON|PLUS)* points:D|N"), lexed);
    if (top === null || next.length === 0) {
      return null;
    }
    let end = top.named["first"]?.value ?? ZERO;
    const ends: Exact[] = [end];
    next.forEach(({ named }) => {
      end = subtract(end, subtract(ZERO, named["size"]?.value ?? ZERO));
      ends.push(end);
    });
    const rest = matches(shape("(REST|IF) T (GET|COLON)* points:D|N"), lexed);
    return reading(
      {
        kind: "rank-groups",
        measure: "rank",
        rule: "rank",
        wants: ends.map((value) => want("<=", { kind: "figure", value, share: false, upTo: null, noun: "" })),
        lacks: "rank-groups",
      },
      [top, ...next, ...rest],
    );
  },
};

/** `chênh lệch giữa các tập thể liên tiếp là 01 điểm` */
const spaced: Kind = {
  id: "rank-spaced",
  read({ lexed, maximum }) {
    const match =
      firstMatch(shape("SPACED T (EQ)? gap:D|N"), lexed) ?? firstMatch(shape("PLACE (GET)* (D|N) T (AFTER)? T REDUCE gap:D|N"), lexed);
    const gap = match?.named["gap"]?.value;
    if (match === null || !isThere(gap)) {
      return null;
    }
    const points: Exact[] = [];
    for (let left = maximum ?? ZERO; maximum !== null && points.length < 60 && left.n > 0; left = subtract(left, gap)) {
      points.push(left);
    }
    return reading(
      {
        kind: "rank-spaced",
        measure: "rank",
        rule: "rank",
        parameters: points.length === 0 ? {} : { points },
        asks: [ask("spaced-ties", "", [choice("same-rank"), choice("next-criterion")])],
      },
      [match, ...matches(shape("TOP"), lexed)],
    );
  },
};

export const RANKS: readonly Kind[] = [prizes, places, rankGroups, spaced];
