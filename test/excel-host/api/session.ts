/** What every object of the API works on, and what one add-in page holds of the host. */
import type { Calculator } from "../calc/calculator";
import type { Locale } from "../engine/locale";
import type { Workbook } from "../engine/workbook";
import type { HostObject } from "./object";
import type { EventName } from "./event-names";

export type Failure = {
  readonly kind: "unknown-member" | "above-requirement-set" | "payload" | "calculation" | "protocol";
  readonly detail: string;
};

export type Session = {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly locale: Locale;
  /** Highest requirement set of ExcelApi that calls may use, such as "1.14". */
  readonly excelApi: string;
  readonly failures: Failure[];
  /** Objects that the add-in keeps between messages. */
  readonly references: Map<string, HostObject>;
  /** Event and target (object id or "Workbook") the add-in listens to. */
  readonly subscriptions: Map<string, number>;
  /** Answers of the custom-functions runtime: `[id, ok, value or message, code]`. */
  readonly takeResults: (results: readonly (readonly unknown[])[]) => void;
  /** The runtime of the add-in can be asked. */
  readonly functionsReady: () => void;
};

export function subscribe(session: Session, event: EventName, target: string, on: boolean): void {
  const key = `${event} ${target}`;
  const count = (session.subscriptions.get(key) ?? 0) + (on ? 1 : -1);
  if (count > 0) {
    session.subscriptions.set(key, count);
  } else {
    session.subscriptions.delete(key);
  }
}
