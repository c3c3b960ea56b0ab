/**
 * Keeps every formula's result true. Native formulas are computed at once; calls of the add-in's functions are asked in as few
 * messages as their order allows, and asked again only when what they are given has changed.
 */
import type { Cells } from "../../../src/core/model/cell";
import { WHOLE_SHEET, absoluteName, bounding, placesOf, rectOf } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { ConditionState } from "../engine/shown";
import type { Workbook } from "../engine/workbook";
import { argumentAddresses, argumentValue } from "./arguments";
import type { Argument } from "./arguments";
import { question } from "./ask";
import { seenFrom } from "./conditions";
import type { BlankArgument, Question } from "./ask";
import { Formulas } from "./formulas";
import type { Formula, Touched } from "./formulas";
import { contentKey } from "./content-key";
import { answeredBlock, answeredError } from "./functions";
import type { Answer, FunctionMetadata, Invoker, MetadataFile } from "./functions";
import { NativeMirror } from "./mirror";
import { waiting } from "./order";
import { withInner } from "./site";
import type { Site } from "./site";
import { showBlock } from "./spill";

export type CalculatorOptions = {
  readonly namespace: string;
  readonly blank: BlankArgument;
  /** Told about what a real Excel would not do either, or what this host cannot do. */
  readonly report: (problem: string) => void;
};

/** Steps after which a recalculation that never comes to rest is given up. */
const MOST_STEPS = 30;

type Asked = { readonly formula: Formula; readonly site: Site; readonly key: string; readonly question: Question };

