/**
 * Renders assets/*.svg to the sizes the manifest names: `npx tsx test/project/icons.ts`. Run after a change of a
 * drawing; the pictures are kept, so that a build needs no browser.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../excel-host/launch/browser";

const assets = path.resolve(import.meta.dirname, "../../assets");
const sizes = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80] };

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
for (const [name, widths] of Object.entries(sizes)) {
  const drawing = readFileSync(path.join(assets, `${name}.svg`), "utf8");
  for (const size of widths) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
