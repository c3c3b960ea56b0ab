/** The stand-in for Excel on the web: a workbook, its calculation, and the add-in pages that are connected to it. */
import type { WorkbookDocument } from "../../src/document/document";
import type { Failure } from "./api/session";
import { Calculator } from "./calc/calculator";
import type { MetadataFile } from "./calc/functions";
import { loadNative } from "./calc/native";
import { checkpoint } from "./engine/checkpoint";
import { imprint } from "./engine/imprint";
import { localeOf } from "./engine/locale";
import type { Locale } from "./engine/locale";
import { openDocument } from "./engine/open";
import { toDocument } from "./engine/to-document";
import type { Workbook } from "./engine/workbook";
import { NO_COUNTERS } from "./protocol/counters";
import type { Counters } from "./protocol/counters";
import { Endpoint } from "./protocol/endpoint";
import { Faults } from "./protocol/faults";
import { DEFAULT_OPTIONS } from "./protocol/options";
import type { HostOptions } from "./protocol/options";

/** Counters that keep the largest value instead of adding. */
const LARGEST: readonly (keyof Counters)[] = ["largestIn", "largestOut"];

export class ExcelHost {
  readonly options: HostOptions;
  readonly locale: Locale;
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly faults = new Faults();
  /** What a test run must fail on: unknown members, calls above the requirement set, messages above the limit. */
  readonly failureList: Failure[] = [];
  /** Actions in each message of the add-in's own code since the counters were reset. */
  readonly actions: number[] = [];
  private counted: Counters = NO_COUNTERS;
  private endpoint: Endpoint | null = null;
  private idle: Promise<void> = Promise.resolve();

  constructor(document: WorkbookDocument, options: Partial<HostOptions> = {}) {
    this.options = { ...DEFAULT_OPTIONS, ...options };
    this.locale = localeOf(this.options.locale);
    this.workbook = openDocument(document, this.options.fileName);
    this.calculator = new Calculator(this.workbook, {
      namespace: this.options.namespace,
      blank: this.options.blankArgument,
      report: (detail) => this.failureList.push({ kind: "calculation", detail }),
    });
  }

  /** `wasm_bg.wasm` of @ironcalc/wasm: formulas are computed from now on. */
  loadCalculation(bytes: Uint8Array<ArrayBuffer>): void {
    loadNative(bytes);
    this.calculator.enableNative();
  }

  /** functions.json of the add-in. */
  setFunctions(metadata: MetadataFile): void {
    this.calculator.setFunctions(metadata);
  }

  /** A new add-in page; the one before it is let go. `origin`: of the host page. */
  connect(origin: string, post: (text: string) => void): Endpoint {
    this.endpoint?.close();
    this.endpoint = new Endpoint(this, origin, post);
    return this.endpoint;
  }

  recalculate(full: boolean): Promise<void> {
    this.idle = this.calculator.recalculate(full);
    return this.idle;
  }

  /** Resolves when no calculation is under way. */
  async settled(): Promise<void> {
    do {
      await this.idle;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (this.calculator.calculating);
  }

  ribbon(functionName: string): Promise<unknown> {
    if (!this.endpoint) {
      throw new Error("no add-in page is connected");
    }
    return this.endpoint.ribbon(functionName);
  }

  shortcut(actionId: string): void {
    this.endpoint?.shortcut(actionId);
  }

  document(): WorkbookDocument {
    this.calculator.flush();
    return toDocument(this.workbook);
  }

  /** Everything the workbook holds, as text to compare; `computed`: with what formulas show. */
  imprint(computed = true): string {
    this.calculator.flush();
    return imprint(this.workbook, computed);
  }

  /** Keeps the workbook of this moment; the function brings it back. */
  checkpoint(): () => void {
    this.calculator.flush();
    return checkpoint(this.workbook);
  }

  counters(): Counters {
    return this.counted;
  }

  resetCounters(): void {
    this.counted = NO_COUNTERS;
    this.actions.length = 0;
  }

  count(more: Partial<Counters>): void {
    const next = { ...this.counted };
    for (const [key, value] of Object.entries(more) as [keyof Counters, number][]) {
      next[key] = LARGEST.includes(key) ? Math.max(next[key], value) : next[key] + value;
    }
    this.counted = next;
  }

  failures(): readonly Failure[] {
    return [...this.failureList];
  }
}
