/** The adapter as an add-in page of its own, in a real browser with the real Office.js, against the stand-in host. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Browser } from "playwright-core";
import type { WorkbookDocument } from "../../src/document/document";
import type { WorkbookPort } from "../../src/document/port";
import type { PortResult } from "../../src/document/answer";
import type { MetadataFile } from "../excel-host/calc/functions";
import type { HostOptions } from "../excel-host/protocol/options";
import type { EmuHost } from "../excel-host/test-api";
import { bundle } from "../excel-host/fixtures/browser";
import { look, openHost, type Opened } from "../excel-host/fixtures/open-host";

export type Functions = { readonly script: string; readonly metadata: MetadataFile };

let declared: Promise<Functions> | null = null;

/** The add-in's own functions, associated as the published build does it. */
export function theFunctions(): Promise<Functions> {
  declared ??= (async () => {
    const generated = await generateCustomFunctionsMetadata(["src/functions/functions.ts"]);
    const script = await bundle("src/functions/functions.ts", "functions");
    const associated = generated.associate.map(
      ({ id, functionName }) => `CustomFunctions.associate(${JSON.stringify(id)}, functions.${functionName});`,
    );
    return {
      script: `${script}\n${associated.join("\n")}`,
      metadata: JSON.parse(generated.metadataJson) as MetadataFile,
    };
  })();
  return declared;
}

const START = `
window.port = adapter.createExcelPort({ now: () => new Date(2021, 5, 30, 8, 15) });
window.edits = 0;
window.ready = Office.onReady();`;

export type OpenWorkbook = Opened & {
  /** Calls a method of the port in the add-in page; the answer travels as plain data. */
  readonly port: <Name extends Exclude<keyof WorkbookPort, "onEdited">>(
    name: Name,
    ...args: Parameters<WorkbookPort[Name]>
  ) => Promise<Awaited<ReturnType<WorkbookPort[Name]>>>;
  /** Something of the host page, once the sheet has come to rest. */
  readonly host: <Value>(ask: (host: EmuHost) => Value) => Promise<Awaited<Value>>;
  /** Counts the messages of what `work` does. */
  readonly messages: (work: () => Promise<unknown>) => Promise<number>;
};

/** The document travels to the page as JSON, which knows no gaps in a row: blank cells in their place. */
export function withoutGaps(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line) => Array.from(line, (cell) => cell ?? { value: null })),
  }));
  return { ...document, sheets };
}

/** Maps and sets travel as lists: what carries answers out of a browser knows none. */
function withMaps(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withMaps);
  }
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  if ("itemsOfSet" in value) {
    return new Set(withMaps(value.itemsOfSet) as readonly unknown[]);
  }
  if ("entriesOfMap" in value) {
    return new Map((withMaps(value.entriesOfMap) as readonly (readonly [unknown, unknown])[]).map(([key, part]) => [key, part]));
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMaps(part)]));
}

export async function openWorkbook(
  browser: Browser,
  document: WorkbookDocument,
  fileName = "so-cham-diem.xlsx",
  functions: Functions | null = null,
  options: Partial<HostOptions> = {},
): Promise<OpenWorkbook> {
  const addin = `${functions?.script ?? ""}\n${await bundle("src/excel/excel-port.ts", "adapter")}${START}`;
  const opened = await openHost(browser, {
    document: withoutGaps(document),
    options: { ...options, fileName },
    addin,
    ...(functions === null ? {} : { functions: functions.metadata }),
  });
  const host: OpenWorkbook["host"] = (ask) => look(opened, ask);
  return {
    ...opened,
    host,
    // Not as JSON: a document's gaps must arrive as gaps.
    port: async (name, ...args) =>
      withMaps(
        await opened.addin.evaluate(
          async ([method, given]) => {
            const { port } = window as unknown as { port: Record<string, (...a: unknown[]) => unknown> };
            function packed(value: unknown): unknown {
              if (value instanceof Map) {
                return { entriesOfMap: [...value].map(packed) };
              }
              if (value instanceof Set) {
                return { itemsOfSet: [...value].map(packed) };
              }
              if (Array.isArray(value)) {
                return value.map(packed);
              }
              const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
              return isPlain ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)])) : value;
            }
            return packed(await port[method]!(...given));
          },
          [name, args as unknown[]] as const,
        ),
      ) as never,
    messages: async (work) => {
      await host((emuHost) => emuHost.resetCounters());
      await work();
      return host((emuHost) => emuHost.counters().syncs);
    },
  };
}

/** The value of a call that succeeded. */
export function valueOf<Value>(result: PortResult<Value>): Value {
  if (!result.ok) {
    throw new Error(`${result.code}: ${result.detail}`);
  }
  return result.value;
}
