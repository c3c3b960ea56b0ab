/** What a trace says of where it was recorded, as options of a host like it. */
import type { TraceOrigin } from "../../../src/taskpane/use-cases/recording";
import type { HostOptions } from "../protocol/options";

const PLATFORMS = { OfficeOnline: "web", PC: "win32", Mac: "mac" } as const;

export function hostLike({ platform, excelApi, contentLanguage }: TraceOrigin): Partial<HostOptions> {
  const known = Object.entries(PLATFORMS).find(([name]) => name === platform)?.[1];
  return {
    platform: known ?? "web",
    locale: contentLanguage.startsWith("vi") ? "vi-VN" : "en-US",
    ...(excelApi === "" ? {} : { excelApi }),
  };
}
