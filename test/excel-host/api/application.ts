/** Application and DocumentProperties. */
import { invalidArgument } from "./errors";
import { HostObject } from "./object";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export class Application extends HostObject {
  readonly apiName = "Application";

  get calculationMode(): string {
    return this.session.workbook.calculationMode;
  }

  set calculationMode(mode: unknown) {
    if (!MODES.includes(String(mode))) {
      throw invalidArgument("calculationMode");
    }
    this.session.workbook.calculationMode = String(mode);
  }

  get calculationState(): string {
    return this.session.calculator.calculating ? "Calculating" : "Done";
  }

  get calculationEngineVersion(): number {
    return 191_029;
  }

  /** "Recalculate": what changed; "Full" and "FullRebuild": everything, the add-in's functions too. */
  calculate(kind: unknown): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(String(kind))) {
      throw invalidArgument("calculationType");
    }
    this.session.calculator.flush();
    void this.session.calculator.recalculate(kind !== "Recalculate");
  }

  /** Native formulas are computed when a message asks for them or ends, so there is nothing to hold back. */
  suspendApiCalculationUntilNextSync(): void {
    // Nothing is shown or computed before the message ends.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The page redraws between messages.
  }
}

export class DocumentProperties extends HostObject {
  readonly apiName = "DocumentProperties";

  private text(key: string): string {
    return String(this.session.workbook.properties.get(key) ?? "");
  }

  private keep(key: string, value: unknown): void {
    if (String(value).length > 255) {
      throw invalidArgument(`${key}: more than 255 characters`);
    }
    this.session.workbook.properties.set(key, String(value));
  }

  get title(): string {
    return this.text("title");
  }

  set title(title: unknown) {
    this.keep("title", title);
  }

  get subject(): string {
    return this.text("subject");
  }

  set subject(subject: unknown) {
    this.keep("subject", subject);
  }

  get author(): string {
    return this.text("author");
  }

  set author(author: unknown) {
    this.keep("author", author);
  }

  get comments(): string {
    return this.text("comments");
  }

  set comments(comments: unknown) {
    this.keep("comments", comments);
  }

  get keywords(): string {
    return this.text("keywords");
  }

  set keywords(keywords: unknown) {
    this.keep("keywords", keywords);
  }
}
