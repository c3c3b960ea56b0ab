/** Series of a chart: their cells, fills and labels. */
import { parseRect } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { newSeries } from "../engine/shown";
import type { ChartState, SeriesState } from "../engine/shown";
import { ChartPart } from "./chart-parts";
import { colorOf } from "./colors";
import { invalidArgument, itemNotFound } from "./errors";
import { RangeBase } from "./range-base";
import type { Session } from "./session";

/** Of a range of the chart's own sheet: charts of other sheets' cells are not there. */
export function rectOfRange(sheet: Sheet, range: unknown): Rect {
  const rect = range instanceof RangeBase ? (range.sheet === sheet ? range.rect : null) : parseRect(typeof range === "string" ? range : "");
  if (!rect) {
    throw invalidArgument("a range of the chart's sheet");
  }
  return rect;
}

export class ChartSeriesCollection extends ChartPart {
  readonly apiName = "ChartSeriesCollection";

  override collection(): readonly ChartSeries[] {
    return this.state.series.map((series) => new ChartSeries(this.session, this.sheet, this.state, series));
  }

  get count(): number {
    return this.state.series.length;
  }

  getCount(): number {
    return this.state.series.length;
  }

  getItemAt(index: unknown): ChartSeries {
    const found = typeof index === "number" ? this.collection()[index] : undefined;
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  add(name?: unknown, index?: unknown): ChartSeries {
    this.change({});
    const { series } = this.state;
    const made = newSeries(typeof name === "string" ? name : `Series${series.length + 1}`, null);
    series.splice(typeof index === "number" ? index : series.length, 0, made);
    return new ChartSeries(this.session, this.sheet, this.state, made);
  }
}

abstract class SeriesPart extends ChartPart {
  constructor(
    session: Session,
    sheet: Sheet,
    state: ChartState,
    readonly one: SeriesState,
  ) {
    super(session, sheet, state);
  }

  protected set(change: Partial<SeriesState>): void {
    this.change({});
    Object.assign(this.one, change);
  }
}

export class ChartSeries extends SeriesPart {
  readonly apiName = "ChartSeries";

  get name(): string {
    return this.one.name;
  }

  set name(name: unknown) {
    this.set({ name: String(name) });
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.session, this.sheet, this.state, this.one);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.session, this.sheet, this.state, this.one);
  }

  get gapWidth(): number {
    return this.one.gapWidth;
  }

  /** Of all series alike. */
  set gapWidth(gapWidth: unknown) {
    if (typeof gapWidth !== "number" || gapWidth < 0 || gapWidth > 500) {
      throw invalidArgument(`gapWidth ${String(gapWidth)}`);
    }
    this.state.series.forEach((series) => {
      series.gapWidth = gapWidth;
    });
  }

  get overlap(): number {
    return this.one.overlap;
  }

  /** Of all series alike. */
  set overlap(overlap: unknown) {
    if (typeof overlap !== "number" || overlap < -100 || overlap > 100) {
      throw invalidArgument(`overlap ${String(overlap)}`);
    }
    this.state.series.forEach((series) => {
      series.overlap = overlap;
    });
  }

  get hasDataLabels(): boolean {
    return this.one.hasDataLabels;
  }

  set hasDataLabels(has: unknown) {
    this.set({ hasDataLabels: has === true });
  }

  setValues(range: unknown): void {
    this.set({ values: rectOfRange(this.sheet, range) });
  }

  setXAxisValues(range: unknown): void {
    this.set({ categories: rectOfRange(this.sheet, range) });
  }

  delete(): void {
    this.change({});
    this.state.series.splice(this.state.series.indexOf(this.one), 1);
  }
}

export class ChartSeriesFormat extends SeriesPart {
  readonly apiName = "ChartSeriesFormat";

  get fill(): ChartFill {
    return new ChartFill(this.session, this.sheet, this.state, this.one);
  }
}

export class ChartFill extends SeriesPart {
  readonly apiName = "ChartFill";

  setSolidColor(color: unknown): void {
    this.set({ color: colorOf(color) });
  }
}

export class ChartDataLabels extends SeriesPart {
  readonly apiName = "ChartDataLabels";

  get position(): string {
    return this.one.labelPosition;
  }

  set position(position: unknown) {
    this.set({ labelPosition: String(position) });
  }

  get format(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.session, this.sheet, this.state, this.one);
  }
}

export class ChartDataLabelFormat extends SeriesPart {
  readonly apiName = "ChartDataLabelFormat";

  get font(): LabelFont {
    return new LabelFont(this.session, this.sheet, this.state, this.one);
  }
}

class LabelFont extends SeriesPart {
  readonly apiName = "ChartFont";

  get color(): string {
    return this.one.labelColor;
  }

  set color(color: unknown) {
    this.set({ labelColor: colorOf(color) });
  }
}
