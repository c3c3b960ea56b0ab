/** The state of the trial page and what can be done with it; React only shows it. */
import type { Language } from "../../../src/schema/language";
import type { WorkbookDocument } from "../../../src/document/document";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { cellName, rectOf, sameRect } from "../engine/address";
import type { Rect } from "../engine/address";
import type { LocaleId } from "../engine/locale";
import { EMPTY_DOCUMENT } from "../engine/open";
import type { Sheet } from "../engine/sheet";
import { clear, enter, listItems, select, validationAt } from "../engine/user";
import type { Entered } from "../engine/user";
import type { ExcelHost } from "../host";
import { embed } from "../protocol/container";
import type { Embedded } from "../protocol/container";
import { withShownOf } from "./file-shown";
import { readRibbon, readShortcuts } from "./ribbon";
import type { Command, Ribbon, Shortcuts } from "./ribbon";
import { openHost, reopen } from "./session";
import type { Resources } from "./session";
import type { Edit } from "./SheetView";
import { say } from "./words";

export type TrialState = {
  readonly host: ExcelHost;
  readonly language: Language;
  readonly dark: boolean;
  readonly message: string;
  /** Counts openings, changes of any kind, and changes of sizes and structure. */
  readonly opened: number;
  readonly version: number;
  readonly layout: number;
};

export function localeFor(language: Language): LocaleId {
  return language === "en" ? "en-US" : "vi-VN";
}

export class Trial {
  private current: TrialState;
  private readonly listeners = new Set<() => void>();
  private embedded: Embedded | null = null;
  private stopListening: () => void;
  private pane: HTMLElement | null = null;
  /** Called with every new frame of the add-in. */
  private onEmbedded: ((embedded: Embedded) => void) | null = null;
  private scheduled = false;
  private structure = -1;

  constructor(
    host: ExcelHost,
    language: Language,
    dark: boolean,
    message: string,
    private readonly resources: Resources,
    private readonly addinUrl: string,
  ) {
    this.current = { host, language, dark, message, opened: 0, version: 0, layout: 0 };
    this.stopListening = this.follow(host);
  }

  readonly state = (): TrialState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(change: Partial<TrialState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }

  /** Many events of one message are one redraw. */
  private follow(host: ExcelHost): () => void {
    return host.workbook.listen(({ kind }) => {
      const { structure } = host.workbook;
      const layout = structure !== this.structure || kind === "structure" || kind === "formatted" || kind === "added";
      this.structure = structure;
      if (layout) {
        this.current = { ...this.current, layout: this.current.layout + 1 };
      }
      if (!this.scheduled) {
        this.scheduled = true;
        requestAnimationFrame(() => {
          this.scheduled = false;
          this.set({ version: this.current.version + 1 });
        });
      }
    });
  }

  private show(host: ExcelHost, change: Partial<TrialState> = {}): void {
    this.stopListening();
    this.stopListening = this.follow(host);
    this.embedded?.dispose();
    this.embedded = null;
    this.set({ host, opened: this.current.opened + 1, message: "", ...change });
  }

  /** Called when the place for the pane is there and whenever the host is another one. */
  embedPane(parent: HTMLElement): void {
    this.pane = parent;
    this.embedded?.dispose();
    this.embedded = embed(this.current.host, this.pane, this.addinUrl, say("pane", this.current.language));
    this.onEmbedded?.(this.embedded);
    this.onEmbedded = null;
  }

  async openDocument(document: WorkbookDocument, fileName: string): Promise<void> {
    // The frame is put in place by the redraw that `show` asks for.
    const embedded = new Promise<Embedded>((resolve) => {
      this.onEmbedded = resolve;
    });
    this.show(openHost({ document, fileName }, localeFor(this.current.language), this.resources));
    await (
      await embedded
    ).connected;
  }

  async openFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readXlsx(bytes);
    if (read.ok) {
      await this.openDocument(withShownOf(bytes, read.document), file.name);
    } else {
      this.tell(`${say("noFile", this.current.language)} ${file.name}: ${read.code}`);
    }
  }

  async openEmpty(): Promise<void> {
    await this.openDocument(EMPTY_DOCUMENT, "Book1.xlsx");
  }

  save(): void {
    const { host } = this.current;
    const bytes = new Uint8Array(writeXlsx(host.document()));
    const link = document.createElement("a");
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = host.workbook.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  setLanguage(language: Language): void {
    this.show(reopen(this.current.host, localeFor(language), this.resources), { language });
  }

  setDark(dark: boolean): void {
    this.set({ dark });
  }

  /** null: this server has no manifest. */
  ribbon(language: Language): Ribbon | null {
    const { manifest } = this.resources;
    return manifest === "" ? null : readRibbon(manifest, language);
  }

  shortcuts(): Shortcuts {
    const { shortcuts } = this.resources;
    return shortcuts === "" ? new Map<string, string>() : readShortcuts(shortcuts);
  }

  press({ functionName }: Command): void {
    if (functionName !== null) {
      void this.current.host.ribbon(functionName);
    }
    // The pane of this host is always shown.
  }

  tell(message: string): void {
    this.set({ message });
  }

  select(rect: Rect): void {
    const { workbook } = this.current.host;
    const sheet = workbook.active();
    if (!sameRect(sheet.selection, rect)) {
      select(workbook, sheet, rect);
    }
  }

  edit(edits: readonly Edit[]): void {
    const { host } = this.current;
    const sheet = host.workbook.active();
    let message = "";
    for (const { row, column, text } of edits) {
      const result =
        text === "" ? clear(host.workbook, sheet, rectOf(row, column)) : enter(host.workbook, sheet, row, column, text, host.locale);
      message = result.ok ? message : this.refusal(sheet, row, column, result);
    }
    void host.recalculate(false);
    this.tell(message);
  }

  private refusal(sheet: Sheet, row: number, column: number, result: Extract<Entered, { ok: false }>): string {
    const { language, host } = this.current;
    const cell = cellName(row, column);
    if (result.reason === "protected") {
      return `${say("protected", language)} ${cell}`;
    }
    const list = validationAt(sheet, row, column)?.rule.list;
    const allowed = list ? `${say("refusedList", language)}${listItems(host.workbook, sheet, list.source).join(", ")}` : "";
    const own = [result.title, result.message].filter((part) => part !== "").join(": ");
    return [`${say("refused", language)} ${cell}.`, own, own === "" ? allowed : ""].filter((part) => part !== "").join(" ");
  }
}
