/** The sample workbook of the trial, made by the command line as any user would make it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { projectCache, projectFolder } from "./folders";

/** Writes .cache/trial/sample.xlsx and returns its path, or what went wrong. */
export function makeSample(): { readonly file: string } | { readonly problem: string } {
  const file = path.join(projectCache, "trial", "sample.xlsx");
  mkdirSync(path.dirname(file), { recursive: true });
  const tsx = path.join(projectFolder, "node_modules", "tsx", "dist", "cli.mjs");
  const main = path.join(projectFolder, "src", "cli", "main.ts");
  const { status, stderr } = spawnSync(process.execPath, [tsx, main, "template", "bca-cum3-2017", "--sample", "-o", file], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  return status === 0 ? { file } : { problem: stderr };
}

const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const extensions = "http://schemas.microsoft.com/office/webextensions";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A copy of the workbook that asks Excel to show the registered add-in's pane when it is opened, so that the user need
 * not look for it. All other parts stay as they are.
 */
export function withPane(workbook: Uint8Array, addIn: { readonly id: string; readonly version: string }): Uint8Array {
  const parts = unzipSync(workbook);
  function edit(name: string, change: (text: string) => string): void {
    const part = parts[name];
    if (!part) {
      throw new Error(`The workbook has no part ${name}.`);
    }
    parts[name] = strToU8(change(strFromU8(part)));
  }
  const pane = "application/vnd.ms-office.webextensiontaskpanes+xml";
  const extension = "application/vnd.ms-office.webextension+xml";
  edit("[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      `<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="${pane}"/>` +
        `<Override PartName="/xl/webextensions/webextension1.xml" ContentType="${extension}"/></Types>`,
    ),
  );
  edit("_rels/.rels", (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rIdPane" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" ' +
        'Target="xl/webextensions/taskpanes.xml"/></Relationships>',
    ),
  );
  parts["xl/webextensions/taskpanes.xml"] = strToU8(
    `${declaration}<wetp:taskpanes xmlns:wetp="${extensions}/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="1" width="350" row="4">' +
      `<wetp:webextensionref xmlns:r="${office}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts["xl/webextensions/_rels/taskpanes.xml.rels"] = strToU8(
    `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" ` +
      'Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
  );
  parts["xl/webextensions/webextension1.xml"] = strToU8(
    `${declaration}<we:webextension xmlns:we="${extensions}/webextension/2010/11" id="{${addIn.id}}">` +
      `<we:reference id="${addIn.id}" version="${addIn.version}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${office}"/></we:webextension>`,
  );
  return zipSync(parts);
}

/** Writes the copy for Excel; a name that is open in Excel cannot be written, so the next number is taken. */
export function writeSampleForExcel(sample: string, addIn: { readonly id: string; readonly version: string }): string {
  const bytes = withPane(readFileSync(sample), addIn);
  for (let number = 1; number < 100; number += 1) {
    const file = path.join(path.dirname(sample), `EMU-${number}.xlsx`);
    try {
      writeFileSync(file, bytes);
      return file;
    } catch (error) {
      if (number === 99) {
        throw error;
      }
    }
  }
  throw new Error("unreachable");
}
