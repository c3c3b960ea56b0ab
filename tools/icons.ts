/**
 * Renders assets/*.svg to the sizes the manifest names: `npx tsx tools/icons.ts`. Run after a change of a
 * drawing; the pictures are kept, so that a build needs no browser. The drawings are paths only, no text, so that no font
 * of the machine decides how they look: the same browser gives the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./launch/browser";
import { RIBBON_SIZES } from "./manifest/checks";

const assets = path.resolve(import.meta.dirname, "../assets");
const names = readdirSync(assets).flatMap((file) => /^(\w+)\.svg$/.exec(file)?.[1] ?? []);

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
for (const name of names) {
  const drawing = readFileSync(path.join(assets, `${name}.svg`), "utf8");
  for (const size of RIBBON_SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
