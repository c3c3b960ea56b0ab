/** The editor of one cell: what is edited is the formula or the exact value, not the text that is shown. */
import type { ColumnDataSchemaModel, EditCell, EditorBase, EditorCtr, HyperFunc, VNode } from "@revolist/react-datagrid";
import { rowNumber } from "./rows";

export type EditSource = {
  readonly text: (row: number, column: number) => string;
  /** Words of a list validation, or none. */
  readonly items: (row: number, column: number) => readonly string[];
  /** Typed on the focused cell before the editor was there; empty for F2 and double click. */
  readonly typed: () => string;
};

class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  private input: HTMLInputElement | null = null;

  constructor(
    private readonly source: EditSource,
    private readonly column: ColumnDataSchemaModel,
    private readonly save: (value?: unknown, preventFocus?: boolean) => void,
    private readonly close: (focusNext?: boolean) => void,
  ) {}

  componentDidRender(): void {
    this.input?.focus();
  }

  appendPendingInput(value: string): boolean {
    if (this.input) {
      this.input.value += value;
      this.input.focus();
    }
    return this.input !== null;
  }

  getValue(): string {
    return this.input?.value ?? "";
  }

  beforeDisconnect(): void {
    this.input?.blur();
  }

  private key(event: KeyboardEvent): void {
    if ((event.key === "Enter" || event.key === "Tab") && !event.isComposing) {
      this.beforeDisconnect();
      this.save(this.getValue(), event.key === "Tab");
    } else if (event.key === "Escape") {
      this.close(false);
    }
  }

  render(h: HyperFunc<VNode>): VNode[] {
    const row = rowNumber(this.column.model);
    const column = Number(this.column.prop);
    const typed = this.source.typed();
    const items = this.source.items(row, column);
    const input = h("input", {
      type: "text",
      class: "cell-editor",
      list: items.length > 0 ? "cell-items" : undefined,
      value: typed === "" ? this.source.text(row, column) : typed,
      ref: (element: HTMLInputElement | null) => {
        this.input = element;
      },
      onKeyDown: (event: KeyboardEvent) => this.key(event),
    });
    const options = items.map((value) => h("option", { value }, ""));
    return items.length > 0 ? [input, h("datalist", { id: "cell-items" }, options)] : [input];
  }
}

export function makeEditor(source: EditSource): EditorCtr {
  return (column: ColumnDataSchemaModel, save: (value?: unknown, preventFocus?: boolean) => void, close: (focusNext?: boolean) => void) =>
    new CellEditor(source, column, save, close);
}
