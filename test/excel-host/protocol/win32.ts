/**
 * Excel for Windows: the web view's `window.external` holds the host's own objects, which answer at once where they only say
 * something and call back where they do something. The library finds them there (excel-win32-16.01.js) and is not changed.
 */
import type { ExcelHost } from "../host";
import { DesktopLine } from "./line";
import type { OnEvent } from "./line";
import { EXCEL_APP, fullVersion, requirementMatrix } from "./options";
import { SafeArray, safe } from "./safe-array";

type Callback = (response: SafeArray, resultCode: number) => unknown;

/** Colours as numbers. */
function theme(background: number, foreground: number) {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  };
}

const THEMES = { white: theme(0xffffff, 0x262626), black: theme(0x262626, 0xffffff) } as const;

/** What `window.external.GetContext()` gives: facts by method, as COM has no properties of its own choosing. */
function contextOf(line: DesktopLine, id: string): Readonly<Record<string, (...args: never[]) => unknown>> {
  const { options } = line.host;
  return {
    GetAppType: () => EXCEL_APP,
    GetSolutionRef: () => id,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => `C:\\Users\\emu\\${options.fileName}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "c1",
    GetInstanceId: () => id,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(options),
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => fullVersion(options),
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        const [names, texts] = line.readSettings();
        keys.push(...names);
        values.push(...texts);
      },
      Write: (keys: readonly unknown[], values: readonly unknown[]) => line.writeSettings(keys, values),
    }),
  };
}

/**
 * Puts the host's objects where the library looks for them, before any script of the page runs.
 * @returns the line between them
 */
export function installWin32(host: ExcelHost, view: Window, opened: () => void): DesktopLine {
  const line = new DesktopLine(host, view.location.origin);
  const context = contextOf(line, crypto.randomUUID());
  Object.assign(view.external, {
    GetContext: () => {
      opened();
      return context;
    },
    Execute: (id: number, params: readonly unknown[], callback: Callback) => {
      line.execute(id, params, (response) => callback(new SafeArray(response), response[0]));
    },
    RegisterEvent: (id: number, _target: string, handler: OnEvent, callback: (response: SafeArray) => void) => {
      line.register(
        id,
        (dispatchId, payload) => handler(dispatchId, safe(payload ?? [])),
        (response) => callback(new SafeArray(response)),
      );
    },
    UnregisterEvent: (id: number, _target: string, callback: (response: SafeArray) => void) => {
      line.unregister(id, (response) => callback(new SafeArray(response)));
    },
    GetLoggingAllowed: () => false,
  });
  return line;
}
