/** Title, letters, axes and legend of a chart. */
import type { Sheet } from "../engine/sheet";
import type { ChartState } from "../engine/shown";
import { colorOf } from "./colors";
import { accessDenied, invalidArgument } from "./errors";
import { HostObject } from "./object";
import type { Session } from "./session";

export abstract class ChartPart extends HostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly state: ChartState,
  ) {
    super(session);
  }

  protected change(change: Partial<ChartState>): void {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    Object.assign(this.state, change);
  }
}

function sizeOf(size: unknown): number {
  if (typeof size !== "number" || size < 1 || size > 409) {
    throw invalidArgument(`size ${String(size)}`);
  }
  return size;
}

export class ChartAreaFormat extends ChartPart {
  readonly apiName = "ChartAreaFormat";

  get font(): AreaFont {
    return new AreaFont(this.session, this.sheet, this.state);
  }
}

class AreaFont extends ChartPart {
  readonly apiName = "ChartFont";

  get size(): number {
    return this.state.fontSize;
  }

  /** Of every text of the chart, the title included. */
  set size(size: unknown) {
    this.change({ fontSize: sizeOf(size), titleSize: sizeOf(size) });
  }

  get color(): string {
    return this.state.fontColor;
  }

  set color(color: unknown) {
    this.change({ fontColor: colorOf(color) });
  }
}

export class ChartTitle extends ChartPart {
  readonly apiName = "ChartTitle";

  get text(): string {
    return this.state.title;
  }

  set text(text: unknown) {
    this.change({ title: String(text) });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.session, this.sheet, this.state);
  }
}

export class ChartTitleFormat extends ChartPart {
  readonly apiName = "ChartTitleFormat";

  get font(): TitleFont {
    return new TitleFont(this.session, this.sheet, this.state);
  }
}

class TitleFont extends ChartPart {
  readonly apiName = "ChartFont";

  get size(): number {
    return this.state.titleSize;
  }

  set size(size: unknown) {
    this.change({ titleSize: sizeOf(size) });
  }

  get bold(): boolean {
    return this.state.titleBold;
  }

  set bold(bold: unknown) {
    this.change({ titleBold: bold === true });
  }
}

export class ChartLegend extends ChartPart {
  readonly apiName = "ChartLegend";

  get visible(): boolean {
    return this.state.legend.visible;
  }

  set visible(visible: unknown) {
    this.change({ legend: { ...this.state.legend, visible: visible === true } });
  }

  get position(): string {
    return this.state.legend.position;
  }

  set position(position: unknown) {
    this.change({ legend: { ...this.state.legend, position: String(position) } });
  }
}

export class ChartAxes extends ChartPart {
  readonly apiName = "ChartAxes";

  get categoryAxis(): CategoryAxis {
    return new CategoryAxis(this.session, this.sheet, this.state);
  }

  get valueAxis(): ValueAxis {
    return new ValueAxis(this.session, this.sheet, this.state);
  }
}

class CategoryAxis extends ChartPart {
  readonly apiName = "ChartAxis";

  get reversePlotOrder(): boolean {
    return this.state.reversed;
  }

  set reversePlotOrder(reversed: unknown) {
    this.change({ reversed: reversed === true });
  }

  get position(): string {
    return this.state.crosses;
  }

  set position(position: unknown) {
    this.change({ crosses: String(position) });
  }

  get majorTickMark(): string {
    return this.state.ticks.category;
  }

  set majorTickMark(mark: unknown) {
    this.change({ ticks: { ...this.state.ticks, category: String(mark) } });
  }
}

class ValueAxis extends ChartPart {
  readonly apiName = "ChartAxis";

  get majorTickMark(): string {
    return this.state.ticks.value;
  }

  set majorTickMark(mark: unknown) {
    this.change({ ticks: { ...this.state.ticks, value: String(mark) } });
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.session, this.sheet, this.state);
  }
}

export class ChartGridlines extends ChartPart {
  readonly apiName = "ChartGridlines";

  get visible(): boolean {
    return this.state.gridlines.visible;
  }

  set visible(visible: unknown) {
    this.change({ gridlines: { ...this.state.gridlines, visible: visible === true } });
  }

  get format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.session, this.sheet, this.state);
  }
}

export class ChartGridlinesFormat extends ChartPart {
  readonly apiName = "ChartGridlinesFormat";

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.session, this.sheet, this.state);
  }
}

export class ChartLineFormat extends ChartPart {
  readonly apiName = "ChartLineFormat";

  get color(): string {
    return this.state.gridlines.color;
  }

  set color(color: unknown) {
    this.change({ gridlines: { ...this.state.gridlines, color: colorOf(color) } });
  }
}
