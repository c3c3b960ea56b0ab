/** The units of a new cluster as people list them, one a line: typed, or pasted from a letter or a sheet. */
import type { Unit } from "../../../core/model/book";
import type { Finding } from "../../../core/model/finding";
import type { Language } from "../../../schema/language";
import { UNIT_HEADERS } from "../../../schema/own-words";
import { HEADERS } from "../../../schema/schema";
import { cleanText, looseKey, textKey } from "../../../tables/cells/keys";
import { readBook } from "../../../tables/read-book";
import { indexUnits, type UnitIndex } from "../../../tables/rows/units";
import type { WorkbookContent } from "../../../template/content";
import { describeFinding } from "../../../text/findings/findings";
import type { Problem, Remarked } from "./words";

export type Listed = {
  readonly rows: WorkbookContent["units"];
  /** Finds one of these units by its name. */
  readonly index: UnitIndex;
  /** How many units of each level that a name says ("" for none), in order of first appearance. */
  readonly levels: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Remarked[];
};

const FEWEST = 3;
const MOST = 13;

export function isOddCount(units: number): boolean {
  return units < FEWEST || units > MOST;
}

/** What stands before a name in a list: its number, a dash, a dot. */
const MARK = /^(?:[0-9]{1,3}[.)/]|[-\u2010-\u2015\u2212•·●▪*+])\s+/;
/** What a list in a letter puts behind each name. */
const END = /\s*[;,]$/;
const NUMBER = /^[0-9]{1,3}\.?$/;

/** The name in a line; of several cells of a sheet, the first that is no running number. */
function nameIn(line: string): string {
  const cells = line.split("\t").map(cleanText);
  const cell = cells.find((text) => text !== "" && !(cells.length > 1 && NUMBER.test(text))) ?? "";
  return cell.replace(MARK, "").replace(END, "");
}

const HEADINGS: ReadonlySet<string> = new Set(UNIT_HEADERS.map(textKey));

type Lines = { readonly names: readonly string[]; readonly notes: readonly Remarked[] };

function namesIn(lines: readonly string[]): Lines {
  const names = lines.map(nameIn);
  const heading = names.findIndex((name) => name !== "");
  const isHeading = heading >= 0 && HEADINGS.has(textKey((names[heading] ?? "").replace(/:$/, "")));
  const cut = lines.filter((line, index) => names[index] !== cleanText(line)).length;
  return {
    names: names.map((name, index) => (isHeading && index === heading ? "" : name)),
    notes: [
      ...(isHeading
        ? [{ code: "heading-left-out", field: "units", values: { line: `${heading + 1}`, unit: names[heading] ?? "" } } as const]
        : []),
      ...(cut > 0 ? [{ code: "marks-left-out", field: "units", values: { count: `${cut}` } } as const] : []),
    ],
  };
}

/** What the workbook will say of these names, in the words of this list. */
function said(finding: Finding, names: readonly string[], language: Language): Problem | Remarked | null {
  const row = finding.place.row ?? 0;
  const values = { line: `${row + 1}`, unit: names[row] ?? "" };
  const other = finding.params["other"] ?? "";
  const field = "units";
  switch (finding.code) {
    case "UNIT_TWICE":
      return { code: "unit-twice", field, values: { ...values, first: `${finding.params["first"] as number}` } };
    case "NAME_LOOKALIKE":
      return other === ""
        ? { code: "strange-letters", field, values: { ...values, letters: (finding.params["letters"] as readonly string[]).join(", ") } }
        : { code: "unit-lookalike", field, values: { ...values, other: other as string } };
    default:
      return finding.severity === "error"
        ? { code: "unit-unreadable", field, values: { ...values, why: describeFinding(finding, language).found } }
        : null;
  }
}

function nearNames(units: readonly Unit[]): readonly Remarked[] {
  const near = new Map<string, string>();
  return units.flatMap(({ name }) => {
    const key = looseKey(name);
    const other = near.get(key);
    near.set(key, other ?? name);
    return other === undefined ? [] : [{ code: "near-names", field: "units", values: { unit: name, other } } as const];
  });
}

function levelsOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  units.forEach(({ level }) => levels.set(level, (levels.get(level) ?? 0) + 1));
  return levels;
}

/** As the workbook itself will read them; lines count from 1. */
export function listedUnits(lines: readonly string[], parent: string | null, language: Language): Listed {
  const { names, notes } = namesIn(lines);
  const book = readBook({ EmuUnits: { cells: [[HEADERS.EmuUnits.unit.vi], ...names.map((name) => [name])] } });
  const found = book.findings
    .filter(({ place }) => place.table === "EmuUnits" && place.row !== null && place.row >= 0)
    .flatMap((finding) => said(finding, names, language) ?? []);
  return {
    rows: book.units.map(({ name }, index) => ({ unit: name, parent, role: "member", order: index + 1 })),
    index: indexUnits(book.units),
    levels: levelsOf(book.units),
    problems: found.filter((one): one is Problem => one.code !== "strange-letters"),
    notes: [...notes, ...found.filter((one): one is Remarked => one.code === "strange-letters"), ...nearNames(book.units)],
  };
}

type Roles = Readonly<Record<"lead" | "deputy", string | null>>;

/** Lead and deputy among the units; the other units of their cluster have neither role any more. */
export function withRoles({ rows, index }: Listed, wanted: Roles, problems: Problem[]): WorkbookContent["units"] {
  let changed = rows;
  const found = (["lead", "deputy"] as const).map((role) => {
    const typed = wanted[role];
    const unit = typed === null ? null : index.find(typed);
    if (typed !== null && unit === null) {
      const suggestion = index.suggest(typed);
      const code = suggestion === "" ? "not-a-unit" : "not-a-unit-but";
      problems.push({ code, field: role, values: { unit: cleanText(typed), suggestion } });
    }
    if (unit !== null) {
      changed = changed.map((row, place) => (place === unit ? { ...row, role } : row.role === role ? { ...row, role: "member" } : row));
    }
    return unit;
  });
  if (found[0] !== null && found[0] === found[1]) {
    problems.push({ code: "lead-is-deputy", field: "deputy", values: { unit: cleanText(wanted.lead ?? "") } });
  }
  return changed;
}
