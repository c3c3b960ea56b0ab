/** DataValidation of a range. A new rule replaces the rules of the cells it covers. */
import { intersection, sameRect, without } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { emptyValidation, validationType } from "../engine/validation";
import type { ErrorAlert, ValidationRule, ValidationState } from "../engine/validation";
import { accessDenied, invalidArgument } from "./errors";
import { HostObject } from "./object";
import { RangeBase } from "./range-base";
import type { Session } from "./session";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

export class DataValidation extends HostObject {
  readonly apiName = "DataValidation";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
  }

  get type(): string {
    return validationType(this.state()?.rule ?? {});
  }

  get rule(): ValidationRule {
    return this.state()?.rule ?? {};
  }

  set rule(rule: unknown) {
    if (!isRecord(rule)) {
      throw invalidArgument("dataValidation.rule");
    }
    this.own().rule = this.readRule(rule);
  }

  get errorAlert(): ErrorAlert {
    return this.state()?.errorAlert ?? emptyValidation(this.rect).errorAlert;
  }

  set errorAlert(alert: unknown) {
    if (!isRecord(alert)) {
      throw invalidArgument("dataValidation.errorAlert");
    }
    const { showAlert, style, title, message } = alert;
    if (String(title ?? "").length > 32 || String(message ?? "").length > 255) {
      throw invalidArgument("a title has at most 32 characters, a message 255");
    }
    this.own().errorAlert = {
      showAlert: showAlert !== false,
      style: String(style ?? "Stop"),
      title: String(title ?? ""),
      message: String(message ?? ""),
    };
  }

  get prompt(): ValidationState["prompt"] {
    return this.state()?.prompt ?? emptyValidation(this.rect).prompt;
  }

  set prompt(prompt: unknown) {
    if (!isRecord(prompt)) {
      throw invalidArgument("dataValidation.prompt");
    }
    const { showPrompt, title, message } = prompt;
    if (String(title ?? "").length > 32 || String(message ?? "").length > 255) {
      throw invalidArgument("a title has at most 32 characters, a message 255");
    }
    this.own().prompt = {
      showPrompt: showPrompt !== false,
      title: String(title ?? ""),
      message: String(message ?? ""),
    };
  }

  get ignoreBlanks(): boolean {
    return this.state()?.ignoreBlanks ?? true;
  }

  set ignoreBlanks(ignore: unknown) {
    this.own().ignoreBlanks = ignore === true;
  }

  clear(): void {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    const kept = this.sheet.validations.flatMap((state) => without(state.rect, this.rect).map((rect) => ({ ...state, rect })));
    this.sheet.validations.splice(0, this.sheet.validations.length, ...kept);
  }

  private readRule(rule: Readonly<Record<string, unknown>>): ValidationRule {
    const { list } = rule;
    if (!isRecord(list)) {
      return rule as ValidationRule;
    }
    const source = list.source instanceof RangeBase ? `=${list.source.address}` : String(list.source);
    if (!source.startsWith("=") && source.length > 255) {
      throw invalidArgument("a list written out has at most 255 characters");
    }
    return { list: { inCellDropDown: list.inCellDropDown !== false, source } };
  }

  private state(): ValidationState | undefined {
    return this.sheet.validations.filter(({ rect }) => intersection(rect, this.rect) !== null).at(-1);
  }

  private own(): ValidationState {
    const exact = this.sheet.validations.find(({ rect }) => sameRect(rect, this.rect));
    if (exact) {
      return exact;
    }
    const made = { ...(this.state() ?? emptyValidation(this.rect)), rect: this.rect };
    this.clear();
    this.sheet.validations.push(made);
    return made;
  }
}
