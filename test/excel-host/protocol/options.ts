/** How the host presents itself to the add-in. */
import type { BlankArgument } from "../calc/ask";
import type { LocaleId } from "../engine/locale";

export type HostOptions = {
  readonly locale: LocaleId;
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
  locale: "vi-VN",
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
const WRITABLE = 1;
const TASK_PANE = 1;

/** What `ContextActivationManager_getAppContextAsync` answers. */
export function appContext(
  options: HostOptions,
  id: string,
  settings: readonly (readonly [string, string])[],
): unknown {
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
    _requirementMatrix: JSON.stringify({
      ExcelApi: options.excelApi,
      Settings: "1.1",
      DocumentEvents: "1.1",
      ...options.sets,
    }),
    _hostFullVersion: "16.0.0.0",
    _addinName: "EMU",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** The name of the add-in's frame, from which Office.js learns where it runs. */
export function frameName(options: HostOptions, conversationId: string, appId: string, hostOrigin: string): string {
  const sharedRuntimeAndFunctions = 3;
  return JSON.stringify({
    baseFrameName: "_xdm_addin-1conv_1",
    hostInfo: `Excel|Web|16.00|${options.locale}|c1|||${sharedRuntimeAndFunctions}`,
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
