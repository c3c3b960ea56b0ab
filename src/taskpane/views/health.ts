/** From the facts about this Excel to the lines of the health screen, and to the text a person sends to whoever helps. */
import { HEALTH_TEXT } from "../../text/pane/health";
import type { HealthText } from "../../text/pane/health";
import type { Language } from "../../schema/language";
import { parseBuild, troublesOf } from "../host-builds";

export type RequirementSet = { readonly name: string; readonly version: string };

/** Without these EMU does not work: what Excel LTSC 2021 has. */
export const NEEDED_SETS: readonly RequirementSet[] = [
  { name: "ExcelApi", version: "1.14" },
  { name: "SharedRuntime", version: "1.1" },
  { name: "CustomFunctionsRuntime", version: "1.3" },
];

/** Used where they are there; EMU has another way where they are not. */
export const OPTIONAL_SETS: readonly RequirementSet[] = [{ name: "RibbonApi", version: "1.1" }];

/** What the page can find out about where it runs. Nothing of the workbook is among it. */
export type HostFacts = {
  readonly host: string;
  /** `PC`, `Mac`, `OfficeOnline` … as Office names it. */
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly supports: (set: RequirementSet) => boolean;
  /** Functions whose code is handed to Excel; null where the runtime does not say. */
  readonly registered: number | null;
  readonly functions: number;
  /** Calls of cells answered since the pane was loaded. */
  readonly answered: number;
  readonly addinVersion: string;
  readonly officeJsVersion: string;
  /** Of the page, without what Excel adds to it. */
  readonly address: string;
};

export type HealthState = "good" | "warning" | "bad" | "unknown";

export type HealthLine = {
  readonly id: string;
  readonly state: HealthState;
  readonly label: string;
  readonly value: string;
  /** What to do about it; null where there is nothing to do. */
  readonly advice: string | null;
};

export type HealthView = { readonly state: HealthState; readonly lines: readonly HealthLine[]; readonly report: string };

function setName({ name, version }: RequirementSet): string {
  return `${name} ${version}`;
}

function line(id: string, state: HealthState, label: string, value: string, advice: string | null = null): HealthLine {
  return { id, state, label, value, advice };
}

function hostLine(facts: HostFacts, t: HealthText): HealthLine {
  const value = [facts.host, facts.version, t.platforms[facts.platform] ?? facts.platform].filter(Boolean).join(" · ");
  return line("host", value === "" ? "unknown" : "good", t.host, value || t.notKnown);
}

function troubleLines(facts: HostFacts, t: HealthText): readonly HealthLine[] {
  const troubles = troublesOf(facts.version, facts.platform);
  if (facts.platform !== "PC") {
    return [line("builds", "good", t.builds, t.windowsOnly)];
  }
  if (parseBuild(facts.version) === null) {
    return [line("builds", "unknown", t.builds, t.buildUnknown)];
  }
  if (troubles.length === 0) {
    return [line("builds", "good", t.builds, t.noTrouble)];
  }
  return troubles.map(({ id, threads, version }) =>
    line(`build ${id}`, "warning", t.builds, t.trouble[id](version), t.reports(threads.map((thread) => `#${thread}`))),
  );
}

function setLines(facts: HostFacts, t: HealthText): readonly HealthLine[] {
  const missing = NEEDED_SETS.filter((set) => !facts.supports(set)).map(setName);
  const lacking = OPTIONAL_SETS.filter((set) => !facts.supports(set)).map(setName);
  return [
    missing.length === 0
      ? line("sets", "good", t.sets, t.allSets(NEEDED_SETS.map(setName)))
      : line("sets", "bad", t.sets, t.missingSets(missing), t.setsAdvice),
    ...(lacking.length === 0 ? [] : [line("optional", "good", t.optionalSets, t.lackingSets(lacking))]),
  ];
}

function functionLines(facts: HostFacts, t: HealthText): readonly HealthLine[] {
  const { registered, functions, answered } = facts;
  const value = registered === null ? t.registeredUnknown : t.registered(registered, functions);
  const state = registered === null ? "unknown" : registered < functions ? "bad" : "good";
  return [
    line("functions", state, t.functions, value, state === "bad" ? t.functionsAdvice : null),
    answered > 0
      ? line("answered", "good", t.answeredLabel, t.answered(answered))
      : line("answered", "unknown", t.answeredLabel, t.noneAnswered, t.answeredAdvice),
  ];
}

function plainLines(facts: HostFacts, t: HealthText): readonly HealthLine[] {
  const languages = [facts.displayLanguage, facts.contentLanguage].map((locale) => locale || t.notKnown);
  return [
    line("version", "good", t.addin, facts.addinVersion || t.notKnown),
    line("officejs", "good", t.officeJs, facts.officeJsVersion || t.notKnown),
    line("locale", "good", t.languages, t.languagePair(languages[0] ?? "", languages[1] ?? "")),
    line("address", "good", t.address, facts.address),
  ];
}

const WORSE: readonly HealthState[] = ["bad", "warning", "unknown", "good"];

/** One line a fact, so that it survives a mail; the state stands before it in words. */
function reportOf(lines: readonly HealthLine[], t: HealthText): string {
  return [
    t.reportTitle,
    ...lines.map(({ state, label, value, advice }) => {
      const words = state === "good" ? "" : `[${t.states[state]}] `;
      return `${words}${label}: ${value}${advice === null ? "" : ` (${advice})`}`;
    }),
  ].join("\n");
}

export function healthView(facts: HostFacts, language: Language): HealthView {
  const t = HEALTH_TEXT[language];
  const lines = [hostLine(facts, t), ...troubleLines(facts, t), ...setLines(facts, t), ...functionLines(facts, t), ...plainLines(facts, t)];
  // That no cell has called a function yet is no fault: a file may have been opened with its results.
  const judged = lines.filter(({ id }) => id !== "answered");
  const state = WORSE.find((candidate) => judged.some((one) => one.state === candidate)) ?? "good";
  return { state, lines, report: reportOf(lines, t) };
}
