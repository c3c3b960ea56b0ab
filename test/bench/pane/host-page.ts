/**
 * The stand-in for Excel in a process of its own, beside the page that is measured. `?addin=` is that page's address, `?workbook=`
 * `sample`, `filled` or `blank` (`&units=&leaves=`), `?functions=no`: nothing in the workbook is calculated.
 */
import type { MetadataFile } from "../../excel-host/calc/functions";
import { ExcelHost } from "../../excel-host/host";
import { embed } from "../../excel-host/protocol/container";
import { makeTestApi } from "../../excel-host/test-api";
import { buildPreset } from "../../../src/template/presets";
import type { WorkbookDocument } from "../../../src/document/document";
import { largeWorkbook } from "./workbook";

const asked = new URLSearchParams(location.search);

function documentOf(kind: string): WorkbookDocument {
  const made =
    kind === "sample"
      ? buildPreset("bca-cum3-2017", { sample: true, language: "vi" })
      : largeWorkbook(+(asked.get("units") ?? 1000), +(asked.get("leaves") ?? 60), kind === "filled");
  if (made === null) {
    throw new Error(`no workbook ${kind}`);
  }
  return made;
}

async function start(): Promise<void> {
  const host = new ExcelHost(documentOf(asked.get("workbook") ?? "sample"));
  if (asked.get("functions") !== "no") {
    host.loadCalculation(new Uint8Array(await (await fetch("/ironcalc.wasm")).arrayBuffer()));
    host.setFunctions((await (await fetch("/functions.json")).json()) as MetadataFile);
  }
  window.emuHost = makeTestApi(
    () => host,
    () => Promise.reject(new Error("one workbook a page")),
  );
  const { frame } = embed(host, document.body, asked.get("addin") ?? "", "add-in");
  Object.assign(frame.style, { width: "350px", height: "760px", border: "0" });
}

void start();
