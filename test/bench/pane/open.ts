/** Chromium with the site of the bench: one page at a time, in a context of its own, so that nothing is remembered between runs. */
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import webpack from "webpack";
import { ensureBuilt } from "../../../tools/build";
import { findBrowser } from "../../../tools/launch/browser";
import configurations from "../../../webpack.config.js";
import { serveSite } from "./site";
import type { Site } from "./site";

export const EMPTY_PAGE = "template.html";
export const PANE = "taskpane.html";

export type Bench = { readonly browser: Browser; readonly site: Site; readonly close: () => Promise<void> };

/** The empty page through the same configuration as the pane. */
async function buildEmptyPage(): Promise<string> {
  const [configuration] = configurations({ template: true });
  if (configuration === undefined) {
    throw new Error("webpack.config.js has no empty page");
  }
  await new Promise<void>((resolve, reject) => {
    webpack(configuration as webpack.Configuration, (error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) {
        reject(error ?? new Error(stats?.toString("errors-only")));
      } else {
        resolve();
      }
    });
  });
  return path.resolve(".cache/template");
}

export async function openBench(): Promise<Bench> {
  if (!ensureBuilt((line) => process.stdout.write(`${line}\n`))) {
    throw new Error("the build failed");
  }
  const site = await serveSite(await buildEmptyPage());
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, "--ignore-certificate-errors"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

export type Opened = { readonly context: BrowserContext; readonly page: Page; readonly frame: Frame };

export type Wanted = {
  readonly addin: typeof EMPTY_PAGE | typeof PANE;
  readonly workbook: "sample" | "filled" | "blank";
  /** false: the workbook's formulas are not calculated. */
  readonly functions: boolean;
  readonly units?: number;
  readonly leaves?: number;
};

/** The page inside the stand-in; returns as soon as its frame is on its way. */
export async function openPage(bench: Bench, context: BrowserContext, wanted: Wanted): Promise<Opened> {
  const { addin, workbook, functions, units = 1000, leaves = 60 } = wanted;
  const page = await context.newPage();
  const query = new URLSearchParams({
    addin: `${bench.site.pages}/${addin}`,
    workbook,
    functions: functions ? "yes" : "no",
    units: `${units}`,
    leaves: `${leaves}`,
  });
  await page.goto(`${bench.site.host}/host.html?${query.toString()}`);
  const frame = await (await page.waitForSelector("iframe", { timeout: 120_000 })).contentFrame();
  if (!frame) {
    throw new Error("the add-in has no frame");
  }
  await frame.waitForURL(`**/${addin}*`);
  return { context, page, frame };
}
