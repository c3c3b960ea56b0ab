/**
 * Builds of Excel that are known to load shared-folder add-ins or their functions badly: what public reports say, no more.
 * A build is known by its number (`16.0.20228.20014`), the same for the whole version that Excel's About box names (2607).
 */

/** The four parts of a build, as digits without leading zeros. */
export type Build = readonly [major: string, minor: string, build: string, revision: string];

/** What goes wrong: the pane's texts have a sentence for each. */
export type TroubleId = "functions-not-installed" | "shared-folder-endless" | "functions-become-name";

export type KnownTrouble = {
  readonly id: TroubleId;
  /** Numbers of the public reports, github.com/OfficeDev/office-js/issues/… */
  readonly threads: readonly number[];
  /** As Excel's About box names it. */
  readonly version: string;
  /** First build that is affected. */
  readonly from: string;
  /** First build that is not; a whole version where no report says which revision put it right. */
  readonly before: string;
};

/**
 * 6824: 2607 (16.0.20228.20014) fails, 2606 works; switched off by Microsoft on 15 July 2026, but still met on 30 July, and nobody
 * said which revision is good. 6875: the same for another add-in. 6345: 2510 shows the shared folder endlessly loading, 2512 did not.
 * 6294: met on 16.0.19328.20178, put right in 19426.20002. The build of version 2510 is that of Microsoft's release notes.
 */
export const KNOWN_TROUBLES: readonly KnownTrouble[] = [
  {
    id: "functions-not-installed",
    threads: [6824, 6875],
    version: "2607",
    from: "16.0.20228.0",
    before: "16.0.20229.0",
  },
  { id: "shared-folder-endless", threads: [6345], version: "2510", from: "16.0.19328.0", before: "16.0.19329.0" },
  {
    id: "functions-become-name",
    threads: [6294],
    version: "2510",
    from: "16.0.19328.20178",
    before: "16.0.19426.20002",
  },
];

/** @returns null for what is no build of four numbers, such as Excel on the web's `0.0.0.0` or an empty text */
export function parseBuild(text: string): Build | null {
  const parts = /^0*(\d+)\.0*(\d+)\.0*(\d+)\.0*(\d+)$/.exec(text.trim());
  const [, major, minor, build, revision] = parts ?? [];
  if (major === undefined || minor === undefined || build === undefined || revision === undefined || major === "0") {
    return null;
  }
  return [major, minor, build, revision];
}

/** Digits without leading zeros: the longer is the larger. */
function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) {
    return a.length - b.length;
  }
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Negative where `a` is the older, 0 where they are the same. */
export function compareBuilds(a: Build, b: Build): number {
  return a.map((part, index) => compareDigits(part, b[index] ?? "")).find((order) => order !== 0) ?? 0;
}

function reaches(build: Build, text: string): boolean {
  const limit = parseBuild(text);
  return limit !== null && compareBuilds(build, limit) >= 0;
}

/**
 * What is known of this Excel. The reports are about Windows; builds of the web and of Mac count otherwise.
 * @param version as Office says it; @param platform as `Office.context.platform` says it
 */
export function troublesOf(version: string, platform: string): readonly KnownTrouble[] {
  const build = parseBuild(version);
  if (build === null || platform !== "PC") {
    return [];
  }
  return KNOWN_TROUBLES.filter(({ from, before }) => reaches(build, from) && !reaches(build, before));
}
