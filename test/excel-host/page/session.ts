/** Opens the trial: the host with its workbook, and what the add-in's server says about its functions. */
import type { WorkbookDocument } from "../../../src/document/document";
import { readXlsx } from "../../../src/xlsx";
import type { MetadataFile } from "../calc/functions";
import type { LocaleId } from "../engine/locale";
import { EMPTY_DOCUMENT } from "../engine/open";
import { ExcelHost } from "../host";
import { withShownOf } from "./file-shown";
import type { Word } from "./words";

export type Resources = {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly functions: MetadataFile;
  /** The add-in's manifest, and its keyboard shortcuts; empty where this server has none. */
  readonly manifest: string;
  readonly shortcuts: string;
  /** What the person should know about them. */
  readonly notes: readonly Word[];
};

export type Start = { readonly document: WorkbookDocument; readonly fileName: string; readonly notes: readonly Word[] };

const WASM = new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url);

async function bytesOf(url: URL | string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  return response.ok ? response.text() : "";
}

export async function loadResources(): Promise<Resources> {
  const [wasm, functions, manifest, shortcuts] = await Promise.all([
    bytesOf(WASM),
    fetch("./functions.json"),
    textOf("./manifest.xml"),
    textOf("./assets/shortcuts.json"),
  ]);
  if (!wasm) {
    throw new Error(`${WASM.href} could not be loaded`);
  }
  const none: MetadataFile = { functions: [] };
  const commands = { manifest, shortcuts };
  return functions.ok
    ? { wasm, functions: (await functions.json()) as MetadataFile, ...commands, notes: [] }
    : { wasm, functions: none, ...commands, notes: ["noAddin"] };
}

/** `./sample.xlsx` of this server; an empty workbook where it is asked for or where there is no sample. */
export async function firstWorkbook(wanted: string | null): Promise<Start> {
  const empty: Start = { document: EMPTY_DOCUMENT, fileName: "Book1.xlsx", notes: [] };
  if (wanted === "empty") {
    return empty;
  }
  const bytes = await bytesOf("./sample.xlsx");
  const read = bytes ? readXlsx(bytes) : null;
  return bytes && read?.ok === true
    ? { document: withShownOf(bytes, read.document), fileName: "sample.xlsx", notes: [] }
    : { ...empty, notes: ["noSample"] };
}

export function openHost(start: Pick<Start, "document" | "fileName">, locale: LocaleId, resources: Resources): ExcelHost {
  // As on the desktop, where most people work: blank cells reach functions as 0.
  const host = new ExcelHost(start.document, { locale, fileName: start.fileName, blankArgument: 0 });
  host.loadCalculation(resources.wasm);
  host.setFunctions(resources.functions);
  return host;
}

/** The same workbook in another language: what the add-in keeps in it goes along. */
export function reopen(host: ExcelHost, locale: LocaleId, resources: Resources): ExcelHost {
  const next = openHost({ document: host.document(), fileName: host.workbook.fileName }, locale, resources);
  host.workbook.settings.forEach((value, key) => next.workbook.settings.set(key, value));
  host.workbook.xmlParts.forEach((value, key) => next.workbook.xmlParts.set(key, value));
  const active = host.workbook.active().name;
  next.workbook.activeId = next.workbook.sheet(active)?.id ?? next.workbook.activeId;
  return next;
}
