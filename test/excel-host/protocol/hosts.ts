/**
 * The Excels that the host presents itself as: what they advertise and over which transport the library talks to them. The sets
 * are those that Microsoft's tables grant to volume licences ("Office 2021", "Office 2024") and to subscriptions
 * (learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets and custom-functions-requirement-sets,
 * …/common/shared-runtime-requirement-sets, ribbon-api-…, dialog-api-…, keyboard-shortcuts-requirement-sets). The tables give LTSC
 * 2021 RibbonApi 1.2 and DialogApi 1.2 as well; here it has less, so that nothing of ours leans on them.
 */
import type { BlankArgument } from "../calc/ask";
import type { HostOptions } from "./options";

export const HOST_IDS = ["ltsc2021", "ltsc2024", "m365"] as const;
export type HostId = (typeof HOST_IDS)[number];

export const PLATFORMS = ["web", "win32", "mac"] as const;
export type PlatformId = (typeof PLATFORMS)[number];

const COMMON = { CustomFunctions: "1.7", AddinCommands: "1.1" } as const;

export const HOSTS: Readonly<Record<HostId, Pick<HostOptions, "excelApi" | "sets">>> = {
  ltsc2021: {
    excelApi: "1.14",
    sets: { ...COMMON, SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", RibbonApi: "1.1", DialogApi: "1.1" },
  },
  ltsc2024: {
    excelApi: "1.17",
    sets: { ...COMMON, SharedRuntime: "1.2", CustomFunctionsRuntime: "1.3", RibbonApi: "1.2", DialogApi: "1.2" },
  },
  m365: {
    excelApi: "1.20",
    sets: {
      ...COMMON,
      SharedRuntime: "1.2",
      CustomFunctionsRuntime: "1.5",
      RibbonApi: "1.2",
      DialogApi: "1.2",
      KeyboardShortcuts: "1.1",
    },
  },
};

/** How blank cells reach functions: as 0, or as null. */
export const BLANKS = ["zero", "null"] as const;

/**
 * Excel on the web hands blanks over as null, every Excel on a desktop as 0 (office-js #1951, #4702, #5262); a volume licence is for
 * the desktop, whatever transport it is tried over. EMU_BLANKS asks for the other one: builds differ.
 */
export function blankArgument(
  host: HostId,
  platform: PlatformId,
  environment: Readonly<Record<string, string | undefined>>,
): BlankArgument {
  const wanted = oneOf(BLANKS, environment.EMU_BLANKS, "EMU_BLANKS");
  const isWeb = host === "m365" && platform === "web";
  return (wanted ?? (isWeb ? "null" : "zero")) === "null" ? null : 0;
}

function oneOf<Id extends string>(ids: readonly Id[], wanted: string | undefined, variable: string): Id | null {
  if (wanted === undefined || wanted === "") {
    return null;
  }
  const found = ids.find((id) => id === wanted);
  if (found === undefined) {
    throw new Error(`${variable}=${wanted}: there is ${ids.join(", ")}`);
  }
  return found;
}

/** What EMU_HOST and EMU_PLATFORM ask for; the oldest Excel, over the web's transport, where they say nothing. */
export function wantedHost(environment: Readonly<Record<string, string | undefined>>): {
  readonly host: HostId;
  readonly platform: PlatformId;
} {
  return {
    host: oneOf(HOST_IDS, environment.EMU_HOST, "EMU_HOST") ?? "ltsc2021",
    platform: oneOf(PLATFORMS, environment.EMU_PLATFORM, "EMU_PLATFORM") ?? "web",
  };
}