export class Calculator {
  private readonly formulas: Formulas;
  private readonly mirror: NativeMirror;
  private nativeReady = false;
  private invoker: Invoker | null = null;
  private functions = new Map<string, FunctionMetadata>();
  private allowErrors = false;
  private running: Promise<void> | null = null;
  private again = false;
  private force = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: CalculatorOptions,
  ) {
    this.formulas = new Formulas(workbook, options.namespace);
    this.mirror = new NativeMirror(workbook, this.formulas, options.namespace, () => this.invoker !== null);
  }

  /** To be called once the library is loaded (`loadNative`); before it, formulas show the values they came with. */
  enableNative(): void {
    this.nativeReady = true;
  }

  setFunctions(file: MetadataFile): void {
    this.functions = new Map(file.functions.map((metadata) => [metadata.id.toUpperCase(), metadata]));
    this.allowErrors = file.allowErrorForDataTypeAny === true;
  }

  /** The runtime that answers calls; `null` when the add-in has gone. */
  connect(invoker: Invoker | null): void {
    this.invoker = invoker;
  }

  get calculating(): boolean {
    return this.running !== null;
  }

  /** Brings native results up to date at once: what a read in the same request message sees. */
  flush(): void {
    if (!this.nativeReady) {
      return;
    }
    const changed = new Map<string, Rect>();
    for (let step = 0; step < MOST_STEPS && this.pending(); step += 1) {
      const touched = this.formulas.update();
      this.reshow(changed);
      this.mirror.take(touched);
      this.mirror.show((place, values) => {
        if (showBlock(this.workbook, place, values, null)) {
          this.note(place, values, changed);
        }
      });
    }
    this.announce(changed);
  }

  /** Everything again, cells and functions; resolves when nothing changes any more. */
  recalculate(full = false): Promise<void> {
    this.force ||= full;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The cells of a part of a sheet for which a conditional format holds; none before the library is loaded. */
  holding(sheet: Sheet, condition: ConditionState, part: Rect): readonly { readonly row: number; readonly column: number }[] {
    const used = sheet.usedRect(WHOLE_SHEET, true);
    if (!this.nativeReady || !used) {
      return [];
    }
    const places = [...placesOf(part)];
    const first = { sheet, row: condition.rect.row, column: condition.rect.column };
    // The engine knows the whole sheet at once: each cell looks at others.
    const native = this.mirror.engineFor(absoluteName(bounding(used, rectOf(0, 0))), first);
    const holds = native.holding(
      `${sheet.id} ${condition.id}`,
      places.map(({ row, column }) => {
        const [down, right] = [row - first.row, column - first.column];
        return { row: down, column: right, text: seenFrom(condition.formula, sheet.name, down, right) };
      }),
    );
    return places.filter((_place, index) => holds[index]);
  }

  private async run(): Promise<void> {
    for (let step = 0; this.again; step += 1) {
      this.again = false;
      this.flush();
      const asked = this.questions();
      if (asked.length === 0) {
        continue;
      }
      if (step >= MOST_STEPS) {
        this.options.report(`calculation does not come to rest: ${asked[0]?.site.owner ?? ""}`);
        return;
      }
      await this.ask(this.inOrder(asked));
      this.again = true;
    }
  }

  private pending(): boolean {
    return this.workbook.touched.size > 0 || this.mirror.isStale();
  }

  /** Blocks that were in the way may be gone, or a new one may stand there. */
  private reshow(changed: Map<string, Rect>): void {
    for (const { whole, sheet, row, column } of this.formulas.all()) {
      if (whole?.answer) {
        this.show(whole, whole.answer, changed);
      } else if (whole && !this.invoker && sheet.at(row, column)?.value === null) {
        // No value came with the file and there is nobody to ask.
        this.show(whole, [[{ error: "#NAME?" }]], changed);
      }
    }
  }

  private show(site: Site, values: Cells, changed: Map<string, Rect>): void {
    if (showBlock(this.workbook, site.place, values, site.errorText)) {
      this.note(site.place, values, changed);
    }
  }

  private note(place: Touched, values: Cells, changed: Map<string, Rect>): void {
    const here = rectOf(place.row, place.column, values.length, values[0]?.length ?? 1);
    const known = changed.get(place.sheet.id);
    changed.set(place.sheet.id, known ? bounding(known, here) : here);
  }

  private announce(changed: ReadonlyMap<string, Rect>): void {
    for (const [sheetId, rect] of changed) {
      this.workbook.emit({ kind: "calculated", sheetId, rect });
    }
  }

  /** Every call whose arguments are known and differ from what it was asked last. */
  private questions(): readonly Asked[] {
    if (!this.nativeReady || !this.invoker) {
      return [];
    }
    const force = this.force;
    this.force = false;
    const asked: Asked[] = [];
    for (const formula of this.formulas.all()) {
      for (const site of [...formula.sites.values()].flatMap((outer) => [...withInner(outer)])) {
        const found = this.questionOf(formula, site, force);
        if (found) {
          asked.push(found);
        }
      }
    }
    return asked;
  }

  private questionOf(formula: Formula, site: Site, force: boolean): Asked | null {
    const metadata = this.functions.get(site.call.id);
    if (!metadata) {
      const known: Question = { kind: "known", error: { error: "#NAME?" }, reason: `no function ${site.call.id}` };
      return site.asked === "unknown" ? null : { formula, site, key: "unknown", question: known };
    }
    const args: Argument[] = site.call.args.map((_text, index) =>
      argumentValue(this.workbook, site, index, this.options.namespace, (text, place) => this.mirror.engineFor(text, place)),
    );
    const ready = args.filter((value) => value !== "pending");
    if (ready.length < args.length) {
      return null;
    }
    const { options } = metadata;
    const addresses = options?.requiresParameterAddresses ? argumentAddresses(this.workbook, site) : null;
    const key = [contentKey(ready), ...(addresses ?? [])].join(" ");
    const allowErrors = options?.allowErrorForDataTypeAny ?? this.allowErrors;
    return key === site.asked && !force
      ? null
      : { formula, site, key, question: question(site, metadata, ready, allowErrors, this.options.blank, addresses) };
  }

  private inOrder(asked: readonly Asked[]): readonly Asked[] {
    const waits = waiting(this.workbook, this.formulas.all(), [...new Set(asked.map(({ formula }) => formula))]);
    const first = asked.filter(({ formula }) => !waits(formula));
    if (first.length === 0) {
      this.options.report(`circular calls: ${asked[0]?.site.owner ?? ""}`);
    }
    return first.length > 0 ? first : asked;
  }

  private async ask(asked: readonly Asked[]): Promise<void> {
    for (const { site, key } of asked) {
      site.asked = key;
      this.busy(site);
    }
    const sent = asked.flatMap((one) => (one.question.kind === "ask" ? [{ ...one, invocation: one.question.invocation }] : []));
    for (const { site, question: known } of asked) {
      if (known.kind === "known") {
        this.settle(site, [[known.error]], known.reason);
      }
    }
    const answers = this.invoker && sent.length > 0 ? await this.invoker(sent.map(({ invocation }) => invocation)) : [];
    sent.forEach(({ site }, index) => this.take(site, answers[index]));
    const changed = new Map<string, Rect>();
    this.formulas.update().forEach(({ sheet, row, column }) => this.workbook.touch(sheet, row, column));
    const living = new Set(this.formulas.all().flatMap(({ whole }) => (whole ? [whole] : [])));
    for (const { site } of asked.filter(({ site: whole }) => living.has(whole))) {
      this.show(site, site.answer ?? [[null]], changed);
    }
    for (const { formula } of asked) {
      this.workbook.touch(formula.sheet, formula.row, formula.column);
    }
    this.announce(changed);
  }

  private busy(site: Site): void {
    const cell = site.place.sheet.at(site.place.row, site.place.column);
    if (site.whole && cell && cell.value === null) {
      cell.value = { error: "#BUSY!" };
    }
  }

  private take(site: Site, answer: Answer | undefined): void {
    if (!answer) {
      this.settle(site, [[{ error: "#BUSY!" }]], "no answer");
    } else if (answer.ok) {
      this.settle(site, answeredBlock(answer.value), null);
    } else {
      this.settle(site, [[answeredError(answer.code)]], answer.message);
    }
  }

  private settle(site: Site, values: Cells, errorText: string | null): void {
    site.answer = values;
    site.errorText = errorText;
  }
}
