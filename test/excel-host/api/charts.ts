/** Charts of a sheet. Of their kinds only stacked bars; a source brings a series for each of its columns or rows, without names. */
import { bounding } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { newChart, newSeries } from "../engine/shown";
import type { SeriesState } from "../engine/shown";
import { ChartAreaFormat, ChartAxes, ChartLegend, ChartPart, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection, rectOfRange } from "./chart-series";
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from "./errors";
import { HostObject, NullObject } from "./object";
import { RangeBase } from "./range-base";
import type { Session } from "./session";

export class ChartCollection extends HostObject {
  readonly apiName = "ChartCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  override collection(): readonly Chart[] {
    return this.sheet.charts.map((state) => new Chart(this.session, this.sheet, state));
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  getCount(): number {
    return this.sheet.charts.length;
  }

  getItem(key: unknown): HostObject {
    const found = this.getItemOrNullObject(key);
    if (found instanceof NullObject) {
      throw itemNotFound();
    }
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject {
    const name = String(key).toLowerCase();
    const found = this.sheet.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === name);
    return found ? new Chart(this.session, this.sheet, found) : new NullObject(this.session);
  }

  add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    if (type !== "BarStacked") {
      throw notImplemented(`a chart of type ${String(type)}`);
    }
    if (!(source instanceof RangeBase) || source.sheet !== this.sheet) {
      throw invalidArgument("the source of a chart");
    }
    const byRows = seriesBy === "Rows";
    const id = this.session.workbook.newId("C4A70000");
    const state = newChart(id, `Chart ${this.sheet.charts.length + 1}`, type, seriesOf(source.rect, byRows));
    this.sheet.charts.push(state);
    return new Chart(this.session, this.sheet, state);
  }
}

function seriesOf({ row, column, rows, columns }: Rect, byRows: boolean): SeriesState[] {
  return Array.from({ length: byRows ? rows : columns }, (_series, index) =>
    newSeries(
      `Series${index + 1}`,
      byRows ? { row: row + index, column, rows: 1, columns } : { row, column: column + index, rows, columns: 1 },
    ),
  );
}

export class Chart extends ChartPart {
  readonly apiName = "Chart";

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  set name(name: unknown) {
    this.change({ name: String(name) });
  }

  get chartType(): string {
    return this.state.type;
  }

  get title(): ChartTitle {
    return new ChartTitle(this.session, this.sheet, this.state);
  }

  get format(): ChartAreaFormat {
    return new ChartAreaFormat(this.session, this.sheet, this.state);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.session, this.sheet, this.state);
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.session, this.sheet, this.state);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this.sheet, this.state);
  }

  setPosition(start: unknown, end: unknown = start): void {
    this.change({ at: bounding(rectOfRange(this.sheet, start), rectOfRange(this.sheet, end)) });
  }

  delete(): void {
    this.change({});
    const { charts } = this.sheet;
    charts.splice(charts.indexOf(this.state), 1);
  }
}
