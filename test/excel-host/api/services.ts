/** Services that Office.js itself calls beside the workbook. */
import { HostObject } from "./object";
import type { Session } from "./session";

class CustomFunctions extends HostObject {
  readonly apiName = "CustomFunctions";

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.functionsReady();
  }

  setInvocationArrayResults(results: unknown): void {
    this.session.takeResults(Array.isArray(results) ? (results as readonly (readonly unknown[])[]) : []);
  }

  setInvocationResults(results: unknown): void {
    const list = Array.isArray(results) ? (results as readonly Readonly<Record<string, unknown>>[]) : [];
    this.session.takeResults(list.map(({ id, failed, value, errorCode }) => [id, failed !== true, value, errorCode]));
  }
}

class AddinInternalService extends HostObject {
  readonly apiName = "AddinInternalService";

  notifyActionHandlerReady(): void {
    // Ribbon commands may be sent from now on; the container sends them when a person asks, which is later.
  }
}

class AppRuntimeService extends HostObject {
  readonly apiName = "AppRuntimeService";

  getAppRuntimeState(): string {
    return "Visible";
  }

  setAppRuntimeState(): void {
    // The pane of this host is always shown.
  }
}

class AppRuntimePersistenceService extends HostObject {
  readonly apiName = "AppRuntimePersistenceService";

  getAppRuntimeStartState(): string {
    return "Inactive";
  }

  setAppRuntimeStartState(): void {
    // Kept for one session only.
  }
}

class DynamicRibbon extends HostObject {
  readonly apiName = "DynamicRibbon";

  executeRequestUpdate(): void {
    // The trial shows no ribbon.
  }

  executeRequestCreate(): void {
    // The trial shows no ribbon.
  }
}

/** On Mac the library hands its own measurements to Excel, through the application and not over the net. Nothing is kept here. */
class TelemetryService extends HostObject {
  readonly apiName = "TelemetryService";

  sendTelemetryEvent(): void {
    // Excel's own business.
  }
}

export function serviceOf(session: Session, name: string): HostObject | null {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return new CustomFunctions(session);
    case "Microsoft.InternalService.AddinInternalService":
      return new AddinInternalService(session);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new AppRuntimeService(session);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new AppRuntimePersistenceService(session);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return new DynamicRibbon(session);
    case "Microsoft.Telemetry.TelemetryService":
      return new TelemetryService(session);
    default:
      return null;
  }
}
