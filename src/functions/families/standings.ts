/**
 * EMU.STANDINGS: rank, total, percent and whatever else a ranking shows of each unit, in one answer. A sheet with one call
 * instead of one for each column is handed the entries once instead of ten times.
 */
import { gapsOf, rankOrder, type Gap } from "../../core/scoring/ranks/gaps";
import { MET_SIGNS } from "../../schema/standing-words";
import { namesUnits, standingColumns, STANDING, type StandingColumn } from "../../tables/standing-columns";
import { isOmitted } from "../arguments/arguments";
import type { Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { criterionFinder, reviewed, type Reviewed } from "../arguments/request";
import { gradeOf, metOf, pointsOf, rankOf, shownNumber, tiesOf, totalMaximum, totalPercent, totalPoints, unitQuestion } from "./results";
import type { ScoreArguments, Shown } from "./results";
import { textsOf, unknownWord } from "../arguments/texts";
import { answerTable, question, type Answer, type Question } from "../arguments/shape";

export type StandingArguments = ScoreArguments & { readonly columns: Raw };

/** Codes of groups, in their order; none where the argument is left out. */
function groupQuestion(raw: Raw, { book }: Reviewed): Question<number> | Refusal {
  return question(raw, "group", { direction: "row", items: [] }, criterionFinder(book));
}

/** The columns asked for; null: a blank one. */
function columnsOf(raw: Raw, groups: number): readonly (StandingColumn | null)[] | Refusal {
  const texts = textsOf(raw, "columns");
  if (isRefusal(texts)) {
    return texts;
  }
  const found = standingColumns(texts, groups);
  return "columns" in found ? found.columns : unknownWord("columns", found.unknown, STANDING);
}

/** Percent and rank with what is not reported left out, or counted as 0: a review works out both ways. */
function byBlanks(asked: Reviewed, unit: number, blanks: "out" | "zero"): { readonly percent: Shown; readonly rank: Shown } {
  const { policy, standings: all } = asked.review;
  const other = policy.blanks === blanks ? null : (all[unit]?.otherBlanks ?? null);
  return other === null
    ? { percent: totalPercent(asked, unit, null), rank: rankOf(asked, unit) }
    : { percent: shownNumber(other.percent), rank: other.rank ?? "" };
}

function sign(met: boolean | null): Shown {
  return met === null ? "" : met ? MET_SIGNS.met : MET_SIGNS.missed;
}

type Listed = Reviewed & { readonly gaps: readonly (Gap | null)[] };

/** What a column shows of a unit. `group`: index of the criterion, null where its cell is blank. */
function shown(asked: Listed, { word }: StandingColumn, group: number | null, unit: number): Shown {
  switch (word) {
    case "unit":
      return asked.book.units[unit]?.name ?? "";
    case "cluster":
      return asked.book.units[unit]?.cluster ?? "";
    case "gap":
      return shownNumber(asked.gaps[unit]?.above ?? null);
    case "rest":
      return shownNumber(asked.gaps[unit]?.rest ?? null);
    case "met":
      return group === null ? "" : sign(metOf(asked, unit, group));
    case "rank":
      return rankOf(asked, unit);
    case "ties":
      return tiesOf(asked, unit);
    case "total":
      return totalPoints(asked, unit, null);
    case "maximum":
      return totalMaximum(asked, unit, null);
    case "percent":
      return totalPercent(asked, unit, null);
    case "grade":
      return gradeOf(asked, unit);
    case "groups":
      return group === null ? "" : totalPoints(asked, unit, group);
    case "points":
      return group === null ? "" : pointsOf(asked, unit, group);
    case "percent-out":
      return byBlanks(asked, unit, "out").percent;
    case "percent-zero":
      return byBlanks(asked, unit, "zero").percent;
    case "rank-out":
      return byBlanks(asked, unit, "out").rank;
    case "rank-zero":
      return byBlanks(asked, unit, "zero").rank;
  }
}

/** A row for each unit, a column for each word; turned where the units stand in a row. */
export function standings(given: StandingArguments): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const units = unitQuestion(given.unit, asked.book, null);
  if (isRefusal(units)) {
    return units;
  }
  const groups = groupQuestion(given.criterion, asked);
  if (isRefusal(groups)) {
    return groups;
  }
  const items = columnsOf(given.columns, groups.items.length);
  if (isRefusal(items)) {
    return items;
  }
  if (items.length === 0) {
    return refuse("ARGUMENT_MISSING", { argument: "group" });
  }
  const columns = { direction: units.direction === "row" ? "column" : "row", items } as const;
  const listed = { ...asked, gaps: gapsOf(asked.book, asked.review) };
  const inOrder = isOmitted(given.unit) && namesUnits(items) ? { ...units, items: rankOrder(asked.book, asked.review) } : units;
  return answerTable(inOrder, columns, ["unit", "columns"], (unit, column) =>
    shown(listed, column, column.group === null ? null : (groups.items[column.group] ?? null), unit),
  );
}
