/** How the host presents itself to the add-in. */
import type { BlankArgument } from "../calc/ask";
import type { PlatformId } from "./hosts";
import type { LocaleId } from "../engine/locale";

export type HostOptions = {
  /** Over which transport the library talks to the host, and which of its files it loads. */
  readonly platform: PlatformId;
  readonly locale: LocaleId;
  /** Excel's own colours, which the library tells the add-in on Windows. */
  readonly theme: "white" | "black";
  /** Highest ExcelApi set: above it calls are refused. */
  readonly excelApi: string;
  /** Further requirement sets that `isSetSupported` answers. */
  readonly sets: Readonly<Record<string, string>>;
  /** What blanks in arguments of functions are sent as: null on the web, 0 on the desktop, "" in some builds. */
  readonly blankArgument: BlankArgument;
  readonly namespace: string;
  /** Of one message, either way, in bytes. */
  readonly payloadLimit: number;
  readonly fileName: string;
};

export const DEFAULT_OPTIONS: HostOptions = {
  platform: "web",
  locale: "vi-VN",
  theme: "white",
  excelApi: "1.14",
  // Not advertised, so that the library sends the plain actions every host knows: RichApiRuntime, ExcelApiUndo.
  sets: {
    CustomFunctions: "1.7",
    CustomFunctionsRuntime: "1.3",
    SharedRuntime: "1.1",
    RibbonApi: "1.1",
    AddinCommands: "1.1",
    DialogApi: "1.1",
  },
  blankArgument: null,
  namespace: "EMU",
  payloadLimit: 5 * 1024 * 1024,
  fileName: "Book1.xlsx",
};

export const EXCEL_WEB_APP = 16;
export const EXCEL_APP = 1;

/** What `isSetSupported` reads. */
export function requirementMatrix({ excelApi, sets }: HostOptions): string {
  return JSON.stringify({ ExcelApi: excelApi, Settings: "1.1", DocumentEvents: "1.1", ...sets });
}

/** The build in Excel's About box: no build that ever was, so that nobody takes this for one. */
export function fullVersion({ platform }: HostOptions): string {
  return platform === "mac" ? "16.0.0" : "16.0.0.0";
}

/** The name of the library's file for a platform: `Excel$Win32$16.01$…`. */
const PLATFORM_FILES = { web: "Web$16.00", win32: "Win32$16.01", mac: "Mac$16.00" } as const;

/** `_host_Info`, which a desktop Excel appends to the address of the page. */
export function hostInfo({ platform, locale }: HostOptions): string {
  const sharedRuntimeAndFunctions = 3;
  return `Excel$${PLATFORM_FILES[platform]}$${locale}$c1$$$${sharedRuntimeAndFunctions}`;
}
const WRITABLE = 1;
const TASK_PANE = 1;

/** What `ContextActivationManager_getAppContextAsync` answers. */
export function appContext(options: HostOptions, id: string, settings: readonly (readonly [string, string])[]): unknown {
  return {
    _id: id,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.00",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: `https://trial.invalid/${encodeURIComponent(options.fileName)}`,
    _clientMode: WRITABLE,
    _settings: settings,
    _reason: 1,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "c1",
    _appInstanceId: id,
    _requirementMatrix: requirementMatrix(options),
    _hostFullVersion: fullVersion(options),
    _addinName: "EMU",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** The name of the add-in's frame, from which Office.js learns where it runs. */
export function frameName(options: HostOptions, conversationId: string, appId: string, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: "_xdm_addin-1conv_1",
    hostInfo: hostInfo(options).replaceAll("$", "|"),
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
