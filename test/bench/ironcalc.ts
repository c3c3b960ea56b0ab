/** The same native formulas in IronCalc (wasm): the peer where LibreOffice is missing. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { initSync, Model } from "@ironcalc/wasm";

import type { WorkbookDocument } from "../../src/document/document";
import type { NativeTimes } from "./libreoffice";

export function calculateWithIronCalc(workbook: WorkbookDocument, units: number, runs: number): NativeTimes {
  const folder = dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
  initSync({ module: readFileSync(join(folder, "wasm_bg.wasm")) });
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  workbook.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  workbook.sheets.forEach((sheet, index) =>
    sheet.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === undefined) return;
        model.setUserInput(index, r + 1, c + 1, cell.formula === undefined ? `${cell.value}` : `=${cell.formula}`);
      }),
    ),
  );
  const milliseconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    model.evaluate();
    return performance.now() - start;
  });
  const results = workbook.sheets.length - 1;
  const ranks = Array.from({ length: units }, (_, unit) => Number(model.getFormattedCellValue(results, unit + 4, 4)));
  return { engine: "IronCalc wasm", milliseconds, ranks };
}
