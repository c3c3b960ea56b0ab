/** Borders of a range: each cell keeps its four edges. */
import { rectOf } from "../engine/address";
import type { Rect } from "../engine/address";
import { NO_BORDER } from "../engine/look";
import type { Border, BorderEdge } from "../engine/look";
import type { Sheet } from "../engine/sheet";
import { colorOf } from "./colors";
import { invalidArgument } from "./errors";
import { HostObject } from "./object";
import type { Session } from "./session";

const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** Which cells of the range have the edge, and as which edge of their own. */
function edgeCells(rect: Rect, edge: BorderEdge): { readonly rect: Rect; readonly own: BorderEdge } | null {
  const { row, column, rows, columns } = rect;
  switch (edge) {
    case "EdgeTop":
      return { rect: rectOf(row, column, 1, columns), own: edge };
    case "EdgeBottom":
      return { rect: rectOf(row + rows - 1, column, 1, columns), own: edge };
    case "EdgeLeft":
      return { rect: rectOf(row, column, rows, 1), own: edge };
    case "EdgeRight":
      return { rect: rectOf(row, column + columns - 1, rows, 1), own: edge };
    case "InsideVertical":
      return columns > 1 ? { rect: rectOf(row, column, rows, columns - 1), own: "EdgeRight" } : null;
    case "InsideHorizontal":
      return rows > 1 ? { rect: rectOf(row, column, rows - 1, columns), own: "EdgeBottom" } : null;
    default:
      return { rect, own: edge };
  }
}

export class RangeBorder extends HostObject {
  readonly apiName = "RangeBorder";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
    readonly edge: BorderEdge,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.edge };
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style(): string {
    return this.current().style;
  }

  set style(style: unknown) {
    this.change({ style: String(style) });
  }

  get color(): string {
    return this.current().color;
  }

  set color(color: unknown) {
    this.change({ color: colorOf(color) });
  }

  get weight(): string {
    return this.current().weight;
  }

  set weight(weight: unknown) {
    this.change({ weight: String(weight) });
  }

  private current(): Border {
    const place = edgeCells(this.rect, this.edge);
    const look = place && this.session.workbook.lookOf(this.sheet, place.rect.row, place.rect.column);
    return (place && look?.borders[place.own]) ?? NO_BORDER;
  }

  private change(part: Partial<Border>): void {
    const place = edgeCells(this.rect, this.edge);
    if (!place) {
      return;
    }
    const { rect, own } = place;
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const { borders } = this.session.workbook.lookOf(this.sheet, row, column);
        // A weight or colour alone draws a line, as in Excel.
        const drawn = { ...NO_BORDER, ...borders[own], ...part };
        const border = drawn.style === "None" && part.style === undefined ? { ...drawn, style: "Continuous" } : drawn;
        const cell = this.sheet.ensure(row, column);
        cell.look = { ...cell.look, borders: { ...borders, [own]: border } };
      }
    }
  }
}

export class RangeBorderCollection extends HostObject {
  readonly apiName = "RangeBorderCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
  }

  override collection(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.session, this.sheet, this.rect, edge));
  }

  override indexer(key: unknown): RangeBorder {
    return this.getItem(key);
  }

  get count(): number {
    return EDGES.length;
  }

  getItem(key: unknown): RangeBorder {
    const edge = EDGES.find((name) => name === key);
    if (!edge) {
      throw invalidArgument(`border ${String(key)}`);
    }
    return new RangeBorder(this.session, this.sheet, this.rect, edge);
  }

  getItemAt(index: unknown): RangeBorder {
    return this.getItem(EDGES[Number(index)]);
  }
}
